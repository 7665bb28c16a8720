import { route } from '#platform/http/server'
import { authorise } from '#platform/kernel'
import { moveUnit } from '../../contract.ts'
import { moved, refuseUnlessChangeable } from '../../domain/change.ts'
import { canManageUnit } from '../../policy.ts'
import {
  getSuperiorOn,
  lastChangeOf,
  refuseChangedMeanwhile,
  refuseTakenName,
  refuseUnlessFits,
} from '../change-unit.ts'
import { getUnit, listUnitTypes } from '../store.ts'
import { lockTree, saveMove } from '../store-changes.ts'
import { viewUnit } from '../view.ts'

export const moveUnitRoute = route(moveUnit, 'organisation.unit-moved', async ({ params, body }, ctx) => {
  await lockTree(ctx.tx)
  const unit = await getUnit(ctx.tx, params.unitId)
  const superior = await getUnit(ctx.tx, body.parentId)
  authorise(canManageUnit(ctx.actor, unit.path), 'organisation.not-allowed')
  authorise(canManageUnit(ctx.actor, superior.path), 'organisation.not-allowed')
  refuseChangedMeanwhile(unit, body.version)

  const after = moved(unit, superior)
  refuseUnlessChangeable(unit, await lastChangeOf(ctx.tx, unit), body.effectiveOn, ctx.today)
  await getSuperiorOn(ctx.tx, superior.id, body.effectiveOn)
  await refuseUnlessFits(ctx.tx, unit.typeCode, superior.typeCode)
  await refuseTakenName(ctx.tx, superior.id, unit.name, unit.id)

  const saved = await saveMove(ctx.tx, unit, after, body.effectiveOn)
  await ctx.record({ kind: 'unit', id: unit.id }, saved.path, { to: superior.name, on: body.effectiveOn })
  return viewUnit(saved, await listUnitTypes(ctx.tx))
})
