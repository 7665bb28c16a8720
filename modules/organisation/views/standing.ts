/** What leaves the server about bodies, blocks, outside groups, figures, profiles and sets. */
export * from './blocks.ts'
export * from './bodies.ts'
export type { DecisionView } from './decision.ts'
export * from './figures.ts'
export * from './outside.ts'
export * from './profile.ts'
export * from './sets.ts'
