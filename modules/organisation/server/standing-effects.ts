/** What a reorganisation of units means for blocks: seats close or pass on, blocks of an ended former end. Said before, done with it. */
import type { Tx } from '#platform/db'
import { showCount, showDay, type TreePath } from '#platform/kernel'
import type { UnitDecision } from '../domain/acts.ts'
import { finalSuccessors, type Reorganisation } from '../domain/reorganise/index.ts'
import type { BlockWithSeats } from '../domain/set-rule.ts'
import { emptied, mergeChanges, type Seat, type SeatChanges, seatsAfter } from '../domain/standing/seats.ts'
import type { BlockId, UnitId } from '../domain/unit.ts'
import { blockRoleWords } from '../vi/standing.ts'
import type { Effect } from '../views.ts'
import {
  listAllBlocks,
  listSeats,
  lockBlocks,
  type StandingBlock,
  saveBlock,
  saveSeats,
} from './store-standing-blocks.ts'

type SeatEffects = {
  readonly changes: SeatChanges
  /** Blocks that end because who formed them does. */
  readonly ended: readonly StandingBlock[]
  readonly blocks: readonly StandingBlock[]
  readonly seats: readonly Seat[]
}

/** The present places after the reorganisation, also of units that ended. */
const pathsAfter = (result: Reorganisation): ReadonlyMap<UnitId, TreePath> =>
  new Map([...result.tree, ...result.ended.map((one) => one.after)].map((unit) => [unit.id, unit.path]))

async function seatEffectsOf(tx: Tx, result: Reorganisation): Promise<SeatEffects> {
  const { on } = result
  const [blocks, seats] = [await listAllBlocks(tx), await listSeats(tx)]
  const gone = new Set(result.ended.map((one) => one.before.id))
  const ended = blocks.filter((block) => gone.has(block.formerId) && (block.validTo === null || block.validTo > on))
  const endedIds = new Set(ended.map((block) => block.id))
  const kept = seats.filter((seat) => !endedIds.has(seat.blockId))
  const heirs = finalSuccessors(result)
  const passing = seatsAfter(
    {
      on,
      ended: [...gone].map((unitId) => ({ unitId, successorId: heirs.get(unitId)?.id ?? null })),
      outOfReach: outOfReach(result, blocks, kept),
      mayHold: holders(result, blocks),
    },
    kept,
  )
  const emptying = emptied(
    seats.filter((seat) => endedIds.has(seat.blockId)),
    on,
  )
  return { changes: mergeChanges([passing, emptying]), ended, blocks, seats }
}

function holders(result: Reorganisation, blocks: readonly StandingBlock[]) {
  const paths = pathsAfter(result)
  const formerOf = new Map(blocks.map((block) => [block.id, block]))
  return (unitId: UnitId, blockId: BlockId): boolean => {
    const former = formerOf.get(blockId)
    if (!former || former.formerId === unitId) return false
    return paths.get(unitId)?.startsWith(paths.get(former.formerId) ?? former.formerPath) ?? false
  }
}

/** Units that no longer stand below who formed their block. */
function outOfReach(result: Reorganisation, blocks: readonly StandingBlock[], seats: readonly Seat[]): UnitId[] {
  const paths = pathsAfter(result)
  const former = new Map(blocks.map((block) => [block.id, paths.get(block.formerId) ?? block.formerPath]))
  const moved = new Set(
    [...result.changed, ...result.carried]
      .filter((one) => one.before.path !== one.after.path)
      .map((one) => one.after.id),
  )
  return seats
    .filter((seat) => moved.has(seat.unitId) && !paths.get(seat.unitId)?.startsWith(former.get(seat.blockId) ?? '/'))
    .map((seat) => seat.unitId)
}

/** In the transaction of the reorganisation, after the tree was written and inside the walls of the whole federation. */
export async function applySeatEffects(tx: Tx, result: Reorganisation, decision: UnitDecision): Promise<void> {
  await lockBlocks(tx)
  const { changes, ended } = await seatEffectsOf(tx, result)
  const paths = pathsAfter(result)
  const ground = groundOf(decision)
  const added = changes.added.map((seat) => ({ ...seat, ground: ground ?? seat.ground }))
  await saveSeats(tx, { ...changes, added }, (id) => {
    const path = paths.get(id)
    if (!path) throw new Error(`no place for ${id}`)
    return path
  })
  for (const block of ended) {
    // A block of that very day is over before it began: it stays for its one day.
    if (block.validFrom < result.on) await saveBlock(tx, { ...block, validTo: result.on }, block.version)
  }
}

const groundOf = ({ number, on, note }: UnitDecision): string | null =>
  number ? `Quyết định ${number}${on ? ` ngày ${showDay(on)}` : ''}` : note

/** The blocks with their seats as they will be, for sets that go by blocks; nothing written. */
export async function blocksAfter(tx: Tx, result: Reorganisation): Promise<BlockWithSeats[]> {
  const { changes, ended, blocks, seats } = await seatEffectsOf(tx, result)
  const { removed, changed, added } = changes
  const changedOf = new Map(changed.map((seat) => [seat.id, seat]))
  const kept = seats.filter((seat) => !removed.includes(seat.id)).map((seat) => changedOf.get(seat.id) ?? seat)
  return blocks.map((block) => ({
    id: block.id,
    name: block.name,
    unitId: block.formerId,
    validFrom: block.validFrom,
    validTo: ended.includes(block) && block.validFrom < result.on ? result.on : block.validTo,
    seats: [...kept, ...added].filter((seat) => seat.blockId === block.id),
  }))
}

/** The same in words, nothing written. */
export async function seatEffects(tx: Tx, result: Reorganisation): Promise<Effect[]> {
  const { changes, ended, blocks, seats } = await seatEffectsOf(tx, result)
  const nameOf = namesAfter(result)
  const blockOf = (seat: Pick<Seat, 'blockId'>) => blocks.find((block) => block.id === seat.blockId)?.name ?? ''
  const closing = seats.filter(
    (seat) => changes.removed.includes(seat.id) || changes.changed.some((one) => one.id === seat.id),
  )
  const heirs = new Set(changes.added.map((seat) => `${seat.blockId} ${seat.role}`))
  const closed = closing.filter((seat) => !heirs.has(`${seat.blockId} ${seat.role}`) || seat.role === 'member')
  const passed = changes.added.map((seat) => `${blockOf(seat)}: ${nameOf(seat.unitId)} (${blockRoleWords[seat.role]})`)
  return [
    ...said('đơn vị kế thừa nhận chỗ trong khối thi đua', passed),
    ...said(
      'chỗ trong khối thi đua kết thúc',
      closed.map((seat) => `${blockOf(seat)}: ${nameOf(seat.unitId)} (${blockRoleWords[seat.role]})`),
    ),
    ...said(
      'khối thi đua kết thúc vì đơn vị lập khối kết thúc',
      ended.map((block) => block.name),
    ),
  ]
}

const mostNames = 20
const said = (words: string, names: readonly string[]): Effect[] =>
  names.length === 0
    ? []
    : [
        {
          about: 'blocks',
          words: `${showCount(names.length)} ${words}`,
          count: names.length,
          names: names.slice(0, mostNames),
        },
      ]

function namesAfter(result: Reorganisation): (id: UnitId) => string {
  const units = [...result.ended, ...result.changed, ...result.carried].map((one) => one.before)
  const names = new Map([...result.tree, ...units].map((unit) => [unit.id, unit.name]))
  return (id) => names.get(id) ?? ''
}
