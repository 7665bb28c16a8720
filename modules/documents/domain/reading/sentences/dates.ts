/** Dates, months, quarters, periods and repeated dates as they are written in a sentence (folded text in, offsets out). */
import { withDigitsRepaired } from '../text/fold.ts'

export type DateParts = { y?: number; m?: number; d?: number; q?: number }
type Repeat = 'year' | 'month' | 'quarter' | null
/** One expression: a point, or a period when `to` is there. */
/** `nextYear`: "ngày 15 tháng 01 năm sau" */
export type DateExpression = {
  start: number
  end: number
  from: DateParts
  to: DateParts | null
  repeat: Repeat
  relative: boolean
  nextYear: boolean
}

type Atom = { start: number; end: number; parts: DateParts; bare: boolean; isRow?: boolean }

const day = '(0?[1-9]|[12]\\d|3[01])'
const month = '(0?[1-9]|1[0-2])'
const year = '((?:19|20)\\d{2})'
const yearAfter = `(?:\\s*[/.-]\\s*${year}(?!\\d)|\\s*,?\\s*(?:cua\\s+)?nam\\s+${year}(?!\\d))`
const before = '(?:ngay|truoc|den|het|tu|va|vao|la|nhat|sang|chieu|mung|mong)'

const patterns: readonly { regex: RegExp; read: (m: RegExpMatchArray) => DateParts; bare?: boolean }[] = [
  {
    regex: new RegExp(
      `(?<![\\d/.-]|thang\\s{1,2})(?:ngay\\s*)?${day}\\s?[/.-]\\s?${month}\\s?[/.-]\\s?((?:19|20)\\d{2}|[1-3]\\d)(?![\\d/]|[.,]\\d)`,
      'g',
    ),
    read: (m) => ({ d: Number(m[1]), m: Number(m[2]), y: Number(m[3]) < 100 ? 2000 + Number(m[3]) : Number(m[3]) }),
  },
  {
    regex: new RegExp(
      `(?:(?:ngay\\s*(?:mung\\s+|mong\\s+)?)|(?<=${before}\\s+)|(?<=\\d\\s?(?:-|,|va|den)\\s?))${day}\\s*/?\\s*thang\\s*${month}(?!\\d)${yearAfter}?`,
      'g',
    ),
    read: (m) => withYear({ d: Number(m[1]), m: Number(m[2]) }, m[3] ?? m[4]),
  },
  {
    regex: new RegExp(
      `(?<![\\d/.-])${day}\\s?/\\s?${month}(?=\\s*(?:-|den)\\s*(?:het\\s*)?(?:ngay\\s*)?\\d{1,2}\\s?/\\s?\\d{1,2}(?!\\d))`,
      'g',
    ),
    read: (m) => ({ d: Number(m[1]), m: Number(m[2]) }),
  },
  {
    regex: new RegExp(
      `(?:ngay\\s*|(?<=${before}\\s+)|(?<=\\bdu kien\\s+)|(?<=\\d/\\d{1,2}\\s?[,;]\\s?)|(?<=\\bhan(?: (?:nop|gui|cuoi|chot|dang ky))?\\s*:?\\s*)|(?<=\\d\\s?(?:-|,|va|den)\\s?)|(?<=(?:gio|h|g|phut)\\d{0,2},?\\s+))${day}\\s?/\\s?${month}(?![\\d/]|\\s?/\\s?\\d|\\s*[-/]?\\s*[a-z]{1,4}-|\\s+(?:uy vien|so |thanh vien|tong |dai bieu|phieu|nguoi|don vi|doan vien|ngay))(?:\\s*,?\\s*nam\\s+${year})?`,
      'g',
    ),
    read: (m) => withYear({ d: Number(m[1]), m: Number(m[2]) }, m[3]),
  },
  {
    regex: new RegExp(`ngay\\s+${day}\\s?-\\s?${month}(?!\\d|\\s?[-/]\\s?\\d|\\s*thang)`, 'g'),
    read: (m) => ({ d: Number(m[1]), m: Number(m[2]) }),
  },
  {
    regex: new RegExp(
      `(?:thang\\s+${month}(?![\\d])(?:${yearAfter})?|(?<=(?:truoc|den|trong|het|tu|vao|-|thang\\s{1,2}\\d{1,2}\\s?(?:,|va|&))\\s*)${month}(?:/${year}|\\s+nam\\s+${year})|(?<=thang\\s{1,2}\\d{1,2}\\s?(?:-|den)\\s?)${month}(?=\\s*(?:$|[,:;)]|\\.\\s|\\.$)))(?![\\d/])`,
      'g',
    ),
    read: (m) => withYear({ m: Number(m[1] ?? m[4] ?? m[7]) }, m[2] ?? m[3] ?? m[5] ?? m[6]),
  },
  {
    regex: new RegExp(`quy\\s+(iv|i{1,3}|[1-4])(?![a-z\\d])(?:${yearAfter})?`, 'g'),
    read: (m) => withYear({ q: quarterOf(m[1] ?? '') }, m[2] ?? m[3]),
  },
  {
    regex: new RegExp(
      `ngay\\s+${day}(?!\\d|\\s?[/.]\\s?\\d|\\s*thang\\s*\\d)|(?<=\\btu\\s+)${day}(?=\\s?(?:-|den)\\s?(?:het\\s+)?(?:ngay\\s+)?\\d{1,2}\\s?(?:/|thang))`,
      'g',
    ),
    read: (m) => ({ d: Number(m[1] ?? m[2]) }),
    bare: true,
  },
]

