export * from './contract.ts'
export { defaultRoles, type Role } from './domain/default-roles.ts'
export { historyWords, wordings } from './vi.ts'
