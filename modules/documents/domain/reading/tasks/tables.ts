/** Task tables, whatever a converter made of them: tab-separated rows, columns of blanks, one cell on each line. */
import { markOf } from '../text/marks.ts'
import { isCapitals, type Line, type Piece, type Source } from '../text/source.ts'
import {
  assemble,
  type ColumnRole,
  isGroup,
  isHeader,
  looksLike,
  mergedCell,
  roleOf,
  rowNumber,
  span,
  type Table,
} from './table.ts'

export function readTables(source: Source, lines: readonly Line[]): Table[] {
  const tables: Table[] = []
  for (let i = 0; i < lines.length; i++) {
    const table =
      tabTable(source, lines, i) ??
      gapTable(source, lines, i) ??
      cellTable(source, lines, i) ??
      chunkTable(source, lines, i)
    if (!table) continue
    tables.push(table)
    i += table.lines.length - 1
  }
  return tables
}

const endsTable = (line: Line) => {
  const mark = markOf(line.text, line.fold)
  return (
    ((mark?.kind === 'roman' || mark?.kind === 'capital') && isCapitals(line.text) && !isGroup(line.text)) ||
    /^(?:noi nhan|tren day la|phu luc)\b/.test(line.fold)
  )
}

function tabTable(source: Source, lines: readonly Line[], at: number): Table | null {
  const first = lines[at]
  if (!first?.hasTab) return null
  const used: Line[] = []
  const rows: Piece[][] = []
  let roles: ColumnRole[] | null = null
  let groups: { at: number; piece: Piece }[] = []
  for (const line of lines.slice(at)) {
    if (!line.hasTab && (endsTable(line) || (line.blankBefore && !isGroup(line.text) && !startsRow(lines, line)))) break
    used.push(line)
    const cells = line.hasTab ? [...line.cells] : [line as Piece]
    const filled = cells.filter((cell) => cell.text !== '')
    if (!roles && isHeader(filled.map((cell) => cell.text))) roles = cells.map((cell) => roleOf(cell.text))
    else if (filled.length === 1 && filled[0] && isGroup(filled[0].text))
      groups = [...groups, { at: rows.length, piece: filled[0] }]
    else if (filled.length === 2 && filled[1] && isGroup(filled[1].text) && (filled[0]?.text.length ?? 9) < 5)
      groups = [...groups, { at: rows.length, piece: filled[1] }]
    else if (line.hasTab) rows.push(cells)
    else continueRow(source, rows, line)
  }
  if (rows.length === 0) return null
  return assemble(source, rows, roles, groups, used)
}

const startsRow = (lines: readonly Line[], line: Line) =>
  lines[line.index - (lines[0]?.index ?? 0) + 1]?.hasTab === true && line.text.length < 80

function continueRow(source: Source, rows: Piece[][], line: Line): void {
  const row = rows.at(-1)
  if (!row) return
  const last = row.findLastIndex((cell) => cell.text !== '')
  if (last >= 0) row[last] = mergedCell(source, row[last], line)
}

/** Columns kept apart by blanks: each later piece goes under the heading it stands nearest to. */
function gapTable(source: Source, lines: readonly Line[], at: number): Table | null {
  const header = lines[at]
  if (!header || header.hasTab || header.cells.length < 3 || !isHeader(header.cells.map((cell) => cell.text)))
    return null
  const roles = header.cells.map((cell) => roleOf(cell.text))
  const starts = header.cells.map((cell) => cell.start - header.start + header.indent)
  const rows: Piece[][] = []
  const used: Line[] = [header]
  let groups: { at: number; piece: Piece }[] = []
  for (const line of lines.slice(at + 1)) {
    if (endsTable(line) || (line.cells.length === 1 && line.text.length > 90)) break
    used.push(line)
    if (line.cells.length === 1 && isGroup(line.text)) {
      groups = [...groups, { at: rows.length, piece: line }]
      continue
    }
    const isFull = line.cells.length === roles.length
    const isNumbered =
      rowNumber(line.cells[0]?.text ?? '') !== null || (/^\d{1,3}[.)]?\s/.test(line.text) && line.cells.length > 1)
    const isNew = isNumbered || (isFull && !roles.includes('number')) || rows.length === 0
    const row: Piece[] = isNew
      ? starts.map(() => ({ start: line.start, end: line.start, text: '', fold: '' }))
      : (rows.at(-1) as Piece[])
    if (isNew) rows.push(row)
    if (isNew && isFull) {
      row.splice(0, row.length, ...line.cells)
      // columns stand where the data stand, not where the centred headings do
      line.cells.forEach((cell, i) => {
        starts[i] = cell.start - line.start + line.indent
      })
      continue
    }
    for (const cell of line.cells) {
      const offset = cell.start - line.start + line.indent
      const column = nearest(starts, offset)
      row[column] = mergedCell(source, row[column], cell)
    }
  }
  return rows.length > 0 ? assemble(source, rows, roles, groups, used) : null
}

