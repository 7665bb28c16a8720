/** What is typed of a person who is added, and what of it goes to the server. */
import type { BodyId, UnitId } from '#modules/organisation'
import type { FoundUnit } from '#modules/organisation/web'
import type { LocalDate } from '#platform/kernel'
import { type FieldErrors, missing } from '#platform/ui'
import type { PersonId } from '../../domain/person.ts'
import { dayMissing } from '../forms/dated-form.tsx'
import { blankFacts, factFaults, type TypedFacts, toFacts } from '../forms/facts-form.ts'
import { type DirectWork, directWorkOf } from '../parts/direct-work.tsx'

export type TypedPerson = TypedFacts & {
  unit: FoundUnit | null
  identifier: string
  ethnicity: string
  memberSince: LocalDate | null
  work: DirectWork
  title: string
  bodyId: BodyId | ''
  isManager: boolean
  isFullTime: boolean
  postSince: LocalDate | null
  notThese: PersonId[]
}

/** What a part of the form is given. */
export type NewPersonPart = {
  readonly given: TypedPerson
  readonly change: (part: Partial<TypedPerson>) => void
  readonly errors: FieldErrors
}

export const blankPerson = (unit: FoundUnit | null, today: LocalDate): TypedPerson => ({
  ...blankFacts,
  unit,
  identifier: '',
  ethnicity: '',
  memberSince: today,
  work: '',
  title: '',
  bodyId: '',
  isManager: false,
  isFullTime: false,
  postSince: today,
  notThese: [],
})

export const personFaults = (given: TypedPerson): FieldErrors => ({
  ...missing(!given.unit, 'unitId', 'Hãy chọn đơn vị trong danh sách.'),
  ...factFaults(given),
  ...missing(
    !/^(\d{12}|)$/.test(given.identifier.replace(/[\s.]/g, '')),
    'identifier',
    'Số định danh gồm đúng 12 chữ số, giữ cả số 0 ở đầu.',
  ),
  ...dayMissing(given.memberSince, 'memberSince'),
  ...(given.title.trim() ? dayMissing(given.postSince, 'post.validFrom') : {}),
})

/** Undefined while something needed is missing; `personFaults` says what. */
export function toNewPerson(given: TypedPerson) {
  const facts = toFacts(given)
  const { unit, memberSince, postSince, title, bodyId, isManager, isFullTime } = given
  if (!facts || !unit || !memberSince) return undefined
  const post =
    title.trim() && postSince ? { title, bodyId: bodyId || null, isManager, isFullTime, validFrom: postSince } : null
  return {
    ...facts,
    unitId: unit.id as UnitId,
    identifier: given.identifier.trim() ? given.identifier : null,
    ethnicity: given.ethnicity || null,
    memberSince,
    isDirectWorker: directWorkOf(given.work),
    post,
    notThese: given.notThese,
  }
}
