/** Days at which a reader may want to look at the tree. */
import { addDays, type LocalDate, localDate } from '#platform/kernel'

/** On this day district level ended and provinces merged in the whole country. */
const twoTierSince = localDate('2025-07-01')

export type Jump = { readonly day: LocalDate; readonly why: string }

const mostJumps = 8

/** Today, the start of the year, the great change, then the newest days of events; each day once, newest first. */
export function jumpsFrom(today: LocalDate, eventDays: readonly Jump[]): Jump[] {
  const fixed: Jump[] = [
    { day: today, why: 'hôm nay' },
    { day: localDate(`${today.slice(0, 4)}-01-01`), why: 'đầu năm' },
  ]
  if (today >= twoTierSince)
    fixed.push(
      { day: twoTierSince, why: 'bỏ cấp huyện' },
      { day: addDays(twoTierSince, -1), why: 'trước khi bỏ cấp huyện' },
    )
  const days = new Map<LocalDate, Jump>()
  for (const { day, why } of [...fixed, ...eventDays]) {
    const known = days.get(day)
    if (day <= today) days.set(day, { day, why: known ? `${known.why}: ${why}` : why })
  }
  return [...days.values()].slice(0, mostJumps).sort((a, b) => (a.day < b.day ? 1 : -1))
}
