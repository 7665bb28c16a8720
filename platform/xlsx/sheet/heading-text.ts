/** What makes two headings the same: folded words, with and without what stands in brackets. */
import { nfc, searchWords } from '#platform/kernel'
import { possibleReadings } from '../cells/legacy-text.ts'
import type { SheetColumn } from '../import-kind.ts'

/** Columns of every list that hold nothing to read: the number of the line, and our own remarks of last time. */
const ownHeadings = new Set(['stt', 'tt', 'so tt', 'so thu tu', 'thu tu', 'no', 'loi'])

const keyOf = (text: string) => searchWords(text).join(' ')
const brackets = /\([^()]*\)|\[[^[\]]*\]/g

export function headingKeys(raw: string): string[] {
  const readings = possibleReadings(nfc(raw.replace(/\s+/g, ' ')))
  const keys = readings.flatMap((text) => [keyOf(text), keyOf(text.replace(brackets, ' '))])
  return [...new Set(keys)].filter((key) => key !== '')
}

/** A number of a column, "(1)" or "A": part of no heading. */
export const isColumnNumber = (raw: string): boolean => /^\(?\s*(?:\d{1,2}|[A-E])\s*\)?$/.test(raw.trim())

export const isOwnHeading = (raw: string): boolean => headingKeys(raw).some((key) => ownHeadings.has(key))

export type WantedHeadings = ReadonlyMap<string, SheetColumn>

export function wantedHeadings(columns: readonly SheetColumn[]): WantedHeadings {
  const wanted = new Map<string, SheetColumn>()
  const add = (text: string, column: SheetColumn) => {
    for (const key of headingKeys(text)) if (!wanted.has(key)) wanted.set(key, column)
  }
  for (const column of columns) add(column.title, column)
  for (const column of columns) for (const alias of column.aliases) add(alias, column)
  return wanted
}

/** A column whose heading stands over several, and which of them this is. */
export function splitColumn(
  texts: readonly string[],
  wanted: WantedHeadings,
): { readonly column: SheetColumn; readonly says: string } | undefined {
  const below = texts.at(-1)
  if (texts.length < 2 || below === undefined) return undefined
  const column = wantedColumn(texts.slice(0, -1), wanted)
  const keys = headingKeys(below)
  const part = column?.splits?.by.find(([, title]) => headingKeys(title).some((key) => keys.includes(key)))
  return column && part ? { column, says: part[0] } : undefined
}

export function wantedColumn(texts: readonly string[], wanted: WantedHeadings): SheetColumn | undefined {
  const telling = texts.filter((text) => headingKeys(text.replace(brackets, ' ')).length > 0 && !isColumnNumber(text))
  const candidates = telling.length > 1 ? [telling.join(' '), telling.at(-1) ?? ''] : telling
  for (const candidate of candidates) {
    for (const key of headingKeys(candidate)) {
      const column = wanted.get(key)
      if (column) return column
    }
  }
  return undefined
}
