/** Rules of days and ranks that every change of the organisation keeps. */
import { type LocalDate, Refusal } from '#platform/kernel'
import type { Period, UnitType } from './unit.ts'

export function refuseIfEnded(thing: Period): void {
  if (thing.validTo !== null) throw new Refusal('rule', 'organisation.already-ended', { since: thing.validTo })
}

/** A change is written on its day or later: so "today" is always the last period. */
export function refuseFuture(on: LocalDate, today: LocalDate): void {
  if (on > today) throw new Refusal('rule', 'organisation.day-in-future')
}

/** A period holds at least one day. */
export function refuseUnlessAfter(start: LocalDate, on: LocalDate): void {
  if (on <= start) throw new Refusal('rule', 'organisation.day-not-after-start', { since: start })
}

/** Only a kind of greater rank stands below: a federation never stands below a grassroots union. */
export function refuseUnlessBelow(type: UnitType, superiorType: UnitType): void {
  if (type.rank > superiorType.rank) return
  throw new Refusal('rule', 'organisation.type-not-below', { type: type.name, superiorType: superiorType.name })
}
