/** What leaves the server about the organisation. */
export * from './views/events.ts'
export * from './views/kinds.ts'
export * from './views/standing.ts'
export * from './views/tree.ts'
export * from './views/unit.ts'
export * from './views/units.ts'
