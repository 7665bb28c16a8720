/** What may be said of a person: checked before it is written. */
import { type LocalDate, Refusal, yearOf } from '#platform/kernel'
import { disciplineForms, educations } from '../defaults/choices.ts'
import { type Choice, ethnicities } from '../defaults/ethnicities.ts'
import type { PersonFacts } from './person.ts'

const leastAge = 15

const nameIn = (choices: readonly Choice[]) => {
  const names = new Map(choices.map(({ code, name }) => [code, name]))
  return (code: string | null): string | null => (code === null ? null : (names.get(code) ?? null))
}
export const ethnicityName = nameIn(ethnicities)
export const educationName = nameIn(educations)
export const disciplineFormName = nameIn(disciplineForms)

type Given = Omit<PersonFacts, 'birthYear'> & { readonly birthYear: number | null }

/** The facts with the year of birth filled in. @throws Refusal for a birth that cannot be, or an unknown code. */
export function checkedFacts(given: Given, today: LocalDate): PersonFacts {
  const { birthOn } = given
  if (birthOn && given.birthYear !== null && given.birthYear !== yearOf(birthOn))
    throw new Refusal('rule', 'people.years-differ')
  const birthYear = birthOn ? yearOf(birthOn) : given.birthYear
  refuseBirth(birthOn, birthYear, today)
  if (given.ethnicity !== null && ethnicityName(given.ethnicity) === null)
    throw new Refusal('rule', 'people.ethnicity-unknown')
  if (given.education !== null && educationName(given.education) === null)
    throw new Refusal('rule', 'people.education-unknown')
  return { ...given, birthYear }
}

function refuseBirth(birthOn: LocalDate | null, birthYear: number | null, today: LocalDate): void {
  if (birthOn && birthOn > today) throw new Refusal('rule', 'people.birth-in-future', { birthOn })
  if (birthYear === null) return
  const years = birthOn ? ageOn(birthOn, today) : yearOf(today) - birthYear
  if (years < leastAge) throw new Refusal('rule', 'people.too-young', { years: Math.max(0, years) })
}

/** Full years on the day. */
export function ageOn(birthOn: LocalDate, day: LocalDate): number {
  const hadBirthday = day.slice(5) >= birthOn.slice(5)
  return yearOf(day) - yearOf(birthOn) - (hadBirthday ? 0 : 1)
}

/** Only the last digits: enough to tell two numbers apart on paper, not enough to use. */
export const maskIdentifier = (identifier: string | null): string | null =>
  identifier === null ? null : `•••• •••• ${identifier.slice(-4)}`

const leadingTitle = /^(quyền |q\. ?)?(phó )?chủ tịch\b/i

/** Chairs and their deputies lead the union; other titles say it themselves. */
export const isLeadingTitle = (title: string): boolean => leadingTitle.test(title.trim().normalize('NFC'))
