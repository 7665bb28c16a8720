/** The words of writing a workbook: lists as they are printed in offices. */
import type { CellFault, CellValue, ImportKind, SheetColumn } from './import-kind.ts'

export type ExportFormat =
  /** Always a string in the file, whatever it begins with. */
  | { readonly kind: 'text' }
  /** LocalDate in, a real date of Excel out. */
  | { readonly kind: 'day' }
  | { readonly kind: 'number'; readonly decimals: number }
  /** True is "x", anything else is empty. */
  | { readonly kind: 'yes-no' }

export type ExportColumn = {
  readonly title: string
  /** In characters. */
  readonly width: number
  readonly format: ExportFormat
  /** A sum of the column stands in the last line. */
  readonly isSummed?: boolean
}

export type ExportHeading = {
  /** Lines above the list at the left: the body above, then the unit that issues it. */
  readonly issuedBy: readonly string[]
  /** Printed in capitals. */
  readonly title: string
  /** "(Kèm theo Tờ trình số … ngày …)", "Tại ngày 01/7/2025": lines below the title. */
  readonly notes?: readonly string[]
}

export type ExportSheet = {
  readonly name: string
  readonly heading: ExportHeading
  readonly columns: readonly ExportColumn[]
  /** The values of each row in the order of the columns. A first column "STT" is added. */
  readonly rows: Rows
}

export type ExportRow = readonly CellValue[]
/** Pages of rows, so that a list comes out of the database page by page. */
export type Rows = Iterable<readonly ExportRow[]> | AsyncIterable<readonly ExportRow[]>

/** `columns` as the kind gives them for the federation. */
export type TemplateSpec = Pick<ImportKind, 'name' | 'title' | 'templateVersion' | 'guide'> & {
  readonly columns: readonly SheetColumn[]
}

/** What is written beside a line of the sender's sheet. */
export type LineFaults = {
  readonly line: number
  readonly faults: readonly CellFault[]
  /** Said of the line beside its faults: why it was left out, what was decided. */
  readonly note?: string
}

export type FaultsSpec = TemplateSpec & {
  /** In ascending order of lines, some thousands at a time. */
  readonly lines: Iterable<readonly LineFaults[]> | AsyncIterable<readonly LineFaults[]>
  readonly signal?: AbortSignal
}

export const workbookMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
