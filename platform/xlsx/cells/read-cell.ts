/** Makes of a raw cell what its column wants, and says what is wrong or doubtful about it. */
import { isLocalDate, nfc, showDay } from '#platform/kernel'
import type { CellFault, CellValue, SheetColumn } from '../import-kind.ts'
import { cleanText, type RawCell } from './raw-cell.ts'
import { choiceReader } from './read-choice.ts'
import { readCodeNumber, readCodeText } from './read-code.ts'
import { type DayEpoch, dayOfSerial, readDayNumber, readDayText } from './read-day.ts'
import { checkedNumber, readNumber } from './read-number.ts'
import { type Say, words } from './words.ts'

export type CellReading = { readonly value: CellValue; readonly isLegacy: boolean }
export type CellReader = (cell: RawCell, faults: CellFault[]) => CellReading
type FromText = (text: string, say: Say) => CellValue
type FromNumber = (cell: RawCell, say: Say) => CellValue

const nothing: CellReading = { value: null, isLegacy: false }
const yes = new Set(['x', 'có', 'co', '1', 'đúng', 'dung', 'true', 'yes', 'y', 'v', '✓', '✔', '☑', '√', 'ü', 'þ'])
const no = new Set(['không', 'khong', 'ko', 'k', '0', 'sai', 'false', 'no', 'n', '-', '☐'])

export function cellReader(column: SheetColumn, epoch: DayEpoch): CellReader {
  const fromText = textReader(column, epoch)
  const fromNumber = numberReader(column, epoch)
  return (cell, faults) => {
    const say: Say = (severity, message) => faults.push({ column: column.key, severity, message })
    switch (cell.kind) {
      case 'number':
        return { value: fromNumber(cell, say), isLegacy: false }
      case 'text':
        return readText(cell, fromText, say)
      case 'day':
        return { value: fromText(cell.text.slice(0, 10), say), isLegacy: false }
      case 'boolean':
        return {
          value: column.format.kind === 'yes-no' ? cell.text === '1' : fromText(cell.text, say),
          isLegacy: false,
        }
      case 'error':
        return refused(say, words.error(cell.text))
      case 'no-result':
        return refused(say, words.formula())
    }
  }
}

function readText(cell: RawCell, fromText: FromText, say: Say): CellReading {
  if (cell.text.includes('\ufffd')) return refused(say, words.broken())
  const { text, legacy } = cleanText(cell.text, cell.font)
  if (text === '') return nothing
  const value = fromText(text, say)
  if (legacy && value !== null) say('doubtful', words.legacy(legacy, text))
  return { value, isLegacy: legacy !== undefined }
}

function refused(say: Say, message: string): CellReading {
  say('refused', message)
  return nothing
}

function textReader({ format }: SheetColumn, epoch: DayEpoch): FromText {
  switch (format.kind) {
    case 'text':
      return (text, say) => within(text, format.longest, say)
    case 'code':
      return (text, say) => within(readCodeText(text, say), format.longest, say)
    case 'day':
      return (text, say) => readDayText(text, epoch, say)
    case 'whole':
      return (text, say) => checkedNumber(readNumber(text), text, { ...format, decimals: 0 }, say)
    case 'number':
      return (text, say) => checkedNumber(readNumber(text), text, format, say)
    case 'yes-no':
      return readYesNo
    case 'choice':
      return choiceReader(format.choices)
  }
}

function numberReader(column: SheetColumn, epoch: DayEpoch): FromNumber {
  const { format } = column
  const fromText = textReader(column, epoch)
  switch (format.kind) {
    case 'code':
      return (cell, say) =>
        cell.isDay
          ? dayAsText(cell, epoch, fromText, say)
          : within(readCodeNumber(cell.text, format.longest, say), format.longest, say)
    case 'day':
      return (cell, say) => readDayNumber(cell.text, cell.isDay, epoch, say)
    case 'whole':
    case 'number': {
      const bounds = { least: format.least, most: format.most, decimals: format.kind === 'whole' ? 0 : format.decimals }
      return (cell, say) =>
        cell.isDay
          ? dayAsText(cell, epoch, fromText, say)
          : checkedNumber({ value: Number(cell.text), isDoubtful: false }, cell.text, bounds, say)
    }
    case 'text':
    case 'yes-no':
    case 'choice':
      return (cell, say) => (cell.isDay ? dayAsText(cell, epoch, fromText, say) : fromText(plainNumber(cell.text), say))
  }
}

/** As people see the cell in Excel, as far as it matters: a day is no number. */
export function shownText(cell: RawCell, epoch: DayEpoch): string {
  const day = cell.kind === 'number' && cell.isDay ? dayOfSerial(Number(cell.text), epoch) : undefined
  return day && isLocalDate(day) ? showDay(day) : cell.text
}

/** "1/2" typed into Excel becomes a day; the column wanted something else. */
function dayAsText(cell: RawCell, epoch: DayEpoch, fromText: FromText, say: Say): CellValue {
  const day = dayOfSerial(Number(cell.text), epoch)
  const text = day && isLocalDate(day) ? showDay(day) : cell.text
  const value = fromText(text, say)
  if (value !== null) say('doubtful', words.dayAsText(text))
  return value
}

const plainNumber = (written: string) => {
  const value = Number(written)
  return Number.isFinite(value) ? String(Number(value.toPrecision(15))).replace('.', ',') : written
}

function within(text: string | null, longest: number, say: Say): string | null {
  if (text === null || text.length <= longest) return text
  say('refused', words.tooLong(text.length, longest))
  return null
}

function readYesNo(text: string, say: Say): boolean | null {
  const small = text.toLowerCase()
  if (yes.has(small)) return true
  if (no.has(small)) return false
  say('refused', words.notYesNo(text))
  return null
}

/** The text of a cell out of which something else was made: another spelling of a choice, a number or a day written as text. */
export function readingOf(cell: RawCell, value: CellValue, { format }: SheetColumn): string | undefined {
  if (value === null || cell.kind !== 'text') return undefined
  if (cell.text === value) return undefined
  const typed = nfc(cell.text).replace(/\s+/g, ' ').trim()
  return typed === shownAs(value, format) ? undefined : typed
}

function shownAs(value: string | number | boolean, format: SheetColumn['format']): string {
  if (typeof value === 'string' && format.kind === 'day') return isLocalDate(value) ? showDay(value) : value
  if (format.kind === 'choice') return format.choices.find((choice) => choice.value === value)?.label ?? String(value)
  return typeof value === 'boolean' ? (value ? 'có' : 'không') : plainNumber(String(value))
}
