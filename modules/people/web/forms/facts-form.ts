/** What is typed about a person, as text until it is sent: an unreadable day stays to be repaired. */
import { besideFields, type FieldErrors, missing } from '#platform/ui'
import type { Sex } from '../../domain/person.ts'
import { readBirth, readOptionalDay } from '../parts/typed-birth.ts'

export type TypedFacts = {
  fullName: string
  sex: '' | Sex
  birth: string
  partyMemberSince: string
  education: string
  unionMemberSince: string
}

export const blankFacts: TypedFacts = {
  fullName: '',
  sex: '',
  birth: '',
  partyMemberSince: '',
  education: '',
  unionMemberSince: '',
}

const noDay = 'Chưa đúng ngày. Ví dụ 15/06/2010; để trống nếu không có.'

export const factFaults = (given: TypedFacts): FieldErrors => ({
  ...missing(!given.fullName.trim(), 'fullName', 'Hãy nhập họ và tên.'),
  ...missing(!readBirth(given.birth), 'birthOn', 'Chưa đúng ngày sinh. Ví dụ 15/06/1980, hoặc chỉ năm: 1980.'),
  ...missing(readOptionalDay(given.partyMemberSince) === undefined, 'partyMemberSince', noDay),
  ...missing(readOptionalDay(given.unionMemberSince) === undefined, 'unionMemberSince', noDay),
})

/** Undefined while something typed cannot be read. */
export function toFacts(given: TypedFacts) {
  const birth = readBirth(given.birth)
  const partyMemberSince = readOptionalDay(given.partyMemberSince)
  const unionMemberSince = readOptionalDay(given.unionMemberSince)
  if (!birth || partyMemberSince === undefined || unionMemberSince === undefined) return undefined
  return {
    fullName: given.fullName,
    sex: given.sex || null,
    ...birth,
    partyMemberSince,
    education: given.education || null,
    unionMemberSince,
  }
}

export const factsFieldOf = (refused: Error | null): FieldErrors =>
  besideFields(refused, {
    'people.birth-in-future': 'birthOn',
    'people.too-young': 'birthOn',
    'people.years-differ': 'birthOn',
    'people.identifier-taken': 'identifier',
    'people.identifier-taken-elsewhere': 'identifier',
    'people.ethnicity-unknown': 'ethnicity',
    'people.education-unknown': 'education',
  })
