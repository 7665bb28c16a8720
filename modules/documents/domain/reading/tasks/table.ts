/** Rows, columns and what they mean, however the table was flattened. */

import { personIn } from '../closing/people.ts'
import { dateExpressions } from '../sentences/dates.ts'
import { fold } from '../text/fold.ts'
import type { Line, Piece, Source } from '../text/source.ts'
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
  /** a heading names a column of dates: what stands there has to be kept, though nobody is given work */
  readonly isSchedule: boolean
}

const headings: readonly { role: ColumnRole; pattern: RegExp }[] = [
  { role: 'number', pattern: /^(?:s?tt|so tt|so thu tu|#|stt\.?|t\.t)\.?$/ },
  { role: 'with', pattern: /phoi hop|tham gia/ },
  {
    role: 'lead',
    pattern:
      /don vi|bo phan|chu tri|phu trach|nguoi (?:thuc hien|phu trach|chiu)|co quan|phan cong|trach nhiem|thuc hien$|^ban\b|dau moi|^to chuc thuc hien/,
  },
  {
    role: 'time',
    pattern:
      /thoi gian(?! cong tac| tham gia)|thoi han|thoi diem|tien do|ngay(?! sinh| cap| vao| thanh lap| quyet dinh| ket nap)(?!,? thang)|han |^han$|^thang$|hoan thanh|lich|^quy$/,
  },
  { role: 'content', pattern: /noi dung|cong viec|nhiem vu|hoat dong|viec|^ten (?:nhiem vu|cong viec)/ },
]

export function roleOf(heading: string): ColumnRole {
  const folded = fold(heading).replace(/\s+/g, ' ').trim()
  if (/^(?:thoi gian|thoi han|tien do)/.test(folded)) return 'time'
  if (/^(?:noi dung|cong viec|nhiem vu|hoat dong)/.test(folded) && !/don vi/.test(folded)) return 'content'
  return headings.find(({ pattern }) => pattern.test(folded))?.role ?? 'other'
}

export const isHeader = (cells: readonly string[]) => {
  const roles = cells.map(roleOf)
  return (
    cells.length >= 2 &&
    cells.every((cell) => cell.length < 60) &&
    (roles.includes('content')
      ? roles.includes('number') || roles.includes('lead') || roles.includes('time')
      : roles.includes('time') && (roles.includes('number') || (cells.length > 2 && roles.includes('lead'))))
  )
}

export const rowNumber = (text: string): number | null => {
  const match = /^(\d{1,3})(?:\.\d{1,2})?\s*[.)]?$/.exec(text.trim())
  return match ? Number(match[1]) : null
}

export const isGroup = (text: string) =>
  /^(?:(?:[ivx]+|[a-d])\s*[.:/)-]?\s*)?(?:quy\s+(?:i{1,3}v?|iv|[1-4]|thu\s)|thang\s+\d{1,2}|6 thang|sau thang|ca nam$)/.test(
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

export function span(source: Source, pieces: readonly Piece[]): Piece {
  const start = Math.min(...pieces.map((p) => p.start))
  const end = Math.max(...pieces.map((p) => p.end))
  return {
    start,
    end,
    text: source.text.slice(start, end).replace(/[\n\t]/g, ' '),
    fold: source.fold.slice(start, end).replace(/[\n\t]/g, ' '),
  }
}

/** Two pieces of one cell; what stands between them in other columns is blanked, so that offsets still hold. */
export function mergedCell(source: Source, a: Piece | undefined, b: Piece): Piece {
  if (!a?.text) return b
  const between = Math.max(0, b.start - a.end)
  if (b.start < a.end) return span(source, [a, b])
  const blanks = ' '.repeat(between)
  return { start: a.start, end: b.end, text: a.text + blanks + b.text, fold: a.fold + blanks + b.fold }
}

export const looksLike = (role: ColumnRole, text: string) =>
  role === 'lead' || role === 'with'
    ? isUnitList(text)
    : role === 'time'
      ? dateExpressions(fold(text)).length > 0
      : true

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

/** A first row of headings, not known as such for want of a column of work, that names its column of dates. */
const isHeadedByTime = (first: TableRow | undefined) =>
  first !== undefined &&
  first.number === null &&
  !/\d/.test(first.span.text) &&
  first.cells.some(({ role, piece }) => role === 'time' && roleOf(piece.text) === 'time')

export function assemble(
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
  return {
    roles,
    rows: built,
    groups: groups.map((group) => group.piece),
    lines,
    isTaskTable,
    isSchedule: found?.includes('time') === true || isHeadedByTime(built[0]),
  }
}
