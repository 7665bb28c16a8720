/** From the bytes of a workbook to the rows of a list. */
import { shownText } from '../cells/read-cell.ts'
import type { DayEpoch } from '../cells/read-day.ts'
import { sheetRefusal } from '../errors.ts'
import { type OpenWorkbook, openWorkbook } from '../parts/open-workbook.ts'
import type { RawRow } from '../parts/scan-rows.ts'
import type { LeftOutRow, ReadOptions, SheetFound, SheetLimits } from '../reading.ts'
import { type ChosenSheet, chooseSheet } from './choose-sheet.ts'
import { leftOutWords, lineJudge } from './left-out.ts'
import { mergeFill } from './merge-fill.ts'
import { type ReadRow, rowReader } from './read-row.ts'
import { sheetRemarks } from './remarks.ts'

export type ParseOptions = Pick<ReadOptions, 'columns' | 'template'> & {
  readonly limits: SheetLimits
  readonly rowsPerChunk: number
}
export type ParsedChunk = {
  readonly rows: readonly ReadRow[]
  readonly leftOut: readonly LeftOutRow[]
  readonly remarks: readonly string[]
}

const shownLength = 120

export async function parseSheet(
  bytes: Uint8Array,
  options: ParseOptions,
): Promise<{ found: SheetFound; chunks: AsyncGenerator<ParsedChunk> }> {
  const book = await openWorkbook(bytes, options.limits.unpackedBytes)
  const chosen = await chooseSheet(book, options)
  return { found: chosen.found, chunks: parseRows(book, chosen, options) }
}

async function* parseRows(book: OpenWorkbook, chosen: ChosenSheet, options: ParseOptions): AsyncGenerator<ParsedChunk> {
  const { headings } = chosen
  const { columns, limits, rowsPerChunk } = options
  const read = rowReader(columns, headings, book.epoch)
  const judge = lineJudge(headings)
  const fill = mergeFill(chosen.merges.filter(({ top }) => top > headings.to))
  const remarks = sheetRemarks(columns, headings)
  let rows: ReadRow[] = []
  let leftOut: LeftOutRow[] = []
  let count = 0

  for await (const block of book.rows(chosen.entry)) {
    for (const blockRow of block) {
      const raw = withoutBlank(blockRow)
      if (!raw || (raw.line >= headings.from && raw.line <= headings.to)) continue
      const merges = fill.at(raw)
      const reason = judge.reasonFor(raw, merges)
      if (reason) {
        leftOut.push({ line: raw.line, reason, words: leftOutWords[reason], text: textOf(raw, book.epoch) })
      } else {
        const row = read(raw, fill)
        remarks.see(raw, row)
        rows.push(row)
        if (++count > limits.rows) throw sheetRefusal('sheets.too-many-rows', { limit: limits.rows })
      }
      if (rows.length + leftOut.length < rowsPerChunk) continue
      yield { rows, leftOut, remarks: [] }
      rows = []
      leftOut = []
    }
  }
  yield { rows, leftOut, remarks: remarks.sentences() }
}

/** A line of spaces is an empty line. */
function withoutBlank(row: RawRow): RawRow | undefined {
  if (!row.cells.some(isBlank)) return row
  const cells = row.cells.filter((cell) => !isBlank(cell))
  return cells.length > 0 ? { ...row, cells } : undefined
}

const isBlank = ({ kind, text }: RawRow['cells'][number]) =>
  kind === 'text' && (text === ' ' || (text.length < 40 && text.trim() === ''))

const textOf = ({ cells }: RawRow, epoch: DayEpoch) => {
  const text = cells.map((cell) => shownText(cell, epoch).trim()).join(' | ')
  return text.length > shownLength ? `${text.slice(0, shownLength - 1)}…` : text
}
