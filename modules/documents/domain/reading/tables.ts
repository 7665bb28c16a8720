/** Task tables, whatever a converter made of them: tab-separated rows, or one cell on each line. */
import { dateExpressions } from './dates.ts'
import { fold } from './fold.ts'
import { markOf } from './marks.ts'
import { personIn } from './people.ts'
import { isCapitals, type Line, type Piece, type Source } from './source.ts'
import { isUnitList, startsWithVerb } from './units.ts'

export type ColumnRole = 'number' | 'content' | 'time' | 'lead' | 'with' | 'other'
export type TableRow = {
  readonly span: Piece
  readonly number: number | null
  readonly cells: readonly { readonly role: ColumnRole; readonly piece: Piece }[]
  /** the heading row it stands under: "QUÝ I", "Tháng 3" */
  readonly group: Piece | null
}
export type Table = {
  readonly roles: readonly ColumnRole[]
  readonly rows: readonly TableRow[]
  readonly groups: readonly Piece[]
  readonly lines: readonly Line[]
  readonly isTaskTable: boolean
}

const headings: readonly { role: ColumnRole; pattern: RegExp }[] = [
  { role: 'number', pattern: /^(?:s?tt|so tt|so thu tu|#|stt\.?|t\.t)\.?$/ },
  { role: 'with', pattern: /phoi hop|tham gia/ },
  {
    role: 'lead',
    pattern:
      /don vi|bo phan|chu tri|phu trach|nguoi (?:thuc hien|phu trach|chiu)|co quan|phan cong|trach nhiem|thuc hien$|^ban\b|dau moi|^to chuc thuc hien/,
  },
  { role: 'time', pattern: /thoi gian|thoi han|thoi diem|tien do|ngay|han |^han$|^thang$|hoan thanh|lich|^quy$/ },
  { role: 'content', pattern: /noi dung|cong viec|nhiem vu|hoat dong|viec|^ten (?:nhiem vu|cong viec)/ },
]

function roleOf(heading: string): ColumnRole {
  const folded = fold(heading).replace(/\s+/g, ' ').trim()
  if (/^(?:thoi gian|thoi han|tien do)/.test(folded)) return 'time'
  if (/^(?:noi dung|cong viec|nhiem vu|hoat dong)/.test(folded) && !/don vi/.test(folded)) return 'content'
  return headings.find(({ pattern }) => pattern.test(folded))?.role ?? 'other'
}

const isHeader = (cells: readonly string[]) => {
  const roles = cells.map(roleOf)
  return (
    cells.length >= 2 &&
    cells.every((cell) => cell.length < 60) &&
    roles.includes('content') &&
    (roles.includes('number') || roles.includes('lead') || roles.includes('time'))
  )
}

const rowNumber = (text: string): number | null => {
  const match = /^(\d{1,3})(?:\.\d{1,2})?\s*[.)]?$/.exec(text.trim())
  return match ? Number(match[1]) : null
}
const isGroup = (text: string) =>
  /^(?:(?:[ivx]+|[a-d])\s*[.:/)-]?\s*)?(?:quy\s+(?:i{1,3}v?|iv|[1-4]|thu\s)|thang\s+\d{1,2}|6 thang|sau thang)/.test(
    fold(text),
  ) && text.length < 60

/** Content decides the columns when the heading row is lost. */
function guessedRoles(rows: readonly (readonly Piece[])[]): ColumnRole[] {
  const width = Math.max(...rows.map((row) => row.length))
  const column = (i: number) => rows.map((row) => row[i]).filter((cell) => cell !== undefined && cell.text !== '')
  const averages = Array.from(
    { length: width },
    (_, i) => column(i).reduce((sum, cell) => sum + (cell?.text.length ?? 0), 0) / Math.max(1, column(i).length),
  )
  const share = (i: number, test: (text: string) => boolean) =>
    column(i).filter((cell) => cell && test(cell.text)).length / Math.max(1, column(i).length)
  const longest = averages.indexOf(Math.max(...averages))
  let led = false
  return averages.map((_, i) => {
    if (i === longest) return 'content'
    if (share(i, (text) => rowNumber(text) !== null) > 0.6) return 'number'
    if (share(i, (text) => dateExpressions(fold(text)).length > 0) > 0.5) return 'time'
    if (share(i, (text) => isUnitList(text) && !personIn(text)) > 0.5) {
      const role = led ? 'with' : 'lead'
      led = true
      return role
    }
    return 'other'
  })
}

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

function span(source: Source, pieces: readonly Piece[]): Piece {
  const start = Math.min(...pieces.map((p) => p.start))
  const end = Math.max(...pieces.map((p) => p.end))
  return {
    start,
    end,
    text: source.text.slice(start, end).replace(/[\n\t]/g, ' '),
    fold: source.fold.slice(start, end).replace(/[\n\t]/g, ' '),
  }
}

const mergedCell = (source: Source, a: Piece | undefined, b: Piece): Piece => (a?.text ? span(source, [a, b]) : b)

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

const looksLike = (role: ColumnRole, text: string) =>
  role === 'lead' || role === 'with'
    ? isUnitList(text)
    : role === 'time'
      ? dateExpressions(fold(text)).length > 0
      : true

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

/** How many rows begin with something to do; a table of names or figures has none. */
const worksShare = (rows: readonly TableRow[]) =>
  rows.filter((row) => row.cells.some((cell) => cell.role === 'content' && startsWithVerb(cell.piece.text))).length /
  rows.length

/** The hours of one day are an agenda, not work given out. */
const isAgenda = (rows: readonly TableRow[]) => {
  const times = rows.flatMap((row) => row.cells.filter((cell) => cell.role === 'time').map((cell) => cell.piece.fold))
  const clocks = times.filter(
    (time) => /\d{1,2}\s*(?:h|g|gio|:)\s*\d{0,2}/.test(time) && !/\d\s*\/\s*\d|thang|ngay/.test(time),
  )
  return times.length > 1 && clocks.length > times.length * 0.5
}

function assemble(
  source: Source,
  rows: readonly Piece[][],
  found: ColumnRole[] | null,
  groups: readonly { at: number; piece: Piece }[],
  lines: readonly Line[],
): Table | null {
  const roles = found ?? guessedRoles(rows)
  const numbered = roles.includes('number')
  const built: TableRow[] = rows.flatMap((cells, i) => {
    const placed = cells
      .map((cell, j) => ({ role: roles[j] ?? 'other', piece: cell }))
      .filter(({ piece: p }) => p.text !== '')
    const number = rowNumber(placed.find(({ role }) => role === 'number')?.piece.text ?? '')
    if (placed.length === 0 || (numbered && number === null && placed.length < 2)) return []
    return [
      {
        span: span(
          source,
          placed.map(({ piece: p }) => p),
        ),
        number,
        cells: placed,
        group: groups.findLast((group) => group.at <= i)?.piece ?? null,
      },
    ]
  })
  const isWork = found !== null || (built.length > 1 && worksShare(built) >= 0.5)
  const isTaskTable =
    isWork &&
    !isAgenda(built) &&
    roles.includes('content') &&
    (roles.includes('lead') || roles.includes('time') || roles.includes('with'))
  return { roles, rows: built, groups: groups.map((group) => group.piece), lines, isTaskTable }
}
