/** Cells as people read them: never a code, never a day the wrong way round. */
import { isLocalDate, showDay } from '#platform/kernel'
import type { CellValue, SheetColumn } from '#platform/xlsx'

export function showCells(
  cells: Readonly<Record<string, CellValue>>,
  columns: readonly SheetColumn[],
): Record<string, string> {
  const formats = new Map(columns.map((column) => [column.key, column.format]))
  return Object.fromEntries(
    Object.entries(cells).flatMap(([key, value]) =>
      value === null || value === '' ? [] : [[key, showCell(value, formats.get(key))]],
    ),
  )
}

function showCell(value: string | number | boolean, format: SheetColumn['format'] | undefined): string {
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  if (typeof value === 'number') return value.toLocaleString('vi-VN')
  if (format?.kind === 'day' && isLocalDate(value)) return showDay(value)
  if (format?.kind === 'choice') return format.choices.find((choice) => choice.value === value)?.label ?? value
  return value
}
