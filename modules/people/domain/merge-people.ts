/** What becomes of two rows of one person: which values stay, whose periods win. Pure, so that an undo can be proved. */
import type { Period } from '#modules/organisation'
import type { LocalDate } from '#platform/kernel'
import type { mergeFields } from '../views/likeness.ts'
import { overlap } from './periods.ts'
import type { Membership, MembershipId, Person, PersonFacts, Post } from './person.ts'

export type MergeField = (typeof mergeFields)[number]
export type Side = 'kept' | 'dropped'
export type Choices = Readonly<Partial<Record<MergeField, Side>>>

const single = ['sex', 'identifier', 'ethnicity', 'partyMemberSince', 'education', 'unionMemberSince'] as const

/** What was chosen; else what the kept row says, and where it says nothing what the other says. */
export function mergedFacts(kept: PersonFacts, dropped: PersonFacts, choices: Choices): PersonFacts {
  const pick = <Field extends (typeof single)[number]>(field: Field): PersonFacts[Field] => {
    if (choices[field]) return (choices[field] === 'kept' ? kept : dropped)[field]
    return kept[field] ?? dropped[field]
  }
  const birth = birthSide(kept, dropped, choices) === 'kept' ? kept : dropped
  return {
    fullName: (choices.fullName === 'dropped' ? dropped : kept).fullName,
    sex: pick('sex'),
    birthOn: birth.birthOn,
    birthYear: birth.birthYear,
    identifier: pick('identifier'),
    ethnicity: pick('ethnicity'),
    partyMemberSince: pick('partyMemberSince'),
    education: pick('education'),
    unionMemberSince: pick('unionMemberSince'),
  }
}

/** A whole day of the same year says more than the year. */
function birthSide(kept: PersonFacts, dropped: PersonFacts, { birth }: Choices): Side {
  if (birth) return birth
  if (kept.birthOn || dropped.birthYear === null) return 'kept'
  return kept.birthYear === null || (dropped.birthOn && dropped.birthYear === kept.birthYear) ? 'dropped' : 'kept'
}

/** Whose present unit and whose periods win. */
export function winningSide(kept: Person, dropped: Person, { unit }: Choices): Side {
  if (unit) return unit
  return kept.standing !== 'active' && dropped.standing === 'active' ? 'dropped' : 'kept'
}

export type Piece = { readonly validFrom: LocalDate; readonly validTo: LocalDate | null }

/** What is left of a period on days that none of the others has; in order, empty when all is covered. */
export function uncovered(period: Period, others: readonly Period[]): Piece[] {
  let pieces: Piece[] = [{ validFrom: period.validFrom, validTo: period.validTo }]
  for (const other of others) pieces = pieces.flatMap((piece) => without(piece, other))
  return pieces
}

function without(piece: Piece, other: Period): Piece[] {
  if (!overlap(piece, other)) return [piece]
  const before = piece.validFrom < other.validFrom ? [{ validFrom: piece.validFrom, validTo: other.validFrom }] : []
  const isLonger = other.validTo !== null && (piece.validTo === null || other.validTo < piece.validTo)
  const after = isLonger && other.validTo ? [{ validFrom: other.validTo, validTo: piece.validTo }] : []
  return [...before, ...after]
}

export type JoinedPeriods = {
  /** Wholly on days that the winner has. */
  readonly covered: readonly Membership[]
  readonly trimmed: readonly (Piece & { readonly id: MembershipId })[]
  /** Further pieces of a period that the winner cut in two. */
  readonly copies: readonly (Piece & { readonly id: MembershipId; readonly from: MembershipId })[]
  /** All periods of the one person that is left, by day. */
  readonly after: readonly (Piece & { readonly id: MembershipId })[]
}

export function joinPeriods(
  winner: readonly Membership[],
  loser: readonly Membership[],
  makeId: () => MembershipId,
): JoinedPeriods {
  const left = loser.map((period) => ({ period, pieces: uncovered(period, winner) }))
  const first = left.flatMap(({ period, pieces: [piece] }) => (piece ? [{ ...piece, id: period.id, period }] : []))
  const copies = left.flatMap(({ period, pieces }) =>
    pieces.slice(1).map((piece) => ({ ...piece, id: makeId(), from: period.id })),
  )
  const bare = ({ id, validFrom, validTo }: Piece & { readonly id: MembershipId }) => ({ id, validFrom, validTo })
  return {
    covered: left.flatMap(({ period, pieces }) => (pieces.length === 0 ? [period] : [])),
    trimmed: first
      .filter(({ period, validFrom, validTo }) => period.validFrom !== validFrom || period.validTo !== validTo)
      .map(bare),
    copies,
    after: [...winner, ...first, ...copies].map(bare).sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1)),
  }
}

/** The same post written down twice. */
export const isSamePost = (one: Post, other: Post): boolean =>
  one.unitId === other.unitId &&
  one.bodyId === other.bodyId &&
  one.title.toLowerCase() === other.title.toLowerCase() &&
  overlap(one, other)

/** On undoing, a value that somebody corrected since stays; what still stands as merged goes back. */
export function restoredFacts(now: PersonFacts, merged: PersonFacts, before: PersonFacts): PersonFacts {
  const back = <Field extends keyof PersonFacts>(field: Field): PersonFacts[Field] =>
    now[field] === merged[field] ? before[field] : now[field]
  const isSameBirth = now.birthOn === merged.birthOn && now.birthYear === merged.birthYear
  const birth = isSameBirth ? before : now
  return {
    fullName: back('fullName'),
    sex: back('sex'),
    birthOn: birth.birthOn,
    birthYear: birth.birthYear,
    identifier: back('identifier'),
    ethnicity: back('ethnicity'),
    partyMemberSince: back('partyMemberSince'),
    education: back('education'),
    unionMemberSince: back('unionMemberSince'),
  }
}

export function differingFields(a: Person, b: Person): MergeField[] {
  const fields: MergeField[] = single.filter((field) => a[field] !== b[field])
  if (a.fullName !== b.fullName) fields.unshift('fullName')
  if (a.birthOn !== b.birthOn || a.birthYear !== b.birthYear) fields.push('birth')
  if (a.unitId !== b.unitId) fields.push('unit')
  return fields
}
