/** Joins the lines that a writer wrapped, and leaves alone those that it ended on purpose. */
import { joinWrapped, type Line } from './lines.ts'

/** No page has a wider margin on the right than this part of it. */
const widestMargin = 0.25
const mark = /^([-+–—•*]|\d+(\.\d+)*[.)]|[a-zđ][.)]|[IVXLC]+[.-])\s/u

/** How a text is set: where its lines begin and end, and how far apart they stand. */
export type Setting = { leftEdge: number; rightEdge: number; pitch: number }

export function joinParagraphs(lines: readonly Line[], setting: Setting): string[] {
  return joinLines(lines, (line, next, isFirst) => continues(line, next, isFirst, setting))
}

/** How wide a narrow column is cannot be seen, so only a small letter at the start tells that a line goes on. */
export function joinInColumn(lines: readonly Line[]): string[] {
  const setting = { leftEdge: 0, rightEdge: Math.max(...lines.map((line) => line.x1)), pitch: Number.POSITIVE_INFINITY }
  return joinLines(
    lines,
    (line, next, isFirst) => /^\p{Ll}/u.test(next.text) && continues(line, next, isFirst, setting),
  )
}

function joinLines(lines: readonly Line[], goesOn: (line: Line, next: Line, isFirst: boolean) => boolean): string[] {
  const paragraphs: string[] = []
  let previous: Line | undefined
  let isFirst = true
  for (const line of lines) {
    const last = paragraphs.length - 1
    const before = paragraphs[last]
    isFirst = previous === undefined || before === undefined || !goesOn(previous, line, isFirst)
    if (isFirst) paragraphs.push(line.text)
    else paragraphs[last] = joinWrapped(before ?? '', line.text)
    previous = line
  }
  return paragraphs
}

/** A line goes on in the next one when the next one's first word had no room left on it. */
function continues(line: Line, next: Line, isFirst: boolean, setting: Setting): boolean {
  if (line.text.includes('\t') || next.text.includes('\t')) return false
  if (mark.test(next.text) || Math.abs(line.size - next.size) > 0.6) return false
  const isNewPage = next.y < line.y
  if (!isNewPage && next.y - line.y > 2.2 * line.size) return false
  if (line.x1 + 0.25 * line.size + firstWordWidth(next) <= setting.rightEdge - 1) return false

  const shift = next.x0 - line.x0
  if (Math.abs(shift) < 3) return !(isFirst && isNextBeginning(line, next, setting))
  if (!isFirst) return false
  const isFirstLineIndent = shift < 0 && shift > -6 * line.size
  const isHanging = shift > 0 && shift < 4 * line.size && mark.test(line.text)
  return isFirstLineIndent || isHanging
}

/** Two lines that are both indented, with more room between them than lines have, are two paragraphs of one line. */
function isNextBeginning(line: Line, next: Line, { leftEdge, pitch }: Setting): boolean {
  return line.x0 > leftEdge + 0.6 * line.size && next.y - line.y > pitch * 1.15
}

function firstWordWidth(line: Line): number {
  const word = /^\S+/.exec(line.text)?.[0] ?? ''
  return ((line.x1 - line.x0) * word.length) / Math.max(1, line.text.length)
}

export function settingOf(lines: readonly Line[], pageWidth: number): Setting {
  const pitches = lines.slice(1).map((line, at) => line.y - (lines[at]?.y ?? 0))
  return {
    leftEdge: mostCommon(lines.map((line) => line.x0)).value,
    rightEdge: rightEdgeOf(lines, pageWidth),
    pitch: mostCommon(pitches.filter((pitch) => pitch > 0)).value,
  }
}

/** The place most lines end at when the text is justified, else the furthest. */
function rightEdgeOf(lines: readonly Line[], pageWidth: number): number {
  const { value, count } = mostCommon(lines.map((line) => line.x1))
  const isJustified = count >= 3 && count >= lines.length * 0.2
  const edge = isJustified ? value : lines.reduce((most, line) => Math.max(most, line.x1), 0)
  return Math.max(edge, pageWidth * (1 - widestMargin))
}

/** Values that differ by less than two points count as one; of two equally common ones the larger wins. */
function mostCommon(values: readonly number[]): { value: number; count: number } {
  const counts = new Map<number, number>()
  for (const value of values) {
    const place = Math.round(value / 2)
    counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  const [place, count] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0]
  return { value: place * 2, count }
}
