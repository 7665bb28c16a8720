/** Adding a unit and the facts every change of a unit leans on; shared by the routes, the loader of imports and later slices. */
import type { Tx } from '#platform/db'
import { found, type LocalDate, newId, Refusal } from '#platform/kernel'
import { newUnit, refuseUnlessBelow } from '../domain/change.ts'
import { isValidOn, type Unit, type UnitId, type UnitType } from '../domain/unit.ts'
import { getUnit, isNameTaken, listUnitTypes, listVersions } from './store.ts'
import { insertUnit, lockTree } from './store-changes.ts'

export type NewUnit = {
  readonly parentId: UnitId
  readonly typeCode: string
  readonly name: string
  readonly shortName?: string
  /** The first day of the unit. */
  readonly from: LocalDate
}

export async function addUnit(tx: Tx, given: NewUnit): Promise<Unit> {
  await lockTree(tx)
  const superior = await getSuperiorOn(tx, given.parentId, given.from)
  await refuseUnlessFits(tx, given.typeCode, superior.typeCode)
  await refuseTakenName(tx, given.parentId, given.name)
  const { name, typeCode, shortName } = given
  const unit = newUnit(newId(), superior, { name, typeCode, shortName: shortName || name }, given.from)
  await insertUnit(tx, unit)
  return unit
}

/** @throws Refusal `organisation.superior-not-there` when the unit did not exist on the day or has ended since. */
export async function getSuperiorOn(tx: Tx, id: UnitId, on: LocalDate): Promise<Unit> {
  const superior = await getUnit(tx, id)
  const then = (await listVersions(tx, id)).some((version) => isValidOn(version, on))
  if (!then || superior.validTo !== null) throw new Refusal('rule', 'organisation.superior-not-there', { on })
  return superior
}

export async function refuseUnlessFits(tx: Tx, typeCode: string, superiorTypeCode: string): Promise<void> {
  const types = await listUnitTypes(tx)
  refuseUnlessBelow(typeIn(types, typeCode), typeIn(types, superiorTypeCode))
}

export async function refuseTakenName(tx: Tx, parentId: UnitId, name: string, except?: UnitId): Promise<void> {
  if (await isNameTaken(tx, parentId, name, except)) throw new Refusal('rule', 'organisation.name-taken', { name })
}

const typeIn = (types: readonly UnitType[], code: string): UnitType =>
  found(
    types.find((type) => type.code === code),
    'organisation.type-unknown',
  )

/** The day from which the present name and place of the unit hold. */
export async function lastChangeOf(tx: Tx, unit: Unit): Promise<LocalDate> {
  const versions = await listVersions(tx, unit.id)
  return versions.at(-1)?.validFrom ?? unit.validFrom
}

export function refuseChangedMeanwhile(unit: Unit, version: number): void {
  if (unit.version !== version) throw new Refusal('conflict', 'organisation.changed-meanwhile')
}
