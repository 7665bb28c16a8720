import { getUnit } from '#modules/organisation/server'
import { nextPage, readPageKey, readRoute } from '#platform/http/server'
import { authorise } from '#platform/kernel'
import { listTransfers, showTransfer } from '../../contract.ts'
import { canReadPeople } from '../../policy.ts'
import { countTransfers, listTransfers as listRows } from '../store-transfers.ts'
import { transferAnswer, viewTransfers } from '../view-transfers.ts'

export const listTransfersRoute = readRoute(listTransfers, async ({ query }, ctx) => {
  authorise(canReadPeople(ctx.actor))
  const place = query.unitId ? (await getUnit(ctx.tx, query.unitId)).path : undefined
  const filter = { place, direction: query.direction, state: query.state }
  const rows = await listRows(ctx.tx, filter, { after: readPageKey(query.after), limit: query.limit })
  const next = nextPage(
    rows.map((row) => ({ at: row.proposedAt, id: row.id })),
    query.limit,
  )
  return {
    transfers: await viewTransfers(ctx, rows.slice(0, query.limit)),
    total: await countTransfers(ctx.tx, filter),
    next,
  }
})

export const showTransferRoute = readRoute(showTransfer, async ({ params }, ctx) => {
  authorise(canReadPeople(ctx.actor))
  return transferAnswer(ctx, params.transferId)
})
