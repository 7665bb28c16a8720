import { route } from '#platform/http/server'
import { authorise } from '#platform/kernel'
import { endUnit } from '../../contract.ts'
import { refuseUnlessAfter, refuseUnlessChangeable, refuseUnlessEndable } from '../../domain/change.ts'
import { canManageUnit } from '../../policy.ts'
import { lastChangeOf, refuseChangedMeanwhile } from '../change-unit.ts'
import { countUnitsBelow, getUnit, listUnitTypes } from '../store.ts'
import { lockTree, saveEnd } from '../store-changes.ts'
import { viewUnit } from '../view.ts'

export const endUnitRoute = route(endUnit, 'organisation.unit-ended', async ({ params, body }, ctx) => {
  await lockTree(ctx.tx)
  const unit = await getUnit(ctx.tx, params.unitId)
  authorise(canManageUnit(ctx.actor, unit.path), 'organisation.not-allowed')
  refuseChangedMeanwhile(unit, body.version)

  const lastChangeOn = await lastChangeOf(ctx.tx, unit)
  refuseUnlessChangeable(unit, lastChangeOn, body.effectiveOn, ctx.today)
  refuseUnlessAfter(lastChangeOn, body.effectiveOn)
  refuseUnlessEndable(unit, await countUnitsBelow(ctx.tx, unit))

  const saved = await saveEnd(ctx.tx, unit, body.effectiveOn)
  await ctx.record({ kind: 'unit', id: unit.id }, unit.path, { name: unit.name, on: body.effectiveOn })
  return viewUnit(saved, await listUnitTypes(ctx.tx))
})
