import { findRoot, findUnit, getUnit, holdTree } from '#modules/organisation/server'
import { type Context, readOrderedKey, readRoute, route } from '#platform/http/server'
import { authorise, found, newId, Refusal } from '#platform/kernel'
import {
  addHousehold,
  correctHousehold,
  endHousehold,
  getPeopleSettings,
  listHouseholds,
  savePeopleSettings,
} from '../../contract.ts'
import { refuseFuture, refuseIfEnded, refuseUnlessAfter, refuseUnlessThere } from '../../domain/periods.ts'
import type { Household } from '../../domain/person.ts'
import { canChangeSettings, canManagePeople, canManagePeopleSomewhere, canReadPeople } from '../../policy.ts'
import type { HouseholdView } from '../../views/household.ts'
import { unitNamesOf } from '../names.ts'
import {
  countHouseholds,
  findHousehold,
  hasHouseholds,
  insertHousehold,
  listHouseholds as listRows,
  saveHousehold,
  saveSettings,
} from '../store-households.ts'
import { refuseLost } from './refuse-lost.ts'

export const getPeopleSettingsRoute = readRoute(getPeopleSettings, async (_, ctx) => ({
  withHouseholds: await hasHouseholds(ctx.tx),
  canChange: await mayChange(ctx),
}))

async function mayChange(ctx: Context): Promise<boolean> {
  const root = await findRoot(ctx.tx)
  return root !== undefined && canChangeSettings(ctx.actor, root.path)
}

export const savePeopleSettingsRoute = route(savePeopleSettings, 'people.settings-saved', async ({ body }, ctx) => {
  const root = found(await findRoot(ctx.tx), 'organisation.unit-unknown')
  authorise(canChangeSettings(ctx.actor, root.path), 'people.not-allowed')
  await saveSettings(ctx.tx, ctx.actor.federationId, body.withHouseholds)
  await ctx.record({ kind: 'unit', id: root.id }, root.path, { to: body.withHouseholds ? 'bật' : 'tắt' })
  return { withHouseholds: body.withHouseholds, canChange: true }
})

async function refuseWhereOff(ctx: Context): Promise<void> {
  if (!(await hasHouseholds(ctx.tx))) throw new Refusal('rule', 'people.households-off')
}

export const listHouseholdsRoute = readRoute(listHouseholds, async ({ query }, ctx) => {
  authorise(canReadPeople(ctx.actor))
  const place = query.unitId ? (await getUnit(ctx.tx, query.unitId)).path : undefined
  const filter = { place, on: query.on ?? ctx.today }
  const rows = await listRows(ctx.tx, filter, { after: readOrderedKey(query.after), limit: query.limit })
  const shown = rows.slice(0, query.limit)
  const units = await unitNamesOf(
    ctx.tx,
    shown.map((row) => row.unitId),
  )
  const last = shown.at(-1)
  return {
    households: shown.map((row) => viewHousehold(ctx, row, units.get(row.unitId) ?? '')),
    total: await countHouseholds(ctx.tx, filter),
    next: rows.length > query.limit && last ? `${last.key} ${last.id}` : null,
    canManage:
      (await hasHouseholds(ctx.tx)) &&
      (place ? canManagePeople(ctx.actor, place) : canManagePeopleSomewhere(ctx.actor)),
  }
})

const viewHousehold = (ctx: Context, household: Household, unitName: string): HouseholdView => ({
  id: household.id,
  headName: household.headName,
  address: household.address,
  peopleCount: household.peopleCount,
  unitId: household.unitId,
  unitName,
  validFrom: household.validFrom,
  validTo: household.validTo,
  version: household.version,
  canManage: household.validTo === null && canManagePeople(ctx.actor, household.path),
})

async function answer(ctx: Context, household: Household): Promise<HouseholdView> {
  return viewHousehold(ctx, household, (await findUnit(ctx.tx, household.unitId))?.name ?? '')
}

export const addHouseholdRoute = route(addHousehold, 'people.household-added', async ({ body }, ctx) => {
  await holdTree(ctx.tx)
  const unit = await getUnit(ctx.tx, body.unitId)
  authorise(canManagePeople(ctx.actor, unit.path), 'people.not-allowed')
  await refuseWhereOff(ctx)
  refuseFuture(body.validFrom, ctx.today)
  refuseUnlessThere(unit, { validFrom: body.validFrom, validTo: null })
  const household: Household = { id: newId(), path: unit.path, ...body, validTo: null, version: 1 }
  await insertHousehold(ctx.tx, ctx.actor.federationId, household)
  await ctx.record({ kind: 'household', id: household.id }, unit.path, { name: body.headName, on: body.validFrom })
  return answer(ctx, household)
})

async function managed(ctx: Context, id: Household['id']): Promise<Household> {
  await holdTree(ctx.tx)
  const household = found(await findHousehold(ctx.tx, id), 'people.household-unknown')
  authorise(canManagePeople(ctx.actor, household.path), 'people.not-allowed')
  await refuseWhereOff(ctx)
  refuseIfEnded(household)
  return household
}

export const correctHouseholdRoute = route(
  correctHousehold,
  'people.household-corrected',
  async ({ params, body }, ctx) => {
    const household = await managed(ctx, params.householdId)
    const { version, ...said } = body
    const corrected = { ...household, ...said }
    refuseLost(await saveHousehold(ctx.tx, corrected, version))
    await ctx.record({ kind: 'household', id: household.id }, household.path, {
      from: `${household.headName}, ${household.address}, ${household.peopleCount} người`,
      to: `${said.headName}, ${said.address}, ${said.peopleCount} người`,
    })
    return answer(ctx, { ...corrected, version: version + 1 })
  },
)

export const endHouseholdRoute = route(endHousehold, 'people.household-ended', async ({ params, body }, ctx) => {
  const household = await managed(ctx, params.householdId)
  refuseFuture(body.effectiveOn, ctx.today)
  refuseUnlessAfter(household.validFrom, body.effectiveOn)
  const ended = { ...household, validTo: body.effectiveOn }
  refuseLost(await saveHousehold(ctx.tx, ended, body.version))
  await ctx.record({ kind: 'household', id: household.id }, household.path, {
    name: household.headName,
    on: body.effectiveOn,
  })
  return answer(ctx, { ...ended, version: body.version + 1 })
})
