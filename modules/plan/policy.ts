/** Who may do what. Plans and reports are a unit's own acts: a superior's right does not reach into them. */
import { type Actor, can, canOwn } from '#platform/kernel'
import { type ObligationState, obligationAfter, type PlanState, planAfter } from './domain/states.ts'

type Placed = { readonly unitPath: string }
type PlanLike = Placed & { readonly state: PlanState }
type ObligationLike = Placed & { readonly state: ObligationState; readonly issuerPath: string }

const sees = (actor: Actor, verb: string) => actor.grants.some((grant) => grant.verbs.has(verb))

export const canReadPlans = (actor: Actor): boolean => sees(actor, 'plan.read')
export const canReadBoard = (actor: Actor): boolean => sees(actor, 'board.read')
export const canReadHistory = (actor: Actor, path: string): boolean => can(actor, 'history.read', path)

export const canOpenSeason = (actor: Actor, rootPath: string): boolean => canOwn(actor, 'plan.issue', rootPath)

export const canDraftPlan = (actor: Actor, unitPath: string): boolean => canOwn(actor, 'plan.draft', unitPath)
export const canIssuePlan = (actor: Actor, plan: Placed): boolean => canOwn(actor, 'plan.issue', plan.unitPath)
export const canAmendPlan = (actor: Actor, plan: Placed): boolean => canOwn(actor, 'plan.amend', plan.unitPath)
export const canClosePlan = (actor: Actor, plan: Placed): boolean => canOwn(actor, 'plan.close', plan.unitPath)

export const canReportObligation = (actor: Actor, obligation: Placed): boolean =>
  canOwn(actor, 'obligation.report', obligation.unitPath)

/** Only who gave the task can let a unit off it. */
export const canWaiveObligation = (actor: Actor, obligation: { readonly issuerPath: string }): boolean =>
  canOwn(actor, 'plan.amend', obligation.issuerPath)

export function planAbilities(actor: Actor, plan: PlanLike) {
  const isDraft = plan.state === 'draft'
  return {
    edit: isDraft && canDraftPlan(actor, plan.unitPath),
    discard: isDraft && canDraftPlan(actor, plan.unitPath),
    issue: planAfter(plan.state, 'issue') !== undefined && canIssuePlan(actor, plan),
    amend: planAfter(plan.state, 'amend') !== undefined && canAmendPlan(actor, plan),
    close: planAfter(plan.state, 'close') !== undefined && canClosePlan(actor, plan),
  }
}

export function obligationAbilities(actor: Actor, obligation: ObligationLike & { readonly isReceivable: boolean }) {
  const isOwn = canReportObligation(actor, obligation)
  return {
    report: obligation.isReceivable && obligationAfter(obligation.state, 'report') !== undefined && isOwn,
    takeBack: obligation.isReceivable && obligationAfter(obligation.state, 'takeBack') !== undefined && isOwn,
    waive: obligationAfter(obligation.state, 'waive') !== undefined && canWaiveObligation(actor, obligation),
  }
}
