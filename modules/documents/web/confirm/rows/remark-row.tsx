import { remarkGroups } from '../../../domain/remark-groups.ts'
import { useDesk } from '../desk.ts'
import { placeOf, type Ref } from '../draft/refs.ts'
import { remarkLine, subjectOf } from '../draft/remark-words.ts'
import { Excerpt } from '../source/excerpt.tsx'
import { Cell } from './cell.tsx'

export function RemarkRow({ of, isChosen }: { readonly of: Ref; readonly isChosen: boolean }) {
  const { draft, toggle, choose, showSource } = useDesk()
  const at = placeOf(of)
  const remark = draft.reading.remarks[at]
  if (!remark) return null
  const group = remarkGroups(draft.reading).find(({ all }) => all.includes(at)) ?? { at, all: [at] }
  const isSeen = group.all.every((one) => draft.decisions.remarksSeen.includes(one))
  const subject = subjectOf(remark, draft.reading)
  return (
    <>
      <Cell className={isSeen ? 'proposal-words proposal-seen' : 'proposal-words'}>
        <p className="remark-line">{remarkLine(group, draft.reading)}</p>
        {isChosen && <Excerpt draft={draft} chosen={of} onShowSource={showSource} />}
      </Cell>
      <Cell className="proposal-state">
        {subject && isChosen && (
          <button
            type="button"
            className="link-button"
            onClick={(event) => {
              event.stopPropagation()
              choose(subject)
            }}
          >
            {subject.startsWith('task') ? 'Đến nhiệm vụ này' : 'Đến hạn nộp này'}
          </button>
        )}
        <button
          type="button"
          className="link-button"
          aria-pressed={isSeen}
          tabIndex={isChosen ? 0 : -1}
          disabled={draft.isLocked}
          onClick={() => toggle(of)}
        >
          {isSeen ? 'Đã xem ✓' : 'Đã xem'}
        </button>
      </Cell>
    </>
  )
}
