/** The text of a document as it is shown: paragraphs line by line, and tables where rows are parted by tabs. */
import type { Span } from '../../../domain/reading/types.ts'

export type SourceBlock =
  | { readonly kind: 'line'; readonly line: Span; readonly isGapBefore: boolean }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Span[])[]; readonly columns: number }

/** A row that carries one word for the whole table, such as "QUÝ II"; longer lines are prose between two tables. */
const longestBand = 60

export function blocksOf(text: string): SourceBlock[] {
  const lines = linesOf(text)
  const blocks: SourceBlock[] = []
  let isGap = false
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as Span
    const end = isRow(text, line) ? endOfTable(text, lines, at) : at
    if (end > at) {
      blocks.push(tableOf(text, lines.slice(at, end)))
      isGap = false
      at = end
      continue
    }
    if (isBlank(text, line)) isGap = true
    else {
      blocks.push({ kind: 'line', line, isGapBefore: isGap && blocks.length > 0 })
      isGap = false
    }
    at += 1
  }
  return blocks
}

function linesOf(text: string): Span[] {
  const lines: Span[] = []
  let start = 0
  while (start <= text.length) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    lines.push({ start, end })
    start = end + 1
  }
  return lines
}

const words = (text: string, line: Span) => text.slice(line.start, line.end)
const isBlank = (text: string, line: Span) => words(text, line).trim() === ''
/** A tab at the beginning only indents; between words it parts cells. */
const isRow = (text: string, line: Span) => /\S[^\t]*\t/.test(words(text, line))

/** Where the table that begins at `at` ends; `at` itself when it would have a single row. */
function endOfTable(text: string, lines: readonly Span[], at: number): number {
  let end = at + 1
  for (let next = end; next < lines.length; next++) {
    const line = lines[next] as Span
    if (isRow(text, line)) end = next + 1
    else if (!isBlank(text, line) && words(text, line).trim().length > longestBand) break
    else if (next - end >= 2) break
  }
  return end - at > 1 ? end : at
}

function tableOf(text: string, lines: readonly Span[]): SourceBlock {
  const rows = lines.filter((line) => !isBlank(text, line)).map((line) => cellsOf(text, line))
  return { kind: 'table', rows, columns: Math.max(...rows.map((row) => row.length)) }
}

function cellsOf(text: string, line: Span): Span[] {
  const cells: Span[] = []
  let start = line.start
  for (let at = line.start; at <= line.end; at++) {
    if (at < line.end && text[at] !== '\t') continue
    cells.push({ start, end: at })
    start = at + 1
  }
  const isBand = cells.slice(1).every((cell) => isBlank(text, cell))
  return isBand ? cells.slice(0, 1) : cells
}
