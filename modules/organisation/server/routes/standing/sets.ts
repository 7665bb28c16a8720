/** Sets of units: listed, looked into on a day, compared between days, made by the federation itself. */
import { type Context, readRoute, route } from '#platform/http/server'
import { authorise } from '#platform/kernel'
import {
  changeSet,
  compareSetUnits,
  defineSet,
  listSets,
  previewSet,
  retireSet,
  showSetUnits,
} from '../../../contract/sets.ts'
import { differenceOf } from '../../../domain/standing/set-changes.ts'
import type { UnitId } from '../../../domain/unit.ts'
import { canReadOrganisation } from '../../../policy.ts'
import { expandRuleOn, expandSet, listSetsFor } from '../../expand.ts'
import { canManageFederation, getRoot, refuseChangedMeanwhile, refuseTaken } from '../../standing-ground.ts'
import { getUnit } from '../../store.ts'
import { getStandingSet, insertSet, listStandingSets, saveSet } from '../../store-standing-sets.ts'
import { viewSet, viewSetUnits } from '../../view-standing.ts'

export const listSetsRoute = readRoute(listSets, async ({ query }, ctx) => {
  authorise(canReadOrganisation(ctx.actor))
  const sets = await listStandingSets(ctx.tx)
  const canDefine = await canManageFederation(ctx.tx, ctx.actor)
  if (!query.base) return { sets: sets.map((set) => viewSet(set, null)), canDefine }
  const offered = await listSetsFor(ctx.tx, query.base, query.on ?? ctx.today)
  const counted = new Map(offered.map((one) => [one.id, one.units]))
  return {
    sets: sets.filter((set) => counted.has(set.id)).map((set) => viewSet(set, counted.get(set.id) ?? 0)),
    canDefine,
  }
})

const baseOf = (ctx: Context, base: UnitId | undefined) => (base ? getUnit(ctx.tx, base) : getRoot(ctx.tx))

export const showSetUnitsRoute = readRoute(showSetUnits, async ({ params, query }, ctx) => {
  authorise(canReadOrganisation(ctx.actor))
  const on = query.on ?? ctx.today
  const set = await getStandingSet(ctx.tx, params.setId)
  const base = query.base ?? (await getRoot(ctx.tx)).id
  const units = await expandSet(ctx.tx, set.id, base, on)
  return { on, name: set.name, base: await namedBase(ctx, base), units: await viewSetUnits(ctx.tx, units, on) }
})

/** What lies outside the walls is not named; a set from there is empty anyway. */
async function namedBase(ctx: Context, id: UnitId) {
  const unit = await getUnit(ctx.tx, id).catch(() => getRoot(ctx.tx))
  return { id: unit.id, name: unit.name }
}

export const compareSetUnitsRoute = readRoute(compareSetUnits, async ({ params, query }, ctx) => {
  authorise(canReadOrganisation(ctx.actor))
  const set = await getStandingSet(ctx.tx, params.setId)
  const base = await baseOf(ctx, query.base)
  const before = await expandSet(ctx.tx, set.id, base.id, query.from)
  const after = await expandSet(ctx.tx, set.id, base.id, query.to)
  const { cameIn, left, stayed } = differenceOf(before, after)
  return {
    from: query.from,
    to: query.to,
    cameIn: await viewSetUnits(ctx.tx, cameIn, query.to),
    left: await viewSetUnits(ctx.tx, left, query.from),
    stayed,
  }
})

export const previewSetRoute = readRoute(previewSet, async ({ query }, ctx) => {
  authorise(canReadOrganisation(ctx.actor))
  const on = query.on ?? ctx.today
  const base = await baseOf(ctx, query.base)
  const units = await expandRuleOn(ctx.tx, query.rule, base.id, on)
  return { on, name: '', base: { id: base.id, name: base.name }, units: await viewSetUnits(ctx.tx, units, on) }
})

export const defineSetRoute = route(defineSet, 'organisation.set-defined', async ({ body }, ctx) => {
  const root = await getRoot(ctx.tx)
  authorise(await canManageFederation(ctx.tx, ctx.actor), 'organisation.not-allowed')
  refuseTaken('organisation.set-name-taken', [body.name, ...body.aliases], await listStandingSets(ctx.tx))
  const set = await insertSet(ctx.tx, body)
  await ctx.record({ kind: 'unit-set', id: set.id }, root.path, { name: set.name, rule: set.rule })
  return viewSet(set, null)
})

export const changeSetRoute = route(changeSet, 'organisation.set-changed', async ({ params, body }, ctx) => {
  const root = await getRoot(ctx.tx)
  const set = await getStandingSet(ctx.tx, params.setId)
  authorise(await canManageFederation(ctx.tx, ctx.actor), 'organisation.not-allowed')
  refuseChangedMeanwhile(set, body.version)
  const others = (await listStandingSets(ctx.tx)).filter((one) => one.id !== set.id)
  refuseTaken('organisation.set-name-taken', [body.name, ...body.aliases], others)
  const { name, aliases, rule } = body
  const saved = await saveSet(ctx.tx, { ...set, name, aliases, rule })
  const details = { from: set.name, to: name, ruleBefore: set.rule, rule }
  await ctx.record({ kind: 'unit-set', id: set.id }, root.path, details)
  return viewSet(saved, null)
})

export const retireSetRoute = route(retireSet, 'organisation.set-retired', async ({ params, body }, ctx) => {
  const root = await getRoot(ctx.tx)
  const set = await getStandingSet(ctx.tx, params.setId)
  authorise(await canManageFederation(ctx.tx, ctx.actor), 'organisation.not-allowed')
  refuseChangedMeanwhile(set, body.version)
  const saved = await saveSet(ctx.tx, { ...set, retiredOn: body.isRetired ? ctx.today : null })
  await ctx.record({ kind: 'unit-set', id: set.id }, root.path, { name: set.name, isRetired: body.isRetired })
  return viewSet(saved, null)
})
