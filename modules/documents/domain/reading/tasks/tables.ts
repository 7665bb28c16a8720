/** Task tables, whatever a converter made of them: tab-separated rows, columns of blanks, one cell on each line. */
import { markOf } from '../text/marks.ts'
import { isCapitals, type Line, type Piece, type Source, startsLower } from '../text/source.ts'
import { cellsOfRow } from './cell-rows.ts'
import {
  assemble,
  type ColumnRole,
  isGroup,
  isHeader,
  looksLike,
  mergedCell,
  roleOf,
  rowNumber,
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
    mark?.kind === 'article' ||
    (mark?.kind === 'arabic' && !line.hasTab && line.text.length > 60 && /[.;:]$/.test(line.text)) ||
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

/** "QUÝ I" alone on its line, or after its own number. */
function groupIn(line: Line): Piece | null {
  const [first, second, third] = line.cells.filter((cell) => cell.text !== '')
  if (first && !second && isGroup(first.text)) return first
  return first && second && !third && first.text.length < 6 && isGroup(second.text) ? second : null
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
    const group = groupIn(line)
    if (group) {
      groups = [...groups, { at: rows.length, piece: group }]
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
  const heading = headingAt(lines, at)
  if (!heading) return null
  const width = heading.lines
  const roles = heading.cells.map(roleOf)
  const used = lines.slice(at, at + width)
  const titles = new Set(lines.slice(Math.max(0, at - 1), at + width).map((line) => line.fold))
  const rows: Piece[][] = []
  let groups: { at: number; piece: Piece }[] = []
  let expected = 1
  for (const line of lines.slice(at + width)) {
    const number = rowNumber(line.text)
    if (endsTable(line) || (rows.length > 0 && isAfterTable(line, rows.at(-1), roles))) break
    used.push(line)
    if (rows.length < 2 && used.length > 120) return null
    if (number !== null && number >= expected && number <= expected + 5 && (rows.at(-1)?.length ?? 2) > 1) {
      rows.push([line])
      expected = number + 1
    } else if (isRepeated(lines, line, titles)) continue
    else if (
      isGroup(line.text) &&
      (rows.at(-1)?.length ?? 2) > 1 &&
      (isCapitals(line.text) || isBeforeRow(lines, line))
    )
      groups = [...groups, { at: rows.length, piece: line }]
    else rows.at(-1)?.push(line)
  }
  if (rows.length < 2) return null
  return assemble(
    source,
    rows.map((row) => cellsOfRow(source, row, roles)),
    roles,
    groups,
    used,
  )
}

const after = (lines: readonly Line[], line: Line) => lines[line.index - (lines[0]?.index ?? 0) + 1]
const earlier = (lines: readonly Line[], line: Line) => lines[line.index - (lines[0]?.index ?? 0) - 1]

/** "Tháng 2 - 3" before the number of a row, in a table led by its months. */
const isBeforeRow = (lines: readonly Line[], line: Line) => rowNumber(after(lines, line)?.text ?? '') !== null

/** The heading printed again on the next page: two of its cells together. */
const isRepeated = (lines: readonly Line[], line: Line, titles: ReadonlySet<string>) =>
  titles.has(line.fold) && (titles.has(after(lines, line)?.fold ?? '') || titles.has(earlier(lines, line)?.fold ?? ''))

const isAfterTable = (line: Line, row: readonly Piece[] | undefined, roles: readonly ColumnRole[]) =>
  row !== undefined &&
  row.length >= roles.length &&
  line.blankBefore &&
  (markOf(line.text, line.fold)?.kind === 'arabic' || line.text.length > 160)

type Heading = { readonly cells: readonly string[]; readonly lines: number }

/** Heading cells down to the first row or group; one broken over two lines goes on in small letters. */
function headingAt(lines: readonly Line[], at: number): Heading | null {
  const first = lines[at]
  if (!first || first.hasTab || roleOf(first.text) !== 'number' || first.text.length > 12) return null
  const end = lines.slice(at, at + 16).findIndex((line) => rowNumber(line.text) !== null || isGroup(line.text))
  if (end < 2) return null
  const cells: string[] = []
  for (const line of lines.slice(at, at + end)) {
    if (line.text.length > 60) return null
    if (startsLower(line.text) && cells.length > 1) cells[cells.length - 1] += ` ${line.text}`
    else cells.push(line.text)
  }
  return cells.length <= 7 && isHeader(cells) ? { cells, lines: end } : null
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
    // a number in the second place leads its own row; the first column groups the rows
    if (roles[1] === 'number') continue
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
