/** Vietnamese wording of the organisation: refusals, kinds of bodies, roles in blocks, history. */
import type { RefusalWordings } from '#platform/http'
import type { OrganisationRefusal } from './errors.ts'
import { peopleHistoryWords } from './vi/people.ts'
import { standingHistoryWords, standingWordings } from './vi/standing.ts'
import { unitHistoryWords, unitWordings } from './vi/units.ts'

export { blockKindWords, blockRoleWords, bodyKindWords, profilePartWords } from './vi/standing.ts'
export { employerWords, eventWords, yearWords } from './vi/units.ts'

export const wordings: RefusalWordings<OrganisationRefusal> = {
  ...unitWordings,
  ...standingWordings,
}

export const historyWords = { ...unitHistoryWords, ...standingHistoryWords, ...peopleHistoryWords } as const

export type OrganisationEntry = keyof typeof historyWords
