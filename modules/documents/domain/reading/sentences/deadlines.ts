/** Terms, periods and events: every date of the text that somebody has to keep. Past, cited and festive dates are not. */

import { feastDays } from '../dictionaries.ts'
import { type Block, flatPiece, sentences } from '../text/blocks.ts'
import { squash } from '../text/fold.ts'
import type { Piece, Source } from '../text/source.ts'
import type { DateOp, Deadline, Span } from '../types.ts'
import { looksAhead } from './ahead.ts'
import { type Calendar, type DateExpression, dateExpressions, isoOf, lastDay, yearFor } from './dates.ts'
import { isPeriodHeading } from './periods.ts'
import { whatOf } from './what.ts'

export type DeadlineSetting = {
  readonly calendar: Calendar
  /** reports tell what happened: a past date there is never a term */
  readonly isReport: boolean
  /** standing rules (quy chế): "năm sau" comes round every year */
  readonly isYearly: boolean
  readonly blocked: readonly Span[]
}

const clock =
  /(?:\(?(?:sang|chieu|toi)?\s*(?:thu\s+(?:hai|ba|tu|nam|sau|bay|\d)|chu nhat)\)?\s*,?\s*)?(?:(?:vao\s+)?(?:hoi|luc)?\s*\d{1,2}\s*(?:h|gio|g|:)\s*\d{0,2}\s*(?:phut|')?\s*,?\s*)?(?:(?:sang|chieu|cac|buoi sang|buoi chieu|thu\s+(?:hai|ba|tu|nam|sau|bay|\d)|chu nhat)\s*,?\s*)?(?:ngay\s*)?[("'*]*$/

const cues: readonly { op: DateOp; strong: boolean; pattern: RegExp }[] = [
  {
    op: 'before',
    strong: true,
    pattern: /(?:\btruoc|som hon)(?:\s+(?:thoi (?:gian|diem|han)|cuoi|het|mong|mung))?\s*$/,
  },
  {
    op: 'by',
    strong: true,
    pattern:
      /(?:cham nhat|muon nhat|tre nhat|khong muon hon|khong cham hon|khong tre hon|khong sau|khong (?:cham|tre) qua|khong qua|khong de qua|han cuoi(?: cung)?|han chot|han nop|han gui|\bhan\s*:|thoi han|het han)(?:\s+(?:gui|nop|nhan|dang ky|bao cao|hoan thanh|ho so|cuoi cung|bai|tac pham|du thi|y kien|ve))*(?:\s*(?:la|vao|den|het|trong|:|cho|truoc|cuoi))*\s*$/,
  },
  { op: 'by', strong: true, pattern: /(?:\b(?:den|cho den|toi)\s+)?\bhet\s*(?:vao\s*)?$/ },
  {
    op: 'by',
    strong: true,
    pattern:
      /(?:thoi han|thoi gian|han)\s+(?:nop|gui|nhan|hoan thanh|dang ky|bao cao|tiep nhan)[^.;:]{0,60}[:\s]\s*(?:la|vao|den|truoc|cham nhat)?\s*$/,
  },
  { op: 'by', strong: true, pattern: /(?:hoan thanh|xong|ket thuc)\s*(?:vao|truoc|den|trong)?\s*$/ },
  {
    op: 'within',
    strong: true,
    pattern:
      /(?:\btrong|du kien|vao|khoang)(?:\s+(?:trong|vao|khoang|thoi gian|tuan(?: (?:thu|dau|cuoi|\d|i{1,3}v?))*(?: cua)?))*\s*(?:dau|cuoi|giua|trung tuan|thuong tuan|ha tuan)?\s*$/,
  },
  {
    op: 'on',
    strong: true,
    pattern:
      /(?:thoi gian|dien ra|to chuc|khai mac|be mac|bat dau|hop|tap trung|cong bo|trao giai|tong ket|so ket|cham thi|ngay thi|le phat dong)[^.;]{0,30}[:\s](?:tu|vao|trong|la|:)*\s*$/,
  },
  { op: 'by', strong: false, pattern: /\b(?:den|toi)\s*$/ },
  { op: 'from', strong: false, pattern: /\btu\s*$/ },
]

const festive =
  /(?:ky niem|ngay sinh|sinh ngay|thanh lap(?! (?:ban|hoi dong|doan kiem|doan giam|to|tieu ban|cdcs|cong doan co so))|chao mung|nhan dip|quoc te|truyen thong|quoc khanh|giai phong|cach mang|nhiem ky|nam sinh|ra doi|ngay phap luat|ngay doanh nhan)[^.;]{0,70}$/
const counting =
  /(?:so lieu|tinh (?:tu|den)|thoi diem (?:lay|tinh|chot)|lay tu|chot (?:so lieu )?den|ky bao cao|co mat den|ket qua tu|trong ky|moc|han cu\b|\bno (?:kinh phi|doan phi|bao hiem|bhxh|thue))[^.;]{0,40}$|(?:hieu luc|ban hanh|duoc ky|(?<!dinh )ky|cap|thay the)(?: thi hanh)?(?: ke)?(?: tu)?(?: ngay)?\s*$/
const acting =
  /\b(?:gui|nop|hop|trinh|to chuc|khai mac|bao cao|tap trung|trao|cong bo|be mac|cham|thi)\b[^.;]{0,80}\bngay\s*$|\bngay\s*$/
const narrative =
  /\b(?:da|vuot|co \d+(?:[.,]\d+)?\s?%.{0,60} hoan thanh|den nay|qua han|vua qua|thang qua|nam qua|dung han|theo do|thuc te|tai (?:hoi nghi|phien hop|cuoc hop))\b/

type Cue = { op: DateOp; strong: boolean }

function cueBefore(before: string, expression: DateExpression): Cue | null {
  const stripped = before.replace(clock, '')
  for (const candidate of [stripped, before.replace(/(?:ngay\s*)?[("'*]*$/, '')]) {
    const found = cues.find((cue) => cue.pattern.test(candidate.trimEnd() === candidate ? `${candidate} ` : candidate))
    if (found) return found.op === 'from' && expression.to ? { op: 'between', strong: true } : found
  }
  return stripped.length < before.length - 3 ? { op: 'on', strong: true } : null
}

const isFeast = (e: DateExpression) =>
  e.to === null && e.from.d !== undefined && e.from.m !== undefined && feastDays.has(`${e.from.d}/${e.from.m}`)
const spansYears = (e: DateExpression) =>
  e.to !== null && e.from.y !== undefined && e.to.y !== undefined && e.to.y - e.from.y > 2

function isFuture(iso: string, calendar: Calendar): boolean {
  const day = lastDay(iso)
  if (day === null) return true
  const base = calendar.documentDay ?? (calendar.seasonYear ? `${calendar.seasonYear}-01-01` : null)
  return base !== null && day >= base
}

function accepted(
  e: DateExpression,
  iso: string,
  cue: Cue | null,
  before: string,
  clause: string,
  setting: DeadlineSetting,
): boolean {
  if (spansYears(e)) return false
  if (
    setting.isReport &&
    e.from.y === undefined &&
    e.repeat === null &&
    cue?.op !== 'before' &&
    !/(?:cham nhat|muon nhat|du kien)[^.;]*$/.test(before)
  )
    return false
  if (counting.test(before) && cue?.op !== 'before') return false
  if (/(?<!(?:khong|ngay) )\bsau\s*(?:ngay\s*)?$/.test(before)) return false
  const firm = cue?.strong === true && (cue.op === 'before' || cue.op === 'by')
  const isHeld = /(?:to chuc|dien ra|khai mac|trao giai|cong bo)\s*(?:vao\s*)?(?:ngay\s*)?$/.test(before)
  if (festive.test(before) && !isHeld && (!firm || isFeast(e)))
    return /(?:truoc|cham nhat|muon nhat|thoi gian)[^.;]{0,12}$/.test(before)
  if (!isHeld && /\d\s*(?:nam|lan)\s+(?:ngay|thanh lap)[^.;]*$/.test(before)) return false
  if (isFeast(e) && e.from.y === undefined && !cue) return false
  const judged = e.to && !setting.isReport ? (isoOf(e.to, setting.calendar, e.repeat) ?? iso) : iso
  if (!isFuture(judged, setting.calendar)) return isErroneousTerm(cue, before, clause, setting)
  if (cue?.op === 'from' && !/(?:bat dau|thoi gian|to chuc|phat dong|nhan|khai mac)[^.;]*$/.test(before)) return false
  if (cue?.strong) return true
  const isDay = e.from.d !== undefined
  return isDay
    ? cue !== null || e.to !== null || e.from.y !== undefined || e.repeat !== null || acting.test(before)
    : e.to !== null || e.repeat !== null || /\bden\s*$/.test(before)
}

/** A term set in the past: kept, to be remarked on, when the sentence plainly orders something; never when it narrates. */
function isErroneousTerm(cue: Cue | null, before: string, clause: string, setting: DeadlineSetting): boolean {
  if (setting.isReport || !cue?.strong || narrative.test(clause)) return false
  return (
    /(?:cham nhat|muon nhat|gui|nop|bao cao|dang ky|hoan thanh|han)[^.;]{0,90}$/.test(before) &&
    (cue.op === 'before' || cue.op === 'by')
  )
}

const sentTo = /(?:gui|nop|bao cao|chuyen|ho so)\b[^;.]{0,120}?\bve\s+/
function phraseAfter(clause: Piece, lead: RegExp, stop: RegExp): string | null {
  const match = lead.exec(clause.fold)
  if (!match) return null
  const from = match.index + match[0].length
  const length = clause.fold.slice(from).search(stop)
  return squash(clause.text.slice(from, length < 0 ? clause.text.length : from + length)) || null
}

function deadlineAt(
  clause: Piece,
  e: DateExpression,
  iso: string | null,
  end: string | null,
  cue: Cue | null,
): Deadline {
  const from = e.start - clause.start
  const to = e.end - clause.start
  return {
    date: iso,
    dateEnd: end,
    op: end !== null ? 'between' : (cue?.op ?? 'on'),
    what: whatOf(clause.text, from, to),
    to: phraseAfter(clause, sentTo, /[(),;.]|\b(?:truoc|cham nhat|muon nhat|de|theo|trong|qua|het|vao|dung)\b/),
    via: phraseAfter(
      clause,
      /\b(?:thong )?qua\s+(?=(?:ban|van phong|phong|email|hop thu|dia chi)\b)/,
      /[(),;.]|\b(?:truoc|cham nhat|de)\b/,
    ),
    who: [],
    phrase: squash(clause.text),
    span: { start: clause.start, end: clause.end },
    dateSpan: { start: e.start, end: e.end },
    confidence: cue?.strong && e.from.y !== undefined ? 'sure' : 'check',
  }
}

/** Deadlines of one paragraph; expressions carry offsets of the whole text. */
export function readDeadlines(source: Source, blocks: readonly Block[], setting: DeadlineSetting): Deadline[] {
  let month: Calendar | null = null
  const planned = looksAhead(blocks)
  return blocks.flatMap((block) => {
    if (block.mark?.kind === 'roman' || block.capitals) month = null
    const heading = isPeriodHeading(block.content) ? dateExpressions(block.content.fold)[0] : undefined
    const year = heading ? yearFor(heading.from, setting.calendar) : null
    if (heading?.from.y && year)
      month = {
        documentDay: `${year}-${String(heading.from.m ?? (heading.from.q ?? 1) * 3 - 2).padStart(2, '0')}-01`,
        seasonYear: year,
      }
    if (heading) return []
    const local = { ...setting, calendar: month ?? setting.calendar, isReport: setting.isReport && !planned.has(block) }
    return deadlinesIn(source, block.content, local)
  })
}

/** A sentence without end is cut around its date. */
const around = (source: Source, clause: Piece, e: Span): Piece =>
  clause.text.length < 3000
    ? clause
    : flatPiece(
        source,
        clause,
        Math.max(0, e.start - clause.start - 600),
        Math.min(clause.text.length, e.end - clause.start + 600),
      )

function deadlinesIn(source: Source, block: Piece, setting: DeadlineSetting): Deadline[] {
  const expressions = dateExpressions(block.fold)
  if (expressions.length === 0) return []
  const clauses = sentences(source, block, true)
  const found: Deadline[] = []
  let previous: { cue: Cue; end: number } | null = null
  for (const local of expressions) {
    const e = { ...local, start: local.start + block.start, end: local.end + block.start }
    if (setting.blocked.some((span) => e.start < span.end && e.end > span.start)) continue
    const clause = around(source, clauses.find((c) => c.start <= e.start && e.start < c.end) ?? block, e)
    const before = block.fold.slice(Math.max(clause.start - block.start, local.start - 110), local.start)
    const own = cueBefore(before, e)
    const inherited: Cue | null =
      previous &&
      /^\s*(?:\([^)]*\)\s*)?(?:,|va|;|-)?\s*(?:ngay|cac ngay|truoc|den)?\s*$/.test(
        block.fold.slice(previous.end - block.start, local.start),
      )
        ? previous.cue
        : null
    const cue: Cue | null = own ?? inherited
    const iso = e.relative ? null : isoOf(e.from, setting.calendar, e.nextYear && setting.isYearly ? 'year' : e.repeat)
    if (iso === null || !accepted(e, iso, cue, before, clause.fold, setting)) continue
    const end = e.to ? isoOf(e.to, setting.calendar, e.repeat) : null
    if (cue) previous = { cue, end: e.end }
    const from = onlyUntil(before, e) ? (end ?? iso) : iso
    found.push(deadlineAt(clause, e, from, onlyUntil(before, e) ? null : end, cue))
  }
  return found
}

/** "từ nay đến hết ngày …" is a term, not a period. */
const onlyUntil = (before: string, e: DateExpression) => e.to === null && /tu nay (?:cho )?(?:den|toi)/.test(before)

/** Deadlines inside one cell of a table, whose phrase is the row. */
export function readCellDeadlines(source: Source, cell: Piece, row: Piece, setting: DeadlineSetting): Deadline[] {
  const found: Deadline[] = []
  for (const local of dateExpressions(`ngay ${cell.fold}`).map((e) => ({
    ...e,
    start: Math.max(0, e.start - 5),
    end: e.end - 5,
  }))) {
    const e = { ...local, start: Math.max(0, local.start) + cell.start, end: local.end + cell.start }
    if (e.relative || spansYears(e)) continue
    const iso = isoOf(e.from, setting.calendar, e.repeat)
    if (iso === null) continue
    const before = cell.fold.slice(0, Math.max(0, local.start))
    const cue = cueBefore(before, e)
    found.push({
      ...deadlineAt(
        flatPiece(source, row, 0, row.text.length),
        e,
        iso,
        e.to ? isoOf(e.to, setting.calendar, e.repeat) : null,
        cue ?? { op: 'on', strong: true },
      ),
    })
  }
  return found
}
