/** Number, place and date, kind and subject, read from what stands above the text. */
import { kinds, motto, stateTitle } from '../dictionaries.ts'
import { fold, squash, withDigitsRepaired } from '../text/fold.ts'
import { isCapitals, type Line, type Piece, piece, type Source, startsLower } from '../text/source.ts'
import type { Confidence, Found } from '../types.ts'
import { kindOf, type Layout } from './layout.ts'
import { canonicalNumber, headNumberPattern, numberPattern, symbolPattern } from './numbers.ts'

export const found = <T>(value: T, at: { start: number; end: number }, confidence: Confidence = 'sure'): Found<T> => ({
  value,
  span: { start: at.start, end: at.end },
  confidence,
})

const numberLead = 'S(?:ố|ô|ó|Ố|Ô|O|o|ồ|ỗ|6|0)\\s*[:.;]?\\s*'
const numberAfterLead = new RegExp(`(?:^|[\\s(])${numberLead}[.…_]{0,8}(${headNumberPattern})`)
const blankAfterLead = new RegExp(
  `(?:^|[\\s(])${numberLead}[\\s.…_]*[/-]\\s*(?:(?:19|20)\\d{2}\\s*/\\s*)?(${symbolPattern})`,
)
const spacedAfterLead = new RegExp(`(?:^|[\\s(])${numberLead}(\\d{1,5}\\s{1,3}${symbolPattern})$`)
const bareNumber = new RegExp(`^(${numberPattern})$`)

type NumberReading = { number: Found<string> | null; symbol: Found<string> | null; line: Line | null }

export function readNumber(layout: Layout): NumberReading {
  const lines = layout.head.filter((line) => !layout.addressLines.includes(line))
  for (const pattern of [numberAfterLead, spacedAfterLead, blankAfterLead, bareNumber]) {
    for (const line of lines) {
      if (line.text.length > 160 || /^(?:can cu|thuc hien|kem|\(kem)/.test(line.fold)) continue
      const match = [...line.cells, line]
        .map((cell) => ({ cell, match: pattern.exec(cell.text) }))
        .find(({ match }) => match?.[1])
      if (!match?.match?.[1]) continue
      const lead = match.cell.text.slice(0, match.match.index)
      if (lead.trim().length > 24 && pattern !== bareNumber) continue
      const start = match.cell.start + match.match.index + match.match[0].lastIndexOf(match.match[1])
      const span = { start, end: start + match.match[1].trimEnd().length }
      const value = canonicalNumber(match.match[1])
      if (pattern === blankAfterLead) return { number: null, symbol: found(value, span), line }
      return { number: found(value, span, pattern === bareNumber ? 'check' : 'sure'), symbol: null, line }
    }
  }
  return { number: null, symbol: null, line: null }
}

const longDate =
  /ngay[\s.…_]*(\d\s?\d?)?[\s.…_]*thang[\s.…_]*(\d\s?\d?)?[\s.…_]*nam[\s.…_]*(\d{4}|[12](?:\s?\d){3}|\d{3}[.…_]|20[.…_]*)?/
const shortDate = /,?\s*ngay\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*$/

type DateReading = {
  date: Found<string> | null
  place: Found<string> | null
  blank: { start: number; end: number } | null
  /** the first day of the month that is printed, where the day was left blank */
  roughly: string | null
}

const two = (n: string | number) => String(n).padStart(2, '0')
const isoDay = (year: string | number, month: string | number, day: string | number) =>
  `${year}-${two(month)}-${two(day)}`
const isReal = (y: number, m: number, d: number) => y >= 1930 && y <= 2100 && m >= 1 && m <= 12 && d >= 1 && d <= 31

function dateOn(source: Source, cell: Piece): DateReading | null {
  const folded = withDigitsRepaired(cell.fold)
  const match = longDate.exec(folded) ?? shortDate.exec(folded)
  if (!match) return null
  const before = cell.text.slice(0, match.index)
  if (
    before.slice(lastGap(before)).length > 60 ||
    folded
      .slice(match.index + match[0].length)
      .trim()
      .replace(/[.)]/g, '').length > 3
  )
    return null
  if (/(?:can cu|quyet dinh|ke hoach|hom nay|\bky ngay|\bluc \d|\bhoi \d|thuc hien)/.test(fold(before))) return null
  const span = { start: cell.start + match.index, end: cell.start + match.index + match[0].trimEnd().length }
  const [day, month, year] = match.slice(1).map((digits) => digits?.replace(/\s/g, ''))
  const complete = day && month && year && isReal(Number(year), Number(month), Number(day))
  const date = complete ? found(isoDay(year, month, day), span) : null
  return {
    date,
    place: placeBefore(source, cell, before),
    blank: complete ? null : span,
    roughly: year && /^\d{4}$/.test(year) ? isoDay(year, month ?? 1, 1) : null,
  }
}

