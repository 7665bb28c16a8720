/** People as plain data: what a generator hands to the loader. */
import type { BodyId, Period, UnitId } from '#modules/organisation'
import type { LocalDate } from '#platform/kernel'
import type { PersonFacts, PersonId, PostFacts, PostId, Sex } from './person.ts'

export type PersonData = Partial<Omit<PersonFacts, 'fullName' | 'sex' | 'birthOn' | 'birthYear'>> & {
  readonly id: PersonId
  readonly unitId: UnitId
  readonly fullName: string
  readonly sex: Sex
  readonly birthOn: LocalDate
  /** First day in the unit; without it the first post, else the first day of the unit. */
  readonly memberSince?: LocalDate
  readonly isDirectWorker?: boolean
}

export type PostData = Period &
  Partial<Omit<PostFacts, 'title'>> & {
    readonly id: PostId
    readonly personId: PersonId
    readonly unitId: UnitId
    readonly bodyId: BodyId | null
    readonly title: string
  }

export type PeopleData = { readonly people: readonly PersonData[]; readonly posts: readonly PostData[] }
