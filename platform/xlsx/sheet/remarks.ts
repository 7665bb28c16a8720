/** What can be said of a sheet only after all its lines were seen. */
import type { SheetColumn } from '../import-kind.ts'
import { columnLetters } from '../parts/merges.ts'
import type { RawRow } from '../parts/scan-rows.ts'
import type { Headings } from './find-headings.ts'
import type { ReadRow } from './read-row.ts'

const shownLines = 5
/** So many real dates, none later in its month than the twelfth, are no chance any more. */
const tellingDays = 4

type DayCount = { readonly column: SheetColumn; readonly slot: number; texts: number; early: number; late: number }

export function sheetRemarks(columns: readonly SheetColumn[], headings: Headings) {
  const known = new Set(
    [headings.read, headings.repeated, headings.unknown, headings.own].flatMap((some) => some.map(({ at }) => at)),
  )
  const stray = new Map<number, number[]>()
  const hidden: number[] = []
  let hiddenCount = 0
  const days = new Map<number, DayCount>()
  for (const { at, column } of headings.read) {
    if (column.format.kind !== 'day') continue
    days.set(at, { column, slot: columns.indexOf(column), texts: 0, early: 0, late: 0 })
  }

  const countDays = (raw: RawRow, row: ReadRow) => {
    for (const cell of raw.cells) {
      const count = days.get(cell.at)
      const value = count && row.values[count.slot]
      if (!count || typeof value !== 'string') continue
      const isLate = Number(value.slice(8)) > 12
      if (cell.kind === 'text' && isLate) count.texts++
      else if (cell.isDay && isLate) count.late++
      else if (cell.isDay) count.early++
    }
  }

  return {
    see(raw: RawRow, row: ReadRow): void {
      if (raw.isHidden && hiddenCount++ < shownLines) hidden.push(raw.line)
      for (const { at } of raw.cells)
        if (!known.has(at)) stray.set(at, [...(stray.get(at) ?? []), raw.line].slice(0, 3))
      if (days.size > 0) countDays(raw, row)
    },
    sentences: (): string[] => [
      ...(hiddenCount > 0 ? [hiddenWords(hiddenCount, hidden)] : []),
      ...[...stray].map(([at, lines]) => strayWords(at, lines)),
      ...[...days.values()].filter(isTurned).map(({ column }) => turnedWords(column)),
    ],
  }
}

/** Excel set to American takes 3/4/2020 for the 4th of March and leaves 25/4/2020 as text. */
const isTurned = ({ texts, early, late }: DayCount) => texts > 0 && late === 0 && early >= tellingDays

const hiddenWords = (count: number, lines: readonly number[]) =>
  `Có ${count} dòng đang ẩn (dòng ${lines.join(', ')}${count > lines.length ? ', …' : ''}); các dòng này vẫn được đọc.`

const strayWords = (at: number, lines: readonly number[]) =>
  `Cột ${columnLetters(at)} có giá trị (dòng ${lines.join(', ')}) mà không có tiêu đề nên không được đọc.`

const turnedWords = ({ title }: SheetColumn) =>
  `Cột «${title}» vừa có ngày kiểu ngày, vừa có ngày kiểu chữ: máy đặt theo kiểu Mỹ có thể đã đảo ngày với tháng. Hãy xem lại cả cột.`
