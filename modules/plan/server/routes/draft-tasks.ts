/** The tasks of a draft. After issue they change by amendment only. */
import type { Tx } from '#platform/db'
import { route } from '#platform/http/server'
import { found, type Id, newId } from '#platform/kernel'
import { addTask, removeTask, updateTask } from '../../contract.ts'
import { changedTask, makeTask } from '../../domain/make-task.ts'
import { positionAt } from '../../domain/task.ts'
import { answerPlan } from '../answer-plan.ts'
import { loadDraft } from '../load.ts'
import { saveDraft } from '../store-plans.ts'
import * as store from '../store-tasks.ts'

export const addTaskRoute = route(addTask, 'plan.task-added', async ({ params, body }, ctx) => {
  const plan = await loadDraft(ctx, params.planId, body.version)
  const task = makeTask(body.task, { task: newId, duty: newId })
  await saveDraft(ctx.tx, plan, ctx.now)
  const firstPosition = await freePosition(ctx.tx, plan.id, body.position)
  await store.insertTasks(ctx.tx, plan, [task], { firstPosition, isPublished: false })
  await ctx.record({ kind: 'plan', id: plan.id }, plan.unitPath, { taskId: task.id, text: task.text })
  return answerPlan(ctx, plan.id)
})

export const updateTaskRoute = route(updateTask, 'plan.task-updated', async ({ params, body }, ctx) => {
  const plan = await loadDraft(ctx, params.planId, body.version)
  const tasks = await store.listTasks(ctx.tx, plan.id)
  const before = found(
    tasks.find((task) => task.id === params.taskId),
    'plan.task-not-found',
  )
  const task = changedTask(body.task, before.id, before.duties, newId)
  await saveDraft(ctx.tx, plan, ctx.now)
  await store.replaceTask(ctx.tx, plan, task, before, false)
  await ctx.record({ kind: 'plan', id: plan.id }, plan.unitPath, {
    taskId: task.id,
    before: before.text,
    after: task.text,
  })
  return answerPlan(ctx, plan.id)
})

export const removeTaskRoute = route(removeTask, 'plan.task-removed', async ({ params, body }, ctx) => {
  const plan = await loadDraft(ctx, params.planId, body.version)
  const tasks = await store.listTasks(ctx.tx, plan.id)
  const task = found(
    tasks.find((one) => one.id === params.taskId),
    'plan.task-not-found',
  )
  await saveDraft(ctx.tx, plan, ctx.now)
  await store.removeTask(ctx.tx, task, false)
  await ctx.record({ kind: 'plan', id: plan.id }, plan.unitPath, { taskId: task.id, text: task.text })
  return answerPlan(ctx, plan.id)
})

/** Many tasks put at one place use up the numbers between its neighbours: then all are spaced out anew. */
async function freePosition(tx: Tx, planId: Id<'plan'>, index: number | undefined): Promise<number> {
  const found = async () => positionAt(await store.listPositions(tx, planId), index, store.positionStep)
  const free = await found()
  if (free !== undefined) return free
  await store.spaceOut(tx, planId)
  return (await found()) ?? store.positionStep
}
