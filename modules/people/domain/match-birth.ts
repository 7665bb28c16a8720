/** How near two births are: equal, the same year, or a slip on the way from paper to screen. */
import { isLocalDate, type LocalDate, showDay } from '#platform/kernel'
import { type Clue, no, yes } from './match-clue.ts'
import type { PersonFacts } from './person.ts'

type Birth = Pick<PersonFacts, 'birthOn' | 'birthYear'>

export function compareBirths(a: Birth, b: Birth): Clue {
  if (a.birthOn && b.birthOn) return compareDays(a.birthOn, b.birthOn)
  const [yearA, yearB] = [a.birthYear, b.birthYear]
  if (yearA === null || yearB === null) return { points: 0, reasons: [] }
  if (yearA === yearB) return { points: 14, reasons: [yes(`cùng năm sinh ${yearA}`)] }
  return Math.abs(yearA - yearB) === 1
    ? { points: -12, reasons: [no('năm sinh lệch một năm')] }
    : { points: -40, reasons: [no('năm sinh khác nhau')] }
}

function compareDays(a: LocalDate, b: LocalDate): Clue {
  if (a === b) return { points: 35, reasons: [yes(`cùng ngày sinh ${showDay(a)}`)] }
  if (swapped(a) === b) return { points: 22, reasons: [yes('ngày sinh chỉ đảo ngày với tháng')] }
  const isSameYear = a.slice(0, 4) === b.slice(0, 4)
  // The first of January stands in many papers for a year of which the day was not known.
  if (isSameYear && (a.endsWith('-01-01') || b.endsWith('-01-01')))
    return { points: 14, reasons: [yes('cùng năm sinh, một bên ghi ngày 01/01')] }
  if (isOneDigitOff(a, b)) return { points: 20, reasons: [yes('ngày sinh chỉ khác một chữ số')] }
  if (a.slice(5) === b.slice(5) && Math.abs(Number(a.slice(0, 4)) - Number(b.slice(0, 4))) === 1)
    return { points: 8, reasons: [yes('cùng ngày tháng sinh, năm lệch một')] }
  return { points: -40, reasons: [no('ngày sinh khác nhau')] }
}

function swapped(day: LocalDate): LocalDate | undefined {
  const text = `${day.slice(0, 4)}-${day.slice(8)}-${day.slice(5, 7)}`
  return isLocalDate(text) ? text : undefined
}

const isOneDigitOff = (a: string, b: string): boolean => [...a].filter((digit, at) => digit !== b[at]).length === 1
