import { isLocalDate, showDay } from '#platform/kernel'
import type { HistoryLine } from '#platform/ui'
import { fieldWords, historyWords, type PeopleEntry } from '../../vi.ts'
import type { PersonPage } from '../../views.ts'

type Entry = PersonPage['history'][number]

export const historyLine = ({ at, actorName, entry, details }: Entry): HistoryLine => ({
  key: `${at} ${entry}`,
  at,
  sentence: `${actorName} ${historyWords[entry as PeopleEntry] ?? ''}`,
  note: noteOf(details),
})

/** The few details every entry of this slice writes: what, of which unit or to which, from when. */
function noteOf(details: Entry['details']): string {
  const { title, name, to, from, on, fields, reason } = details
  const words = [
    typeof title === 'string' ? title : '',
    typeof from === 'string' && typeof to === 'string' ? `${from} → ${to}` : typeof to === 'string' ? to : '',
    typeof name === 'string' && !title && !to ? name : '',
    Array.isArray(fields) ? fields.map((field) => fieldWords[field as keyof typeof fieldWords] ?? '').join(', ') : '',
    typeof on === 'string' && isLocalDate(on) ? `từ ngày ${showDay(on)}` : '',
    typeof reason === 'string' ? reason : '',
  ]
  return words.filter(Boolean).join(', ')
}
