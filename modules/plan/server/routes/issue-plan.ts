/** The plan takes effect: every unit it names gets its obligations, as the tree is on the day of issue. */
import { notifyMany } from '#modules/inbox/server'
import { holdTree } from '#modules/organisation/server'
import { route } from '#platform/http/server'
import { depthOf, Refusal, refuseIfBlocked } from '#platform/kernel'
import { issuePlan } from '../../contract.ts'
import { expansionFindings, owedBy } from '../../domain/expansion.ts'
import { issueFindings } from '../../domain/issue.ts'
import { issueNotices } from '../../domain/issue-notices.ts'
import { planAfter } from '../../domain/states.ts'
import { withGrounds } from '../../domain/task.ts'
import { canIssuePlan } from '../../policy.ts'
import { answerPlan } from '../answer-plan.ts'
import { expandTargets } from '../expand.ts'
import { loadPlanFor } from '../load.ts'
import { findSameNumber, saveState } from '../store-plans.ts'
import { insertObligations } from '../store-spread.ts'
import { listTasks, publishTasks } from '../store-tasks.ts'

export const issuePlanRoute = route(issuePlan, 'plan.issued', async ({ params, body }, ctx) => {
  await holdTree(ctx.tx)
  const draft = await loadPlanFor(ctx, params.planId, body.version, (plan) => canIssuePlan(ctx.actor, plan))
  const state = planAfter(draft.state, 'issue')
  if (!state) throw new Refusal('conflict', 'plan.already-issued', { number: draft.number, issuedOn: draft.issuedOn })

  const number = body.number || draft.number
  const issuedOn = body.issuedOn ?? draft.issuedOn
  const plan = { ...draft, number, issuedOn }
  const tasks = (await listTasks(ctx.tx, plan.id)).map((task) => withGrounds(task, plan))
  refuseIfBlocked(issueFindings({ ...plan, tasks, isOfRoot: depthOf(plan.unitPath) === 1 }, ctx.today))
  const title = await findSameNumber(ctx.tx, plan, number ?? '', issuedOn ?? ctx.today)
  if (title !== undefined) throw new Refusal('conflict', 'plan.number-taken', { number, title })
  const issuer = { unitId: plan.unitId, path: plan.unitPath }
  const expansion = await expandTargets(ctx.tx, tasks, plan.unitId, issuedOn ?? ctx.today)
  refuseIfBlocked(expansionFindings(tasks, expansion, issuer))
  const owed = tasks.flatMap((task) => task.duties.flatMap((duty) => owedBy(duty, task, expansion, issuer)))

  await saveState(ctx.tx, draft, { state, number, issuedOn, at: ctx.now })
  await publishTasks(ctx.tx, plan.id, tasks)
  await insertObligations(ctx.tx, plan, owed)
  const told = {
    federationId: ctx.actor.federationId,
    kind: 'plan.issued',
    href: '/',
    at: ctx.now,
    dedupKey: `plan.issued ${plan.id}`,
  }
  await notifyMany(
    ctx.tx,
    issueNotices(number ?? '', owed, issuer).map((notice) => ({ ...notice, ...told })),
  )
  const units = new Set(owed.map((one) => one.unitId)).size
  await ctx.record({ kind: 'plan', id: plan.id }, plan.unitPath, { number, issuedOn, obligations: owed.length, units })
  return { plan: await answerPlan(ctx, plan.id), obligations: owed.length, units }
})
