/** Periods of membership: one unit on a day, changed on their day or later. */
import type { Period } from '#modules/organisation'
import { type LocalDate, Refusal } from '#platform/kernel'
import type { Membership, Person } from './person.ts'

export const overlap = (one: Period, other: Period): boolean =>
  (other.validTo === null || one.validFrom < other.validTo) && (one.validTo === null || other.validFrom < one.validTo)

/** @throws Refusal `people.two-units` naming the other unit and its days. */
export function refuseSecondUnit(period: Period, others: readonly Membership[]): void {
  const other = others.find((one) => overlap(one, period))
  if (!other) return
  throw new Refusal('rule', 'people.two-units', { unit: other.unitName, from: other.validFrom, to: other.validTo })
}

/** A change is written on its day or later: so "today" is always the last period. */
export function refuseFuture(on: LocalDate, today: LocalDate): void {
  if (on > today) throw new Refusal('rule', 'people.day-in-future')
}

/** A period holds at least one day. */
export function refuseUnlessAfter(start: LocalDate, on: LocalDate): void {
  if (on <= start) throw new Refusal('rule', 'people.day-not-after-start', { since: start })
}

export function refuseIfEnded(thing: Period): void {
  if (thing.validTo !== null) throw new Refusal('rule', 'people.already-ended', { since: thing.validTo })
}

/** The open period that a change on the day closes. @throws Refusal when there is none, or it began on the day or later. */
export function periodToClose(
  person: Person,
  memberships: readonly Membership[],
  on: LocalDate,
  today: LocalDate,
): Membership {
  const open = memberships.find((one) => one.validTo === null)
  if (!open) throw new Refusal('rule', 'people.not-active', { since: person.leftOn })
  refuseFuture(on, today)
  if (on <= open.validFrom) throw new Refusal('rule', 'people.day-before-last-change', { since: open.validFrom })
  return open
}

/** @throws Refusal when the unit was not there on the first day of the period, or ended before its last. */
export function refuseUnlessThere(unit: Period & { readonly name: string }, period: Period): void {
  const isThere =
    unit.validFrom <= period.validFrom &&
    (unit.validTo === null || (period.validTo === null ? false : period.validTo <= unit.validTo))
  if (!isThere) throw new Refusal('rule', 'people.unit-not-there', { unit: unit.name, on: period.validFrom })
}
