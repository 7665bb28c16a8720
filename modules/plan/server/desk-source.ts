/** What this slice lays on the desk of a unit: what it owes, and what it waits for under its own plans. */
import type { DeskSource } from '#modules/inbox'
import type { Context } from '#platform/http/server'
import { isWatched, ownEntry, waitingEntry } from '../domain/desk-entry.ts'
import { canReadPlans } from '../policy.ts'
import { countOthers, listDuties } from './store-board.ts'
import { listByDue } from './store-obligations.ts'
import { viewObligation } from './view.ts'

/** Far above what one unit ever owes at a time: nothing overdue falls off the desk. */
const most = 2000

export const deskSource: DeskSource<Context> = async (ctx, place) => {
  if (!canReadPlans(ctx.actor)) return []
  const { today } = ctx
  const own = await listByDue(ctx.tx, { today, unitIds: [place.unitId], state: 'open' }, { limit: most })
  const counts = await countOthers(ctx.tx, place.unitId, { today })
  const open = [...counts].filter(([, one]) => one.open + one.missing > 0).map(([dutyId]) => dutyId)
  const duties = await listDuties(ctx.tx, open)
  const watched = duties.flatMap((duty) => {
    const one = counts.get(duty.dutyId)
    return one && isWatched({ ...duty, counts: one }, today) ? [{ ...duty, counts: one, issuerId: place.unitId }] : []
  })
  return [...own.obligations.map((one) => ownEntry(viewObligation(one, ctx))), ...watched.map(waitingEntry)]
}