function nearest(starts: readonly number[], offset: number): number {
  let best = 0
  starts.forEach((start, i) => {
    if (Math.abs(start - offset) < Math.abs((starts[best] ?? 0) - offset)) best = i
  })
  return best
}

/** One cell on each line: heading cells first ("TT", "Nội dung", …), then a new row at each row number. */
function cellTable(source: Source, lines: readonly Line[], at: number): Table | null {
  const width = headerWidth(lines, at)
  if (width === 0) return null
  const roles = lines.slice(at, at + width).map((line) => roleOf(line.text))
  const used = lines.slice(at, at + width)
  const rows: Piece[][] = []
  let groups: { at: number; piece: Piece }[] = []
  let expected = 1
  for (const line of lines.slice(at + width)) {
    const number = rowNumber(line.text)
    if (endsTable(line) || (rows.length > 0 && isAfterTable(line, rows.at(-1), roles))) break
    used.push(line)
    if (number !== null && number >= expected && number <= expected + 5 && (rows.at(-1)?.length ?? 2) > 1) {
      rows.push([line])
      expected = number + 1
    } else if (isGroup(line.text) && (rows.at(-1)?.length ?? 2) > 1 && isCapitals(line.text))
      groups = [...groups, { at: rows.length, piece: line }]
    else rows.at(-1)?.push(line)
  }
  if (rows.length < 2) return null
  return assemble(
    source,
    rows.map((row) => fitted(source, row, roles)),
    roles,
    groups,
    used,
  )
}

const isAfterTable = (line: Line, row: readonly Piece[] | undefined, roles: readonly ColumnRole[]) =>
  row !== undefined &&
  row.length >= roles.length &&
  line.blankBefore &&
  (markOf(line.text, line.fold)?.kind === 'arabic' || line.text.length > 160)

function headerWidth(lines: readonly Line[], at: number): number {
  const first = lines[at]
  if (!first || first.hasTab || roleOf(first.text) !== 'number' || first.text.length > 12) return 0
  for (let width = 6; width >= 2; width--) {
    const cells = lines.slice(at, at + width)
    if (
      cells.length === width &&
      cells.every((line) => line.text.length < 45 && rowNumber(line.text) === null && !isGroup(line.text)) &&
      isHeader(cells.map((line) => line.text))
    )
      return width
  }
  return 0
}

/** One cell on each line and no row numbers: rows are as long as the heading, while their cells look right. */
function chunkTable(source: Source, lines: readonly Line[], at: number): Table | null {
  for (const width of [5, 4, 3]) {
    const heading = lines.slice(at, at + width)
    const texts = heading.map((line) => line.text)
    if (
      heading.length < width ||
      heading.some((line) => line.hasTab || line.text.length > 40 || markOf(line.text, line.fold))
    )
      continue
    if (!isHeader(texts) || texts.map(roleOf).includes('other')) continue
    const roles = texts.map(roleOf)
    const rows: Piece[][] = []
    for (let i = at + width; i + width <= lines.length; i += width) {
      const row = lines.slice(i, i + width)
      if (row.some(endsTable) || !row.every((line, j) => looksLike(roles[j] ?? 'other', line.text))) break
      rows.push([...row])
    }
    if (rows.length > 0) return assemble(source, rows, roles, [], lines.slice(at, at + width * (rows.length + 1)))
  }
  return null
}

/** Too many pieces: a cell was broken over lines. Units and dates stay at the end, the rest is the content. */
function fitted(source: Source, row: readonly Piece[], roles: readonly ColumnRole[]): Piece[] {
  const cells = [...row]
  while (cells.length > roles.length) {
    const i = cells.findIndex((cell, j) => j > 1 && !looksLike(roles[j] ?? 'other', cell.text))
    const target = i > 1 ? i : 2
    const current = cells[target]
    if (!current) break
    cells.splice(target - 1, 2, span(source, [cells[target - 1] as Piece, current]))
  }
  return cells.length < roles.length ? spread(cells, roles) : cells
}

/** Too few pieces: an empty cell left no line. Each piece takes the next column it can belong to. */
function spread(cells: readonly Piece[], roles: readonly ColumnRole[]): Piece[] {
  const out: Piece[] = roles.map(() => ({ start: cells[0]?.start ?? 0, end: cells[0]?.start ?? 0, text: '', fold: '' }))
  let column = 0
  cells.forEach((cell, i) => {
    if (i > 1) while (column < roles.length - 1 && !looksLike(roles[column] ?? 'other', cell.text)) column++
    if (column < out.length) out[column] = cell
    column++
  })
  return out
}
