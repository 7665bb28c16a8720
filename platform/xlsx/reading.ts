/** The words of reading a sheet: what is asked, what was found, what comes back row by row. */
import type { CellFault, SheetColumn, SheetRow } from './import-kind.ts'

/** The name is the sender's: it says what the file promises to be. */
export type WorkbookSource =
  | { readonly fileName: string; readonly bytes: Uint8Array }
  | { readonly fileName: string; readonly path: string }

export type SheetLimits = {
  readonly uploadBytes: number
  readonly unpackedBytes: number
  readonly rows: number
  /** Of work without a sign of progress, and altogether by the clock; the time in which the caller works does not count. */
  readonly secondsOfSilence: number
  readonly seconds: number
}

export type ReadOptions = {
  readonly columns: readonly SheetColumn[]
  /** `name` and `templateVersion` of the import kind. */
  readonly template: TemplateMark
  readonly limits?: Partial<SheetLimits>
  readonly signal?: AbortSignal | undefined
  /** 500 unless told: larger chunks cost memory and save no time. */
  readonly rowsPerChunk?: number
}

/** Hidden in the guide sheet of a template. */
export type TemplateMark = { readonly name: string; readonly version: number }

export type FoundHeading = {
  /** The key of the column. */
  readonly column: string
  /** As written in the sheet, rows of a heading joined. */
  readonly title: string
  /** "B", as people see it in Excel. */
  readonly letter: string
}

export type SheetFound = {
  readonly sheet: string
  /** The lines of the heading, from 1. */
  readonly headingFrom: number
  readonly headingTo: number
  readonly headings: readonly FoundHeading[]
  /** Columns of the sheet that no column of the list wants; they are not read. */
  readonly unknown: readonly { readonly title: string; readonly letter: string }[]
  /** Titles of columns that may be left out and were. */
  readonly absent: readonly string[]
  /** Null when the sender did not use a template. */
  readonly template: TemplateMark | null
  readonly isOlderTemplate: boolean
  /** Vietnamese sentences about the workbook as a whole. */
  readonly remarks: readonly string[]
}

export type ParsedRow = SheetRow & {
  readonly faults: readonly CellFault[]
  /** Hidden in Excel, by hand or by a filter: read all the same. */
  readonly isHidden: boolean
  /** What stood in the cells that were not taken letter by letter, by the key of the column. */
  readonly typed?: Readonly<Record<string, string>>
}

export type LeftOutReason =
  | 'total'
  | 'section'
  | 'repeated-heading'
  | 'column-numbers'
  | 'example'
  | 'above-list'
  | 'below-list'
  | 'no-values'

export type LeftOutRow = {
  readonly line: number
  readonly reason: LeftOutReason
  /** Vietnamese, for the report of the check. */
  readonly words: string
  /** What stood there, shortened. */
  readonly text: string
}

/** Every line of the sheet with something in it, but those of the heading, is in one of the two lists of one chunk. */
export type SheetChunk = {
  readonly rows: readonly ParsedRow[]
  readonly leftOut: readonly LeftOutRow[]
  /** Vietnamese sentences known only now, such as values below no heading. */
  readonly remarks: readonly string[]
}

export type SheetReading = {
  readonly found: SheetFound
  /** Read once, in order. Leaving the loop early ends the reading. */
  readonly chunks: AsyncIterable<SheetChunk>
  close(): Promise<void>
}
