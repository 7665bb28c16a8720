/** Whether a report can still be received, and whether it is on time. */
import { type LocalDate, Refusal } from '#platform/kernel'
import type { Consequence } from './plan.ts'
import { isOnTime } from './standing.ts'
import { type ObligationMove, type ObligationState, obligationAfter, type PlanState } from './states.ts'

export type Owing = {
  readonly state: ObligationState
  readonly dueOn: LocalDate | null
  readonly consequence: Consequence
  readonly planState: PlanState
  readonly reportedBy: string | null
  readonly legalGround: string
}

/** After the last valid day only the consequence "closed" shuts the door; every other late report is taken, and late. */
export const isReceivable = (owing: Pick<Owing, 'dueOn' | 'consequence' | 'planState'>, today: LocalDate): boolean =>
  owing.planState !== 'closed' && (owing.consequence !== 'closed' || isOnTime(owing.dueOn, today))

/** @throws Refusal when there is nothing to report, it has been reported, or it comes too late. */
export function reported(owing: Owing, today: LocalDate): { state: ObligationState; onTime: boolean } {
  if (owing.state === 'reported')
    throw new Refusal('conflict', 'obligation.already-reported', { by: owing.reportedBy ?? '' })
  refuseLate(owing, today)
  return { state: moved(owing.state, 'report'), onTime: isOnTime(owing.dueOn, today) }
}

/** A report taken back must still be receivable: nobody may lose a report by a slip of the hand. */
export function takenBack(owing: Owing, today: LocalDate): ObligationState {
  const state = moved(owing.state, 'takeBack')
  refuseLate(owing, today)
  return state
}

export const waived = (owing: Owing): ObligationState => moved(owing.state, 'waive')

function refuseLate(owing: Owing, today: LocalDate): void {
  if (owing.planState === 'closed') throw new Refusal('rule', 'obligation.plan-closed')
  if (!isReceivable(owing, today))
    throw new Refusal('rule', 'obligation.closed', { dueOn: owing.dueOn, ground: owing.legalGround })
}

function moved(state: ObligationState, move: ObligationMove): ObligationState {
  const after = obligationAfter(state, move)
  if (!after) throw new Refusal('conflict', 'obligation.wrong-state', { state })
  return after
}
