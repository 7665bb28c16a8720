/** Reads one list out of a workbook, in a thread of its own that is stopped when it needs too long or too much. */
import type { CellValue, SheetColumn } from './import-kind.ts'
import { defaultSheetLimits } from './limits.ts'
import type { ParsedRow, ReadOptions, SheetChunk, SheetFound, SheetReading, WorkbookSource } from './reading.ts'
import { type Reading, startReading } from './reading-thread.ts'
import type { ParsedChunk } from './sheet/parse-sheet.ts'
import type { ReadRow } from './sheet/read-row.ts'

const usualRowsPerChunk = 500

/** Ends when the headings are found; the rows follow. @throws Refusal of `sheets.*` or `files.*`. */
export async function readSheet(source: WorkbookSource, given: ReadOptions): Promise<SheetReading> {
  const { columns, template, signal, rowsPerChunk = usualRowsPerChunk } = given
  const options = { columns, template, rowsPerChunk, limits: { ...defaultSheetLimits, ...given.limits } }
  const reading = await startReading({ source, options, isRaw: false }, signal)
  const found = (await reading.next()) as SheetFound
  return { found, chunks: chunksOf(reading, columns), close: () => reading.close() }
}

/** While the caller works on one chunk, the thread reads the next. */
async function* chunksOf(reading: Reading, columns: readonly SheetColumn[]): AsyncGenerator<SheetChunk> {
  const keys = columns.map(({ key }) => key)
  let coming = reading.next()
  try {
    for (;;) {
      const chunk = (await coming) as ParsedChunk | undefined
      if (!chunk) return
      coming = reading.next()
      // Its failure is met at the next turn; until then it must not count as unhandled.
      coming.catch(() => undefined)
      yield { ...chunk, rows: chunk.rows.map((row) => named(row, keys)) }
    }
  } finally {
    await reading.close()
  }
}

function named({ line, isHidden, values, faults, typed }: ReadRow, keys: readonly string[]): ParsedRow {
  const cells: Record<string, CellValue> = {}
  for (let at = 0; at < keys.length; at++) cells[keys[at] ?? ''] = values[at] ?? null
  return { line, isHidden, faults, cells, ...(typed ? { typed } : {}) }
}
