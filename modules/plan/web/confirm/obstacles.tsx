/** What has to be answered before the last act, each with a way to it. */
import {
  type Draft,
  firstToLookAt,
  missingFacts,
  openNamesInUse,
  type Ref,
  type Tab,
  takenWithoutUnit,
} from '#modules/documents/web'
import type { PlanChoices } from './use-proposal.ts'

type Obstacle = { readonly words: string; readonly to: Ref | Tab }

const factWords = { number: 'số văn bản', date: 'ngày ban hành', subject: 'trích yếu' } as const

export function obstaclesOf(draft: Draft, choices: PlanChoices): Obstacle[] {
  const names = openNamesInUse(draft)
  const facts = missingFacts(draft)
  const first = names[0]
  const fact = facts[0]
  return [
    ...(first ? [{ words: `Còn ${names.length} tên đơn vị cần chọn`, to: first }] : []),
    ...(fact
      ? [{ words: `Chưa có ${facts.map((one) => factWords[one]).join(', ')}`, to: `field.${fact}` as const }]
      : []),
    ...(choices.season ? [] : [{ words: 'Chưa chọn năm thi đua', to: 'facts' as const }]),
  ]
}

type ObstaclesGiven = {
  readonly obstacles: readonly Obstacle[]
  readonly toLookAt: number
  readonly draft: Draft
  readonly goTo: (to: Ref | Tab) => void
}

export function Obstacles({ obstacles, toLookAt, draft, goTo }: ObstaclesGiven) {
  const first = firstToLookAt(draft)
  const unnamed = takenWithoutUnit(draft)
  const [firstUnnamed] = unnamed
  return (
    <ul className="obstacles" aria-label="Trước khi xác nhận">
      {obstacles.map(({ words, to }) => (
        <li key={words}>
          <button type="button" className="link-button obstacle" onClick={() => goTo(to)}>
            {words}
          </button>
        </li>
      ))}
      {firstUnnamed && (
        <li>
          <button type="button" className="link-button" onClick={() => goTo(firstUnnamed)}>
            {unnamed.length} mục chưa có đơn vị
          </button>
        </li>
      )}
      {toLookAt > 0 && first && (
        <li>
          <button type="button" className="link-button" onClick={() => goTo(first)}>
            {toLookAt} mục cần xem
          </button>
        </li>
      )}
    </ul>
  )
}
