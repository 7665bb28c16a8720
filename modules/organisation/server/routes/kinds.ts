/** Kinds of units and sectors: the federation's own lists, edited by who manages all of it. */

import { isDone } from '#platform/http'
import { type Context, type Route, readRoute, route } from '#platform/http/server'
import { authorise, fold, found, Refusal } from '#platform/kernel'
import * as contract from '../../contract.ts'
import { codeFor } from '../../domain/list-code.ts'
import type { Sector, UnitType } from '../../domain/unit.ts'
import { canManageUnit, canReadOrganisation } from '../../policy.ts'
import { findRoot, listSectors, listUnitTypes } from '../store.ts'
import { lockTree } from '../store-changes.ts'
import { countByKindAndSector, findRankBreak, saveKind, saveSector } from '../store-kinds.ts'

const listUnitKindsRoute = readRoute(contract.listUnitKinds, async (_, ctx) => {
  authorise(canReadOrganisation(ctx.actor))
  const counts = await countByKindAndSector(ctx.tx)
  const sum = (key: 'type' | 'sector', code: string) =>
    counts.filter((one) => one[key] === code).reduce((total, one) => total + one.units, 0)
  const root = await findRoot(ctx.tx)
  return {
    kinds: (await listUnitTypes(ctx.tx)).map((kind) => ({ ...kind, units: sum('type', kind.code) })),
    sectors: (await listSectors(ctx.tx)).map((sector) => ({ ...sector, units: sum('sector', sector.code) })),
    abilities: { canManage: root !== undefined && canManageUnit(ctx.actor, root.path) },
  }
})

/** Changes of these lists wait for changes of the tree, and the other way round. */
async function openLists(ctx: Context) {
  await lockTree(ctx.tx)
  const root = found(await findRoot(ctx.tx), 'organisation.unit-unknown')
  authorise(canManageUnit(ctx.actor, root.path), 'organisation.not-allowed')
  const record = (details: Readonly<Record<string, unknown>>) =>
    ctx.record({ kind: 'unit', id: root.id }, root.path, details)
  return { kinds: await listUnitTypes(ctx.tx), sectors: await listSectors(ctx.tx), record }
}

type Named = { readonly code: string; readonly name: string }

function refuseTakenName(list: readonly Named[], name: string, code: string | null, refusal: string): void {
  if (list.some((one) => one.code !== code && fold(one.name) === fold(name)))
    throw new Refusal('rule', refusal, { name })
}

const kindOf = (kinds: readonly UnitType[], code: string): UnitType =>
  found(
    kinds.find((one) => one.code === code),
    'organisation.type-unknown',
  )
const sectorOf = (sectors: readonly Sector[], code: string): Sector =>
  found(
    sectors.find((one) => one.code === code),
    'organisation.sector-unknown',
  )

const addUnitKindRoute = route(contract.addUnitKind, 'organisation.kind-added', async ({ body }, ctx) => {
  const { kinds, record } = await openLists(ctx)
  const { name, rank } = body
  refuseTakenName(kinds, name, null, 'organisation.kind-name-taken')
  const kind = { code: codeFor(name, kinds), name, shortName: body.shortName || name, rank, isRetired: false }
  await saveKind(ctx.tx, kind)
  await record({ name, rank })
  return { ...kind, units: 0 }
})

const changeUnitKindRoute = route(
  contract.changeUnitKind,
  'organisation.kind-changed',
  async ({ params, body }, ctx) => {
    const { kinds, record } = await openLists(ctx)
    const before = kindOf(kinds, params.code)
    refuseTakenName(kinds, body.name, before.code, 'organisation.kind-name-taken')
    const kind = { ...before, ...body, shortName: body.shortName || body.name }
    await saveKind(ctx.tx, kind)
    const broken = await findRankBreak(ctx.tx, kind.code)
    if (broken) throw new Refusal('rule', 'organisation.rank-breaks-tree', broken)
    await record({ from: before.name, to: kind.name, rank: kind.rank })
    const counts = await countByKindAndSector(ctx.tx)
    const units = counts.filter((one) => one.type === kind.code).reduce((total, one) => total + one.units, 0)
    return { ...kind, units }
  },
)

const retireUnitKindRoute = route(
  contract.retireUnitKind,
  'organisation.kind-retired',
  async ({ params, body }, ctx) => {
    const { kinds, record } = await openLists(ctx)
    const kind = kindOf(kinds, params.code)
    await saveKind(ctx.tx, { ...kind, isRetired: body.isRetired })
    await record({ name: kind.name, isRetired: body.isRetired })
    return isDone
  },
)

const addSectorRoute = route(contract.addSector, 'organisation.sector-added', async ({ body }, ctx) => {
  const { sectors, record } = await openLists(ctx)
  refuseTakenName(sectors, body.name, null, 'organisation.sector-name-taken')
  const sector = { code: codeFor(body.name, sectors), name: body.name, isRetired: false }
  await saveSector(ctx.tx, sector)
  await record({ name: body.name })
  return { ...sector, units: 0 }
})

const renameSectorRoute = route(contract.renameSector, 'organisation.sector-renamed', async ({ params, body }, ctx) => {
  const { sectors, record } = await openLists(ctx)
  const before = sectorOf(sectors, params.code)
  refuseTakenName(sectors, body.name, before.code, 'organisation.sector-name-taken')
  const sector = { ...before, name: body.name }
  await saveSector(ctx.tx, sector)
  await record({ from: before.name, to: body.name })
  const counts = await countByKindAndSector(ctx.tx)
  const units = counts.filter((one) => one.sector === sector.code).reduce((total, one) => total + one.units, 0)
  return { ...sector, units }
})

const retireSectorRoute = route(contract.retireSector, 'organisation.sector-retired', async ({ params, body }, ctx) => {
  const { sectors, record } = await openLists(ctx)
  const sector = sectorOf(sectors, params.code)
  await saveSector(ctx.tx, { ...sector, isRetired: body.isRetired })
  await record({ name: sector.name, isRetired: body.isRetired })
  return isDone
})

export const kindRoutes: Route[] = [
  listUnitKindsRoute,
  addUnitKindRoute,
  changeUnitKindRoute,
  retireUnitKindRoute,
  addSectorRoute,
  renameSectorRoute,
  retireSectorRoute,
]
