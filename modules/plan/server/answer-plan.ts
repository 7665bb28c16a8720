/** A plan as it is shown after every read and write. */
import type { Context } from '#platform/http/server'
import type { Id } from '#platform/kernel'
import type { Plan } from '../contract.ts'
import { listAmendments } from './store-amendments.ts'
import { countByDuty } from './store-obligations.ts'
import { getPlan } from './store-plans.ts'
import { listTasks } from './store-tasks.ts'
import { viewPlan } from './view.ts'

export async function answerPlan(ctx: Context, planId: Id<'plan'>): Promise<Plan> {
  const plan = await getPlan(ctx.tx, planId)
  const tasks = await listTasks(ctx.tx, planId)
  const isDraft = plan.state === 'draft'
  const counts = isDraft ? new Map() : await countByDuty(ctx.tx, { planId, today: ctx.today })
  const amendments = isDraft ? [] : await listAmendments(ctx.tx, planId)
  return viewPlan(plan, { tasks, counts, amendments }, ctx)
}
