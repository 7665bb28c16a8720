/** Documents the text refers to: kind, number, date, issuer, subject; the same document is listed once. */

import { citedOnly, kinds } from '../dictionaries.ts'
import { canonicalNumber, numberKey, numberPattern } from '../opening/numbers.ts'
import type { Block } from '../text/blocks.ts'
import { fold, squash, withDigitsRepaired } from '../text/fold.ts'
import type { Citation, Span } from '../types.ts'
import { dateExpressions, isoOf } from './dates.ts'

const names = [...kinds, ...citedOnly].sort((a, b) => b.fold.length - a.fold.length)
const kindAlternation = names.map((kind) => kind.fold).join('|')
const numbers = new RegExp(`(?<![\\d/.,A-Za-z-])${numberPattern}`, 'g')
const kindBefore = new RegExp(`\\b(${kindAlternation})\\b[^.;:\\n]{0,70}?(?:\\bso\\s*[:.]?\\s*)?$`)
const allKinds = new RegExp(`\\b(?:${kindAlternation})\\b`, 'g')
const bareNumbers = new RegExp(
  `\\b(${kindAlternation})\\s+so\\s*[:.]?\\s*(\\d{1,5})(?![\\d/%]|\\s*[-/]\\s*[a-z\\d]|[.,]\\d|qd)`,
  'g',
)
const namedNumbers = new RegExp(
  `\\b(${kindAlternation})(?:\\s+[a-z]+){1,4}\\s+so\\s*[:.]?\\s*(\\d{1,5})(?=\\s*,?\\s*ngay\\s)`,
  'g',
)
const bareOrders =
  /\b(chi thi|nghi quyet|ket luan|quy dinh|nghi dinh|thong tu)\s+(\d{2,3})(?=\s+(?:cua|ngay|ve)\b|\s*[,;.)"])/g
const lawNames =
  /\b(luat|bo luat)\s+(thi dua,?\s*(?:va\s+)?khen thuong|cong doan|lao dong|an toan,? ve sinh lao dong|bao hiem xa hoi|viec lam)\b/g

type Raw = {
  kind: string | null
  number: string | null
  start: number
  end: number
  date: string | null
  issuer: string | null
  subject: string | null
}

const nameOf = (folded: string) => names.find((kind) => kind.fold === folded)?.name ?? null
const knownSymbols = new Set(kinds.flatMap((kind) => kind.symbols))

function kindAt(before: string): string | null {
  if (!kindBefore.test(before)) return null
  const last = [...before.matchAll(allKinds)].at(-1)
  return last ? nameOf(last[0]) : null
}

/** A number is believed when a kind, "số", or a known symbol stands by it. */
function isCredible(printed: string, before: string, kind: string | null): boolean {
  const words = canonicalNumber(printed).split(/[-/]/)
  const symbol = words.find((word) => /[A-ZĐ]/.test(word)) ?? ''
  const capitals = symbol.match(/[A-ZĐ]/g)?.length ?? 0
  if (/\b(?:mau|bieu|phu luc|lo|nha|dien thoai|tai khoan|may)\s+so\s*[:.]?\s*$/.test(before)) return false
  if (/\bso\s*[:.]?\s*$/.test(before)) return capitals > 1
  if (kind !== null && capitals >= 2)
    return new RegExp(`(?:${kindAlternation})\\s*$`).test(before) || words.length >= 3 || knownSymbols.has(symbol)
  return words.length >= 3 && (knownSymbols.has(symbol) || words.some((word) => /^(?:QĐ|NĐ|CP|QH\d*|TT)$/.test(word)))
}

function rawIn(block: Block): Raw[] {
  const found: Raw[] = []
  const free = (start: number, end: number) => !found.some((raw) => start < raw.end && end > raw.start)
  for (const match of block.text.matchAll(numbers)) {
    const before = block.fold.slice(Math.max(0, match.index - 110), match.index)
    const kind = kindAt(before)
    if (!isCredible(match[0], before, kind)) continue
    found.push(completed(block, match.index, match.index + match[0].length, kind, canonicalNumber(match[0])))
  }
  for (const pattern of [bareNumbers, namedNumbers, bareOrders]) {
    for (const match of block.fold.matchAll(pattern)) {
      const end = match.index + match[0].length
      if (!free(match.index, end)) continue
      found.push(completed(block, match.index, end, nameOf(match[1] ?? ''), match[2] ?? ''))
    }
  }
  for (const match of block.fold.matchAll(lawNames)) {
    const end = match.index + match[0].length
    if (free(match.index, end + 60))
      found.push({ ...completed(block, match.index, end, nameOf(match[1] ?? ''), ''), number: null })
  }
  return found
}

const issuerEnd =
  /\s+(?:ve\b|v\/v|quy dinh|ban hanh|sua doi|huong dan|phe duyet|chi tiet|trien khai|tong ket|phat dong|tiep tuc|doi voi|thi hanh|thuc hien|va (?:quyet dinh|ke hoach|huong dan|cong van|chi thi|nghi quyet|thong bao))|[;.:"“”()]|,\s|$/

function completed(block: Block, start: number, end: number, kind: string | null, number: string): Raw {
  const before = block.fold.slice(Math.max(0, start - 110), start)
  const lead = kind ? [...before.matchAll(allKinds)].at(-1) : undefined
  const from = lead ? start - (before.length - lead.index) : start
  let at = end
  const rest = withDigitsRepaired(block.fold.slice(at, at + 70))
  const intro = /^\s*[,(]?\s*(?:(?:ky|ban hanh)\s+)?(?=ngay\b|\d{1,2}[/.-]\d)/.exec(rest)
  let date: string | null = null
  const first = intro ? dateExpressions(rest)[0] : undefined
  if (intro && first && first.start <= intro[0].length && first.from.y && !first.to) {
    date = isoOf(first.from, { documentDay: null, seasonYear: null }, null)
    at += first.end
  } else if (intro && first && first.start <= intro[0].length && first.from.d && first.from.m) at += first.end
  const tail = block.fold.slice(at, at + 300)
  const by = /^\s*[,)]?\s*(?:cua|do)\s+/.exec(tail)
  let issuer: string | null = null
  if (by) {
    const stop = tail.slice(by[0].length).search(issuerEnd)
    issuer = squash(block.text.slice(at + by[0].length, at + by[0].length + Math.max(0, stop))) || null
    at += by[0].length + Math.max(0, stop)
  }
  const about = /^\s*[,)]?\s*(?:ve(?:\s+viec)?|v\/v)\s+/.exec(block.fold.slice(at, at + 20))
  const aboutAt = at + (about?.[0].length ?? 0)
  const subject = about ? squash(block.text.slice(aboutAt, aboutAt + 260).split(/[;.\n]/)[0] ?? '') : null
  return { kind, number, start: from, end: at, date, issuer: issuer?.replace(/^(?:của|do)\s+/i, '') ?? null, subject }
}

const keyOf = (raw: Raw) => (raw.number ? `n${numberKey(raw.number)}` : `k${fold(raw.kind ?? '')}`)

/** Bare "Chỉ thị 05" is the "Chỉ thị 05-CT/TW" cited elsewhere. */
function sameAs(raw: Raw, all: readonly Raw[]): Raw {
  if (!raw.number || !/^\d+$/.test(raw.number)) return raw
  const full = all.find(
    (other) =>
      other.kind === raw.kind &&
      other.number &&
      other.number !== raw.number &&
      new RegExp(`^0*${Number(raw.number)}[-/]`).test(other.number),
  )
  return full ? { ...raw, number: full.number } : raw
}

type CitationReading = { citations: Citation[]; spans: Span[] }

/** Every citation of the blocks; `own` is the document's own number, which its annexes repeat. */
export function readCitations(blocks: readonly Block[], own: string | null): CitationReading {
  const raws = blocks.flatMap((block) =>
    rawIn(block).map((raw) => ({ ...raw, start: raw.start + block.start, end: raw.end + block.start })),
  )
  const spans = raws.map(({ start, end }) => ({ start, end }))
  const ownKey = own ? numberKey(own) : null
  const groups = new Map<string, Raw[]>()
  for (const raw of raws.map((r) => sameAs(r, raws))) {
    if (raw.number && ownKey === numberKey(raw.number)) continue
    groups.set(keyOf(raw), [...(groups.get(keyOf(raw)) ?? []), raw])
  }
  return { citations: [...groups.values()].map(merged), spans }
}

function merged(group: readonly Raw[]): Citation {
  const first = group[0] as Raw
  const dates = group.map((raw) => raw.date).filter((date) => date !== null)
  const common =
    dates.sort((a, b) => dates.filter((d) => d === b).length - dates.filter((d) => d === a).length)[0] ?? null
  return {
    kind: group.find((raw) => raw.kind)?.kind ?? null,
    number: first.number,
    date: common,
    issuer: group.find((raw) => raw.issuer)?.issuer ?? null,
    subject: group.find((raw) => raw.subject)?.subject ?? null,
    span: { start: first.start, end: first.end },
    occurrences: group.map((raw) => ({ span: { start: raw.start, end: raw.end }, number: raw.number, date: raw.date })),
    confidence: first.kind && (first.number === null || /[A-ZĐ]/.test(first.number)) ? 'sure' : 'check',
  }
}
