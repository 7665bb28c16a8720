import { route } from '#platform/http/server'
import { authorise } from '#platform/kernel'
import { renameUnit } from '../../contract.ts'
import { refuseUnlessChangeable, renamed } from '../../domain/change.ts'
import { canManageUnit } from '../../policy.ts'
import { lastChangeOf, refuseChangedMeanwhile, refuseTakenName, refuseUnlessFits } from '../change-unit.ts'
import { getUnit, listUnitTypes } from '../store.ts'
import { lockTree, saveRename } from '../store-changes.ts'
import { viewUnit } from '../view.ts'

export const renameUnitRoute = route(renameUnit, 'organisation.unit-renamed', async ({ params, body }, ctx) => {
  await lockTree(ctx.tx)
  const unit = await getUnit(ctx.tx, params.unitId)
  authorise(canManageUnit(ctx.actor, unit.path), 'organisation.not-allowed')
  refuseChangedMeanwhile(unit, body.version)

  refuseUnlessChangeable(unit, await lastChangeOf(ctx.tx, unit), body.effectiveOn, ctx.today)
  const { name, shortName, typeCode = unit.typeCode } = body
  const after = renamed(unit, { name, shortName: shortName || name, typeCode })
  if (unit.parentId) {
    await refuseTakenName(ctx.tx, unit.parentId, name, unit.id)
    await refuseUnlessFits(ctx.tx, typeCode, (await getUnit(ctx.tx, unit.parentId)).typeCode)
  }

  const saved = await saveRename(ctx.tx, unit, after, body.effectiveOn)
  await ctx.record({ kind: 'unit', id: unit.id }, unit.path, { from: unit.name, to: name, on: body.effectiveOn })
  return viewUnit(saved, await listUnitTypes(ctx.tx))
})
