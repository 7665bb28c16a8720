/** What leaves the server about the organisation. */
export * from './views/standing.ts'
export * from './views/units.ts'
