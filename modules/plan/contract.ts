/** Endpoints of seasons, plans, obligations, board and calendar. */
export * from './contract/board.ts'
export * from './contract/change-plans.ts'
export * from './contract/exports.ts'
export * from './contract/import-plans.ts'
export * from './contract/obligations.ts'
export * from './contract/plans.ts'
export * from './contract/seasons.ts'
export { type Counts, CountsSchema } from './contract/shared.ts'
