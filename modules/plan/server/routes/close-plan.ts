/** The year's plan ends. What was never done is written down as such: it does not vanish. */
import { route } from '#platform/http/server'
import { Refusal } from '#platform/kernel'
import { closePlan } from '../../contract.ts'
import { planAfter } from '../../domain/states.ts'
import { canClosePlan } from '../../policy.ts'
import { answerPlan } from '../answer-plan.ts'
import { loadPlanFor } from '../load.ts'
import { countObligations } from '../store-obligations.ts'
import { holdPlan, saveState } from '../store-plans.ts'
import { markMissed } from '../store-spread.ts'

export const closePlanRoute = route(closePlan, 'plan.closed', async ({ params, body }, ctx) => {
  await holdPlan(ctx.tx, params.planId, 'alone')
  const plan = await loadPlanFor(ctx, params.planId, body.version, (one) => canClosePlan(ctx.actor, one))
  const state = planAfter(plan.state, 'close')
  if (!state) throw new Refusal('conflict', 'plan.wrong-state', { state: plan.state })
  const counts = await countObligations(ctx.tx, { planId: plan.id, today: ctx.today })
  const open = counts.open + counts.missing
  if (open > 0 && !body.reason) throw new Refusal('rule', 'plan.open-obligations', { open })

  await saveState(ctx.tx, plan, { state, closedReason: body.reason || null, at: ctx.now })
  const missed = await markMissed(ctx.tx, plan.id)
  await ctx.record({ kind: 'plan', id: plan.id }, plan.unitPath, { reason: body.reason, missed })
  return answerPlan(ctx, plan.id)
})
