/** What this slice lays on the desk of a unit: people whom other units propose to give it. */
import type { Context } from '#platform/http/server'
import { type Actor, dayOf, showDay, type TreePath } from '#platform/kernel'
import { canManagePeople } from '../policy.ts'
import { listWaitingFor } from './store-transfers.ts'

/** The inbox stands after this slice: its desk entries are made where the product is composed. */
export async function listTransfersForDesk(ctx: Pick<Context, 'tx' | 'today'> & { actor: Actor }, path: TreePath) {
  if (!canManagePeople(ctx.actor, path)) return []
  return (await listWaitingFor(ctx.tx, path)).map((one) => ({
    id: one.id,
    fullName: one.fullName,
    unitName: one.unitName,
    effectiveOn: showDay(one.effectiveOn),
    proposedOn: dayOf(one.proposedAt),
    proposedBy: one.proposedBy,
  }))
}
