/** Transfers as the actor may see them. */
import type { Context } from '#platform/http/server'
import { found } from '#platform/kernel'
import type { Transfer } from '../domain/person.ts'
import { findPeople } from './store.ts'
import { findTransfer } from './store-transfers.ts'
import { viewTransfer } from './view.ts'

export async function viewTransfers(ctx: Context, transfers: readonly Transfer[]) {
  const seen = new Set(
    (
      await findPeople(
        ctx.tx,
        transfers.map((one) => one.personId),
      )
    ).map((person) => person.id),
  )
  return transfers.map((one) => viewTransfer(one, ctx.actor, seen.has(one.personId)))
}

export async function transferAnswer(ctx: Context, id: Transfer['id']) {
  const transfer = found(await findTransfer(ctx.tx, id), 'people.transfer-unknown')
  return found((await viewTransfers(ctx, [transfer]))[0], 'people.transfer-unknown')
}
