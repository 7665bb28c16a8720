/** Endpoints of the organisation. */
export * from './contract/events.ts'
export * from './contract/kinds.ts'
export * from './contract/standing.ts'
export * from './contract/tree.ts'
export * from './contract/units.ts'
