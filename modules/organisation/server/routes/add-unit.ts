import { route } from '#platform/http/server'
import { authorise } from '#platform/kernel'
import { addUnit as addUnitContract } from '../../contract.ts'
import { refuseFuture } from '../../domain/change.ts'
import { canManageUnit } from '../../policy.ts'
import { addUnit } from '../change-unit.ts'
import { getUnit, listUnitTypes } from '../store.ts'
import { viewUnit } from '../view.ts'

export const addUnitRoute = route(addUnitContract, 'organisation.unit-added', async ({ body }, ctx) => {
  const superior = await getUnit(ctx.tx, body.parentId)
  authorise(canManageUnit(ctx.actor, superior.path), 'organisation.not-allowed')
  refuseFuture(body.validFrom, ctx.today)
  const { validFrom: from, ...naming } = body
  const unit = await addUnit(ctx.tx, { ...naming, from })
  await ctx.record({ kind: 'unit', id: unit.id }, unit.path, {
    name: unit.name,
    superior: superior.name,
    on: unit.validFrom,
  })
  return viewUnit(unit, await listUnitTypes(ctx.tx))
})
