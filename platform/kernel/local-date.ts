/** A legal day in Asia/Ho_Chi_Minh, as `YYYY-MM-DD`. Days are compared and counted as calendar days, never as instants. */
import { z } from 'zod'

declare const legalDay: unique symbol
export type LocalDate = string & { readonly [legalDay]: true }

export const timeZone = 'Asia/Ho_Chi_Minh'
const pattern = /^(\d{4})-(\d{2})-(\d{2})$/
const dayInMs = 86_400_000

const utc = (text: string) => new Date(`${text}T00:00:00Z`)

export function isLocalDate(text: string): text is LocalDate {
  if (!pattern.test(text)) return false
  const date = utc(text)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
}

/** @throws RangeError when the text is not a day of the calendar. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`not a day: ${text}`)
  return text
}

const firstYear = 1900
const lastYear = 2199

/** A year that a person at this work may mean: outside it stands a slip of the hand, which no database should be asked to keep. */
export const isUsualYear = (text: string): boolean => {
  const year = Number(text.slice(0, 4))
  return year >= firstYear && year <= lastYear
}

export const LocalDateSchema = z.custom<LocalDate>(
  (value) => typeof value === 'string' && isLocalDate(value) && isUsualYear(value),
  { error: `Không phải một ngày có thật từ năm ${firstYear} đến năm ${lastYear}.` },
)

const dayIn = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })

/** The legal day at an instant. */
export const dayOf = (instant: Date): LocalDate => dayIn.format(instant) as LocalDate

export const addDays = (day: LocalDate, days: number): LocalDate =>
  new Date(utc(day).getTime() + days * dayInMs).toISOString().slice(0, 10) as LocalDate

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((utc(to).getTime() - utc(from).getTime()) / dayInMs)

export const yearOf = (day: LocalDate): number => Number(day.slice(0, 4))

export const quarterOf = (day: LocalDate): 1 | 2 | 3 | 4 => Math.ceil(Number(day.slice(5, 7)) / 3) as 1 | 2 | 3 | 4

export function lastDayOfQuarter(year: number, quarter: number): LocalDate {
  return new Date(Date.UTC(year, quarter * 3, 0)).toISOString().slice(0, 10) as LocalDate
}

export function lastDayOfMonth(year: number, month: number): LocalDate {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) as LocalDate
}

/** 2020-06-15 → "15/06/2020", the way lists and screens show a day. */
export const showDay = (day: LocalDate): string => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`

/** 2026-03-05 → "ngày 05 tháng 3 năm 2026": Nghị định 30/2020 pads the day and the months 1 and 2 only. */
export function spellDay(day: LocalDate): string {
  const month = Number(day.slice(5, 7))
  return `ngày ${day.slice(8)} tháng ${month < 3 ? `0${month}` : month} năm ${day.slice(0, 4)}`
}

const typed = /^\s*(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})\s*$/
const typedPlain = /^\s*(\d{2})(\d{2})(\d{4})\s*$/

/** Reads a day as Vietnamese offices type it: 1/2/2020, 01-02-2020, 01.02.2020, 01022020. Never month first. */
export function readTypedDay(text: string): LocalDate | undefined {
  const match = typed.exec(text) ?? typedPlain.exec(text)
  if (!match) return isLocalDate(text) ? text : undefined
  const [, day = '', month = '', year = ''] = match
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isLocalDate(iso) ? iso : undefined
}
