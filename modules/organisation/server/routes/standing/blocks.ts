/** Blocks and clusters as they are seen on a day: all of them, one of them, and who sits in none. */
import type { z } from 'zod'
import { type Context, exportRoute, readRoute } from '#platform/http/server'
import { authorise, compareVietnamese, type LocalDate, showDay } from '#platform/kernel'
import { exportBlocks, listBlocks, listUnitsWithoutBlock, showBlock } from '../../../contract/blocks.ts'
import { holdersOf, type Seat } from '../../../domain/standing/seats.ts'
import { countByType } from '../../../domain/tree.ts'
import { isValidOn } from '../../../domain/unit.ts'
import { canManageSomewhere, canManageUnit, canReadOrganisation } from '../../../policy.ts'
import { blockKindWords, blockRoleWords } from '../../../vi/standing.ts'
import { issuedBy } from '../../issued-by.ts'
import { historyLines, ownUnit, placeOn } from '../../standing-ground.ts'
import { getUnit, listUnitsOn, listUnitTypes } from '../../store.ts'
import { listFormerNames } from '../../store-standing.ts'
import { findExpectedTypes, getBlock, listAllBlocks, listSeats } from '../../store-standing-blocks.ts'
import { listSuccessionDays } from '../../store-tree.ts'
import { typeNames } from '../../view.ts'
import { namesOn, viewBlock, viewSeat, viewSeats } from '../../view-standing.ts'

type Asked = z.output<(typeof listBlocks)['query']>

async function blocksOn({ tx, actor, today }: Context, query: Asked) {
  authorise(canReadOrganisation(actor))
  const on = query.on ?? today
  const blocks = (await listAllBlocks(tx)).filter((block) => isValidOn(block, on))
  const seats = await listSeats(tx)
  const nameOf = await namesOn(tx, [...blocks.map((one) => one.formerId), ...seats.map((one) => one.unitId)], on)
  const views = blocks.map((block) => viewBlock(block, seats, nameOf, on))
  return {
    on,
    blocks: views.sort((a, b) => compareVietnamese(a.formerName, b.formerName) || compareVietnamese(a.name, b.name)),
    canForm: canManageSomewhere(actor),
  }
}

export const listBlocksRoute = readRoute(listBlocks, ({ query }, ctx) => blocksOn(ctx, query))

export const exportBlocksRoute = exportRoute(exportBlocks, async ({ query }, ctx) => {
  const { on, blocks } = await blocksOn(ctx, query)
  type Row = { readonly block: (typeof blocks)[number]; readonly seat: (typeof blocks)[number]['members'][number] }
  const rows: Row[] = blocks.flatMap((block) => block.members.map((seat) => ({ block, seat })))
  return {
    name: 'Khối thi đua',
    heading: {
      title: 'Khối, cụm thi đua và các đơn vị trong khối',
      issuedBy: await issuedBy(ctx),
      notes: [`Tại ngày ${showDay(on)}`],
    },
    columns: [
      { title: 'Khối, cụm', format: { kind: 'text' }, width: 34, value: (row: Row) => row.block.name },
      { title: 'Loại', format: { kind: 'text' }, width: 14, value: (row: Row) => blockKindWords[row.block.kind] },
      { title: 'Quyết định', format: { kind: 'text' }, width: 18, value: (row: Row) => row.block.decision.number },
      { title: 'Đơn vị', format: { kind: 'text' }, width: 40, value: (row: Row) => row.seat.unitName },
      { title: 'Trong khối', format: { kind: 'text' }, width: 18, value: (row: Row) => blockRoleWords[row.seat.role] },
      { title: 'Từ ngày', format: { kind: 'day' }, width: 12, value: (row: Row) => row.seat.validFrom },
      { title: 'Đến trước ngày', format: { kind: 'day' }, width: 14, value: (row: Row) => row.seat.validTo },
    ],
    rows: [rows],
  }
})

