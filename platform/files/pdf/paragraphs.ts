/** Joins the lines that a writer wrapped, and leaves alone those that it ended on purpose. */
import { joinWrapped, type Line } from './lines.ts'

const mark = /^([-+–—•*]|\d+(\.\d+)*[.)]|[a-zđ][.)]|[IVXLC]+[.-])\s/u

export function joinParagraphs(lines: readonly Line[], rightEdge: number): string[] {
  return joinLines(lines, (line, next, isFirst) => continues(line, next, isFirst, rightEdge))
}

/** How wide a narrow column is cannot be seen, so only a small letter at the start tells that a line goes on. */
export function joinInColumn(lines: readonly Line[]): string[] {
  const rightEdge = Math.max(...lines.map((line) => line.x1))
  return joinLines(
    lines,
    (line, next, isFirst) => /^\p{Ll}/u.test(next.text) && continues(line, next, isFirst, rightEdge),
  )
}

function joinLines(lines: readonly Line[], goesOn: (line: Line, next: Line, isFirst: boolean) => boolean): string[] {
  const paragraphs: string[] = []
  let previous: Line | undefined
  let isFirst = true
  for (const line of lines) {
    const last = paragraphs.length - 1
    const before = paragraphs[last]
    const isJoined: boolean = previous !== undefined && before !== undefined && goesOn(previous, line, isFirst)
    if (isJoined) paragraphs[last] = joinWrapped(before, line.text)
    else paragraphs.push(line.text)
    isFirst = !isJoined
    previous = line
  }
  return paragraphs
}

/** A line goes on in the next one when the next one's first word had no room left on it. */
function continues(line: Line, next: Line, isFirst: boolean, rightEdge: number): boolean {
  if (mark.test(next.text) || Math.abs(line.size - next.size) > 0.6) return false
  const isNewPage = next.y < line.y
  if (!isNewPage && next.y - line.y > 2.2 * line.size) return false
  if (line.x1 + 0.25 * line.size + firstWordWidth(next) <= rightEdge - 1) return false

  const shift = next.x0 - line.x0
  if (Math.abs(shift) < 3) return true
  if (!isFirst) return false
  const isFirstLineIndent = shift < 0 && shift > -6 * line.size
  const isHanging = shift > 0 && shift < 4 * line.size && mark.test(line.text)
  return isFirstLineIndent || isHanging
}

function firstWordWidth(line: Line): number {
  const word = /^\S+/.exec(line.text)?.[0] ?? ''
  return ((line.x1 - line.x0) * word.length) / Math.max(1, line.text.length)
}

/** No page has a wider margin on the right than this part of it. */
const widestMargin = 0.25

/** Where the lines of a text end: the place most of them share when it is justified, else the furthest. */
export function rightEdgeOf(lines: readonly Line[], pageWidth: number): number {
  const counts = new Map<number, number>()
  for (const line of lines) {
    const place = Math.round(line.x1 / 2)
    counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  const [place, count] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0]
  const isJustified = count >= 3 && count >= lines.length * 0.2
  const edge = isJustified ? place * 2 : lines.reduce((most, line) => Math.max(most, line.x1), 0)
  return Math.max(edge, pageWidth * (1 - widestMargin))
}
