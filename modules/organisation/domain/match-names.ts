/** What a printed name of units means: folded, aware of abbreviations, tolerant of scanning faults. Never guesses in silence. */
import { nfc } from '#platform/kernel'
import { isFiller, keyForms, nameKey, shortForms } from './name-key.ts'
import { likeness } from './name-likeness.ts'

export type NameKind = 'set' | 'unit' | 'body' | 'outside'

export type NameTarget = {
  readonly kind: NameKind
  readonly id: string
  readonly name: string
  /** Tells namesakes apart: the superior of a unit. */
  readonly note?: string
}

export type NameCandidate = NameTarget & { readonly aliases: readonly string[] }

export type UnitNameMatch = {
  readonly printed: string
  /** Absent when nothing comes near. With `ask` it is only the best guess. */
  readonly target?: NameTarget
  readonly confidence: 'sure' | 'ask'
  readonly alternatives: readonly NameTarget[]
  /** Vietnamese, when the print differs from the name. */
  readonly reason?: string
}

type Index = ReadonlyMap<string, readonly NameCandidate[]>
const indexes = new WeakMap<readonly NameCandidate[], Index>()

const guessFrom = 0.8
const listFrom = 0.5
const mostAlternatives = 6

/**
 * One printed name. Sure when exactly one candidate has this name in any spelling; a set wins over a unit of the same name,
 * since both mean the same unit. Everything else is a question with the nearest names.
 */
export function matchUnitNames(printed: string, candidates: readonly NameCandidate[]): UnitNameMatch {
  const index = indexOf(candidates)
  for (const form of keyForms(printed)) {
    const hits = index.get(form)
    if (hits) return decide(printed, hits)
  }
  return guess(printed, candidates)
}

/** A printed list ("LĐLĐ tỉnh, LĐLĐ các huyện, TP, CĐN"), separators reliable or not: the longest known names, in order. */
export function matchUnitList(printed: string, candidates: readonly NameCandidate[]): UnitNameMatch[] {
  const index = indexOf(candidates)
  const words = nfc(printed).split(/\s+/).filter(Boolean)
  const matches: UnitNameMatch[] = []
  let unknown: string[] = []
  const flush = () => {
    const text = trimmed(unknown)
    unknown = []
    if (nameKey(text)) matches.push(matchUnitNames(text, candidates))
  }
  for (let at = 0; at < words.length; ) {
    const length = longestKnown(words.slice(at), index)
    if (length > 0) {
      flush()
      matches.push(matchUnitNames(trimmed(words.slice(at, at + length)), candidates))
    } else {
      unknown.push(words[at] ?? '')
      if (/[,;]$/.test(words[at] ?? '')) flush()
    }
    at += Math.max(1, length)
  }
  flush()
  return matches
}

const mostWords = 16

function longestKnown(words: readonly string[], index: Index): number {
  for (let length = Math.min(words.length, mostWords); length > 0; length--) {
    const run = words.slice(0, length)
    if (isFiller(run.at(-1) ?? '')) continue
    if (keyForms(run.join(' ')).some((form) => index.has(form))) return length
  }
  return 0
}

const trimmed = (words: readonly string[]): string =>
  words
    .join(' ')
    .replace(/^và\s+/i, '')
    .replace(/^[\s,;:.–-]+|[\s,;:.–-]+$/g, '')

function decide(printed: string, hits: readonly NameCandidate[]): UnitNameMatch {
  const same = hits.filter((hit) => spellings(hit).includes(plain(printed)))
  const narrowed = same.length > 0 ? same : hits
  const sets = narrowed.filter((hit) => hit.kind === 'set')
  const [only] = sets.length === 1 ? sets : narrowed
  const alternatives = hits.filter((hit) => hit !== only).map(targetOf)
  if (!only || (narrowed.length > 1 && sets.length !== 1)) {
    return {
      printed,
      confidence: 'ask',
      alternatives: hits.map(targetOf),
      reason: `«${printed}» có ${hits.length} nơi cùng tên`,
    }
  }
  const read = spellings(only).includes(plain(printed)) ? {} : { reason: `«${printed}» hiểu là ${only.name}` }
  return { printed, target: targetOf(only), confidence: 'sure', alternatives, ...read }
}

const plain = (text: string): string =>
  nfc(text)
    .toLowerCase()
    .replace(/^(các|những) /, '')
    .replace(/\s+/g, ' ')
    .trim()

const spellings = (candidate: NameCandidate): string[] => [candidate.name, ...candidate.aliases].map(plain)

function guess(printed: string, candidates: readonly NameCandidate[]): UnitNameMatch {
  const key = nameKey(printed)
  const near = candidates
    .map((candidate) => ({ candidate, score: Math.max(...keysOf(candidate).map((one) => likeness(key, one))) }))
    .filter(({ score }) => score >= listFrom)
    .sort((a, b) => b.score - a.score)
  const [best, second] = near
  const alternatives = near.slice(0, mostAlternatives).map(({ candidate }) => targetOf(candidate))
  const stands = best && best.score >= guessFrom && best.score - (second?.score ?? 0) >= 0.05
  if (!stands) return { printed, confidence: 'ask', alternatives, reason: `Chưa rõ «${printed}» là đơn vị nào` }
  return {
    printed,
    target: targetOf(best.candidate),
    // One wrong letter in the name of a group is a scanning fault; in a unit's name it may be another unit.
    confidence: best.candidate.kind === 'set' && best.score >= 0.95 ? 'sure' : 'ask',
    alternatives: alternatives.filter((one) => one.id !== best.candidate.id),
    reason: `«${printed}» hiểu là ${best.candidate.name}`,
  }
}

const targetOf = ({ kind, id, name, note }: NameCandidate): NameTarget => ({
  kind,
  id,
  name,
  ...(note ? { note } : {}),
})

const keysOf = (candidate: NameCandidate): string[] => [
  ...new Set([candidate.name, ...candidate.aliases].flatMap(keyForms)),
  ...(candidate.kind === 'unit' ? shortForms(candidate.name) : []),
]

/** Full names claim their key first: a shortened form never takes it from whoever is really called so. */
function indexOf(candidates: readonly NameCandidate[]): Index {
  const known = indexes.get(candidates)
  if (known) return known
  const index = new Map<string, NameCandidate[]>()
  const claim = (key: string, candidate: NameCandidate) => {
    const holders = index.get(key) ?? []
    if (!holders.includes(candidate)) index.set(key, [...holders, candidate])
  }
  for (const candidate of candidates) {
    for (const name of [candidate.name, ...candidate.aliases]) claim(nameKey(name), candidate)
  }
  const full = new Set(index.keys())
  for (const candidate of candidates) {
    for (const key of keysOf(candidate)) if (!full.has(key)) claim(key, candidate)
  }
  index.delete('')
  indexes.set(candidates, index)
  return index
}