export const showBlockRoute = readRoute(showBlock, async ({ params, query }, ctx) => {
  const block = await getBlock(ctx.tx, params.blockId)
  authorise(canReadOrganisation(ctx.actor))
  const on = query.on ?? ctx.today
  const seats = await listSeats(ctx.tx, { blockId: block.id })
  const nameOf = await namesOn(ctx.tx, [block.formerId, ...seats.map((seat) => seat.unitId)], on)
  const rotation = (['chair', 'deputy'] as const).flatMap((role) =>
    holdersOf(role, seats).map((held) => viewSeat({ ...held, role, id: '', blockId: block.id }, nameOf)),
  )
  return {
    on,
    block: viewBlock(block, seats, nameOf, on),
    charter: block.charter,
    formerNames: await listFormerNames(ctx.tx, { blockId: block.id }),
    rotation: rotation
      .filter((one) => one.unitName)
      .sort((a, b) => b.validFrom.localeCompare(a.validFrom) || a.role.localeCompare(b.role)),
    inherited: await inheritedRoles(ctx, seats, on),
    otherSeats: viewSeats(withoutOneOf(seats, on), nameOf),
    history: await historyLines(ctx.tx, ctx.actor, { kind: 'block', id: block.id }, block.formerPath),
    canManage: canManageUnit(ctx.actor, block.formerPath) && block.validTo === null,
  }
})

/** A choice made since then confirms whoever it left in place. */
async function inheritedRoles({ tx }: Context, seats: readonly Seat[], on: LocalDate) {
  const led = seats.filter((seat) => seat.role !== 'member')
  const days = await listSuccessionDays(
    tx,
    led.map((seat) => seat.unitId),
  )
  const came = (seat: Seat) => days.some((one) => one.unitId === seat.unitId && one.on === seat.validFrom)
  const isConfirmed = (seat: Seat) =>
    led.some((one) => !came(one) && one.validFrom >= seat.validFrom && one.validFrom <= on)
  return led.filter((seat) => isValidOn(seat, on) && came(seat) && !isConfirmed(seat)).map((seat) => seat.role)
}

/** The last seat of each unit that sits in the block on another day than this. */
function withoutOneOf(seats: Awaited<ReturnType<typeof listSeats>>, on: LocalDate) {
  const sitting = new Set(seats.filter((seat) => isValidOn(seat, on)).map((seat) => seat.unitId))
  return [...new Map(seats.filter((seat) => !sitting.has(seat.unitId)).map((seat) => [seat.unitId, seat])).values()]
}

export const listUnitsWithoutBlockRoute = readRoute(listUnitsWithoutBlock, async ({ query }, ctx) => {
  authorise(canReadOrganisation(ctx.actor))
  const on = query.on ?? ctx.today
  const former = query.former ? await getUnit(ctx.tx, query.former) : await ownUnit(ctx.tx, ctx.actor)
  const then = await placeOn(ctx.tx, former.id, on)
  const direct = (await listUnitsOn(ctx.tx, on, then.path)).filter((unit) => unit.parentId === former.id)
  const types = await listUnitTypes(ctx.tx)
  const expectedTypes = await findExpectedTypes(ctx.tx, former.id)
  const expected = direct.filter((unit) => expectedTypes === null || expectedTypes.includes(unit.typeCode))
  const seats = await listSeats(ctx.tx, { unitIds: expected.map((unit) => unit.unitId) })
  const seated = new Set(seats.filter((seat) => isValidOn(seat, on)).map((seat) => seat.unitId))
  const typeName = typeNames(types)
  const rank = new Map(types.map((type) => [type.code, type.rank]))
  return {
    on,
    former: { id: former.id, name: then.name },
    expectedTypes,
    types: countByType(direct, types).map(({ typeCode, typeName: name, count }) => ({ code: typeCode, name, count })),
    units: expected
      .filter((unit) => !seated.has(unit.unitId))
      .sort((a, b) => (rank.get(a.typeCode) ?? 0) - (rank.get(b.typeCode) ?? 0) || compareVietnamese(a.name, b.name))
      .map((unit) => ({ id: unit.unitId, name: unit.name, typeName: typeName(unit.typeCode) })),
    expected: expected.length,
    canManage: canManageUnit(ctx.actor, former.path) && former.validTo === null,
  }
})
