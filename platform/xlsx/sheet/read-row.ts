/** Makes a row of the list out of the raw cells of a line. */

import type { RawCell } from '../cells/raw-cell.ts'
import { type CellReader, cellReader, readingOf, shownText } from '../cells/read-cell.ts'
import { type DayEpoch, yearAloneIn } from '../cells/read-day.ts'
import { words } from '../cells/words.ts'
import type { CellFault, CellValue, SheetColumn } from '../import-kind.ts'
import { columnLetters } from '../parts/merges.ts'
import type { RawRow } from '../parts/scan-rows.ts'
import type { Headings } from './find-headings.ts'
import type { MergeFill } from './merge-fill.ts'

/** Values in the order of the list's columns: lighter to hand over between threads than named ones. */
export type ReadRow = {
  readonly line: number
  readonly isHidden: boolean
  readonly values: readonly CellValue[]
  readonly faults: readonly CellFault[]
  /** What stood in the cells that were not taken letter by letter, by the key of the column. */
  readonly typed?: Readonly<Record<string, string>>
}

type Place = {
  readonly slot: number
  readonly column: SheetColumn
  readonly read: CellReader
  readonly at: number
  /** What standing in this very column says of another one. */
  readonly says: Told | undefined
  readonly yearSlot: number
}
type Told = { readonly slot: number; readonly column: SheetColumn; readonly value: CellValue }

const clean: readonly CellFault[] = []
const highSign = /[\u00a1-\u00fe]/

export function rowReader(columns: readonly SheetColumn[], headings: Headings, epoch: DayEpoch) {
  const places = new Map<number, Place>()
  const slotOf = (key: string | undefined) => columns.findIndex((column) => column.key === key)
  for (const { at, column, says } of headings.read) {
    const slot = slotOf(column.splits?.column)
    const other = columns[slot]
    places.set(at, {
      ...{
        at,
        slot: columns.indexOf(column),
        column,
        read: cellReader(column, epoch),
        yearSlot: slotOf(column.yearTo),
      },
      says: says === undefined || !other ? undefined : { slot, column: other, value: says },
    })
  }
  const firstOf = new Map(headings.read.map(({ at, column }) => [column, at]))
  const repeated = new Map(headings.repeated.map(({ at, column }) => [at, firstOf.get(column) ?? at]))
  const required = [...places.values()].filter(({ column }) => column.isRequired)

  return (row: RawRow, fill: MergeFill): ReadRow => {
    const values: CellValue[] = new Array(columns.length).fill(null)
    const faults: CellFault[] = []
    const told: Told[] = []
    let hasLegacy = false
    let typed: Record<string, string> | undefined
    for (const cell of row.cells) {
      const place = places.get(cell.at)
      if (!place) continue
      if (place.says) told.push(place.says)
      const year = place.yearSlot < 0 ? undefined : yearAloneIn(cell)
      if (year !== undefined) {
        told.push({ slot: place.yearSlot, column: columns[place.yearSlot] as SheetColumn, value: year })
        continue
      }
      const { value, isLegacy } = place.read(cell, faults)
      values[place.slot] = value
      hasLegacy ||= isLegacy
      const reading = readingOf(cell, value, place.column)
      if (reading !== undefined) {
        typed ??= {}
        typed[place.column.key] = reading
      }
    }
    for (const place of places.values()) if (values[place.slot] === null) fillIn(place, row, fill, values, faults)
    if (told.length > 0) takeTold(told, values, faults)
    if (repeated.size > 0) compareRepeated(row, faults)
    if (hasLegacy) doubtNeighbours(row, values, faults)
    for (const { slot, column } of required) {
      if (values[slot] === null && !faults.some((fault) => fault.column === column.key)) {
        faults.push({ column: column.key, severity: 'refused', message: words.required(column.title) })
      }
    }
    const kept = faults.length > 0 ? faults : clean
    return { line: row.line, isHidden: row.isHidden, values, faults: kept, ...(typed ? { typed } : {}) }
  }

  function fillIn(place: Place, row: RawRow, fill: MergeFill, values: CellValue[], faults: CellFault[]): void {
    const above = fill.valueFor(row.line, place.at)
    if (!above || row.cells.some(({ at }) => at === place.at)) return
    const { value } = place.read(above, faults)
    values[place.slot] = value
    if (value !== null) faults.push({ column: place.column.key, severity: 'doubtful', message: words.merged() })
  }

  /** What the place of a cell, or a year in a column of days, says of another column: never against what stands there. */
  function takeTold(told: readonly Told[], values: CellValue[], faults: CellFault[]): void {
    for (const { slot, column, value } of told) {
      const isUnread = values[slot] === null && faults.some((fault) => fault.column === column.key)
      if (isUnread || values[slot] === value) continue
      if (values[slot] === null) values[slot] = value
      else faults.push({ column: column.key, severity: 'refused', message: words.toldTwice(column.title) })
    }
  }

  /** A second column of the same heading is not read; it must not disagree unseen. */
  function compareRepeated(row: RawRow, faults: CellFault[]): void {
    for (const cell of row.cells) {
      const first = repeated.get(cell.at)
      const place = first === undefined ? undefined : places.get(first)
      if (!place || row.cells.some(({ at, text }) => at === first && text.trim() === cell.text.trim())) continue
      const message = words.twice(columnLetters(cell.at), shownText(cell, epoch))
      faults.push({ column: place.column.key, severity: 'doubtful', message })
    }
  }

  /** Beside text of an old font, text that may be either is looked at too. */
  function doubtNeighbours(row: RawRow, values: readonly CellValue[], faults: CellFault[]): void {
    const isOpen = (cell: RawCell, place: Place) =>
      cell.kind === 'text' &&
      values[place.slot] === cell.text &&
      highSign.test(cell.text) &&
      !/[\u0100-\u02ff\u1ea0-\u1ef9]/.test(cell.text) &&
      !faults.some(({ column }) => column === place.column.key)
    for (const cell of row.cells) {
      const place = places.get(cell.at)
      if (!place || !isOpen(cell, place)) continue
      faults.push({ column: place.column.key, severity: 'doubtful', message: words.mixedLegacy() })
    }
  }
}
