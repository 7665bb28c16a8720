export * from './contract.ts'
export type { ConfirmedDeadline, ConfirmedReading, ConfirmedTask, NamedParty } from './domain/confirmed.ts'
export { type Decisions, type FieldName, fieldNames, noDecisions, type Target } from './domain/decisions.ts'
export { readDocument, toPrediction } from './domain/reading/index.ts'
export type { Reading, RemarkCode, Span } from './domain/reading/types.ts'
export type { State } from './domain/states.ts'
export { type DocumentsRefusal, refusals } from './errors.ts'
export { canImport, canReadImports } from './policy.ts'
export {
  type DocumentsEntry,
  historyWords,
  opWords,
  purposeWords,
  remarkWords,
  standingWords,
  stateWords,
  wordings,
} from './vi.ts'
