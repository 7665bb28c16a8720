/** Days as they stand in workbooks: real dates, serial numbers, and text in every way it is typed. Never month first. */
import { addDays, isLocalDate, isUsualYear, type LocalDate, localDate, readTypedDay, showDay } from '#platform/kernel'
import { cleanText, type RawCell } from './raw-cell.ts'
import { type Say, words } from './words.ts'

export type DayEpoch = '1900' | '1904'

/** Excel of 1900 counts a 29 February 1900 that never was: days before 1 March 1900 are one off there. */
const dayZero: Readonly<Record<DayEpoch, LocalDate>> = {
  '1900': localDate('1899-12-30'),
  '1904': localDate('1904-01-01'),
}

export function dayOfSerial(serial: number, epoch: DayEpoch): LocalDate | undefined {
  const whole = Math.floor(serial)
  if (whole < 1 || whole > 2_958_465) return undefined
  return addDays(dayZero[epoch], epoch === '1900' && whole < 60 ? whole + 1 : whole)
}

const timeBehind = /[\sT]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[AP]M|SA|CH)?Z?$/i
const spelled = /^(?:ngày\s*)?(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})$/i
const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/
const shortYear = /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{2})$/
const threeParts = /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})$/
const monthAndYear = /^(?:tháng\s*)?(\d{1,2})\s*(?:[/.\-\s]|năm)\s*(\d{4})$/i
const yearAlone = /^(?:năm\s*)?(\d{4})$/i
/** Two figures of a year up to this one belong to this century. */
const lastShortYear = 39
const longestDay = 60

/** The year in a cell that tells nothing but a year. */
export function yearAloneIn({ kind, text, isDay }: RawCell): number | undefined {
  if ((kind !== 'text' && kind !== 'number') || isDay) return undefined
  const [, year] = yearOnlyText.exec(cleanText(text).text) ?? []
  return year === undefined ? undefined : Number(year)
}
const yearOnlyText = /^['’`]?(?:năm\s*)?((?:19|20|21)\d{2})$/i

/** A day typed as text. */
export function readDayText(typed: string, epoch: DayEpoch, say: Say): LocalDate | null {
  if (typed.length > longestDay) return refuse(say, words.notADay(typed))
  const text = typed
    .replace(timeBehind, '')
    .replace(/^['’`]/, '')
    .trim()
  const known = readTypedDay(text) ?? fromParts(spelled.exec(text), 1, 2, 3) ?? fromParts(yearFirst.exec(text), 3, 2, 1)
  if (known) return usual(known, typed, say)
  const short = shortYear.exec(text)
  if (short) return fromShortYear(short, typed, say)
  if (/^\d{7}$/.test(text)) return runTogether(text, typed, say) ?? refuse(say, words.notADay(typed))
  if (/^\d{5}$/.test(text)) return fromPlainSerial(Number(text), epoch, say)
  return refuse(say, whyNot(text, typed))
}

/** A number in a column of days. */
export function readDayNumber(written: string, isDay: boolean, epoch: DayEpoch, say: Say): LocalDate | null {
  const serial = Number(written)
  if (!Number.isFinite(serial)) return refuse(say, words.notADay(written))
  if (isDay) {
    if (serial >= 0 && serial < 1) return refuse(say, words.timeOnly())
    const day = dayOfSerial(serial, epoch)
    return day ? usual(day, showDay(day), say) : refuse(say, words.notADay(written))
  }
  if (Number.isInteger(serial) && serial >= 1900 && serial <= 2199) return refuse(say, words.yearOnly(written))
  if (Number.isInteger(serial) && /^\d{7,8}$/.test(written)) {
    return runTogether(written, written, say) ?? refuse(say, words.notADay(written))
  }
  if (/^\d{1,2}\.\d{4}$/.test(written)) return refuse(say, words.monthOnly(written))
  return fromPlainSerial(serial, epoch, say)
}

function fromPlainSerial(serial: number, epoch: DayEpoch, say: Say): LocalDate | null {
  const day = serial >= 3000 ? dayOfSerial(serial, epoch) : undefined
  if (!day || !isUsualYear(day)) return refuse(say, words.notADay(String(serial)))
  say('doubtful', words.serial(String(serial), showDay(day)))
  return day
}

function fromParts(match: RegExpExecArray | null, day: number, month: number, year: number): LocalDate | undefined {
  if (!match) return undefined
  const iso = `${match[year]}-${(match[month] ?? '').padStart(2, '0')}-${(match[day] ?? '').padStart(2, '0')}`
  return isLocalDate(iso) ? iso : undefined
}

function fromShortYear(
  [, day = '', month = '', year = '']: RegExpExecArray,
  typed: string,
  say: Say,
): LocalDate | null {
  const full = readTypedDay(`${day}/${month}/${Number(year) <= lastShortYear ? '20' : '19'}${year}`)
  if (!full) return refuse(say, Number(month) > 12 ? words.monthFirst(typed) : words.noSuchDay(typed))
  say('doubtful', words.shortYear(typed, showDay(full)))
  return full
}

/** 1022020 is 01022020 after Excel took the leading zero. */
function runTogether(text: string, typed: string, say: Say): LocalDate | undefined {
  const day = readTypedDay(text.padStart(8, '0'))
  if (!day || !isUsualYear(day)) return undefined
  say('doubtful', words.runTogether(typed, showDay(day)))
  return day
}

function usual(day: LocalDate, typed: string, say: Say): LocalDate | null {
  return isUsualYear(day) ? day : refuse(say, words.unusualYear(typed))
}

function whyNot(text: string, typed: string): string {
  const parts = threeParts.exec(text)
  if (parts) return Number(parts[2]) > 12 && Number(parts[1]) <= 12 ? words.monthFirst(typed) : words.noSuchDay(typed)
  if (yearAlone.test(text)) return words.yearOnly(typed)
  return monthAndYear.test(text) ? words.monthOnly(typed) : words.notADay(typed)
}

function refuse(say: Say, message: string): null {
  say('refused', message)
  return null
}
