export * from './contract.ts'
export type * from './domain/data.ts'
export { type Facets, facetsOf, type PeopleFilter } from './domain/facets.ts'
export * from './domain/person.ts'
export { type PeopleRefusal, refusals } from './errors.ts'
export { canManagePeople, canReadPeople } from './policy.ts'
export {
  beginningWords,
  bodyRoleWords,
  endingWords,
  fieldWords,
  historyWords,
  leavingWords,
  type PeopleEntry,
  sexWords,
  standingWords,
  transferStateWords,
  wordings,
} from './vi.ts'
export type * from './views.ts'
