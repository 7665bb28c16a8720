/** Ceilings and floors ("không quá 20%"), and numbers of copies ("03 báo cáo thành tích"). */
import { type Block, sentences } from '../text/blocks.ts'
import { fold, squash, withDigitsRepaired } from '../text/fold.ts'
import type { Piece, Source } from '../text/source.ts'
import type { Copies, Limit } from '../types.ts'
import { looksAhead } from './ahead.ts'

const number = '(\\d{1,3}(?:\\.\\d{3})+|\\d+(?:,\\d+)?)'
const most =
  '(?:chi (?:duoc )?(?:de nghi|gioi thieu|xet|xet chon|lua chon|chon|cu)(?: khen| tang)?|khong (?:duoc )?(?:vuot )?qua|khong (?:duoc )?vuot|toi da|nhieu nhat|khong lon hon|khong nhieu hon|≤)'
const least = '(?:it nhat|toi thieu|khong (?:duoc )?(?:duoi|it hon|thap hon)|≥|tu)'

const limits: readonly { op: Limit['op']; pattern: RegExp }[] = [
  {
    op: '<=',
    pattern: new RegExp(`${most}\\s*(?:la\\s*|den\\s*|:\\s*|khong qua\\s*)?${number}\\s*(%|phan tram)?`, 'g'),
  },
  {
    op: '>=',
    pattern: new RegExp(
      `${least}\\s*(?:moi [^,.;\\d]{3,40}?)?(?:la\\s*|phai\\s*|co\\s*|dat\\s*|:\\s*)*${number}\\s*(%|phan tram)?`,
      'g',
    ),
  },
  {
    op: '>',
    pattern: new RegExp(`(?:ty le|chiem|bao dam|dam bao|phai|dat)[^,.;\\d]{0,40}\\btren\\s*${number}\\s*(%)`, 'g'),
  },
  { op: '>', pattern: new RegExp(`(?<!\\bda [^.;,]{0,60}|hien [^.;,]{0,60})\\btren\\s*${number}\\s*(%)`, 'g') },
  { op: '<', pattern: new RegExp(`\\bduoi\\s*${number}()(?=\\s*(?:mb|gb|kb|phut|trang|chu)\\b)`, 'g') },
  { op: '<', pattern: new RegExp(`(?:ty le|chiem|bao dam|dam bao)[^,.;\\d]{0,40}\\bduoi\\s*${number}\\s*(%)`, 'g') },
  { op: '>=', pattern: new RegExp(`(?<!\\d[.,]?)\\b${number}\\s*(%|phan tram)(?=[^.;,\\n]{0,45}?\\btro len\\b)`, 'g') },
]

const unitWords =
  /^\s*(?:\([^)]{0,25}\)\s*)?((?:trieu |nghin |ty )?dong|ngay(?: lam viec)?|thang|phut|gio|trang|tu\b|chu\b|diem|tap the|ca nhan|don vi|dai bieu|nguoi|doan vien|tac pham|bai|anh|giai|ban|bo|sang kien|giai phap|de tai|cong trinh|to chuc|lan|nam|mb|gb|kb|phan|dong chi|cong doan co so|cdcs|truong hop|ho so|thanh vien|tiet muc|video|clip|co|bang khen|giay khen|so|can bo|cau|phieu|doi|vdv|suat|luot|buoi|nha|chi tieu|mo hinh|hoi vien|guong|dien hinh|tham luan|cong nhan|lao dong|tep|file|tai khoan|doanh nghiep|co quan|cum|khoi|san pham|cong trinh|bai viet|tin|lop|mon|phong trao|gia dinh|nu|van dong vien|noi dung|tiet muc|ho\b)\b/

function unitAfter(clause: Piece, at: number): string {
  const match = unitWords.exec(clause.fold.slice(at))
  if (!match?.[1]) return ''
  const start = at + match[0].length - match[1].length
  return clause.text.slice(start, start + match[1].length)
}

/** "giới thiệu từ 01 đến 02 điển hình": a floor and a ceiling, where somebody is told how many. */
const fromTo = new RegExp(
  `(?:gioi thieu|chon|de nghi|cu|viet|gui|co|dai|gom|dang ky|xay dung|kiem tra|tai|tang|moi)\\b[^.;:\\d]{0,40}\\btu ${number} (?:den|-) ${number}(?=\\s)`,
  'g',
)

