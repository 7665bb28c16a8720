/** A block is formed by decision, renamed from a day, given a charter, ended. */
import { route } from '#platform/http/server'
import { authorise, newId, Refusal } from '#platform/kernel'
import { changeBlock, endBlock, expectInBlocks, formBlock } from '../../../contract/blocks.ts'
import { refuseFuture, refuseIfEnded, refuseUnlessAfter } from '../../../domain/change.ts'
import { emptied, joined, mergeChanges, refuseTooFar, type Seat } from '../../../domain/standing/seats.ts'
import { formerNameOf, refuseDecisionAfter, withAlias } from '../../../domain/standing/terms.ts'
import type { UnitId } from '../../../domain/unit.ts'
import { canManageUnit } from '../../../policy.ts'
import { refuseChangedMeanwhile, refuseTaken } from '../../standing-ground.ts'
import { getUnit } from '../../store.ts'
import { insertFormerName, listFormerNames } from '../../store-standing.ts'
import {
  getBlock,
  insertBlock,
  listAllBlocks,
  listSeats,
  lockBlocks,
  type StandingBlock,
  saveBlock,
  saveExpectedTypes,
  saveSeats,
} from '../../store-standing-blocks.ts'
import { viewBlockOn } from '../../view-standing.ts'
import { candidatesOf, candidatesOn } from './seat-ground.ts'

const sisters = (blocks: readonly StandingBlock[], formerId: UnitId, except?: StandingBlock) =>
  blocks
    .filter((one) => one.formerId === formerId && one.validTo === null && one.id !== except?.id)
    .map(({ name }) => ({ name }))

export const formBlockRoute = route(formBlock, 'organisation.block-formed', async ({ body: given }, ctx) => {
  const former = await getUnit(ctx.tx, given.unitId)
  authorise(canManageUnit(ctx.actor, former.path), 'organisation.not-allowed')
  refuseIfEnded(former)
  refuseTooFar(given.validFrom, ctx.today)
  refuseDecisionAfter(given.decision, given.validFrom)
  await lockBlocks(ctx.tx)
  const blocks = await listAllBlocks(ctx.tx)
  refuseTaken('organisation.block-name-taken', [given.name], sisters(blocks, former.id))
  const units = await candidatesOn(ctx, former, given.validFrom)
  const seats = await listSeats(ctx.tx, { unitIds: given.members.map((one) => one.unitId) })

  const { unitId: _, members, charter, ...founded } = given
  const block = { ...founded, id: newId<'block'>(), validTo: null, charter: charter || null }
  const ground = given.decision.number ? `Quyết định ${given.decision.number}` : null
  const taken: Seat[] = []
  for (const { unitId, role } of members) {
    const { name } = units.of(unitId)
    const changes = joined({ blockId: block.id, unitId, unitName: name, role }, given.validFrom, {
      ofUnit: [...seats.filter((seat) => seat.unitId === unitId), ...taken.filter((seat) => seat.unitId === unitId)],
      ofBlock: taken,
      nameOf: (id) => blocks.find((one) => one.id === id)?.name ?? units.find(id as UnitId)?.name ?? '',
      ground,
    })
    taken.push(...changes.added.map((seat) => ({ ...seat, id: newId<'seat'>() as string })))
  }

  const saved = await insertBlock(ctx.tx, former, block)
  await saveSeats(ctx.tx, { removed: [], changed: [], added: taken }, (id) => units.of(id).presentPath)
  const details = { name: block.name, on: given.validFrom, units: members.length, decision: given.decision }
  await ctx.record({ kind: 'block', id: block.id }, former.path, details)
  return viewBlockOn(ctx.tx, saved, given.validFrom)
})

export const changeBlockRoute = route(
  changeBlock,
  'organisation.block-changed',
  async ({ params, body: given }, ctx) => {
    const block = await getBlock(ctx.tx, params.blockId)
    authorise(canManageUnit(ctx.actor, block.formerPath), 'organisation.not-allowed')
    refuseIfEnded(block)
    refuseChangedMeanwhile(block, given.version)
    refuseDecisionAfter(given.decision, block.validFrom)
    refuseTaken(
      'organisation.block-name-taken',
      [given.name],
      sisters(await listAllBlocks(ctx.tx), block.formerId, block),
    )
    const former = formerNameOf(block, await listFormerNames(ctx.tx, { blockId: block.id }), given, ctx.today)

    const { name, kind, decision } = given
    const aliases = withAlias(given.aliases, former?.name)
    const changed = { ...block, name, kind, decision, aliases, charter: given.charter || null }
    const saved = await saveBlock(ctx.tx, changed, given.version)
    if (former)
      await insertFormerName(ctx.tx, { id: block.formerId, path: block.formerPath }, { blockId: block.id }, former)
    await ctx.record({ kind: 'block', id: block.id }, block.formerPath, {
      from: block.name,
      to: name,
      on: given.namedFrom,
    })
    return viewBlockOn(ctx.tx, saved, ctx.today)
  },
)

export const endBlockRoute = route(endBlock, 'organisation.block-ended', async ({ params, body: given }, ctx) => {
  const block = await getBlock(ctx.tx, params.blockId)
  authorise(canManageUnit(ctx.actor, block.formerPath), 'organisation.not-allowed')
  refuseIfEnded(block)
  refuseChangedMeanwhile(block, given.version)
  refuseFuture(given.effectiveOn, ctx.today)
  refuseUnlessAfter(block.validFrom, given.effectiveOn)
  await lockBlocks(ctx.tx)
  const seats = await listSeats(ctx.tx, { blockId: block.id })

  await saveSeats(ctx.tx, mergeChanges([emptied(seats, given.effectiveOn)]), (id) => refuseUnseated(id))
  const saved = await saveBlock(ctx.tx, { ...block, validTo: given.effectiveOn }, given.version)
  await ctx.record({ kind: 'block', id: block.id }, block.formerPath, { name: block.name, on: given.effectiveOn })
  return viewBlockOn(ctx.tx, saved, given.effectiveOn)
})

/** Nobody takes a seat in a block that ends. */
function refuseUnseated(id: string): never {
  throw new Error(`a seat for ${id} in a block that ends`)
}

export const expectInBlocksRoute = route(
  expectInBlocks,
  'organisation.blocks-expected',
  async ({ params, body }, ctx) => {
    const former = await getUnit(ctx.tx, params.unitId)
    authorise(canManageUnit(ctx.actor, former.path), 'organisation.not-allowed')
    refuseIfEnded(former)
    const known = new Set((await candidatesOf(ctx.tx)).map((type) => type.code))
    const unknown = body.expectedTypes?.find((code) => !known.has(code))
    if (unknown) throw new Refusal('not-found', 'organisation.type-unknown')

    await saveExpectedTypes(ctx.tx, former, body.expectedTypes)
    await ctx.record({ kind: 'unit', id: former.id }, former.path, { types: body.expectedTypes })
    return { expectedTypes: body.expectedTypes }
  },
)
