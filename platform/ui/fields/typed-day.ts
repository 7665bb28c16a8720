/** What is wrong with a typed day, in words that say how to repair it. */
import { readTypedDay } from '#platform/kernel'

const notADay = 'Chưa đúng ngày. Ví dụ 15/06/2020'
const parts = /^\s*(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})\s*$/
const mostDays = 31

/** Undefined while nothing is typed, and for a day there is. */
export function dayFault(text: string): string | undefined {
  if (text.trim() === '' || readTypedDay(text)) return undefined
  const [, day, month, year] = parts.exec(text) ?? []
  const isMonth = Number(month) >= 1 && Number(month) <= 12
  const isDay = Number(day) >= 1 && Number(day) <= mostDays
  return isMonth && isDay && year ? `Tháng ${month?.padStart(2, '0')}/${year} không có ngày ${Number(day)}.` : notADay
}
