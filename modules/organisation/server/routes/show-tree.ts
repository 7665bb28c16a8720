import { readRoute } from '#platform/http/server'
import { authorise } from '#platform/kernel'
import { showTree } from '../../contract.ts'
import { countByType, inTreeOrder } from '../../domain/tree.ts'
import { canManageSomewhere, canManageUnit, canReadOrganisation } from '../../policy.ts'
import { findRoot, listSectors, listUnitsOn, listUnitTypes } from '../store.ts'

export const showTreeRoute = readRoute(showTree, async ({ query }, ctx) => {
  authorise(canReadOrganisation(ctx.actor))
  const on = query.on ?? ctx.today
  const types = await listUnitTypes(ctx.tx)
  const units = await listUnitsOn(ctx.tx, on)
  const root = await findRoot(ctx.tx)
  return {
    on,
    nodes: inTreeOrder(units, types).map(({ unitId, parentId, typeCode, name, shortName, unitsBelow }) => ({
      id: unitId,
      parentId,
      typeCode,
      name,
      shortName,
      unitsBelow,
    })),
    counts: countByType(units, types),
    types: [...types],
    sectors: await listSectors(ctx.tx),
    canAddUnit: canManageSomewhere(ctx.actor),
    canEditKinds: root !== undefined && canManageUnit(ctx.actor, root.path),
  }
})
