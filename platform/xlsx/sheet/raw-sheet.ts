/** The sheet as the sender wrote it, line by line, for the copy that goes back with the column «Lỗi». */

import type { DayEpoch } from '../cells/read-day.ts'
import type { Merge } from '../parts/merges.ts'
import { type OpenWorkbook, openWorkbook } from '../parts/open-workbook.ts'
import type { RawRow } from '../parts/scan-rows.ts'
import { chooseSheet } from './choose-sheet.ts'
import type { Headings } from './find-headings.ts'
import type { ParseOptions } from './parse-sheet.ts'

export type RawFound = {
  readonly sheet: string
  readonly epoch: DayEpoch
  readonly headings: Headings
  readonly merges: readonly Merge[]
  /** From 0. A column «Lỗi» of last time is written anew. */
  readonly lastColumn: number
  readonly faultColumn: number
}

/** A stray cell at the far right must not push the remarks out of sight. */
const farRight = 200
/** Raw cells are heavy to hand over between threads. */
const rowsPerPiece = 200

export async function rawSheet(bytes: Uint8Array, options: ParseOptions) {
  const book = await openWorkbook(bytes, options.limits.unpackedBytes)
  const { entry, headings, merges } = await chooseSheet(book, options)
  const lastColumn = await lastUsedColumn(book.rows(entry))
  const known = headings.own.find(({ title }) => /^lỗi$/i.test(title.trim().normalize('NFC')))
  const found: RawFound = {
    sheet: entry.name,
    epoch: book.epoch,
    headings,
    merges: merges.filter(({ right }) => right <= lastColumn),
    lastColumn,
    faultColumn: known?.at ?? lastColumn + 1,
  }
  return { found, chunks: rawRows(book, entry) }
}

async function* rawRows(book: OpenWorkbook, entry: OpenWorkbook['sheets'][number]): AsyncGenerator<readonly RawRow[]> {
  for await (const rows of book.rows(entry)) {
    for (let from = 0; from < rows.length; from += rowsPerPiece) yield rows.slice(from, from + rowsPerPiece)
  }
}

async function lastUsedColumn(blocks: AsyncGenerator<RawRow[]>): Promise<number> {
  let last = 0
  for await (const rows of blocks) {
    for (const { cells } of rows) for (const { at } of cells) if (at > last && at < farRight) last = at
  }
  return last
}