const dateStart = /\bngay[\s.…_]*(?:\d\s?\d?)?[\s.…_]*(?:thang[\s.…_]*(?:\d\s?\d?)?[\s.…_]*)?(?:nam)?$/
const dateRest = /^(?:thang|nam|\d{1,2}\s+(?:thang|nam)|\d{4})\b/

/** A date that the width of the page broke: what stands between its two pieces is blanked, so that offsets hold. */
function rejoined(cell: Piece, next: Line | undefined): Piece | null {
  if (!next || !dateStart.test(cell.fold)) return null
  const rest = next.cells.find((other) => dateRest.test(other.fold))
  if (!rest || rest.start < cell.end) return null
  const blanks = ' '.repeat(rest.start - cell.end)
  return {
    start: cell.start,
    end: rest.end,
    text: cell.text + blanks + rest.text,
    fold: cell.fold + blanks + rest.fold,
  }
}

/** Where the last column begins. */
const lastGap = (text: string) => Math.max(0, text.lastIndexOf('   '), text.lastIndexOf('\t'))

function placeBefore(source: Source, cell: Piece, before: string): Found<string> | null {
  const name = before.replace(/[\s,.;:-]+$/, '')
  const at = piece(source, cell.start + lastGap(name), cell.start + name.length)
  const shortened = provinceEnding(at)
  const place = shortened ?? at
  if (!place.text || place.text.length > 45 || /\d/.test(place.text)) return null
  return found(place.text, place, /^\p{Lu}/u.test(place.text) ? 'sure' : 'check')
}

/** "Số: 12/KH-LĐLĐ Lai Châu, ngày …" in one line: only the end of it is the place. */
function provinceEnding(at: Piece): Piece | null {
  if (!/[/\d]/.test(at.text)) return null
  const words = at.text.split(/\s+/)
  for (let n = Math.min(4, words.length - 1); n >= 1; n--) {
    const tail = words.slice(-n).join(' ')
    if (words.slice(-n).some((word) => !/^\p{Lu}[\p{L}.]*$/u.test(word) || isCapitals(word))) continue
    const start = at.end - tail.length
    return { start, end: at.end, text: at.text.slice(-tail.length), fold: at.fold.slice(-tail.length) }
  }
  return null
}

/** Minutes carry no date above: the day of the meeting opens the text. */
function meetingDay(layout: Layout): DateReading | null {
  if (layout.kindName !== 'Biên bản') return null
  for (const line of layout.body.slice(0, 4)) {
    const match =
      /(?:hom nay|hoi\s+\d|vao hoi|ngay)[^;]{0,60}?(ngay\s*(\d{1,2})\s*(?:thang\s*|[/.-]\s*)(\d{1,2})\s*(?:nam\s*|[/.-]\s*)(\d{4}))/.exec(
        line.fold,
      )
    const [, whole, day, month, year] = match ?? []
    if (!match || !whole || !day || !month || !year || !isReal(Number(year), Number(month), Number(day))) continue
    const start = line.start + match.index + match[0].length - whole.length
    return {
      date: found(isoDay(year, month, day), { start, end: start + whole.length }, 'check'),
      place: null,
      blank: null,
      roughly: null,
    }
  }
  return null
}

export function readDate(source: Source, layout: Layout): DateReading {
  const none: DateReading = { date: null, place: null, blank: null, roughly: null }
  const pools = [
    layout.head.filter((line) => !layout.subjectParts.includes(line)),
    layout.tail,
    layout.body.slice(0, 4),
  ]
  for (const [i, lines] of pools.entries()) {
    for (const [at, line] of lines.entries()) {
      if (i === 2 && line.text.length > 70) continue
      for (const cell of [line, ...[...line.cells].reverse()]) {
        const reading = dateOn(source, rejoined(cell, lines[at + 1]) ?? cell)
        if (reading && (i === 0 || (reading.place && reading.date))) return reading
      }
    }
  }
  return meetingDay(layout) ?? none
}

