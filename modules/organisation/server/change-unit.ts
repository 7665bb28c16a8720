/** A unit that is founded without a decision of its own: the first units of an installation. */
import type { Tx } from '#platform/db'
import { type LocalDate, newId, Refusal } from '#platform/kernel'
import { reorganise } from '../domain/reorganise/index.ts'
import { type Unit, type UnitId, unknownAttributes } from '../domain/unit.ts'
import { lockTree } from './store-changes.ts'
import { loadGround } from './store-ground.ts'
import { saveReorganisation } from './store-reorganise.ts'

export type NewUnit = {
  readonly parentId: UnitId
  readonly typeCode: string
  readonly name: string
  readonly shortName?: string
  /** The first day of the unit. */
  readonly from: LocalDate
}

/** Inside the walls of the whole federation. */
export async function addUnit(tx: Tx, given: NewUnit): Promise<Unit> {
  await lockTree(tx)
  const { parentId, typeCode, name, shortName = '', from } = given
  const unit = { key: '+moi', superior: parentId, typeCode, name, shortName, ...unknownAttributes }
  const result = reorganise(await loadGround(tx, from, from), [{ act: 'established', unit }], newId)
  await saveReorganisation(tx, result)
  const [founded] = result.founded
  if (!founded) throw new Error('an act that founds a unit has one')
  return founded.unit
}

export function refuseChangedMeanwhile(unit: Unit, version: number): void {
  if (unit.version !== version) throw new Refusal('conflict', 'organisation.changed-meanwhile')
}
