/** One row of a workbook of people, read as facts. Pure: the unit is already found. */
import type { LocalDate } from '#platform/kernel'
import { Refusal } from '#platform/kernel'
import { checkedFacts } from './facts.ts'
import { refuseFuture, refuseUnlessThere } from './periods.ts'
import type { PersonFacts, Sex } from './person.ts'

type Cells = Readonly<Record<string, string | number | boolean | null>>
type RowUnit = { readonly name: string; readonly foundedOn: LocalDate }

export type ReadPerson = {
  readonly facts: PersonFacts
  readonly memberSince: LocalDate
  readonly isDirectWorker: boolean | null
  readonly title: string | null
}

const text = (value: Cells[string] | undefined): string | null => (typeof value === 'string' && value ? value : null)
const day = (value: Cells[string] | undefined): LocalDate | null => text(value) as LocalDate | null

/** Ten or eleven digits have lost their zeros on the way through a number cell. */
function identifierOf(value: Cells[string] | undefined): string | null {
  const digits = text(value)?.replace(/[\s.]/g, '') ?? null
  return digits && /^\d{10,11}$/.test(digits) ? digits.padStart(12, '0') : digits
}

export function readPerson(cells: Cells, unit: RowUnit, today: LocalDate): ReadPerson {
  const identifier = identifierOf(cells.identifier)
  if (identifier && !/^\d{12}$/.test(identifier)) throw new Refusal('rule', 'people.identifier-digits')
  const facts = checkedFacts(
    {
      fullName: (text(cells.fullName) ?? '').replace(/\s+/g, ' ').trim(),
      sex: text(cells.sex) as Sex | null,
      birthOn: day(cells.birthOn),
      birthYear: typeof cells.birthYear === 'number' ? cells.birthYear : null,
      identifier,
      ethnicity: text(cells.ethnicity),
      partyMemberSince: day(cells.partyMemberSince),
      education: text(cells.education),
      unionMemberSince: day(cells.unionMemberSince),
    },
    today,
  )
  const joined = facts.unionMemberSince
  const assumed = joined && joined > unit.foundedOn ? joined : unit.foundedOn
  const memberSince = day(cells.memberSince) ?? assumed
  refuseFuture(memberSince, today)
  refuseUnlessThere(
    { name: unit.name, validFrom: unit.foundedOn, validTo: null },
    { validFrom: memberSince, validTo: null },
  )
  const isDirectWorker = typeof cells.isDirectWorker === 'boolean' ? cells.isDirectWorker : null
  return { facts, memberSince, isDirectWorker, title: text(cells.title) }
}
