import { readRoute } from '#platform/http/server'
import { authorise, found } from '#platform/kernel'
import { listBlocks, listSets, showSetUnits } from '../../contract.ts'
import { inPeriodOn } from '../../domain/unit.ts'
import { canReadOrganisation } from '../../policy.ts'
import { expandSet, listSetsFor } from '../expand.ts'
import { findRoot, listUnitsOn, listUnitTypes } from '../store.ts'
import { getUnitSet, listBlocksWithSeats, listUnitSets } from '../store-sets.ts'
import { typeNames } from '../view.ts'

export const listSetsRoute = readRoute(listSets, async ({ query }, ctx) => {
  authorise(canReadOrganisation(ctx.actor))
  const sets = query.base
    ? await listSetsFor(ctx.tx, query.base, query.on ?? ctx.today)
    : (await listUnitSets(ctx.tx)).map((set) => ({ ...set, units: null }))
  return {
    sets: sets.map(({ id, code, name, aliases, units }) => ({ id, code, name, aliases: [...aliases], units })),
  }
})

export const showSetUnitsRoute = readRoute(showSetUnits, async ({ params, query }, ctx) => {
  authorise(canReadOrganisation(ctx.actor))
  const on = query.on ?? ctx.today
  const set = await getUnitSet(ctx.tx, params.setId)
  const base = query.base ?? found((await findRoot(ctx.tx))?.id, 'organisation.unit-unknown')
  const units = await expandSet(ctx.tx, set.id, base, on)
  const types = new Map((await listUnitsOn(ctx.tx, on)).map((unit) => [unit.unitId, unit.typeCode]))
  const typeName = typeNames(await listUnitTypes(ctx.tx))
  return {
    on,
    name: set.name,
    units: units.map((one) => ({
      id: one.unitId,
      name: one.unitName,
      typeName: typeName(types.get(one.unitId) ?? ''),
      onBehalfOf: one.onBehalfOf?.blockName ?? null,
    })),
  }
})

export const listBlocksRoute = readRoute(listBlocks, async ({ query }, ctx) => {
  authorise(canReadOrganisation(ctx.actor))
  const on = query.on ?? ctx.today
  const names = new Map((await listUnitsOn(ctx.tx, on)).map((unit) => [unit.unitId, unit.name]))
  const blocks = inPeriodOn(await listBlocksWithSeats(ctx.tx), on)
  return {
    on,
    blocks: blocks.map(({ id, name, validFrom, validTo, seats }) => ({
      id,
      name,
      validFrom,
      validTo,
      members: inPeriodOn(seats, on).map((seat) => ({ ...seat, unitName: names.get(seat.unitId) ?? '' })),
    })),
  }
})
