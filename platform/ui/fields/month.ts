/** Arithmetic of a month that is shown as weeks from Monday. */
import { addDays, type LocalDate, lastDayOfMonth, localDate } from '#platform/kernel'

/** The same day some months away; 31/01 becomes the last day of February. */
export function inMonth(day: LocalDate, months: number): LocalDate {
  const first = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months, 1))
  const last = lastDayOfMonth(first.getUTCFullYear(), first.getUTCMonth() + 1)
  const same = `${last.slice(0, 8)}${day.slice(8)}`
  return same > last ? last : localDate(same)
}

/** The weeks of the day's month; days of the neighbours fill the first and the last. */
export function weeksOf(day: LocalDate): LocalDate[][] {
  const first = localDate(`${day.slice(0, 8)}01`)
  const weekday = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7
  const start = addDays(first, -weekday)
  const last = lastDayOfMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)))
  const weeks = Math.ceil((weekday + Number(last.slice(8))) / 7)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, weekDay) => addDays(start, week * 7 + weekDay)),
  )
}
