/** What a slice says about one of its lists so that the list can come in from a workbook: its columns, how a row is judged, how all are written. */
import type { Tx } from '#platform/db'
import type { Actor, Id, LocalDate, TreePath } from '#platform/kernel'

export type CellFormat =
  | { readonly kind: 'text'; readonly longest: number }
  /** Digits and letters kept as typed: a citizen's number keeps its leading zero. */
  | { readonly kind: 'code'; readonly longest: number }
  | { readonly kind: 'day' }
  | { readonly kind: 'whole'; readonly least: number; readonly most: number }
  /** Points and amounts: 1.234,5 as Vietnamese offices write it. */
  | { readonly kind: 'number'; readonly least: number; readonly most: number; readonly decimals: number }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'choice'; readonly choices: readonly CellChoice[] }

export type CellChoice = { readonly value: string; readonly label: string; readonly aliases?: readonly string[] }

/** Text and codes are strings in NFC, days are LocalDate, choices their value; an empty cell is null. */
export type CellValue = string | number | boolean | null

export type SheetColumn = {
  readonly key: string
  /** The heading as printed in the template. Headings are found by folded name, never by letter. */
  readonly title: string
  readonly aliases: readonly string[]
  /** The heading must be there, and each row must have a value. */
  readonly isRequired: boolean
  /** Only whoever sent the workbook is shown the values, and only until the run has ended. */
  readonly isSensitive?: true
  readonly format: CellFormat
  /** A day of which only the year is written is no day: the year goes to the column of this key. */
  readonly yearTo?: string
  /** The heading may stand over one column for each of these: «Ngày sinh» over «Nam» and «Nữ» tells the sex as well. */
  readonly splits?: {
    readonly column: string
    /** The value it stands for, and the heading. */
    readonly by: readonly (readonly [value: string, title: string])[]
  }
  /** One sentence for the guide sheet. */
  readonly hint: string
  readonly example: string
  /** In characters. */
  readonly width: number
}

export type SheetRow = {
  /** The line in the sheet as people see it in Excel, from 1. */
  readonly line: number
  readonly cells: Readonly<Record<string, CellValue>>
  /** Keys of cells that are null only because they could not be read, or lack although they must not. None in a row that is written. */
  readonly unread?: readonly string[]
}

/** A remark about a cell, or about the whole row when the column is null. A refused row stops the import, a doubtful one asks a person. */
export type CellFault = {
  readonly column: string | null
  readonly severity: 'doubtful' | 'refused'
  /** Vietnamese: what, why, how to repair. */
  readonly message: string
}

export type Verdict = {
  readonly faults: readonly CellFault[]
  /** What a person may answer for a doubtful row; without options it is only accepted or not. `skip` leaves the row out: it never reaches the writer. */
  readonly options?: readonly { readonly code: string; readonly label: string }[]
  /** What a cell was taken for, by the key of its column, where that is called otherwise than the cell says. */
  readonly understood?: Readonly<Record<string, string>>
}

/** The answer `accept` stands for every doubtful row without options. */
export type DecidedRow = SheetRow & { readonly decision: string | null }

/** What judging and writing may lean on. The walls of the transaction are the sender's. */
export type ImportGround = {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Date
  readonly today: LocalDate
  /** The unit for which the workbook was brought in: rows name units at or below it. */
  readonly unit: { readonly id: Id<'unit'>; readonly path: TreePath }
}

export type ImportOutcome = {
  /** One Vietnamese sentence: what was written. */
  readonly words: string
  readonly details: Readonly<Record<string, unknown>>
  /** Rows that needed no writing because they were there already; counted as skipped. */
  readonly skipped?: number
}

export type ImportKind = {
  /** `slice.list`, also the address of its wizard. */
  readonly name: string
  /** "Danh sách đơn vị" */
  readonly title: string
  /** The right needed at the unit. */
  readonly verb: string
  /** Counted up when columns change: a workbook of an older template is told so. */
  readonly templateVersion: number
  /** Sentences of the guide sheet, before the columns. */
  readonly guide: readonly string[]
  /** Choices may depend on the federation. */
  columns(ground: ImportGround): Promise<readonly SheetColumn[]>
  /** Loads what judging needs once; `judge` is then called with the rows in order, some thousands at a time, and remembers what it saw. */
  openJudge(ground: ImportGround): Promise<{
    judge(rows: readonly SheetRow[]): Verdict[] | Promise<Verdict[]>
    /** Sentences about the workbook as a whole, asked for after the last row: nobody has to decide about them. */
    remarks?(): readonly string[]
  }>
  /** Writes all rows in the one transaction of the ground; each call brings the next rows in order. */
  openWriter(
    ground: ImportGround,
  ): Promise<{ write(rows: readonly DecidedRow[]): Promise<void>; finish(): Promise<ImportOutcome> }>
}
