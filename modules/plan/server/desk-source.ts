/** What this slice lays on the desk of a unit: what it owes, and what it waits for under its own plans. */
import type { DeskSource } from '#modules/inbox'
import type { Context } from '#platform/http/server'
import { addDays } from '#platform/kernel'
import { ownEntry, waitingEntry, watchedDaysBefore } from '../domain/desk-entry.ts'
import { canReadPlans } from '../policy.ts'
import { listByDue } from './store-obligations.ts'
import { listWatched } from './store-tallies.ts'
import { viewObligation } from './view.ts'

/** Far above what one unit ever owes at a time: nothing overdue falls off the desk. */
const most = 2000

export const deskSource: DeskSource<Context> = async (ctx, place) => {
  if (!canReadPlans(ctx.actor)) return []
  const { today } = ctx
  const own = await listByDue(ctx.tx, { today, unitIds: [place.unitId], state: 'open' }, { limit: most })
  const watched = await listWatched(ctx.tx, place.unitId, { today, dueBy: addDays(today, watchedDaysBefore) })
  return [
    ...own.obligations.map((one) => ownEntry(viewObligation(one, ctx))),
    ...watched.map((duty) => waitingEntry({ ...duty, issuerId: place.unitId })),
  ]
}
