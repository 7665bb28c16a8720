/** Reads one list out of a workbook, in a thread of its own that is stopped when it needs too long or too much. */
import { sheetRefusal } from './errors.ts'
import type { ReadOptions, SheetReading, WorkbookSource } from './reading.ts'

/** Ends when the headings are found; the rows follow. @throws Refusal of `sheets.*` or `files.*`. */
export async function readSheet(_source: WorkbookSource, _options: ReadOptions): Promise<SheetReading> {
  throw sheetRefusal('sheets.damaged', { reason: 'unreadable' })
}
