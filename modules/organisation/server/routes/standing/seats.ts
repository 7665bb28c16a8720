/** Units join, leave and move between blocks by date; chair and deputy are chosen for a year. */
import { type Context, route } from '#platform/http/server'
import { authorise, type LocalDate, Refusal } from '#platform/kernel'
import { joinBlock, leaveBlock, rotateBlock } from '../../../contract/blocks.ts'
import { refuseIfEnded } from '../../../domain/change.ts'
import {
  joined,
  left,
  mergeChanges,
  refuseTooFar,
  rotated,
  type Seat,
  type SeatChanges,
} from '../../../domain/standing/seats.ts'
import { type BlockId, isValidOn, type UnitId } from '../../../domain/unit.ts'
import { canManageUnit } from '../../../policy.ts'
import { refuseChangedMeanwhile } from '../../standing-ground.ts'
import { getUnit } from '../../store.ts'
import { getBlock, listAllBlocks, listSeats, lockBlocks, saveBlock, saveSeats } from '../../store-standing-blocks.ts'
import { namesOn, viewBlockOn } from '../../view-standing.ts'
import { candidatesOn } from './seat-ground.ts'

type Given = { readonly effectiveOn: LocalDate; readonly version: number }

/** The block, under the lock of all seats, if it may be changed for the day. */
async function changeable(ctx: Context, blockId: BlockId, { effectiveOn, version }: Given) {
  const block = await getBlock(ctx.tx, blockId)
  authorise(canManageUnit(ctx.actor, block.formerPath), 'organisation.not-allowed')
  refuseIfEnded(block)
  refuseTooFar(effectiveOn, ctx.today)
  await lockBlocks(ctx.tx)
  refuseChangedMeanwhile(await getBlock(ctx.tx, blockId), version)
  if (!isValidOn(block, effectiveOn)) throw new Refusal('rule', 'organisation.block-not-there', { on: effectiveOn })
  return block
}

const without = (seats: readonly Seat[], { removed, changed }: SeatChanges): Seat[] =>
  seats.filter((seat) => !removed.includes(seat.id)).map((seat) => changed.find((one) => one.id === seat.id) ?? seat)

export const joinBlockRoute = route(joinBlock, 'organisation.block-joined', async ({ params, body: given }, ctx) => {
  const block = await changeable(ctx, params.blockId, given)
  const former = await getUnit(ctx.tx, block.formerId)
  const { unitId, effectiveOn: on } = given
  const unit = (await candidatesOn(ctx, former, on, [unitId])).of(unitId)
  const ofUnit = await listSeats(ctx.tx, { unitIds: [unitId] })
  const ofBlock = await listSeats(ctx.tx, { blockId: block.id })
  const blocks = await listAllBlocks(ctx.tx)
  const nameOfUnit = await namesOn(
    ctx.tx,
    ofBlock.map((seat) => seat.unitId),
    on,
  )

  const other = ofUnit.find((seat) => seat.blockId !== block.id && (seat.validTo === null || seat.validTo > on))
  const leaving = given.isMove && other ? [left(other.blockId, unitId, on, ofUnit)] : []
  const seat = { blockId: block.id, unitId, unitName: unit.name, role: given.role }
  const joining = joined(seat, on, {
    ofUnit: leaving.reduce(without, ofUnit as Seat[]),
    ofBlock,
    nameOf: (id) => blocks.find((one) => one.id === id)?.name ?? nameOfUnit(id as UnitId),
    ground: given.ground || null,
  })

  await saveSeats(ctx.tx, mergeChanges([...leaving, joining]), () => unit.presentPath)
  const saved = await saveBlock(ctx.tx, block, given.version)
  const from = leaving.length > 0 ? blocks.find((one) => one.id === other?.blockId)?.name : undefined
  await ctx.record({ kind: 'block', id: block.id }, block.formerPath, {
    name: unit.name,
    on,
    ...(from ? { leaving: from } : {}),
  })
  return viewBlockOn(ctx.tx, saved, on)
})

export const leaveBlockRoute = route(leaveBlock, 'organisation.block-left', async ({ params, body: given }, ctx) => {
  const block = await changeable(ctx, params.blockId, given)
  const unit = await getUnit(ctx.tx, given.unitId)
  const changes = left(block.id, unit.id, given.effectiveOn, await listSeats(ctx.tx, { unitIds: [unit.id] }))

  await saveSeats(ctx.tx, changes, () => unit.path)
  const saved = await saveBlock(ctx.tx, block, given.version)
  await ctx.record({ kind: 'block', id: block.id }, block.formerPath, { name: unit.name, on: given.effectiveOn })
  return viewBlockOn(ctx.tx, saved, given.effectiveOn)
})

export const rotateBlockRoute = route(
  rotateBlock,
  'organisation.block-rotated',
  async ({ params, body: given }, ctx) => {
    const block = await changeable(ctx, params.blockId, given)
    const seats = await listSeats(ctx.tx, { blockId: block.id })
    const { chairId, deputyId, effectiveOn: on } = given
    const changes = rotated(seats, { on, chairId, deputyId, ground: given.ground || null })
    const paths = new Map<UnitId, Awaited<ReturnType<typeof getUnit>>>()
    for (const { unitId } of changes.added) paths.set(unitId, await getUnit(ctx.tx, unitId))

    await saveSeats(ctx.tx, changes, (id) => (paths.get(id) as NonNullable<ReturnType<typeof paths.get>>).path)
    const saved = await saveBlock(ctx.tx, block, given.version)
    const name = (await getUnit(ctx.tx, chairId)).name
    await ctx.record({ kind: 'block', id: block.id }, block.formerPath, { name, on, ground: given.ground })
    return viewBlockOn(ctx.tx, saved, on)
  },
)
