/** Departments, councils and committees of a unit: founded by decision, in terms, renamed and ended by date. */
import { readRoute, route } from '#platform/http/server'
import { authorise, newId } from '#platform/kernel'
import { addBody, changeBody, endBody, listBodies, setBodyTerm, showBody } from '../../../contract/bodies.ts'
import { refuseFuture, refuseIfEnded, refuseUnlessAfter } from '../../../domain/change.ts'
import { formerNameOf, refuseDecisionAfter, withAlias, withTerm } from '../../../domain/standing/terms.ts'
import { isValidOn } from '../../../domain/unit.ts'
import { canManageUnit, canReadOrganisation } from '../../../policy.ts'
import type { BodyEndListener } from '../../change-listener.ts'
import { historyLines, refuseChangedMeanwhile, refuseTaken } from '../../standing-ground.ts'
import { getUnit } from '../../store.ts'
import { holdTree } from '../../store-changes.ts'
import { insertFormerName, listFormerNames } from '../../store-standing.ts'
import {
  getBody,
  insertStandingBody,
  listBodiesOf,
  listTerms,
  type StandingBody,
  saveBody,
  saveTerms,
} from '../../store-standing-bodies.ts'
import { viewBodies, viewStandingBody, viewTerm } from '../../view-standing.ts'

export const listBodiesRoute = readRoute(listBodies, async ({ params, query }, ctx) => {
  const unit = await getUnit(ctx.tx, params.unitId)
  authorise(canReadOrganisation(ctx.actor))
  const on = query.on ?? ctx.today
  const bodies = (await listBodiesOf(ctx.tx, unit.id)).filter((body) => body.validFrom <= on)
  const canManage = canManageUnit(ctx.actor, unit.path) && unit.validTo === null
  return { on, bodies: await viewBodies(ctx.tx, bodies, on), canManage }
})

export const showBodyRoute = readRoute(showBody, async ({ params, query }, ctx) => {
  const body = await getBody(ctx.tx, params.bodyId)
  authorise(canReadOrganisation(ctx.actor))
  const on = query.on ?? ctx.today
  const terms = await listTerms(ctx.tx, [body.id])
  return {
    on,
    body: viewStandingBody(body, terms, on),
    unitName: (await getUnit(ctx.tx, body.unitId)).name,
    formerNames: await listFormerNames(ctx.tx, { bodyId: body.id }),
    terms: terms.map(viewTerm),
    history: await historyLines(ctx.tx, ctx.actor, { kind: 'body', id: body.id }, body.path),
    canManage: canManageUnit(ctx.actor, body.path) && body.validTo === null,
  }
})

const sameName = (body: StandingBody, others: readonly StandingBody[]) =>
  others.filter((one) => one.id !== body.id && one.validTo === null).map(({ name }) => ({ name }))

export const addBodyRoute = route(addBody, 'organisation.body-added', async ({ params, body: given }, ctx) => {
  await holdTree(ctx.tx)
  const unit = await getUnit(ctx.tx, params.unitId)
  authorise(canManageUnit(ctx.actor, unit.path), 'organisation.not-allowed')
  refuseIfEnded(unit)
  refuseFuture(given.validFrom, ctx.today)
  refuseDecisionAfter(given.decision, given.validFrom)
  const standing = (await listBodiesOf(ctx.tx, unit.id)).filter((one) => one.validTo === null)
  refuseTaken(
    'organisation.body-name-taken',
    [given.name],
    standing.map(({ name }) => ({ name })),
  )

  const { termTo, ...founded } = given
  const body = await insertStandingBody(ctx.tx, unit, { ...founded, id: newId<'body'>(), validTo: null })
  if (termTo) {
    const term = { validFrom: given.validFrom, validTo: termTo, decision: given.decision }
    await saveTerms(ctx.tx, body, withTerm([], body, term))
  }
  await ctx.record({ kind: 'unit', id: unit.id }, unit.path, { name: body.name, on: body.validFrom })
  return viewStandingBody(body, await listTerms(ctx.tx, [body.id]), ctx.today)
})

export const changeBodyRoute = route(changeBody, 'organisation.body-changed', async ({ params, body: given }, ctx) => {
  await holdTree(ctx.tx)
  const body = await getBody(ctx.tx, params.bodyId)
  authorise(canManageUnit(ctx.actor, body.path), 'organisation.not-allowed')
  refuseIfEnded(body)
  refuseChangedMeanwhile(body, given.version)
  refuseDecisionAfter(given.decision, body.validFrom)
  refuseTaken('organisation.body-name-taken', [given.name], sameName(body, await listBodiesOf(ctx.tx, body.unitId)))
  const former = formerNameOf(body, await listFormerNames(ctx.tx, { bodyId: body.id }), given, ctx.today)

  const { name, kind, decision } = given
  const saved = await saveBody(ctx.tx, {
    ...body,
    name,
    kind,
    decision,
    aliases: withAlias(given.aliases, former?.name),
  })
  if (former) await insertFormerName(ctx.tx, { id: body.unitId, path: body.path }, { bodyId: body.id }, former)
  await ctx.record({ kind: 'body', id: body.id }, body.path, { from: body.name, to: name, on: given.namedFrom })
  return viewStandingBody(saved, await listTerms(ctx.tx, [body.id]), ctx.today)
})

export const setBodyTermRoute = route(
  setBodyTerm,
  'organisation.body-term-set',
  async ({ params, body: given }, ctx) => {
    await holdTree(ctx.tx)
    const body = await getBody(ctx.tx, params.bodyId)
    authorise(canManageUnit(ctx.actor, body.path), 'organisation.not-allowed')
    refuseIfEnded(body)
    refuseChangedMeanwhile(body, given.version)
    refuseFuture(given.from, ctx.today)
    const term = { validFrom: given.from, validTo: given.to, decision: given.decision }
    const changes = withTerm(await listTerms(ctx.tx, [body.id]), body, term)

    const saved = await saveBody(ctx.tx, body)
    await saveTerms(ctx.tx, body, changes)
    await ctx.record({ kind: 'body', id: body.id }, body.path, {
      name: body.name,
      on: given.from,
      decision: given.decision,
    })
    return viewStandingBody(saved, await listTerms(ctx.tx, [body.id]), ctx.today)
  },
)

export const endBodyRoute = (listeners: readonly BodyEndListener[]) =>
  route(endBody, 'organisation.body-ended', async ({ params, body: given }, ctx) => {
    await holdTree(ctx.tx)
    const body = await getBody(ctx.tx, params.bodyId)
    authorise(canManageUnit(ctx.actor, body.path), 'organisation.not-allowed')
    refuseIfEnded(body)
    refuseFuture(given.effectiveOn, ctx.today)
    refuseUnlessAfter(body.validFrom, given.effectiveOn)
    const terms = await listTerms(ctx.tx, [body.id])
    const running = terms.find((term) => isValidOn(term, given.effectiveOn)) ?? null

    const saved = await saveBody(ctx.tx, { ...body, validTo: given.effectiveOn })
    if (running && running.validFrom < given.effectiveOn)
      await saveTerms(ctx.tx, body, { ended: { ...running, validTo: given.effectiveOn }, replaced: null, added: null })
    for (const listener of listeners) await listener(ctx, { id: body.id, on: given.effectiveOn })
    await ctx.record({ kind: 'unit', id: body.unitId }, body.path, { name: body.name, on: given.effectiveOn })
    return viewStandingBody(saved, await listTerms(ctx.tx, [body.id]), ctx.today)
  })
