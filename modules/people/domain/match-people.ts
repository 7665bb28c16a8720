/** Whether two rows are one person, with reasons. It proposes; only people merge. */
import { showDay } from '#platform/kernel'
import { compareBirths } from './match-birth.ts'
import { type Clue, no, type Reason, silent, yes } from './match-clue.ts'
import { compareNames } from './match-names.ts'
import type { PersonFacts } from './person.ts'

/** A row as far as matching looks at it. */
export type Matchable = Pick<
  PersonFacts,
  'fullName' | 'sex' | 'birthOn' | 'birthYear' | 'identifier' | 'partyMemberSince' | 'unionMemberSince'
> & {
  /** The present unit and those of earlier periods. */
  readonly unitIds: readonly string[]
  readonly titles: readonly string[]
}

export type { Reason }
export type Verdict = 'same' | 'possible' | 'different'
/** The score runs from 0 to 100. */
export type Likeness = { readonly score: number; readonly verdict: Verdict; readonly reasons: readonly Reason[] }

const sureFrom = 85
const possibleFrom = 58

/** Reasons in the order of their weight; the same for (a, b) and (b, a). */
export function matchPeople(a: Matchable, b: Matchable): Likeness {
  const name = compareNames(a.fullName, b.fullName)
  const birth = compareBirths(a, b)
  const identity = compareIdentifiers(a.identifier, b.identifier)
  if (identity === 'equal') {
    const isDoubtful = name.points <= 0 && birth.points < 0
    const reasons = [yes('cùng số định danh'), ...name.reasons, ...birth.reasons]
    return isDoubtful ? { score: 70, verdict: 'possible', reasons } : { score: 100, verdict: 'same', reasons }
  }
  const clues = [name, birth, compareSexes(a, b), comparePlaces(a, b), compareHistories(a, b)]
  const reasons = clues.flatMap((clue) => clue.reasons)
  const points = clues.reduce((sum, clue) => sum + clue.points, 0)
  if (identity === 'near' && name.points >= 46 && birth.points >= 30)
    return { score: 75, verdict: 'possible', reasons: [yes('số định danh chỉ khác một chữ số'), ...reasons] }
  if (identity !== 'unknown')
    return { score: 0, verdict: 'different', reasons: [no('số định danh khác nhau'), ...reasons] }
  const score = Math.max(0, Math.min(99, Math.round(points)))
  return { score, verdict: verdictOf(score), reasons }
}

const verdictOf = (score: number): Verdict =>
  score >= sureFrom ? 'same' : score >= possibleFrom ? 'possible' : 'different'

type Identity = 'equal' | 'near' | 'different' | 'unknown'

function compareIdentifiers(a: string | null, b: string | null): Identity {
  if (!a || !b) return 'unknown'
  if (a === b) return 'equal'
  const differing = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]))
  const [first = 0, second = 0] = differing
  const isSwap = differing.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first]
  return differing.length === 1 || isSwap ? 'near' : 'different'
}

const compareSexes = (a: Matchable, b: Matchable): Clue =>
  a.sex && b.sex && a.sex !== b.sex ? { points: -18, reasons: [no('giới tính khác nhau')] } : silent

function comparePlaces(a: Matchable, b: Matchable): Clue {
  const [nowA, nowB] = [a.unitIds[0], b.unitIds[0]]
  if (nowA !== undefined && nowA === nowB) return { points: 10, reasons: [yes('cùng đơn vị')] }
  const shared = a.unitIds.some((unit) => b.unitIds.includes(unit))
  return shared ? { points: 9, reasons: [yes('từng cùng một đơn vị')] } : silent
}

/** What only one person is likely to share: the very day of joining, the same post at the same place. */
function compareHistories(a: Matchable, b: Matchable): Clue {
  const clues: Clue[] = [
    compareDays(a.partyMemberSince, b.partyMemberSince, 'vào Đảng'),
    compareDays(a.unionMemberSince, b.unionMemberSince, 'vào công đoàn'),
  ]
  const title = a.titles.find((one) => b.titles.includes(one) && a.unitIds.some((unit) => b.unitIds.includes(unit)))
  if (title) clues.push({ points: 5, reasons: [yes(`cùng giữ chức vụ ${title}`)] })
  return { points: clues.reduce((sum, clue) => sum + clue.points, 0), reasons: clues.flatMap((clue) => clue.reasons) }
}

function compareDays(a: Matchable['partyMemberSince'], b: Matchable['partyMemberSince'], what: string): Clue {
  if (!a || !b) return silent
  if (a === b) return { points: 8, reasons: [yes(`cùng ngày ${what} ${showDay(a)}`)] }
  return { points: -4, reasons: [no(`ngày ${what} khác nhau`)] }
}
