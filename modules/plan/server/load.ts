/** The first lines of every write to a plan: load it, ask whether the actor may, and whether it is still as it was seen. */
import type { Context } from '#platform/http/server'
import { authorise, type Id, Refusal } from '#platform/kernel'
import type { PlanFacts } from '../domain/plan.ts'
import { canDraftPlan } from '../policy.ts'
import { findAnnualPlan, getPlan, isIssuedAbove, type StoredPlan } from './store-plans.ts'
import { getSeason } from './store-seasons.ts'

export async function loadPlanFor(
  ctx: Context,
  planId: Id<'plan'>,
  version: number,
  allowed: (plan: StoredPlan) => boolean,
): Promise<StoredPlan> {
  const plan = await getPlan(ctx.tx, planId)
  authorise(allowed(plan), 'plan.own-unit-only')
  if (plan.version !== version) throw new Refusal('conflict', 'plan.changed-meanwhile')
  return plan
}

export async function loadDraft(ctx: Context, planId: Id<'plan'>, version: number): Promise<StoredPlan> {
  const plan = await getPlan(ctx.tx, planId)
  authorise(canDraftPlan(ctx.actor, plan.unitPath), 'plan.own-unit-only')
  if (plan.state !== 'draft') throw new Refusal('conflict', 'plan.wrong-state', { state: plan.state })
  if (plan.version !== version) throw new Refusal('conflict', 'plan.changed-meanwhile')
  return plan
}

type Owner = Pick<StoredPlan, 'unitId' | 'unitPath' | 'unitName'>

/** A unit has one annual plan per season, and rests it only on an issued plan of a superior. */
export async function refuseImpossibleFacts(
  ctx: Context,
  owner: Owner,
  given: { facts: PlanFacts; seasonId: Id<'season'>; planId?: Id<'plan'> },
): Promise<void> {
  const season = await getSeason(ctx.tx, given.seasonId)
  if (given.facts.kind === 'annual') {
    const other = await findAnnualPlan(ctx.tx, owner.unitId, season.id)
    if (other && other !== given.planId) {
      const params = { unit: owner.unitName, season: season.name.toLowerCase(), planId: other }
      throw new Refusal('conflict', 'plan.second-annual-plan', params)
    }
  }
  const { superiorPlanId } = given.facts
  if (superiorPlanId && !(await isIssuedAbove(ctx.tx, superiorPlanId, owner.unitPath)))
    throw new Refusal('rule', 'plan.superior-not-found')
}
