/** Terms of office of a body and names over time: dated things that follow one another. */
import { type LocalDate, Refusal } from '#platform/kernel'
import type { Period } from '../unit.ts'
import type { Decision } from './decision.ts'

export type Term = Period & { readonly id: string; readonly decision: Decision }
export type TermChanges = {
  readonly ended: Term | null
  readonly replaced: Term | null
  readonly added: Omit<Term, 'id'> | null
}

/** A body decides nothing before the paper that founds it. */
export function refuseDecisionAfter({ on }: Decision, from: LocalDate): void {
  if (on && on > from) throw new Refusal('rule', 'organisation.decision-after-start', { on })
}

/**
 * A new term ends the one before it on its first day; written for the first day of the last term it corrects that term.
 * @param terms those of the body, oldest first
 */
export function withTerm(terms: readonly Term[], body: Period, given: Omit<Term, 'id'>): TermChanges {
  if (given.validTo !== null && given.validTo <= given.validFrom)
    throw new Refusal('rule', 'organisation.day-not-after-start', { since: given.validFrom })
  if (given.validFrom < body.validFrom)
    throw new Refusal('rule', 'organisation.term-before-body', { since: body.validFrom })
  refuseDecisionAfter(given.decision, given.validFrom)
  const last = terms.at(-1)
  if (last && given.validFrom < last.validFrom)
    throw new Refusal('rule', 'organisation.term-before-last', { since: last.validFrom })
  if (last?.validFrom === given.validFrom) return { ended: null, replaced: { ...given, id: last.id }, added: null }
  const runsOn = last && (last.validTo === null || last.validTo > given.validFrom)
  return { ended: runsOn ? { ...last, validTo: given.validFrom } : null, replaced: null, added: given }
}

/** From which day the present name holds: the end of the last former one. */
export const nameSince = (thing: Period, former: readonly { readonly validTo: LocalDate }[]): LocalDate =>
  [thing.validFrom, ...former.map((one) => one.validTo)].sort().at(-1) ?? thing.validFrom

type Renaming = { readonly name: string; readonly namedFrom: LocalDate | null }

/**
 * The former name a renaming leaves behind; undefined when the name stays, or when only a slip of the pen is mended.
 * @throws Refusal when the new name would begin before the present one, or ahead of today
 */
export function formerNameOf(
  thing: Period & { readonly name: string },
  former: readonly { readonly validTo: LocalDate }[],
  { name, namedFrom }: Renaming,
  today: LocalDate,
) {
  if (name === thing.name || namedFrom === null) return undefined
  const since = nameSince(thing, former)
  if (namedFrom <= since || namedFrom > today) throw new Refusal('rule', 'organisation.name-day-wrong', { since })
  return { name: thing.name, validFrom: since, validTo: namedFrom }
}

/** Papers go on naming a thing by what it was called. */
export const withAlias = (aliases: readonly string[], name: string | undefined): string[] =>
  name === undefined || aliases.includes(name) ? [...aliases] : [...aliases, name]
