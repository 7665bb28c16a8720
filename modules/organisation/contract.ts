/** Endpoints of the organisation. */
export * from './contract/people.ts'
export * from './contract/standing.ts'
export * from './contract/units.ts'
