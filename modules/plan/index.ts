export * from './contract.ts'
export {
  type Due,
  type DueOp,
  DueSchema,
  dueOf,
  dueOps,
  dueWithin,
  type GivenDue,
  GivenDueSchema,
  showPrinted,
} from './domain/due.ts'
export {
  type Consequence,
  consequences,
  type DutyInput,
  DutyInputSchema,
  type ObligationKind,
  obligationKinds,
  type Party,
  type PlanFacts,
  PlanFactsSchema,
  type PlanKind,
  planKinds,
  type Target,
  type Task,
  type TaskInput,
  TaskInputSchema,
} from './domain/plan.ts'
export { type Standing, standings } from './domain/standing.ts'
export { type ObligationState, obligationMoves, type PlanState, planMoves } from './domain/states.ts'
export { type PlanRefusal, refusals } from './errors.ts'
export {
  consequenceWords,
  dueWords,
  historyWords,
  obligationKindWords,
  obligationStateWords,
  planKindWords,
  planStateWords,
  reportWords,
  standingWords,
  wordings,
} from './vi.ts'
