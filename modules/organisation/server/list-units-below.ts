import type { Tx } from '#platform/db'
import type { LocalDate, TreePath } from '#platform/kernel'
import type { UnitId } from '../domain/unit.ts'
import { listUnitsOn } from './store.ts'

export type UnitBelow = {
  readonly id: UnitId
  readonly parentId: UnitId | null
  readonly typeCode: string
  readonly name: string
  readonly shortName: string
  /** The present place. */
  readonly path: TreePath
}

/** Units below a present place, as they were on the day, as far as the walls let them be seen. Those that left since are absent. */
export async function listUnitsBelow(
  tx: Tx,
  place: TreePath,
  { on, depth = 'all' }: { on: LocalDate; depth?: 'direct' | 'all' },
): Promise<UnitBelow[]> {
  const units = await listUnitsOn(tx, on)
  const base = units.find((unit) => unit.presentPath === place)
  return units
    .filter((unit) => unit.presentPath !== place && unit.presentPath.startsWith(place))
    .filter((unit) => depth === 'all' || unit.parentId === base?.unitId)
    .map((unit) => ({
      id: unit.unitId,
      parentId: unit.parentId,
      typeCode: unit.typeCode,
      name: unit.name,
      shortName: unit.shortName,
      path: unit.presentPath,
    }))
}
