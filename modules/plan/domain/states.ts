/** THE state machines of the slice. */

/** Kế hoạch: dự thảo → ban hành → sửa đổi, bổ sung → kết thúc. Each further amendment stays in `amended`. */
export const planMoves = {
  draft: { issue: 'issued' },
  issued: { amend: 'amended', close: 'closed' },
  amended: { amend: 'amended', close: 'closed' },
  closed: {},
} as const

export type PlanState = keyof typeof planMoves
export type PlanMove = 'issue' | 'amend' | 'close'
export const planStates = Object.keys(planMoves) as [PlanState, ...PlanState[]]

/** Việc phải làm. `missed` is what a plan's closing makes of work that was never done; it stays on the board. */
export const obligationMoves = {
  open: { report: 'reported', waive: 'waived', withdraw: 'withdrawn', miss: 'missed' },
  reported: { takeBack: 'open' },
  waived: {},
  withdrawn: { restore: 'open' },
  missed: {},
} as const

export type ObligationState = keyof typeof obligationMoves
export type ObligationMove = 'report' | 'waive' | 'withdraw' | 'miss' | 'takeBack' | 'restore'
export const obligationStates = Object.keys(obligationMoves) as [ObligationState, ...ObligationState[]]

export function planAfter(state: PlanState, move: PlanMove): PlanState | undefined {
  return (planMoves[state] as Partial<Record<PlanMove, PlanState>>)[move]
}

export function obligationAfter(state: ObligationState, move: ObligationMove): ObligationState | undefined {
  return (obligationMoves[state] as Partial<Record<ObligationMove, ObligationState>>)[move]
}
