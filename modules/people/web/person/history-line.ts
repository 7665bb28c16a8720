import { addDays, isLocalDate, showDay } from '#platform/kernel'
import type { HistoryLine } from '#platform/ui'
import { historyWords, type PeopleEntry } from '../../vi.ts'
import type { PersonPage } from '../../views.ts'

type Entry = PersonPage['history'][number]

export const historyLine = ({ at, actorName, entry, details }: Entry): HistoryLine => ({
  key: `${at} ${entry}`,
  at,
  sentence: `${actorName} ${historyWords[entry as PeopleEntry] ?? ''}`,
  note: noteOf(details),
})

/** The few details every entry of this slice writes: what, of which unit or to which, from when, on what paper. */
export function noteOf(details: Entry['details']): string {
  const { title, name, to, from, changes, decision, on, until, note } = details
  const words = [
    text(title),
    text(from) && text(to) ? `${from} → ${to}` : text(to),
    text(title) || text(to) ? '' : text(name),
    Array.isArray(changes) ? changes.join('; ') : '',
    text(decision) && `quyết định ${decision}`,
    periodWords(text(on), text(until)),
    text(note),
  ]
  return words.filter(Boolean).join(', ')
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

function periodWords(on: string, until: string): string {
  if (!isLocalDate(on)) return ''
  return isLocalDate(until) ? `từ ${showDay(on)} đến hết ${showDay(addDays(until, -1))}` : `từ ngày ${showDay(on)}`
}
