/** What a correction changes, as history says it. Sensitive values never enter the history. */
import { isLocalDate, showDay } from '#platform/kernel'
import { fieldWords, sexWords } from '../vi.ts'
import { educationName } from './facts.ts'
import type { PersonFacts, Sex } from './person.ts'

const openFields = [
  'fullName',
  'sex',
  'birthOn',
  'birthYear',
  'partyMemberSince',
  'education',
  'unionMemberSince',
] as const
const sensitiveFields = ['identifier', 'ethnicity'] as const

const nothing = '(trống)'

/** The names of the fields, and of those that may be read "họ và tên: Lò Văn A → Lò Văn An". */
export function changesBetween(before: PersonFacts, after: PersonFacts): { fields: string[]; changes: string[] } {
  const hasYearOnly = !before.birthOn && !after.birthOn
  const differs = (field: (typeof openFields)[number] | (typeof sensitiveFields)[number]) =>
    before[field] !== after[field] && (field !== 'birthYear' || hasYearOnly)
  const open = openFields.filter(differs)
  const hidden = sensitiveFields.filter(differs)
  return {
    fields: [...open, ...hidden],
    changes: [
      ...open.map((field) => `${fieldWords[field]}: ${shown(field, before[field])} → ${shown(field, after[field])}`),
      ...hidden.map((field) => `${fieldWords[field]}: ${deedOn(before[field], after[field])}`),
    ],
  }
}

const deedOn = (before: string | null, after: string | null): string =>
  after === null ? 'đã bỏ' : before === null ? 'đã ghi' : 'đã sửa'

function shown(field: (typeof openFields)[number], value: string | number | null): string {
  if (value === null) return nothing
  if (field === 'sex') return sexWords[value as Sex]
  if (field === 'education') return educationName(String(value)) ?? String(value)
  return typeof value === 'string' && isLocalDate(value) ? showDay(value) : String(value)
}