const withYear = (parts: DateParts, y: string | undefined): DateParts => (y ? { ...parts, y: Number(y) } : parts)
const quarterOf = (printed: string) => ({ i: 1, ii: 2, iii: 3, iv: 4 })[printed] ?? Number(printed)

function atomsIn(text: string): Atom[] {
  const atoms: Atom[] = []
  for (const { regex, read, bare } of patterns) {
    for (const match of text.matchAll(regex)) {
      const start = match.index
      const end = start + match[0].length
      if (atoms.some((atom) => start < atom.end && end > atom.start)) continue
      atoms.push({ start, end, parts: read(match), bare: bare === true })
    }
  }
  return atoms.sort((a, b) => a.start - b.start)
}

const clockTime = '(?:\\d{1,2}\\s*(?:h|gio|g|:)\\s*\\d{0,2}\\s*(?:phut)?\\s*,?\\s*)?'
const rangeJoint = new RegExp(
  `^\\s*(?:\\(?thu [a-z]+\\)?,?\\s*)?(?:-|(?:cho\\s+)?den|toi)\\s*(?:het\\s*)?(?:khoang\\s*)?${clockTime}(?:ngay\\s*)?$`,
)
const listJoint = /^\s*(?:,|va|&|\+)\s*(?:ngay\s*)?$/

