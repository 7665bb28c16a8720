/** Carries out the changes of an amendment: texts, duties, obligations. */
import type { Context } from '#platform/http/server'
import { found, type Id, newId, refuseIfBlocked } from '#platform/kernel'
import type { PlanChange } from '../contract.ts'
import { type Existing, reconcile, saysTheSame, settledDuties, type TaskChange } from '../domain/amendment.ts'
import { expansionFindings, owedBy } from '../domain/expansion.ts'
import { changedTask, makeTask } from '../domain/make-task.ts'
import type { Task } from '../domain/plan.ts'
import { withGrounds } from '../domain/task.ts'
import { expandTargets } from './expand.ts'
import type { KeptChange } from './store-amendments.ts'
import type { StoredPlan } from './store-plans.ts'
import { bringUpToDate, carryOver, insertObligations, listExisting, withdraw } from './store-spread.ts'
import { insertTasks, listPositions, positionStep, removeTask, replaceTask } from './store-tasks.ts'

/** The tasks before and after; what would change nothing is left out. */
export function plannedChanges(plan: StoredPlan, tasks: readonly Task[], changes: readonly PlanChange[]): TaskChange[] {
  const taskOf = (id: string) =>
    found(
      tasks.find((task) => task.id === id),
      'plan.task-not-found',
    )
  return changes.flatMap((change): TaskChange[] => {
    if (change.op === 'add') {
      return [{ before: null, after: withGrounds(makeTask(change.task, { task: newId, duty: newId }), plan) }]
    }
    const before = taskOf(change.taskId)
    if (change.op === 'remove') return [{ before, after: null }]
    const after = withGrounds(changedTask(change.task, before.id, before.duties, newId), plan)
    return saysTheSame(before, after) ? [] : [{ before, after }]
  })
}

export async function saveChanges(
  ctx: Context,
  plan: StoredPlan,
  changes: readonly TaskChange[],
): Promise<KeptChange[]> {
  const issuer = { unitId: plan.unitId, path: plan.unitPath }
  const after = changes.flatMap((change) => change.after ?? [])
  const settled = settledDuties(changes)
  const open = after.map((task) => ({ ...task, duties: task.duties.filter((duty) => !settled.has(duty.id)) }))
  const expansion = await expandTargets(ctx.tx, open, plan.unitId, ctx.today)
  refuseIfBlocked(expansionFindings(open, expansion, issuer))
  const owed = open.flatMap((task) => task.duties.flatMap((duty) => owedBy(duty, task, expansion, issuer)))
  const dutyIds = changes.flatMap(({ before }) => before?.duties.map((duty) => duty.id) ?? [])
  const result = reconcile(await listExisting(ctx.tx, dutyIds), owed, settled)

  await saveTexts(ctx, plan, changes)
  await withdraw(ctx.tx, idsOf(result.withdrawn))
  await bringUpToDate(ctx.tx, idsOf([...result.redated, ...result.restored]))
  await carryOver(ctx.tx, dutyIds)
  const added = await insertObligations(ctx.tx, plan, result.added)
  return changes.map((change) => described(change, { ...result, added: [...added, ...result.restored] }))
}

async function saveTexts(ctx: Context, plan: StoredPlan, changes: readonly TaskChange[]): Promise<void> {
  const end = (await listPositions(ctx.tx, plan.id)).at(-1) ?? 0
  const added = changes.flatMap(({ before, after }) => (!before && after ? [after] : []))
  await insertTasks(ctx.tx, plan, added, { firstPosition: end + positionStep, isPublished: true })
  for (const { before, after } of changes) {
    if (before && after) await replaceTask(ctx.tx, plan, after, before, true)
    else if (before) await removeTask(ctx.tx, before, true)
  }
}

const idsOf = (all: readonly Existing[]) => all.map((one) => one.id)

type Touched = { readonly id: Id<'obligation'>; readonly dutyId: Existing['dutyId'] }

function described({ before, after }: TaskChange, result: Record<keyof KeptChange['touched'], readonly Touched[]>) {
  const duties = new Set([...(before?.duties ?? []), ...(after?.duties ?? [])].map((duty) => duty.id))
  const ofTask = (all: readonly Touched[]) => all.filter((one) => duties.has(one.dutyId)).map((one) => one.id)
  return {
    taskId: (after ?? before ?? { id: newId<'task'>() }).id,
    op: !before ? ('added' as const) : after ? ('changed' as const) : ('removed' as const),
    before,
    after,
    touched: {
      added: ofTask(result.added),
      withdrawn: ofTask(result.withdrawn),
      redated: ofTask(result.redated),
      kept: ofTask(result.kept),
    },
  }
}
