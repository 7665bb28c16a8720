import type { LocalDate } from '#platform/kernel'
import { ButtonLink, PageLink, shortDay, Tag, type Tone, WorkRow } from '#platform/ui'
import type { DeskItem } from '../contract.ts'
import type { Group } from '../domain/desk.ts'

type Given = {
  readonly item: DeskItem
  readonly group: Group
  readonly today: LocalDate
  /** Who acts for several units sees whose duty it is. */
  readonly isPlaceNamed: boolean
}

const stateTones: Record<Group, Tone> = {
  overdue: 'late',
  'overdue-elsewhere': 'late',
  'this-week': 'act',
  later: 'calm',
  'rest-of-year': 'calm',
  waiting: 'act',
  done: 'calm',
}

export function DeskRow({ item, group, today, isPlaceNamed }: Given) {
  const isMain = group === 'overdue' || group === 'this-week'
  return (
    <WorkRow
      due={{ ...dueOf(item, today), tone: item.tone }}
      title={
        <>
          <PageLink to={item.verb.href}>{item.title}</PageLink>
          {item.tag && (
            <>
              {' '}
              <Tag>{item.tag}</Tag>
            </>
          )}
        </>
      }
      source={[item.source, isPlaceNamed ? item.unitName : ''].filter(Boolean).join(' · ')}
      state={<State item={item} tone={stateTones[group]} />}
      verb={
        <ButtonLink to={item.verb.href} isMain={isMain}>
          {item.verb.label}
        </ButtonLink>
      }
    />
  )
}

function State({ item, tone }: { readonly item: DeskItem; readonly tone: Tone }) {
  if (item.progress !== undefined)
    return (
      <div className={tone === 'late' ? 'desk-progress desk-late' : 'desk-progress'}>
        <span>{item.state}</span>
        <progress max={100} value={item.progress} aria-hidden="true" />
      </div>
    )
  if (tone === 'calm') return item.state
  return item.state ? <Tag tone={tone}>{item.state}</Tag> : null
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** The day stands large; the words under it do not repeat it: "chậm nhất 15/06 · còn 4 ngày" → "chậm nhất · còn 4 ngày". */
function dueOf({ dueOn, dueWords }: DeskItem, today: LocalDate) {
  if (!dueOn) return { title: capital(dueWords.replace(/^trong /, '')) }
  const title = shortDay(dueOn, today)
  return { title, notes: dueWords.replace(` ${title}`, '').split(' · ') }
}