const dayList =
  /(?:ngay|tu|trong|cac ngay|hai ngay|sang|chieu|:|,|\()\s*((?:\d{1,2}\s*(?:,|va)\s*){0,6}\d{1,2})\s*(-|va|,|den)\s*(?:het\s*)?(?:ngay\s*)?$/

/** Day numbers before "-16/12" or "và 16/12": 15-16/12/2022, ngày 15 và 16/12/2022, các ngày 12, 13, 14/5. */
function leadingDay(text: string, atom: Atom): Atom | null {
  const last = atom.parts.d
  if (!last) return null
  const from = Math.max(0, atom.start - 50)
  const match = dayList.exec(text.slice(from, atom.start))
  const days = (match?.[1]?.match(/\d+/g) ?? []).map(Number)
  const first = days[0]
  if (!match?.[1] || first === undefined || first < 1 || first >= last || days.length > 7) return null
  const isRow = [...days, last].every((day, i, all) => i === 0 || day === (all[i - 1] ?? 0) + 1)
  if (days.length > 1 && !isRow) return null
  const start = from + match.index + match[0].indexOf(match[1])
  return { start, end: start + match[1].length, parts: { d: first }, bare: true, isRow: days.length > 1 }
}

const repeatAfter = /^\s*(?:cua\s+)?(?:hang|moi|thuong|tung)\s+(nam|thang|quy)\b|^\s*(thuong nien)/
const repeatBefore = /(?:dinh ky|hang|moi|thuong ky)\s+(?:hang\s+)?(nam|thang|quy)\b[^.;]{0,60}$/
const timesAYear =
  /\b(?:\d+ thang|nua nam|moi quy|hang quy) (?:mot|01|1|hai|02|2) (?:lan|ky)\b[^.;]{0,60}$|\bmoi nam (?:\S+ )?\S+ (?:lan|ky)\b[^.;]{0,60}$/
const nextYearAfter = /^\s*(?:cua\s+)?nam\s+(?:sau|tiep theo|lien ke|ke tiep)/
const relativeDay = /^\s*(?:cua\s+)?thang\s+(?:cuoi|dau|thu|lien|sau|truoc|ke|cua)|^\s*(?:thang|quy)\s+(?:sau|lien ke)/

export function dateExpressions(folded: string): DateExpression[] {
  const text = withDigitsRepaired(folded)
  const atoms: Atom[] = []
  for (const atom of atomsIn(text)) {
    const lead = atoms.at(-1)?.bare && rangeOrList(text, atoms.at(-1), atom) ? null : leadingDay(text, atom)
    if (lead?.isRow && atoms.at(-1)?.bare && (atoms.at(-1)?.end ?? 0) > lead.start) atoms.pop()
    if (lead && !atoms.some((a) => a.end > lead.start)) atoms.push(lead)
    atoms.push(atom)
  }
  const found: DateExpression[] = []
  for (let i = 0; i < atoms.length; i++) {
    const atom = atoms[i] as Atom
    const next = atoms[i + 1]
    const joint = next ? rangeOrList(text, atom, next) : null
    if (
      next &&
      (joint === 'range' || (joint === 'list' && atom.bare && (atom.isRow || (atom.parts.d ?? 0) + 1 === next.parts.d)))
    ) {
      found.push(
        expression(text, atom.start, next.end, inherit(atom.parts, next.parts), inherit(next.parts, atom.parts)),
      )
      i++
    } else if (next && joint === 'list' && atom.bare)
      found.push(expression(text, atom.start, atom.end, inherit(atom.parts, next.parts), null))
    else found.push(expression(text, atom.start, atom.end, atom.parts, null))
  }
  return withYearsFromNeighbours(found, text)
}

function rangeOrList(text: string, a: Atom | undefined, b: Atom): 'range' | 'list' | null {
  if (!a || b.start < a.end) return null
  const between = text.slice(a.end, b.start)
  if (between.length > 45) return null
  if (rangeJoint.test(between)) return 'range'
  return listJoint.test(between) ? 'list' : null
}

function inherit(own: DateParts, other: DateParts): DateParts {
  const parts = { ...own }
  if (own.d !== undefined && own.m === undefined && other.m !== undefined) parts.m = other.m
  if (own.y === undefined && other.y !== undefined) parts.y = other.y
  return parts
}

function expression(text: string, start: number, end: number, from: DateParts, to: DateParts | null): DateExpression {
  const after = text.slice(end, end + 40)
  const lead = text.slice(Math.max(0, start - 70), start)
  const word =
    from.y === undefined
      ? (repeatAfter.exec(after)?.[1] ??
        (repeatAfter.test(after) || (from.m !== undefined && timesAYear.test(lead))
          ? 'nam'
          : repeatBefore.exec(lead)?.[1]))
      : undefined
  const repeat: Repeat = word === 'nam' ? 'year' : word === 'thang' ? 'month' : word === 'quy' ? 'quarter' : null
  const relative = from.m === undefined && from.q === undefined && (repeat !== 'month' || relativeDay.test(after))
  return { start, end, from, to, repeat, relative, nextYear: from.y === undefined && nextYearAfter.test(after) }
}

/** "trước ngày 15/6 và 15/12/2022": a date without a year takes the one of the next date in the same list. */
function withYearsFromNeighbours(list: DateExpression[], text: string): DateExpression[] {
  return list.map((item, i) => {
    const next = list[i + 1]
    if (!next || item.from.y !== undefined || item.repeat || !listJoint.test(text.slice(item.end, next.start)))
      return item
    if (next.repeat === 'year' && item.from.m !== undefined) return { ...item, repeat: next.repeat }
    if (!next.from.y) return item
    return { ...item, from: { ...item.from, y: next.from.y } }
  })
}

export type Calendar = {
  readonly documentDay: string | null
  readonly seasonYear: number | null
  /** the document speaks of a school year: its autumn belongs to the year before */
  readonly isSchoolYear?: boolean
}

const two = (n: number) => String(n).padStart(2, '0')
const dayNumber = (y: number, m: number, d: number) => Math.floor(Date.UTC(y, m - 1, d) / 86_400_000)

/** The year a date without one falls in: the first time it comes round after the document, a few weeks' grace allowed. */
export function yearFor(parts: DateParts, calendar: Calendar): number | null {
  if (parts.y !== undefined) return parts.y
  if (calendar.documentDay === null) {
    const isAutumn = (parts.m ?? (parts.q ?? 1) * 3) >= 8
    return calendar.seasonYear !== null && calendar.isSchoolYear && isAutumn
      ? calendar.seasonYear - 1
      : calendar.seasonYear
  }
  const [y = 0, m = 1, d = 1] = calendar.documentDay.split('-').map(Number)
  const lastMonth = parts.q ? parts.q * 3 : (parts.m ?? 12)
  const candidate = dayNumber(y, lastMonth, parts.d ?? 28)
  return candidate < dayNumber(y, m, d) - 40 ? y + 1 : y
}

/** ISO form of a date, month or quarter; null when the calendar cannot place it. */
export function isoOf(parts: DateParts, calendar: Calendar, repeat: Repeat): string | null {
  if (repeat === 'month' && parts.m === undefined) return parts.d ? `---${two(parts.d)}` : null
  if (repeat === 'year') return parts.m ? (parts.d ? `--${two(parts.m)}-${two(parts.d)}` : `--${two(parts.m)}`) : null
  const y = yearFor(parts, calendar)
  if (y === null) return null
  if (parts.q) return `${y}-Q${parts.q}`
  if (!parts.m) return null
  if (!parts.d) return `${y}-${two(parts.m)}`
  return isRealDay(y, parts.m, parts.d) ? `${y}-${two(parts.m)}-${two(parts.d)}` : null
}

const isRealDay = (y: number, m: number, d: number) => new Date(Date.UTC(y, m - 1, d)).getUTCDate() === d

/** The last day an ISO day, month or quarter covers, for comparing; null for repeated dates. */
export function lastDay(iso: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return iso
  const quarter = /^(\d{4})-Q(\d)$/.exec(iso)
  if (quarter) return `${quarter[1]}-${two(Number(quarter[2]) * 3)}-31`
  return /^\d{4}-\d{2}$/.test(iso) ? `${iso}-31` : null
}
