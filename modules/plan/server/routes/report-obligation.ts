/** A unit says that it has done what it owed, takes that back, or is let off by who gave the task. */
import { type Context, route } from '#platform/http/server'
import { authorise, type Id, Refusal } from '#platform/kernel'
import { reportObligation, takeBackObligation, waiveObligation } from '../../contract.ts'
import { dueOf } from '../../domain/due.ts'
import { type Owing, reported, takenBack, waived } from '../../domain/obligation.ts'
import { canReportObligation, canWaiveObligation } from '../../policy.ts'
import { getObligation, type StoredObligation, saveObligation } from '../store-obligations.ts'
import { holdPlan } from '../store-plans.ts'
import { viewObligation } from '../view.ts'

async function load(
  ctx: Context,
  id: Id<'obligation'>,
  allowed: (stored: StoredObligation) => boolean,
): Promise<{ stored: StoredObligation; owing: Owing }> {
  const stored = await getObligation(ctx.tx, id)
  authorise(allowed(stored), 'obligation.not-yours', { unit: stored.unitName })
  return { stored, owing: { ...stored, legalGround: stored.legalGround ?? '' } }
}

function refuseStale(stored: StoredObligation, version: number): void {
  if (stored.version !== version) throw new Refusal('conflict', 'obligation.changed-meanwhile')
}

const answer = async (ctx: Context, id: Id<'obligation'>) => viewObligation(await getObligation(ctx.tx, id), ctx)

export const reportObligationRoute = route(reportObligation, 'obligation.reported', async ({ params, body }, ctx) => {
  const isOwn = (one: StoredObligation) => canReportObligation(ctx.actor, one)
  const { stored, owing } = await load(ctx, params.obligationId, isOwn)
  // Whoever reports what a colleague has just reported is told that, not only that something changed.
  if (stored.state !== 'reported') refuseStale(stored, body.version)
  const { state, onTime } = reported(owing, ctx.today)
  const report = { reported_at: ctx.now, reported_by: ctx.actor.displayName, note: body.note || null }
  await saveObligation(ctx.tx, stored, { state, on_time: onTime, ...report })
  await ctx.record({ kind: 'obligation', id: stored.id }, stored.unitPath, { note: body.note, onTime })
  return answer(ctx, stored.id)
})

export const takeBackObligationRoute = route(
  takeBackObligation,
  'obligation.taken-back',
  async ({ params, body }, ctx) => {
    const isOwn = (one: StoredObligation) => canReportObligation(ctx.actor, one)
    await holdPlan(ctx.tx, (await getObligation(ctx.tx, params.obligationId)).planId, 'with-others')
    const { stored, owing } = await load(ctx, params.obligationId, isOwn)
    refuseStale(stored, body.version)
    // The plan may have been amended meanwhile: what is open again is owed by the day that holds now.
    const { dueOn } = dueOf(stored.due)
    const state = takenBack({ ...owing, dueOn }, ctx.today)
    const nothing = { on_time: null, reported_at: null, reported_by: null, note: null, due_on: dueOn }
    await saveObligation(ctx.tx, stored, { state, ...nothing })
    const details = { note: body.reason, earlierNote: stored.note }
    await ctx.record({ kind: 'obligation', id: stored.id }, stored.unitPath, details)
    return answer(ctx, stored.id)
  },
)

export const waiveObligationRoute = route(waiveObligation, 'obligation.waived', async ({ params, body }, ctx) => {
  const isIssuer = (one: StoredObligation) => canWaiveObligation(ctx.actor, one)
  const { stored, owing } = await load(ctx, params.obligationId, isIssuer)
  refuseStale(stored, body.version)
  await saveObligation(ctx.tx, stored, { state: waived(owing), note: body.reason })
  await ctx.record({ kind: 'obligation', id: stored.id }, stored.unitPath, { note: body.reason })
  return answer(ctx, stored.id)
})
