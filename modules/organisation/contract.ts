/** Endpoints of the organisation. */
export * from './contract/standing.ts'
export * from './contract/units.ts'
