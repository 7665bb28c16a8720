/** Which of two records a merge proposes to keep: the one that says more; of equals the one with the longer history. */
import { type MergeField, type PairedPerson, shownValue } from './pair-lines.tsx'

const told: readonly MergeField[] = [
  'sex',
  'birth',
  'identifier',
  'ethnicity',
  'education',
  'partyMemberSince',
  'unionMemberSince',
]

const fullness = (person: PairedPerson): number =>
  told.filter((field) => shownValue(field, person) !== '').length +
  person.memberships.length +
  person.posts.length +
  person.disciplines

const since = (person: PairedPerson): string => person.memberships[0]?.validFrom ?? '9999-12-31'

/** Numbers of records grow with time: the smaller is the older. */
export function fullerOf(one: PairedPerson, other: PairedPerson): PairedPerson {
  const [mine, theirs] = [fullness(one), fullness(other)]
  if (mine !== theirs) return mine > theirs ? one : other
  if (since(one) !== since(other)) return since(one) < since(other) ? one : other
  return one.id < other.id ? one : other
}

/** Whose word counts unless somebody says otherwise: the kept record's, except where the other one knows more. */
export function proposedSide(field: MergeField, kept: PairedPerson, dropped: PairedPerson): PairedPerson {
  if (field === 'unit') return kept.standing !== 'active' && dropped.standing === 'active' ? dropped : kept
  if (field === 'birth' && !kept.birthOn && dropped.birthOn && kept.birthYear === dropped.birthYear) return dropped
  return kept
}
