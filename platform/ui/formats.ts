/** How days, dues and numbers are written on screen. */
import { daysBetween, type LocalDate, showDay, timeZone } from '#platform/kernel'

export type Tone = 'late' | 'soon' | 'fulfilled' | 'act' | 'calm'

/** Days from which a due day counts as soon. */
const soonWithin = 7

/** 2020-06-15 → "15/06"; with the year when it is another one than that of `today`. */
export const shortDay = (day: LocalDate, today: LocalDate): string =>
  day.slice(0, 4) === today.slice(0, 4) ? showDay(day).slice(0, 5) : showDay(day)

/** "quá 12 ngày", "hôm nay", "còn 4 ngày": counted in calendar days. */
export function dueIn(day: LocalDate, today: LocalDate): { words: string; tone: Tone } {
  const left = daysBetween(today, day)
  if (left < 0) return { words: `quá ${showNumber(-left)} ngày`, tone: 'late' }
  if (left === 0) return { words: 'hôm nay', tone: 'soon' }
  if (left === 1) return { words: 'ngày mai', tone: 'soon' }
  return { words: `còn ${showNumber(left)} ngày`, tone: left <= soonWithin ? 'soon' : 'calm' }
}

const weekdays = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const

/** "Thứ Năm, 11/06/2020" */
export const longDay = (day: LocalDate): string =>
  `${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]}, ${showDay(day)}`

const instant = new Intl.DateTimeFormat('vi-VN', {
  timeZone,
  hour: '2-digit',
  minute: '2-digit',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
})

/** "11/06/2020 09:12" in Vietnam, wherever the computer stands. */
export function showInstant(at: string): string {
  const part = Object.fromEntries(instant.formatToParts(new Date(at)).map(({ type, value }) => [type, value]))
  return `${part.day}/${part.month}/${part.year} ${part.hour}:${part.minute}`
}

const whole = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })

/** 1234567.5 → "1.234.567,5" */
export const showNumber = (value: number): string => whole.format(value)

const roman = ['I', 'II', 'III', 'IV'] as const

export const showQuarter = (quarter: number): string => `Quý ${roman[quarter - 1] ?? quarter}`
