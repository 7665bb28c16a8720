/** Seats of units in blocks: who joins, leaves, chairs, from which day. Pure: the seats in, the changes to write out. */
import { type LocalDate, Refusal, yearOf } from '#platform/kernel'
import { type BlockId, type BlockRole, blockRoles, isValidOn, type Period, type UnitId } from '../unit.ts'

export type Seat = Period & {
  readonly id: string
  readonly blockId: BlockId
  readonly unitId: UnitId
  readonly role: BlockRole
  /** The paper that gave the seat or the role. */
  readonly ground: string | null
}
export type NewSeat = Omit<Seat, 'id'>

export type SeatChanges = {
  readonly removed: readonly string[]
  readonly changed: readonly Seat[]
  readonly added: readonly NewSeat[]
}

const none: SeatChanges = { removed: [], changed: [], added: [] }

export const mergeChanges = (all: readonly SeatChanges[]): SeatChanges => ({
  removed: all.flatMap((one) => one.removed),
  changed: all.flatMap((one) => one.changed),
  added: all.flatMap((one) => one.added),
})

/** Decisions on blocks are taken in a year for the next one; what lies further ahead is a slip of the hand. */
export function refuseTooFar(on: LocalDate, today: LocalDate): void {
  if (yearOf(on) > yearOf(today) + 1) throw new Refusal('rule', 'organisation.day-too-far', { year: yearOf(today) + 1 })
}

const endsAfter = (period: Period, on: LocalDate) => period.validTo === null || period.validTo > on

type Joining = {
  readonly blockId: BlockId
  readonly unitId: UnitId
  readonly unitName: string
  readonly role: BlockRole
}

/**
 * A seat from the day on. A unit sits in one block at a time and a block has one chair (and one deputy) at a time, on
 * every day from then on.
 * @param ofUnit all seats of the unit in any block; `nameOf` says what the block is called.
 */
export function joined(
  joining: Joining,
  on: LocalDate,
  {
    ofUnit,
    ofBlock,
    nameOf,
    ground,
  }: {
    readonly ofUnit: readonly Seat[]
    readonly ofBlock: readonly Seat[]
    readonly nameOf: (thing: BlockId | UnitId) => string
    readonly ground: string | null
  },
): SeatChanges {
  const { blockId, unitId, unitName, role } = joining
  const taken = ofUnit.find((seat) => endsAfter(seat, on))
  if (taken?.blockId === blockId)
    throw new Refusal('rule', 'organisation.unit-already-in-block', { unit: unitName, since: taken.validFrom })
  if (taken)
    throw new Refusal('rule', 'organisation.unit-in-another-block', {
      unit: unitName,
      block: nameOf(taken.blockId),
      since: taken.validFrom,
    })
  refuseSecond(role, ofBlock, on, nameOf)
  return { ...none, added: [{ blockId, unitId, role, ground, validFrom: on, validTo: null }] }
}

export function refuseSecond(
  role: BlockRole,
  ofBlock: readonly Seat[],
  on: LocalDate,
  nameOf: (unit: UnitId) => string,
): void {
  if (role === 'member') return
  const other = ofBlock.find((seat) => seat.role === role && endsAfter(seat, on))
  if (other)
    throw new Refusal('rule', role === 'chair' ? 'organisation.two-chairs' : 'organisation.two-deputies', {
      unit: nameOf(other.unitId),
      since: other.validFrom,
    })
}

/** The unit leaves the block from the day on; on the very day it came, its seat is taken back. */
export function left(blockId: BlockId, unitId: UnitId, on: LocalDate, seats: readonly Seat[]): SeatChanges {
  const own = seats.filter((seat) => seat.blockId === blockId && seat.unitId === unitId && endsAfter(seat, on))
  if (own.length === 0) throw new Refusal('rule', 'organisation.unit-not-in-block', { on })
  return closed(own, on)
}

const closed = (seats: readonly Seat[], on: LocalDate): SeatChanges => ({
  removed: seats.filter((seat) => seat.validFrom >= on).map((seat) => seat.id),
  changed: seats.filter((seat) => seat.validFrom < on).map((seat) => ({ ...seat, validTo: on })),
  added: [],
})

/** All seats of a block that ends. */
export const emptied = (seats: readonly Seat[], on: LocalDate): SeatChanges =>
  closed(
    seats.filter((seat) => endsAfter(seat, on)),
    on,
  )

export type Rotation = {
  readonly on: LocalDate
  readonly chairId: UnitId
  readonly deputyId: UnitId | null
  readonly ground: string | null
}

/**
 * Chair and deputy from the day on; everybody else is a member. Units whose role stays keep their seat. A second choice
 * for the same day replaces the first; one before a choice already made is refused.
 */
export function rotated(seats: readonly Seat[], rotation: Rotation): SeatChanges {
  const { on, chairId, deputyId } = rotation
  if (chairId === deputyId) throw new Refusal('rule', 'organisation.chair-is-deputy')
  const later = seats.find((seat) => seat.validFrom > on)
  if (later) throw new Refusal('rule', 'organisation.seats-changed-later', { since: later.validFrom })
  const sitting = seats.filter((seat) => isValidOn(seat, on))
  for (const chosen of [chairId, deputyId]) {
    if (chosen && !sitting.some((seat) => seat.unitId === chosen))
      throw new Refusal('rule', 'organisation.unit-not-in-block', { on })
  }
  const roleOf = (unitId: UnitId): BlockRole =>
    unitId === chairId ? 'chair' : unitId === deputyId ? 'deputy' : 'member'
  const moves = sitting.filter((seat) => seat.role !== roleOf(seat.unitId))
  if (moves.length === 0) throw new Refusal('rule', 'organisation.nothing-to-rotate')
  return mergeChanges(moves.map((seat) => withRole(seats, seat, roleOf(seat.unitId), rotation)))
}