const isRelativeTerm = (after: string, unit: string) =>
  /^(?:ngày|tháng|giờ)/i.test(unit) && /(?:ke tu|sau khi|tinh tu|truoc khi|truoc ngay)/.test(after)

type Match = {
  start: number
  end: number
  op: Limit['op']
  printed: string
  percent: boolean
  word: string
  phraseEnd?: number
}

/** "không quá 02 tập thể, 04 cá nhân": numbers that follow a ceiling share it. */
const alsoPattern = new RegExp(`^(?:\\s*[a-z]+){0,3}\\s*(?:,|va|;)\\s*${number}\\s*(%)?`)

function limitsIn(clause: Piece): Limit[] {
  const text = withDigitsRepaired(clause.fold)
  const found: Match[] = []
  const add = (match: Match) => {
    if (!found.some((other) => match.start < other.end && match.end > other.start)) found.push(match)
  }
  for (const { op, pattern } of limits) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length
      const word = match[2] ? '%' : unitAfter(clause, end)
      const after = text.slice(end, end + 60)
      if (!isLimit(match[0], op, word, after)) continue
      add({ start: match.index, end, op, printed: match[1] ?? '', percent: Boolean(match[2]), word })
      if (op === '<=' && word !== '%') continued(clause, text, end, op, add)
    }
  }
  rangesIn(clause, text).forEach(add)
  return found
    .sort((a, b) => a.start - b.start)
    .map((match, i) => limitOf(clause, match, found[i + 1]?.start ?? clause.text.length))
}

function rangesIn(clause: Piece, text: string): Match[] {
  return [...text.matchAll(fromTo)].flatMap((match) => {
    const end = match.index + match[0].length
    const word = unitAfter(clause, end)
    if (!word || /^(?:ngay|thang|gio|nam|tu|diem)\b/.test(fold(word))) return []
    const from = match.index + match[0].lastIndexOf('tu ')
    const middle = match.index + Math.max(match[0].lastIndexOf(' den '), match[0].lastIndexOf(' - '))
    return [
      { start: from, end: middle, op: '>=' as const, printed: match[1] ?? '', percent: false, word, phraseEnd: end },
      { start: middle + 1, end, op: '<=' as const, printed: match[2] ?? '', percent: false, word },
    ]
  })
}

function continued(clause: Piece, text: string, from: number, op: Limit['op'], add: (match: Match) => void): void {
  const match = alsoPattern.exec(text.slice(from))
  if (!match?.[1]) return
  const end = from + match[0].length
  const start = end - match[0].trimEnd().length + match[0].lastIndexOf(match[1])
  const word = unitAfter(clause, end)
  if (!/^(?:tập thể|cá nhân|tap the|ca nhan|đơn vị|giải|phút|trang)/i.test(word)) return
  add({ start, end, op, printed: match[1], percent: false, word })
}

function isLimit(printed: string, op: Limit['op'], word: string, after: string): boolean {
  if (/^tu\b/.test(printed) && !/^[^.;]{0,40}\btro len\b/.test(after)) return false
  if (/^\s*[/.]\s*\d/.test(after) || /^\s*(?:gio|h)\s*\d/.test(after) || isRelativeTerm(after, word)) return false
  if (word !== '') return true
  return op === '<=' ? /^\s*(?:[,)]|[a-z])/.test(after) : /^it nhat/.test(printed)
}

function limitOf(clause: Piece, match: Match, next: number): Limit {
  const end = match.phraseEnd ?? match.end
  const tail = /^[^.;,()]{0,90}/.exec(clause.text.slice(end, Math.max(end, next)))?.[0] ?? ''
  const lead = leadLength(clause, match.start)
  return {
    value: Number(match.printed.replace(/\.(?=\d{3})/g, '').replace(',', '.')),
    unit: match.word,
    op: match.op,
    phrase: squash(clause.text.slice(match.start - lead, end + tail.length)),
    span: { start: clause.start + match.start, end: clause.start + end + tail.trimEnd().length },
    confidence: match.word ? 'sure' : 'check',
  }
}

