export { generateOrganisation, type Size, sizes } from './organisation.ts'
