/** The text cut into lines and cells, every piece knowing where it stands. */

import type { Span } from '../types.ts'
import { fold } from './fold.ts'

export type Piece = Span & { readonly text: string; readonly fold: string }
export type Line = Piece & {
  readonly index: number
  readonly indent: number
  readonly blankBefore: boolean
  /** parts separated by tabs or wide gaps: columns that were flattened into one line */
  readonly cells: readonly Piece[]
  readonly hasTab: boolean
}
export type Source = { readonly text: string; readonly fold: string; readonly lines: readonly Line[] }

export function piece(source: { text: string; fold: string }, start: number, end: number): Piece {
  let from = start
  let to = end
  while (from < to && /\s/.test(source.text.charAt(from))) from++
  while (to > from && /\s/.test(source.text.charAt(to - 1))) to--
  return { start: from, end: to, text: source.text.slice(from, to), fold: source.fold.slice(from, to) }
}

function cellsOf(source: { text: string; fold: string }, start: number, end: number, gap: RegExp): Piece[] {
  const raw = source.text.slice(start, end)
  const cells: Piece[] = []
  let from = 0
  for (const match of raw.matchAll(gap)) {
    cells.push(piece(source, start + from, start + match.index))
    from = match.index + match[0].length
  }
  cells.push(piece(source, start + from, end))
  return cells
}

function lineAt(
  source: { text: string; fold: string },
  start: number,
  end: number,
  index: number,
  blankBefore: boolean,
): Line {
  const body = piece(source, start, end)
  const hasTab = source.text.slice(start, end).trimEnd().includes('\t')
  const cells = hasTab ? cellsOf(source, start, end, /\t/g) : cellsOf(source, body.start, body.end, / {3,}/g)
  return {
    ...body,
    index,
    indent: body.start - start,
    blankBefore,
    cells,
    hasTab: hasTab && cells.filter((c) => c.text).length > 1,
  }
}

/** Non-empty lines of the text. */
export function readLines(text: string): Source {
  const source = { text, fold: fold(text) }
  const lines: Line[] = []
  let start = 0
  let blank = true
  for (const raw of text.split('\n')) {
    if (raw.trim() === '') blank = true
    else {
      lines.push(lineAt(source, start, start + raw.length, lines.length, blank))
      blank = false
    }
    start += raw.length + 1
  }
  return { ...source, lines }
}

const upperLetters = /[\p{Lu}]/gu
const lowerLetters = /[\p{Ll}]/gu

/** Written in capitals, as headings and letterheads are; a stray small letter from a scan is allowed. */
export function isCapitals(text: string): boolean {
  const upper = text.match(upperLetters)?.length ?? 0
  const lower = text.match(lowerLetters)?.length ?? 0
  return upper >= 2 && lower <= upper * 0.15
}

export const startsLower = (text: string) => /^["“(']?\p{Ll}/u.test(text)
export const isPageNumber = (folded: string) =>
  /^(?:-{0,2}\s*)?(?:trang\s*)?\d{1,3}(?:\s*\/\s*\d{1,3})?\s*-{0,2}$/.test(folded)
