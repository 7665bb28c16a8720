/** Endpoints of people. */
export * from './contract/duplicates.ts'
export * from './contract/exports.ts'
export * from './contract/households.ts'
export * from './contract/list.ts'
export * from './contract/people.ts'
export * from './contract/posts.ts'
export * from './contract/transfers.ts'
