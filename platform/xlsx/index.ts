export type { SheetRefusal } from './errors.ts'
export type {
  CellChoice,
  CellFault,
  CellFormat,
  CellValue,
  DecidedRow,
  ImportGround,
  ImportKind,
  ImportOutcome,
  SheetColumn,
  SheetRow,
  Verdict,
} from './import-kind.ts'
export { readSheet } from './read-sheet.ts'
export type {
  FoundHeading,
  LeftOutReason,
  LeftOutRow,
  ParsedRow,
  ReadOptions,
  SheetChunk,
  SheetFound,
  SheetLimits,
  SheetReading,
  TemplateMark,
  WorkbookSource,
} from './reading.ts'
export { writeFaults, writeTemplate, writeWorkbook } from './write-workbook.ts'
export {
  type ExportColumn,
  type ExportFormat,
  type ExportHeading,
  type ExportRow,
  type ExportSheet,
  type FaultsSpec,
  type LineFaults,
  type Rows,
  type TemplateSpec,
  workbookMediaType,
} from './writing.ts'
