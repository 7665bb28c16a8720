/** Departments, councils and committees of a unit: added and ended by date. */
import { route } from '#platform/http/server'
import { authorise, found, newId } from '#platform/kernel'
import { addBody, endBody } from '../../contract.ts'
import { refuseFuture, refuseIfEnded, refuseUnlessAfter } from '../../domain/change.ts'
import { canManageUnit } from '../../policy.ts'
import { getUnit } from '../store.ts'
import { findBodies, insertBody, saveBodyEnd } from '../store-bodies.ts'
import { viewBody } from '../view.ts'
import { refuseLost } from './refuse-lost.ts'

export const addBodyRoute = route(addBody, 'organisation.body-added', async ({ params, body }, ctx) => {
  const unit = await getUnit(ctx.tx, params.unitId)
  authorise(canManageUnit(ctx.actor, unit.path), 'organisation.not-allowed')
  refuseIfEnded(unit)
  const added = { id: newId<'body'>(), unitId: unit.id, ...body, validTo: null }
  await insertBody(ctx.tx, ctx.actor.federationId, unit, added)
  await ctx.record({ kind: 'unit', id: unit.id }, unit.path, { name: body.name, on: body.validFrom })
  return viewBody(added)
})

export const endBodyRoute = route(endBody, 'organisation.body-ended', async ({ params, body }, ctx) => {
  const ended = found((await findBodies(ctx.tx, [params.bodyId]))[0], 'organisation.body-unknown')
  authorise(canManageUnit(ctx.actor, ended.path), 'organisation.not-allowed')
  refuseIfEnded(ended)
  refuseFuture(body.effectiveOn, ctx.today)
  refuseUnlessAfter(ended.validFrom, body.effectiveOn)
  refuseLost(await saveBodyEnd(ctx.tx, ended.id, body.effectiveOn))
  await ctx.record({ kind: 'unit', id: ended.unitId }, ended.path, { name: ended.name, on: body.effectiveOn })
  return viewBody({ ...ended, validTo: body.effectiveOn })
})
