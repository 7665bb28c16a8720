/** What this slice lays on the desk of a unit: what it owes and has done, what it waits for, and its drafts. */
import type { DeskEntry, DeskPlace, DeskSource } from '#modules/inbox'
import type { Context } from '#platform/http/server'
import { addDays, dayOf } from '#platform/kernel'
import { doneEntry, draftEntry, ownEntry, waitingEntry, watchedDaysBefore } from '../domain/desk-entry.ts'
import { canDraftPlan, canIssuePlan, canReadPlans } from '../policy.ts'
import { listForDesk, type StoredObligation } from './store-obligations.ts'
import { listDrafts } from './store-plans.ts'
import { listWatched } from './store-tallies.ts'
import { viewObligation } from './view.ts'

/** What is done is there to be found again, not to be read through. */
const mostDone = 50

export const deskSource: DeskSource<Context> = async (ctx, place) => {
  if (!canReadPlans(ctx.actor)) return []
  const { today, tx } = ctx
  const { unitId } = place
  const own = await listForDesk(tx, { unitId, today })
  const watched = await listWatched(tx, unitId, { today, dueBy: addDays(today, watchedDaysBefore) })
  return [
    ...(await draftEntries(ctx, place)),
    ...own.filter(({ reportedAt }) => !reportedAt).map((one) => ownEntry(viewOwn(one, ctx))),
    ...watched.map((duty) => waitingEntry({ ...duty, issuerId: unitId }, today)),
    ...lastReported(own).map(({ one, at }) => doneEntry({ ...viewOwn(one, ctx), doneOn: dayOf(at) })),
  ]
}

const lastReported = (own: readonly StoredObligation[]) =>
  own
    .flatMap((one) => (one.reportedAt ? [{ one, at: one.reportedAt }] : []))
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, mostDone)

const viewOwn = (one: StoredObligation, ctx: Context) => ({
  ...viewObligation(one, ctx),
  seasonYear: one.seasonYear,
  positions: one.positions,
})

async function draftEntries({ tx, actor }: Context, { unitId, path }: DeskPlace): Promise<DeskEntry[]> {
  const mayIssue = canIssuePlan(actor, { unitPath: path })
  if (!mayIssue && !canDraftPlan(actor, path)) return []
  const drafts = await listDrafts(tx, unitId)
  return drafts.map((draft) => draftEntry({ ...draft, updatedOn: dayOf(draft.updatedAt) }, mayIssue))
}