function withRole(seats: readonly Seat[], seat: Seat, role: BlockRole, { on, ground }: Rotation): SeatChanges {
  const from = role === 'member' ? null : ground
  const before = seats.find((one) => one.unitId === seat.unitId && one.validTo === on && one.role === role)
  // The choice that is replaced had interrupted it: the seat goes on as if it had never been made.
  if (seat.validFrom === on && before)
    return { removed: [seat.id], changed: [{ ...before, validTo: seat.validTo }], added: [] }
  if (seat.validFrom === on) return { ...none, changed: [{ ...seat, role, ground: from ?? seat.ground }] }
  const { id: _, ...kept } = seat
  return {
    removed: [],
    changed: [{ ...seat, validTo: on }],
    added: [{ ...kept, role, ground: from, validFrom: on }],
  }
}

/** How long the unit has been and stays in the block without a gap, whatever its roles. */
export function stayOf(seats: readonly Seat[], { blockId, unitId, validFrom, validTo }: Seat): Period {
  const own = seats.filter((one) => one.blockId === blockId && one.unitId === unitId)
  let stay: Period = { validFrom, validTo }
  for (const one of own.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1)))
    if (one.validTo === stay.validFrom) stay = { ...stay, validFrom: one.validFrom }
  for (const one of own.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1)))
    if (one.validFrom === stay.validTo) stay = { ...stay, validTo: one.validTo }
  return stay
}

type Held = Pick<Seat, 'unitId' | 'role' | 'ground' | 'validFrom' | 'validTo'>
export type ChairPeriod = Period & { readonly unitId: UnitId; readonly ground: string | null }

/** Who held a role, one period after the other; seats that only follow on are one period. */
export function holdersOf(role: BlockRole, seats: readonly Held[]): ChairPeriod[] {
  const periods: ChairPeriod[] = []
  const held = seats.filter((seat) => seat.role === role)
  for (const seat of [...held].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))) {
    const last = periods.at(-1)
    if (last && last.unitId === seat.unitId && last.validTo === seat.validFrom)
      periods[periods.length - 1] = { ...last, validTo: seat.validTo }
    else periods.push({ unitId: seat.unitId, ground: seat.ground, validFrom: seat.validFrom, validTo: seat.validTo })
  }
  return periods
}

/** Would this chair follow itself? Allowed, and said: the chair is meant to pass on every year. */
export function chairsTwiceInARow(seats: readonly Held[], chairId: UnitId, on: LocalDate): boolean {
  const before = holdersOf('chair', seats).filter((one) => one.validFrom < on)
  return before.at(-1)?.unitId === chairId
}

/** What a reorganisation of the tree means for seats. */
export type TreeChange = {
  readonly on: LocalDate
  /** Units that end, each with the unit its seat passes to, if any. */
  readonly ended: readonly { readonly unitId: UnitId; readonly successorId: UnitId | null }[]
  /** Units that leave the reach of who formed their block. */
  readonly outOfReach: readonly UnitId[]
  /** An heir sits in the block only below who formed it: never that unit itself. */
  readonly mayHold: (unitId: UnitId, blockId: BlockId) => boolean
}

/**
 * Seats of ended units close on the day; a successor that sits in no block takes the seat, and the role with it. Of
 * several predecessors with seats the one of the highest role passes its seat on, the others only end.
 */
export function seatsAfter(change: TreeChange, seats: readonly Seat[]): SeatChanges {
  const { on, ended, mayHold } = change
  const gone = new Set<UnitId>([...ended.map((one) => one.unitId), ...change.outOfReach])
  const open = seats.filter((seat) => endsAfter(seat, on))
  const seated = new Set(open.filter((seat) => !gone.has(seat.unitId)).map((seat) => seat.unitId))
  const closing = closed(
    open.filter((seat) => gone.has(seat.unitId)),
    on,
  )
  const added: NewSeat[] = []
  const heldBy = (unitId: UnitId) => open.filter((one) => one.unitId === unitId)
  const rankOf = (unitId: UnitId) =>
    Math.min(...heldBy(unitId).map((seat) => (isValidOn(seat, on) ? blockRoles.indexOf(seat.role) : blockRoles.length)))
  for (const { unitId, successorId } of [...ended].sort((a, b) => rankOf(a.unitId) - rankOf(b.unitId) || 0)) {
    if (!successorId || seated.has(successorId) || gone.has(successorId)) continue
    const held = heldBy(unitId).filter((seat) => mayHold(successorId, seat.blockId))
    if (held.length === 0) continue
    seated.add(successorId)
    added.push(...held.map((seat) => passedOn(seat, successorId, on)))
  }
  return { ...closing, added }
}

function passedOn({ id: _, ...seat }: Seat, unitId: UnitId, on: LocalDate): NewSeat {
  return { ...seat, unitId, validFrom: seat.validFrom > on ? seat.validFrom : on }
}
