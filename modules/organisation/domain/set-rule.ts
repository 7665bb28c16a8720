/** Named groups of units ("LĐLĐ các huyện, TP", "các khối thi đua"): who belongs, by rule, from one unit, on a day. */
import { z } from 'zod'
import { idSchema, type LocalDate } from '#platform/kernel'
import { type BlockId, type BlockRole, isValidOn, type Period, type UnitId, type UnitOnDay } from './unit.ts'

const anyType = z.literal('any')
const depth = z.enum(['direct', 'all'])

export const SetPartSchema = z.union([
  z.object({ types: z.union([anyType, z.array(z.string()).min(1)]), depth: depth.default('all') }),
  z.object({
    blocks: z.enum(['chairs', 'members']),
    of: z.union([z.literal('all'), idSchema<'block'>()]).default('all'),
  }),
  z.object({ root: z.literal(true) }),
  z.object({ self: z.literal(true) }),
  z.object({ units: z.array(idSchema<'unit'>()).min(1) }),
])
export const SetRuleSchema = z.object({ include: z.array(SetPartSchema).min(1) })

export type SetRule = z.infer<typeof SetRuleSchema>
export type SetPart = z.infer<typeof SetPartSchema>

export type BlockSeat = Period & { readonly unitId: UnitId; readonly role: BlockRole }
export type BlockWithSeats = Period & {
  readonly id: BlockId
  readonly name: string
  readonly unitId: UnitId
  readonly seats: readonly BlockSeat[]
}

/** What a rule is resolved against: the units valid on the day and the blocks. */
export type SetGround = {
  readonly on: LocalDate
  readonly units: readonly UnitOnDay[]
  readonly blocks: readonly BlockWithSeats[]
}

export type SetMember = {
  readonly unit: UnitOnDay
  /** The block for which the unit acts, when the block itself is meant. */
  readonly onBehalfOf?: { readonly blockId: BlockId; readonly blockName: string }
}

/**
 * The units a set means in a paper of the base unit. A unit appears once, and once more for each block it acts for.
 * A block without a chair on the day is answered for by its deputy; without both it has nobody, see `blocksWithoutStandingUnit`.
 */
export function resolveSet(rule: SetRule, baseUnitId: UnitId, ground: SetGround): SetMember[] {
  const base = ground.units.find((unit) => unit.unitId === baseUnitId)
  if (!base) return []
  const members = rule.include.flatMap((part) => resolvePart(part, base, ground))
  const seen = new Set<string>()
  return members.filter(({ unit, onBehalfOf }) => {
    const key = `${unit.unitId} ${onBehalfOf?.blockId ?? ''}`
    return !seen.has(key) && seen.add(key)
  })
}

/** Blocks formed by the base unit for which nobody can be found on the day. */
export const blocksWithoutStandingUnit = (baseUnitId: UnitId, ground: SetGround): BlockWithSeats[] =>
  blocksOf(baseUnitId, 'all', ground).filter((block) => !standingSeat(block, ground.on))

function resolvePart(part: SetPart, base: UnitOnDay, ground: SetGround): SetMember[] {
  if ('root' in part) return asMembers(ground.units.filter((unit) => unit.parentId === null))
  if ('self' in part) return [{ unit: base }]
  if ('units' in part) return asMembers(ground.units.filter((unit) => part.units.includes(unit.unitId)))
  if ('blocks' in part) return part.blocks === 'chairs' ? chairs(part.of, base, ground) : seated(part.of, base, ground)
  const below = ground.units.filter((unit) =>
    part.depth === 'direct'
      ? unit.parentId === base.unitId
      : unit.path.startsWith(base.path) && unit.unitId !== base.unitId,
  )
  return asMembers(below.filter((unit) => part.types === 'any' || part.types.includes(unit.typeCode)))
}

const asMembers = (units: readonly UnitOnDay[]): SetMember[] => units.map((unit) => ({ unit }))

const blocksOf = (unitId: UnitId, of: 'all' | BlockId, ground: SetGround) =>
  ground.blocks.filter(
    (block) => block.unitId === unitId && (of === 'all' || block.id === of) && isValidOn(block, ground.on),
  )

function standingSeat(block: BlockWithSeats, on: LocalDate): BlockSeat | undefined {
  const seats = block.seats.filter((seat) => isValidOn(seat, on))
  return seats.find((seat) => seat.role === 'chair') ?? seats.find((seat) => seat.role === 'deputy')
}

function chairs(of: 'all' | BlockId, base: UnitOnDay, ground: SetGround): SetMember[] {
  return blocksOf(base.unitId, of, ground).flatMap((block) => {
    const seat = standingSeat(block, ground.on)
    const unit = ground.units.find((one) => one.unitId === seat?.unitId)
    return unit ? [{ unit, onBehalfOf: { blockId: block.id, blockName: block.name } }] : []
  })
}

function seated(of: 'all' | BlockId, base: UnitOnDay, ground: SetGround): SetMember[] {
  const ids = new Set(
    blocksOf(base.unitId, of, ground).flatMap((block) =>
      block.seats.filter((seat) => isValidOn(seat, ground.on)).map((seat) => seat.unitId),
    ),
  )
  return asMembers(ground.units.filter((unit) => ids.has(unit.unitId)))
}
