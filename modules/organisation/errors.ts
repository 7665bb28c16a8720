import { standingRefusals } from './errors/standing.ts'
import { unitRefusals } from './errors/units.ts'

export const refusals = [...unitRefusals, ...standingRefusals] as const

export type OrganisationRefusal = (typeof refusals)[number]
