/** Cells as people read them: never a code, never a day the wrong way round, never what is not for their eyes. */
import { type Actor, isLocalDate, showDay } from '#platform/kernel'
import type { CellValue, SheetColumn } from '#platform/xlsx'
import { openStates } from '../domain/states.ts'
import type { KeptNote } from './store-lines.ts'
import type { Run } from './store-runs.ts'

const hidden = '•••'

const sensitiveOf = (columns: readonly SheetColumn[]): ReadonlySet<string> =>
  new Set(columns.filter((column) => column.isSensitive).map((column) => column.key))

/** The file holds everything as it came: whoever did not send it gets only one that holds nothing sensitive. */
export const maySeeFile = (actor: Actor, run: Run, columns: readonly SheetColumn[]): boolean =>
  run.sender.id === actor.userId || sensitiveOf(columns).size === 0

/** The columns whose values the actor is not shown. */
export function hiddenColumns(actor: Actor, run: Run, columns: readonly SheetColumn[]): ReadonlySet<string> {
  const sees = run.sender.id === actor.userId && openStates.includes(run.state)
  return sees ? new Set() : sensitiveOf(columns)
}

export function showNote<Note extends KeptNote>(
  note: Note,
  columns: readonly SheetColumn[],
  hide: ReadonlySet<string>,
): Omit<Note, 'cells'> & { readonly cells: Record<string, string> } {
  const faults = note.faults.map((fault) =>
    hide.has(fault.column ?? '') ? { ...fault, message: fault.message.replace(/«[^»]*»/g, `«${hidden}»`) } : fault,
  )
  return { ...note, faults, cells: showCells(note.cells, columns, hide) }
}

export function showCells(
  cells: Readonly<Record<string, CellValue>>,
  columns: readonly SheetColumn[],
  hide: ReadonlySet<string>,
): Record<string, string> {
  const formats = new Map(columns.map((column) => [column.key, column.format]))
  return Object.fromEntries(
    Object.entries(cells).flatMap(([key, value]) =>
      value === null || value === '' ? [] : [[key, hide.has(key) ? hidden : showCell(value, formats.get(key))]],
    ),
  )
}

function showCell(value: string | number | boolean, format: SheetColumn['format'] | undefined): string {
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  // A year is no amount: it has no dot.
  if (typeof value === 'number' && format?.kind === 'whole' && format.least >= 1000) return String(value)
  if (typeof value === 'number') return value.toLocaleString('vi-VN')
  if (format?.kind === 'day' && isLocalDate(value)) return showDay(value)
  if (format?.kind === 'choice') return format.choices.find((choice) => choice.value === value)?.label ?? value
  return value
}
