import { route } from '#platform/http/server'
import { authorise } from '#platform/kernel'
import { reportFigures } from '../../contract.ts'
import { refuseFuture } from '../../domain/change.ts'
import { canManageUnit } from '../../policy.ts'
import { getUnit } from '../store.ts'
import { saveFigures } from '../store-bodies.ts'

export const reportFiguresRoute = route(
  reportFigures,
  'organisation.figures-reported',
  async ({ params, body }, ctx) => {
    const unit = await getUnit(ctx.tx, params.unitId)
    authorise(canManageUnit(ctx.actor, unit.path), 'organisation.not-allowed')
    refuseFuture(body.asOf, ctx.today)
    await saveFigures(ctx.tx, ctx.actor.federationId, unit, { unitId: unit.id, ...body })
    await ctx.record({ kind: 'unit', id: unit.id }, unit.path, { ...body })
    return body
  },
)
