/** What leaves the server about people. */
export * from './views/household.ts'
export * from './views/likeness.ts'
export * from './views/list.ts'
export * from './views/person.ts'
export * from './views/transfer.ts'
