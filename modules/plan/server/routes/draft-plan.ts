/** A unit writes its own plan: facts, then tasks, until it is issued. */

import { reopenImport } from '#modules/documents/server'
import { getUnit } from '#modules/organisation/server'
import { type Context, route } from '#platform/http/server'
import { authorise, type Id, newId } from '#platform/kernel'
import { discardPlan, draftPlan, updatePlan } from '../../contract.ts'
import { makeTask } from '../../domain/make-task.ts'
import type { PlanFacts, TaskInput } from '../../domain/plan.ts'
import { canDraftPlan } from '../../policy.ts'
import { answerPlan } from '../answer-plan.ts'
import { loadDraft, refuseImpossibleFacts } from '../load.ts'
import { deleteDraft, insertPlan, saveFacts } from '../store-plans.ts'
import { insertTasks, positionStep } from '../store-tasks.ts'

type Draft = {
  readonly facts: PlanFacts
  readonly unitId: Id<'unit'>
  readonly seasonId: Id<'season'>
  readonly importId: Id<'import'> | null
  readonly tasks: readonly TaskInput[]
}

/** Writes the draft with all its tasks; used by hand and from an import. */
export async function writeDraft(ctx: Context, draft: Draft): Promise<Id<'plan'>> {
  const unit = await getUnit(ctx.tx, draft.unitId)
  authorise(canDraftPlan(ctx.actor, unit.path), 'plan.own-unit-only')
  const owner = {
    federationId: ctx.actor.federationId,
    unitId: unit.id,
    unitPath: unit.path,
    unitName: unit.name,
  }
  await refuseImpossibleFacts(ctx, owner, draft)
  const id = await insertPlan(ctx.tx, owner, { ...draft, at: ctx.now })
  const tasks = draft.tasks.map((task) => makeTask(task, { task: newId, duty: newId }))
  await insertTasks(ctx.tx, { ...owner, id }, tasks, { firstPosition: positionStep, isPublished: false })
  await ctx.record({ kind: 'plan', id }, unit.path, { title: draft.facts.title, tasks: tasks.length })
  return id
}

export const draftPlanRoute = route(draftPlan, 'plan.drafted', async ({ body }, ctx) => {
  const { unitId, seasonId, tasks, ...facts } = body
  return answerPlan(ctx, await writeDraft(ctx, { facts, unitId, seasonId, tasks, importId: null }))
})

export const updatePlanRoute = route(updatePlan, 'plan.updated', async ({ params, body }, ctx) => {
  const { version, seasonId, ...facts } = body
  const plan = await loadDraft(ctx, params.planId, version)
  await refuseImpossibleFacts(ctx, plan, { facts, seasonId, planId: plan.id })
  await saveFacts(ctx.tx, plan, { facts, seasonId, at: ctx.now })
  await ctx.record({ kind: 'plan', id: plan.id }, plan.unitPath, { title: facts.title })
  return answerPlan(ctx, plan.id)
})

export const discardPlanRoute = route(discardPlan, 'plan.discarded', async ({ params, body }, ctx) => {
  const plan = await loadDraft(ctx, params.planId, body.version)
  await deleteDraft(ctx.tx, plan)
  if (plan.importId) await reopenImport(ctx, plan.importId, { kind: 'plan', id: plan.id })
  await ctx.record({ kind: 'plan', id: plan.id }, plan.unitPath, { title: plan.title })
  return { done: true as const }
})
