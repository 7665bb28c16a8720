import { getUnit, holdTree } from '#modules/organisation/server'
import { type Context, route } from '#platform/http/server'
import { authorise, found, Refusal, type TreePath } from '#platform/kernel'
import { acceptTransfer, declineTransfer, withdrawTransfer } from '../../contract.ts'
import { refuseUnlessThere } from '../../domain/periods.ts'
import type { Transfer, TransferState } from '../../domain/person.ts'
import { canManagePeople } from '../../policy.ts'
import { acrossWalls } from '../across-walls.ts'
import { movePerson } from '../move-person.ts'
import { findPerson, lockPerson } from '../store.ts'
import { findTransfer, saveAnswer } from '../store-transfers.ts'
import { transferAnswer } from '../view-transfers.ts'
import { refuseLost } from './refuse-lost.ts'

export const acceptTransferRoute = route(acceptTransfer, 'people.transfer-accepted', async ({ params, body }, ctx) => {
  await holdTree(ctx.tx)
  const transfer = await waitingTransfer(ctx, params.transferId, 'toPath')
  const unit = await getUnit(ctx.tx, transfer.toUnitId)
  refuseUnlessThere(unit, { validFrom: transfer.effectiveOn, validTo: null })
  await save(ctx, transfer, body.version, 'accepted', body.answer)
  await acrossWalls(ctx.tx, ctx.actor, [transfer.path, transfer.toPath], async () => {
    const person = (await findPerson(ctx.tx, transfer.personId)) && (await lockPerson(ctx.tx, transfer.personId))
    if (person?.unitId !== transfer.unitId)
      throw new Refusal('rule', 'people.transfer-outdated', { unit: transfer.unitName })
    await movePerson(ctx, person, unit, transfer.effectiveOn)
  })
  await ctx.record({ kind: 'person', id: transfer.personId }, transfer.toPath, {
    from: transfer.unitName,
    to: transfer.toUnitName,
    on: transfer.effectiveOn,
  })
  return transferAnswer(ctx, transfer.id)
})

export const declineTransferRoute = route(
  declineTransfer,
  'people.transfer-declined',
  async ({ params, body }, ctx) => {
    const transfer = await waitingTransfer(ctx, params.transferId, 'toPath')
    await save(ctx, transfer, body.version, 'declined', body.answer)
    await ctx.record({ kind: 'person', id: transfer.personId }, transfer.toPath, {
      to: transfer.toUnitName,
      note: body.answer,
    })
    return transferAnswer(ctx, transfer.id)
  },
)

export const withdrawTransferRoute = route(
  withdrawTransfer,
  'people.transfer-withdrawn',
  async ({ params, body }, ctx) => {
    const transfer = await waitingTransfer(ctx, params.transferId, 'path')
    await save(ctx, transfer, body.version, 'withdrawn', null)
    await ctx.record({ kind: 'person', id: transfer.personId }, transfer.path, { to: transfer.toUnitName })
    return transferAnswer(ctx, transfer.id)
  },
)

async function waitingTransfer(ctx: Context, id: Transfer['id'], side: 'path' | 'toPath'): Promise<Transfer> {
  const transfer = found(await findTransfer(ctx.tx, id), 'people.transfer-unknown')
  const place: TreePath = transfer[side]
  authorise(canManagePeople(ctx.actor, place), 'people.not-allowed')
  if (transfer.state !== 'waiting') throw new Refusal('conflict', 'people.transfer-decided')
  return transfer
}

async function save(ctx: Context, transfer: Transfer, version: number, state: TransferState, said: string | null) {
  const given = { state, decidedAt: ctx.now, decidedBy: ctx.actor.displayName, answer: said }
  refuseLost(await saveAnswer(ctx.tx, transfer.id, version, given))
}