/** A little of what is limited, back to the last comma. */
function leadLength(clause: Piece, at: number): number {
  const comma = Math.max(
    clause.fold.lastIndexOf(',', at - 1),
    clause.fold.lastIndexOf(':', at - 1),
    clause.fold.lastIndexOf(';', at - 1),
  )
  return Math.min(at - comma - 1, 60)
}

/** A report tells what share was reached; only what it says may not be passed is a limit there. */
export function readLimits(source: Source, blocks: readonly Block[], isReport: boolean): Limit[] {
  const planned = looksAhead(blocks)
  return blocks.flatMap((block) =>
    sentences(source, block, true)
      .flatMap(limitsIn)
      .filter((limit) => !isReport || planned.has(block) || (limit.op !== '>' && limit.op !== '<')),
  )
}

const papers =
  '(bao cao thanh tich|bao cao tom tat|bao cao|to trinh|bien ban|danh sach|ban chinh|ban sao|ban photo|ban tom tat|ban in|ban giay|ban dien tu|ban dang ky|ban mem|ban|bo ho so|bo|quyen|dia|ho so|phieu|chung nhan|mo ta|de tai|file|sang kien|tham luan|anh(?: chan dung| the| co)?|cd|usb)'
const copies = new RegExp(
  `(?<![\\d/.,-])\\(?\\b(0?[1-9]|[1-9]\\d)\\s*\\(?(?:mot|hai|ba|bon|nam)?\\)?\\s*${papers}\\b`,
  'g',
)
const dossier =
  /(?:ho so|chuan bi|\bin\b|mang theo|moi (?:don vi|nguoi|ca nhan|tap the)|gui|nop|gom|so luong|lap|to trinh|bao cao|bien ban|danh sach|khen thuong|moi loai|kem)/

export function readCopies(source: Source, blocks: readonly Block[]): Copies[] {
  return blocks.flatMap((block) => sentences(source, block, true).flatMap((clause) => copiesIn(clause, block)))
}

function copiesIn(clause: Piece, block: Piece): Copies[] {
  const found: Copies[] = []
  for (const match of clause.fold.matchAll(copies)) {
    const before = clause.fold.slice(0, match.index)
    if (/(?:khong qua|toi da|it nhat|toi thieu|(?<!ho )so)\s*$/.test(before)) continue
    if (!match[0].startsWith('(') && /(?:nam|thang|quy|dieu|khoan|\d)\s*$/.test(before)) continue
    if (!dossier.test(clause.fold) && !dossier.test(block.fold)) continue
    const end = match.index + match[0].length
    const kind = match[2] ?? ''
    const of = clause.text.slice(end - kind.length, end)
    const named = /^(?:ban|bo|quyen)/.test(kind)
      ? squash(/([^,;:(]{3,80})\s*[:(,]?\s*$/.exec(clause.text.slice(0, match.index))?.[1] ?? of)
      : of
    found.push({
      count: Number(match[1]),
      of: named.replace(/^[-+*\s]+/, ''),
      phrase: copiesPhrase(clause.text, match.index, end),
      span: { start: clause.start + match.index, end: clause.start + end },
    })
  }
  return found
}

/** A little of the words before, from a whole word on. */
const copiesPhrase = (text: string, at: number, end: number) =>
  squash(at > 60 ? text.slice(at - 60, end).replace(/^\S*\s/, '') : text.slice(0, end))

const consequence =
  /khong (?:duoc )?(?:xem )?xet|khong (?:xem xet|tong hop|tinh|cong nhan|de nghi|binh xet|thuoc dien)|se khong|coi nhu khong|mien (?:xem )?xet|(?:don vi|cac don vi) chi (?:dang ky|de nghi)/

/** Sentences that make an award depend on something: "không xem xét khen thưởng". */
export const readConditions = (source: Source, blocks: readonly Piece[]) =>
  blocks.flatMap((block) =>
    sentences(source, block)
      .filter((sentence) => consequence.test(sentence.fold))
      .map((sentence) => ({
        phrase: squash(sentence.text).replace(/^[-+*(\s]+|[)\s]+$/g, ''),
        span: { start: sentence.start, end: sentence.end },
      })),
  )
