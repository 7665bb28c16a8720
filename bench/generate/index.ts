export { type Generated, generateOrganisation, type Size, sizes } from './organisation.ts'