const kindLead = /^["“'\s]+|["”'\s:.]+$/g

export function readKind(source: Source, layout: Layout, symbol: string | null): Found<string> | null {
  if (layout.kindLine && layout.kindName) {
    const cell = layout.kindLine.cells.find((c) => kindOf(c.fold)) ?? layout.kindLine
    return found(layout.kindName, cell)
  }
  const closing =
    /tren day la (?:noi dung |toan bo )?(ke hoach|huong dan|bao cao|chuong trinh|thong bao|phuong an)/.exec(source.fold)
  const closed = closing ? kinds.find((kind) => kind.fold === closing[1]) : undefined
  if (layout.kindName && layout.head[0]) return found(layout.kindName, layout.head[0], 'check')
  const bySymbol = symbol === null ? undefined : kindBySymbol(symbol)
  if (bySymbol) return found(bySymbol, layout.head[0] ?? { start: 0, end: 0 }, 'check')
  const address = layout.addressLines[0]
  const aboutLine = layout.head.find((line) => line.cells.some((cell) => /^(?:v\/v|ve viec)/.test(cell.fold)))
  if (closed && closing && !aboutLine)
    return found(closed.name, { start: closing.index, end: closing.index + closing[0].length }, 'check')
  if (address) return found('Công văn', address, aboutLine ? 'sure' : 'check')
  if (aboutLine) return found('Công văn', aboutLine, 'check')
  return null
}

/** "KH-LĐLĐ" → Kế hoạch; "LĐLĐ-CSPL" belongs to a letter and says nothing. */
function kindBySymbol(symbol: string): string | undefined {
  const first = symbol.split(/[-/]/)[0] ?? ''
  return kinds.find((kind) => kind.symbols.includes(first))?.name
}

const about = /^(?:\(?\s*)(?:v\s*\/\s*v|ve viec)\s*[:.]?\s*/

export function readSubject(source: Source, layout: Layout): Found<string> | null {
  const parts = layout.subjectParts.filter((part) => !/^\((?:kem|ban hanh|du thao)/.test(part.fold))
  const first = parts[0]
  if (first) {
    const end = parts.at(-1)?.end ?? first.end
    const text = squash(source.text.slice(first.start, end)).replace(kindLead, (m) =>
      m.includes('"') || m.includes('“') || m.includes('”') ? m.trim() : '',
    )
    if (text) return found(text.replace(/^[Vv]\s*\/\s*v\s*[:.]?\s*/, ''), { start: first.start, end })
  }
  return letterSubject(layout) ?? closingSubject(source)
}

const endsSubject = (line: Line, cell: Piece) =>
  /^kinh gui/.test(cell.fold) ||
  (line.blankBefore && !startsLower(cell.text)) ||
  stateTitle.test(cell.fold) ||
  motto.test(cell.fold) ||
  isCapitals(cell.text)

function letterSubject(layout: Layout): Found<string> | null {
  const at = layout.head.findIndex((line) => line.cells.some((cell) => about.test(cell.fold)))
  if (at < 0) return null
  const parts: Piece[] = []
  for (const line of layout.head.slice(at, at + 8)) {
    const cell = parts.length === 0 ? line.cells.find((c) => about.test(c.fold)) : line.cells[0]
    if (!cell) break
    if (parts.length > 0 && endsSubject(line, cell)) break
    if (/^so\s*:|\bngay\b.{0,16}thang\b.{0,12}nam/.test(cell.fold) && parts.length > 0) continue
    parts.push(cell)
    if (/^\(/.test(parts[0]?.text ?? '') && /\)$/.test(cell.text)) break
  }
  const value = squash(parts.map((part) => part.text).join(' '))
  const lead = about.exec(fold(value))?.[0].length ?? 0
  const first = parts[0]
  return first
    ? found(value.slice(lead).replace(/[.)]$/, ''), { start: first.start, end: parts.at(-1)?.end ?? first.end })
    : null
}

/** Without a heading, the closing line names the document: "Trên đây là Hướng dẫn tổng kết …". */
function closingSubject(source: Source): Found<string> | null {
  const match =
    /tren day la (?:noi dung )?(?:ke hoach|huong dan|bao cao|chuong trinh|thong bao)\s+([^.;\n]{10,300})/.exec(
      source.fold,
    )
  if (!match?.[1]) return null
  const start = match.index + match[0].length - match[1].length
  return found(
    squash(source.text.slice(start, start + match[1].length)),
    { start, end: start + match[1].length },
    'check',
  )
}
