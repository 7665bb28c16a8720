/** What may happen to one unit: each verb is one act of the engine. */
import { type Context, type Route, route } from '#platform/http/server'
import { found } from '#platform/kernel'
import * as contract from '../../contract.ts'
import type { UnitAct } from '../../domain/acts.ts'
import type { Reorganisation } from '../../domain/reorganise/index.ts'
import type { UnitId } from '../../domain/unit.ts'
import type { UnitChangeListener } from '../change-listener.ts'
import { changeTree, type GivenDecision } from '../reorganise-units.ts'
import { getUnit, listSectors, listUnitTypes } from '../store.ts'
import { viewUnit } from '../view.ts'

type Listeners = readonly UnitChangeListener[]

export const unitVerbs = (listeners: Listeners): Route[] => [
  addUnitRoute(listeners),
  renameUnitRoute(listeners),
  moveUnitRoute(listeners),
  changeUnitRoute(listeners),
  endUnitRoute(listeners),
  mergeUnitsRoute(listeners),
  splitUnitRoute(listeners),
  reorganiseRoute(listeners),
]

const newKey = '+moi'

const addUnitRoute = (listeners: Listeners) =>
  route(contract.addUnit, 'organisation.unit-added', async ({ body }, ctx) => {
    const { parentId, validFrom, decision, ...facts } = body
    const acts: UnitAct[] = [{ act: 'established', unit: { ...facts, key: newKey, superior: parentId } }]
    const { founded } = await decide(ctx, 'organisation.unit-added', { acts, on: validFrom, decision }, listeners)
    return viewNow(ctx, found(founded[0]?.unit.id, 'organisation.unit-unknown'))
  })

const renameUnitRoute = (listeners: Listeners) =>
  route(contract.renameUnit, 'organisation.unit-renamed', async ({ params, body }, ctx) => {
    const { name, shortName, typeCode, effectiveOn: on, decision, version } = body
    const acts: UnitAct[] = [{ act: 'renamed', unit: params.unitId, name, shortName, typeCode }]
    const seen = [{ id: params.unitId, version }]
    await decide(ctx, 'organisation.unit-renamed', { acts, on, decision, seen }, listeners)
    return viewNow(ctx, params.unitId)
  })

const moveUnitRoute = (listeners: Listeners) =>
  route(contract.moveUnit, 'organisation.unit-moved', async ({ params, body }, ctx) => {
    const { parentId, effectiveOn: on, decision, version } = body
    const acts: UnitAct[] = [{ act: 'moved', unit: params.unitId, superior: parentId }]
    const seen = [{ id: params.unitId, version }]
    await decide(ctx, 'organisation.unit-moved', { acts, on, decision, seen }, listeners)
    return viewNow(ctx, params.unitId)
  })

const changeUnitRoute = (listeners: Listeners) =>
  route(contract.changeUnit, 'organisation.unit-changed', async ({ params, body }, ctx) => {
    const { effectiveOn: on, decision, version, ...attributes } = body
    const acts: UnitAct[] = [{ act: 'changed', unit: params.unitId, attributes }]
    const seen = [{ id: params.unitId, version }]
    await decide(ctx, 'organisation.unit-changed', { acts, on, decision, seen }, listeners)
    return viewNow(ctx, params.unitId)
  })

const endUnitRoute = (listeners: Listeners) =>
  route(contract.endUnit, 'organisation.unit-ended', async ({ params, body }, ctx) => {
    const { effectiveOn: on, decision, version, successorId } = body
    const acts: UnitAct[] = [{ act: 'dissolved', unit: params.unitId, successor: successorId }]
    const seen = [{ id: params.unitId, version }]
    const { ended } = await decide(ctx, 'organisation.unit-ended', { acts, on, decision, seen }, listeners)
    // The unit may have left the walls of who ended it: the answer is what was written.
    const unit = found(ended[0]?.after, 'organisation.unit-unknown')
    return view(ctx, { ...unit, version: unit.version + 1 })
  })

const mergeUnitsRoute = (listeners: Listeners) =>
  route(contract.mergeUnits, 'organisation.unit-merged', async ({ body }, ctx) => {
    const { units, into, newUnit, effectiveOn: on, decision } = body
    const acts: UnitAct[] = [
      ...(newUnit ? [{ act: 'established' as const, unit: { ...newUnit, key: newKey } }] : []),
      { act: 'merged', units: units.map((one) => one.id), into: into?.id ?? newKey },
    ]
    const seen = [...units, ...(into ? [into] : [])]
    return answer(ctx, await decide(ctx, 'organisation.unit-merged', { acts, on, decision, seen }, listeners))
  })

const splitUnitRoute = (listeners: Listeners) =>
  route(contract.splitUnit, 'organisation.unit-split', async ({ params, body }, ctx) => {
    const { newUnits, into, keeper, below, effectiveOn: on, decision, version } = body
    const acts: UnitAct[] = [
      ...newUnits.map((unit) => ({ act: 'established' as const, unit })),
      { act: 'split', unit: params.unitId, into, keeper, below },
    ]
    const seen = [{ id: params.unitId, version }]
    return answer(ctx, await decide(ctx, 'organisation.unit-split', { acts, on, decision, seen }, listeners))
  })

const reorganiseRoute = (listeners: Listeners) =>
  route(contract.reorganise, 'organisation.reorganised', async ({ body }, ctx) => {
    const { acts, effectiveOn: on, decision, seen } = body
    const result = await changeTree(ctx, { acts, on, decision, seen }, listeners)
    const root = result.tree.find((unit) => unit.parentId === null)
    const details = { on, acts: acts.length, ...(decision.number ? { decision: decision.number } : {}) }
    await ctx.record({ kind: 'federation', id: ctx.actor.federationId }, root?.path ?? '/', details)
    return answer(ctx, result)
  })

const decide = (ctx: Context, entry: string, given: GivenDecision, listeners: Listeners): Promise<Reorganisation> =>
  changeTree({ ...ctx, owed: { entry, record: ctx.record } }, given, listeners)

type Shown = Parameters<typeof viewUnit>[0]

const view = async (ctx: Context, unit: Shown) => viewUnit(unit, await listUnitTypes(ctx.tx), await listSectors(ctx.tx))

const viewNow = async (ctx: Context, id: UnitId) => view(ctx, await getUnit(ctx.tx, id))

async function answer(ctx: Context, result: Reorganisation) {
  const [types, sectors] = [await listUnitTypes(ctx.tx), await listSectors(ctx.tx)]
  return {
    founded: result.founded.map(({ key, unit }) => ({ key, unit: viewUnit(unit, types, sectors) })),
    units: [...result.changed, ...result.ended].map(({ after }) =>
      viewUnit({ ...after, version: after.version + 1 }, types, sectors),
    ),
    events: result.events.length,
  }
}
