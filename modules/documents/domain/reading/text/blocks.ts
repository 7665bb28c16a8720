/** Paragraphs put together again from the lines a page, a scan or a converter broke. */
import { type Mark, markOf } from './marks.ts'
import { isCapitals, isPageNumber, type Line, type Piece, piece, type Source, startsLower } from './source.ts'

export type Block = Piece & {
  readonly index: number
  readonly mark: Mark | null
  /** what follows the mark */
  readonly content: Piece
  readonly capitals: boolean
  readonly lines: readonly Line[]
}

/** The width at which lines were broken; Infinity when paragraphs stand on one line each. */
function wrapWidth(lines: readonly Line[]): number {
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b)
  const high = lengths[Math.floor(lengths.length * 0.95)] ?? 0
  const open = lines.filter((line) => line.text.length > high * 0.7 && !/[.;:!?…]["”)]?$/.test(line.text)).length
  return high <= 130 && open >= 3 ? high : Infinity
}

const ends = (text: string) => /[.;:!?…]["”')\]]*$/.test(text)
const closes = (text: string) => /[.:!?]["”')\]]*$/.test(text)

/** "PHẦN THỨ NHẤT", "Chương II": the title stands on the next line. */
const barePart = /^(?:phan|chuong)\s+(?:thu\s+[a-z]+|[ivxl]+|\d{1,2})\s*[.:]?$/

function continues(previous: Line, line: Line, width: number): boolean {
  if (line.hasTab || previous.hasTab) return false
  if (/\bso:?$/.test(previous.fold) && /^\d/.test(line.text)) return true
  // the dash of a period, "(30/4/1975" above "- 30/4/2025)", is no bullet
  if (/^[-–]\s*\d{1,4}\D/.test(line.text) && /\d$/.test(previous.text)) return true
  if (markOf(line.text, line.fold)) return false
  if (barePart.test(previous.fold)) return isCapitals(line.text) && line.text.length < 160
  if (/^(?:noi nhan|kinh gui|phu luc)\b|^s?tt$/.test(line.fold)) return false
  const capitals = isCapitals(line.text)
  if (isCapitals(previous.text)) return capitals && !line.blankBefore && !ends(previous.text)
  if (capitals && line.text.length > 6)
    return previous.text.length > width * 0.8 && !ends(previous.text) && !line.blankBefore
  if (startsLower(line.text)) return !closes(previous.text) || (!line.blankBefore && width < Infinity)
  if (/^\d/.test(line.text) && previous.text.length < Math.min(width * 0.6, 60)) return false
  if (/^[(\d]/.test(line.text)) return !ends(previous.text)
  if (line.blankBefore) return false
  if (/,$/.test(previous.text)) return true
  return !ends(previous.text) && previous.text.length > width * 0.75
}

function blockOf(source: Source, group: readonly Line[], numbers: readonly Line[], index: number): Block {
  const start = group[0]?.start ?? 0
  const end = group.at(-1)?.end ?? start
  let text = source.text.slice(start, end).replace(/[\n\t]/g, ' ')
  for (const line of numbers) {
    if (line.start < start || line.end > end) continue
    text = text.slice(0, line.start - start) + ' '.repeat(line.text.length) + text.slice(line.end - start)
  }
  const folded = source.fold.slice(start, end).replace(/[\n\t]/g, ' ')
  const flat = text === source.text.slice(start, end) ? folded : foldedLike(folded, text)
  const mark = markOf(text, flat)
  const shift = mark?.length ?? 0
  const content = { start: start + shift, end, text: text.slice(shift), fold: flat.slice(shift) }
  return { start, end, text, fold: flat, index, mark, content, capitals: isCapitals(content.text), lines: group }
}

/** Blanks in the folded text what was blanked in the printed one. */
const foldedLike = (folded: string, text: string) =>
  [...Array(folded.length).keys()].map((i) => (text.charAt(i) === ' ' ? ' ' : folded.charAt(i))).join('')

export function joinBlocks(source: Source, lines: readonly Line[]): Block[] {
  const width = wrapWidth(lines)
  const numbers = lines.filter((line) => isPageNumber(line.fold))
  const blocks: Block[] = []
  let group: Line[] = []
  const flush = () => {
    if (group.length > 0) blocks.push(blockOf(source, group, numbers, blocks.length))
    group = []
  }
  for (const line of lines) {
    if (numbers.includes(line)) continue
    const previous = group.at(-1)
    if (previous && !continues(previous, line, width)) flush()
    group.push(line)
  }
  flush()
  return blocks
}

const abbreviations = /(?:\b(?:tp|tx|tt|tm|kt|tl|tuq|q|ths|ts|gs|pgs|bs|v|d\/c|so|st|dt|stt|nv)|\b\d{1,2})$/

/** Sentences of a paragraph; with `clauses`, semicolons part them too. */
export function sentences(source: Source, part: Piece, clauses = false): Piece[] {
  const found: Piece[] = []
  let from = 0
  for (const match of part.text.matchAll(
    clauses ? /(?<![.;!?…])[.;!?…]+["”')]*\s+/g : /(?<![.!?…])[.!?…]+["”')]*\s+/g,
  )) {
    const next = part.text.charAt(match.index + match[0].length)
    const isStop = match[0].startsWith('.')
    if (
      isStop &&
      (!/["“(\-–+\p{Lu}]/u.test(next) || abbreviations.test(part.fold.slice(Math.max(0, match.index - 4), match.index)))
    )
      continue
    if (openBracket(part.text.slice(from, match.index))) continue
    found.push(flatPiece(source, part, from, match.index + match[0].length))
    from = match.index + match[0].length
  }
  if (from < part.text.length) found.push(flatPiece(source, part, from, part.text.length))
  return found.filter((sentence) => sentence.text !== '')
}

const openBracket = (text: string) =>
  text.lastIndexOf('(') > text.lastIndexOf(')') && text.length - text.lastIndexOf('(') < 200

/** A part of a paragraph whose text keeps the paragraph's repairs. */
export function flatPiece(source: Source, part: Piece, from: number, to: number): Piece {
  const bounds = piece(source, part.start + from, part.start + to)
  return {
    start: bounds.start,
    end: bounds.end,
    text: part.text.slice(bounds.start - part.start, bounds.end - part.start),
    fold: part.fold.slice(bounds.start - part.start, bounds.end - part.start),
  }
}
