/** Writes workbooks as streams: nothing but the lines at hand is kept in memory. */
import { Readable } from 'node:stream'
import { defaultSheetLimits } from './limits.ts'
import type { RawRow } from './parts/scan-rows.ts'
import type { WorkbookSource } from './reading.ts'
import { type Reading, startReading } from './reading-thread.ts'
import type { RawFound } from './sheet/raw-sheet.ts'
import { exportSheet } from './writing/export-sheet.ts'
import { faultSheet } from './writing/fault-sheet.ts'
import { type SheetPart, workbookParts } from './writing/package-xml.ts'
import { choicesSheets, guideSheet, templateSheet } from './writing/template-sheets.ts'
import { zipStream } from './writing/zip-stream.ts'
import type { ExportSheet, FaultsSpec, TemplateSpec } from './writing.ts'

export const writeWorkbook = (sheets: readonly ExportSheet[]): Readable => streamOf(sheets.map(exportSheet))

/** A workbook to be filled in: headings, lists to choose from, an example row, the guide and the hidden mark of its version. */
export const writeTemplate = (spec: TemplateSpec): Readable =>
  streamOf([templateSheet(spec), guideSheet(spec), ...choicesSheets(spec.columns)])

/** The sender's own sheet, line by line where it stood, with a last column «Lỗi». @throws Refusal like `readSheet`. */
export async function writeFaults(source: WorkbookSource, spec: FaultsSpec): Promise<Readable> {
  const { columns, name, templateVersion: version, signal } = spec
  const options = { columns, template: { name, version }, limits: defaultSheetLimits, rowsPerChunk: 0 }
  const reading = await startReading({ source, options, isRaw: true }, signal)
  const found = (await reading.next()) as RawFound
  return streamOf([faultSheet(found, rowsOf(reading), spec), guideSheet(spec, true), ...choicesSheets(columns)])
}

async function* rowsOf(reading: Reading): AsyncGenerator<readonly RawRow[]> {
  try {
    for (let rows = await reading.next(); rows !== undefined; rows = await reading.next()) yield rows as RawRow[]
  } finally {
    await reading.close()
  }
}

const streamOf = (sheets: readonly SheetPart[]): Readable =>
  Readable.from(zipStream(workbookParts(sheets)), { objectMode: false })
