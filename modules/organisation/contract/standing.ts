/** Endpoints of what stands inside and across units: bodies, blocks, outside groups, figures, profiles, sets. */
export * from './blocks.ts'
export * from './bodies.ts'
export * from './figures.ts'
export * from './outside.ts'
export * from './profile.ts'
export * from './sets.ts'
