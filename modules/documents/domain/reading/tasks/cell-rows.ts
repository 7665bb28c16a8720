/** Which column each line of a row belongs to, when a table was flattened to lines and its cells were broken too. */
import { dateExpressions } from '../sentences/dates.ts'
import { fold } from '../text/fold.ts'
import { type Piece, type Source, startsLower } from '../text/source.ts'
import { type ColumnRole, span } from './table.ts'
import { startsWithUnit, startsWithVerb, subjectOf } from './units.ts'

const isTime = (text: string) => text.length < 45 && dateExpressions(`ngay ${fold(text)}`).length > 0
const isUnit = (text: string) =>
  text.length < 90 &&
  !/^\d/.test(text) &&
  !isTime(text.slice(-24)) &&
  startsWithUnit(text) &&
  !startsWithVerb(text) &&
  subjectOf(text) === null
/** A line that cannot end where it does. */
const hangs = /(?:\b(?:ve|cua|cho|trinh|gui|voi|tai|do|va|theo|den|bao cao)|,)$/
const isOpen = (text: string) => !/[.;]$/.test(text)

/** How well a line sits in a column; `previous` is the line above it in the same column. */
function suits(role: ColumnRole, line: string, previous: string | null): number {
  const goesOn = previous !== null && isOpen(previous) && startsLower(line) ? 3 : 0
  if (previous === null && startsLower(line)) return -4
  if (role === 'time') return isTime(line) ? 4 : goesOn - 3
  if (role === 'lead' || role === 'with') {
    if (isUnit(line)) return previous === null ? 3 : 1.5
    if (isTime(line)) return -3
    return previous === null ? -1.5 : goesOn + (line.length < 40 && !startsWithVerb(line) ? 0.5 : -2)
  }
  if (previous === null) return 1
  return (
    goesOn +
    (hangs.test(fold(previous)) ? 4 : 0) +
    (isTime(line) && /^(?:trước|tháng|quý|từ|\d)/i.test(line) && line.length < 25 ? -3 : isUnit(line) ? -1 : 0.8)
  )
}

type Best = { score: number; columns: readonly number[] }

/** Lines keep their order, columns too; a column may stay empty, the content may not. */
function bestColumns(lines: readonly string[], roles: readonly ColumnRole[]): readonly number[] {
  let states = new Map<number, Best>([[-1, { score: 0, columns: [] }]])
  for (const [i, line] of lines.entries()) {
    const next = new Map<number, Best>()
    for (const [column, best] of states) {
      for (let c = Math.max(0, column); c < roles.length; c++) {
        const skipped =
          roles.slice(column + 1, c).filter((role) => role === 'content').length * 6 + Math.max(0, c - column - 1)
        const score =
          best.score - skipped + suits(roles[c] ?? 'other', line, c === column ? (lines[i - 1] ?? null) : null)
        if (score > (next.get(c)?.score ?? -Infinity)) next.set(c, { score, columns: [...best.columns, c] })
      }
    }
    states = next
  }
  return [...states.values()].sort((a, b) => b.score - a.score)[0]?.columns ?? []
}

/** Cells of one row, in the order of the columns; the first line is the row number. */
export function cellsOfRow(source: Source, row: readonly Piece[], roles: readonly ColumnRole[]): Piece[] {
  const [number, ...lines] = row
  if (!number) return []
  const columns = bestColumns(
    lines.slice(0, 40).map((line) => line.text),
    roles.slice(1),
  )
  const empty = { start: number.start, end: number.start, text: '', fold: '' }
  const cells = roles.slice(1).map((_, c) => {
    const own = lines.filter((_line, i) => columns[i] === c)
    return own.length > 0 ? span(source, own) : empty
  })
  return [number, ...cells]
}
