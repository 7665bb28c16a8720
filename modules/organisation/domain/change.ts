/** What may happen to a unit on a day: rename, move, end. Pure: the present unit and the facts in, the changed unit out. */
import { covers, type LocalDate, Refusal } from '#platform/kernel'
import { type Period, pathBelow, type Unit, type UnitId, type UnitType } from './unit.ts'

type Naming = { readonly name: string; readonly shortName: string; readonly typeCode: string }

/**
 * A change may fall on the very day of the last one (a slip is corrected, or one decision renames and moves), never before it.
 * @throws Refusal when the unit has ended, or the day lies ahead or before the last change.
 */
export function refuseUnlessChangeable(unit: Unit, lastChangeOn: LocalDate, on: LocalDate, today: LocalDate): void {
  refuseIfEnded(unit)
  refuseFuture(on, today)
  if (on < lastChangeOn) throw new Refusal('rule', 'organisation.day-before-last-change', { since: lastChangeOn })
}

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

export function newUnit(id: UnitId, superior: Unit, naming: Naming, validFrom: LocalDate): Unit {
  return {
    id,
    parentId: superior.id,
    path: pathBelow(superior.path, id),
    ...naming,
    validFrom,
    validTo: null,
    version: 1,
  }
}

export function renamed(unit: Unit, naming: Naming): Unit {
  const same = unit.name === naming.name && unit.shortName === naming.shortName && unit.typeCode === naming.typeCode
  if (same) throw new Refusal('rule', 'organisation.nothing-to-change')
  return { ...unit, ...naming }
}

export function moved(unit: Unit, superior: Unit): Unit {
  if (unit.parentId === null) throw new Refusal('rule', 'organisation.root-stays')
  if (covers(unit.path, superior.path)) throw new Refusal('rule', 'organisation.move-into-itself')
  if (unit.parentId === superior.id) throw new Refusal('rule', 'organisation.nothing-to-change')
  return { ...unit, parentId: superior.id, path: pathBelow(superior.path, unit.id) }
}

export function refuseUnlessEndable(unit: Unit, unitsBelow: number): void {
  if (unit.parentId === null) throw new Refusal('rule', 'organisation.root-stays')
  if (unitsBelow > 0) throw new Refusal('rule', 'organisation.units-still-below', { count: unitsBelow })
}
