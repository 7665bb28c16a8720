/** An issued plan is changed: the old text is kept, and open obligations follow the new one. */
import { holdTree } from '#modules/organisation/server'
import { route } from '#platform/http/server'
import { Refusal, refuseIfBlocked } from '#platform/kernel'
import { amendPlan } from '../../contract.ts'
import { amendmentFindings } from '../../domain/amendment.ts'
import { planAfter } from '../../domain/states.ts'
import { canAmendPlan } from '../../policy.ts'
import { answerPlan } from '../answer-plan.ts'
import { plannedChanges, saveChanges } from '../change-plan.ts'
import { loadPlanFor } from '../load.ts'
import { countAmendments, insertAmendment } from '../store-amendments.ts'
import { holdPlan, saveState } from '../store-plans.ts'
import { listTasks } from '../store-tasks.ts'

export const amendPlanRoute = route(amendPlan, 'plan.amended', async ({ params, body }, ctx) => {
  await holdTree(ctx.tx)
  await holdPlan(ctx.tx, params.planId, 'alone')
  const plan = await loadPlanFor(ctx, params.planId, body.version, (one) => canAmendPlan(ctx.actor, one))
  const state = planAfter(plan.state, 'amend')
  if (!state) throw new Refusal('conflict', 'plan.wrong-state', { state: plan.state })

  const changes = plannedChanges(plan, await listTasks(ctx.tx, plan.id), body.changes)
  if (changes.length === 0) throw new Refusal('rule', 'plan.nothing-changed')
  refuseIfBlocked(amendmentFindings(changes, ctx.today))

  await saveState(ctx.tx, plan, { state, at: ctx.now })
  const done = await saveChanges(ctx, plan, changes)
  const ordinal = (await countAmendments(ctx.tx, plan.id)) + 1
  const { reason, document } = body
  const amendment = { ordinal, on: ctx.today, at: ctx.now, by: ctx.actor.displayName, reason, document, changes: done }
  await insertAmendment(ctx.tx, plan, amendment)
  await ctx.record({ kind: 'plan', id: plan.id }, plan.unitPath, { ordinal, reason, document, tasks: changes.length })
  return answerPlan(ctx, plan.id)
})
