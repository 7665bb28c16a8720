/** Units that may take a seat in a block of a unit on a day. */
import type { Context } from '#platform/http/server'
import { type LocalDate, Refusal } from '#platform/kernel'
import type { Unit, UnitId } from '../../../domain/unit.ts'
import { placeOn } from '../../standing-ground.ts'
import { getUnit, listUnitsOn, listUnitTypes, type PlacedUnit } from '../../store.ts'

export const candidatesOf = listUnitTypes

export type Candidates = {
  readonly find: (id: UnitId) => PlacedUnit | undefined
  /** @throws Refusal when the unit is not there on the day, or does not stand below who forms the block. */
  readonly of: (id: UnitId) => PlacedUnit
}

/** The tree of days to come is today's: changes of units are never written ahead. */
export async function candidatesOn(
  { tx, today }: Pick<Context, 'tx' | 'today'>,
  former: Unit,
  on: LocalDate,
  asked: readonly UnitId[] = [],
): Promise<Candidates> {
  const then = on < today ? on : today
  const place = await placeOn(tx, former.id, then)
  const units = new Map((await listUnitsOn(tx, then)).map((unit) => [unit.unitId, unit]))
  const present = new Map(await Promise.all(asked.map(async (id) => [id, await getUnit(tx, id)] as const)))
  return {
    find: (id) => units.get(id),
    of: (id) => {
      const unit = units.get(id)
      if (!unit)
        throw new Refusal('rule', 'organisation.unit-not-there', { unit: present.get(id)?.name ?? '', on: then })
      if (unit.unitId === former.id || !unit.path.startsWith(place.path))
        throw new Refusal('rule', 'organisation.unit-not-below-former', { unit: unit.name, former: place.name })
      return unit
    },
  }
}
