/** What leaves the server about standing things: whitelisted, named, ordered. */
import type { Tx } from '#platform/db'
import { compareVietnamese, type LocalDate } from '#platform/kernel'
import { type Seat, stayOf } from '../domain/standing/seats.ts'
import { isValidOn, type UnitId } from '../domain/unit.ts'
import type { BlockView, BodyView, SeatView, SetUnit, SetView, TermView } from '../views/standing.ts'
import type { ExpandedUnit } from './expand.ts'
import { listUnitNames, listUnitsOn, listUnitTypes } from './store.ts'
import { listSeats, type StandingBlock } from './store-standing-blocks.ts'
import { listTerms, type StandingBody, type TermOfBody } from './store-standing-bodies.ts'
import type { StandingSet } from './store-standing-sets.ts'
import { typeNames } from './view.ts'

export const viewTerm = ({ validFrom, validTo, decision }: TermOfBody): TermView => ({ validFrom, validTo, decision })

export function viewStandingBody(body: StandingBody, terms: readonly TermOfBody[], on: LocalDate): BodyView {
  const term = terms.find((one) => one.bodyId === body.id && isValidOn(one, on))
  return {
    id: body.id,
    unitId: body.unitId,
    kind: body.kind,
    name: body.name,
    aliases: [...body.aliases],
    decision: body.decision,
    term: term ? viewTerm(term) : null,
    validFrom: body.validFrom,
    validTo: body.validTo,
    version: body.version,
  }
}

export async function viewBodies(tx: Tx, bodies: readonly StandingBody[], on: LocalDate): Promise<BodyView[]> {
  const terms = await listTerms(
    tx,
    bodies.map((body) => body.id),
  )
  return bodies.map((body) => viewStandingBody(body, terms, on))
}

/** Names on the day; for units not there then, as they are or were last called. */
export async function namesOn(tx: Tx, ids: readonly UnitId[], on: LocalDate): Promise<(id: UnitId) => string> {
  const then = new Map((await listUnitsOn(tx, on)).map((unit) => [unit.unitId, unit.name]))
  const last = await listUnitNames(
    tx,
    ids.filter((id) => !then.has(id)),
  )
  return (id) => then.get(id) ?? last.get(id) ?? ''
}

const roleOrder = { chair: 0, deputy: 1, member: 2 } as const

export const viewSeat = (
  { unitId, role, ground, validFrom, validTo }: Seat,
  nameOf: (id: UnitId) => string,
): SeatView => ({
  unitId,
  unitName: nameOf(unitId),
  role,
  ground,
  validFrom,
  validTo,
})

/** Chair, deputy, then by name; seats whose unit the walls hide are left out. */
export const viewSeats = (seats: readonly Seat[], nameOf: (id: UnitId) => string): SeatView[] =>
  seats
    .map((seat) => viewSeat(seat, nameOf))
    .filter((seat) => seat.unitName !== '')
    .sort((a, b) => roleOrder[a.role] - roleOrder[b.role] || compareVietnamese(a.unitName, b.unitName))

export function viewBlock(
  block: StandingBlock,
  seats: readonly Seat[],
  nameOf: (id: UnitId) => string,
  on: LocalDate,
): BlockView {
  return {
    id: block.id,
    kind: block.kind,
    name: block.name,
    aliases: [...block.aliases],
    formerId: block.formerId,
    formerName: nameOf(block.formerId),
    decision: block.decision,
    validFrom: block.validFrom,
    validTo: block.validTo,
    version: block.version,
    members: viewSeats(
      seats
        .filter((seat) => seat.blockId === block.id && isValidOn(seat, on))
        .map((seat) => ({ ...seat, ...stayOf(seats, seat) })),
      nameOf,
    ),
  }
}

/** One block as an answer to a write. */
export async function viewBlockOn(tx: Tx, block: StandingBlock, on: LocalDate): Promise<BlockView> {
  const seats = await listSeats(tx, { blockId: block.id })
  const nameOf = await namesOn(tx, [block.formerId, ...seats.map((seat) => seat.unitId)], on)
  return viewBlock(block, seats, nameOf, on)
}

export const viewSet = (set: StandingSet, units: number | null): SetView => ({
  id: set.id,
  code: set.code,
  name: set.name,
  aliases: [...set.aliases],
  rule: set.rule,
  isOwn: set.isOwn,
  isRetired: set.retiredOn !== null,
  version: set.version,
  units,
})

export async function viewSetUnits(tx: Tx, units: readonly ExpandedUnit[], on: LocalDate): Promise<SetUnit[]> {
  const types = new Map((await listUnitsOn(tx, on)).map((unit) => [unit.unitId, unit.typeCode]))
  const typeName = typeNames(await listUnitTypes(tx))
  return units.map((one) => ({
    id: one.unitId,
    name: one.unitName,
    typeName: typeName(types.get(one.unitId) ?? ''),
    onBehalfOf: one.onBehalfOf?.blockName ?? null,
  }))
}
