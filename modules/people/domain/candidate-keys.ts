/** By which keys the register is asked for people to compare: few enough to be fast, wide enough to miss hardly anybody. */
import { daysBetween, fold, type LocalDate, localDate } from '#platform/kernel'
import { withoutOldEncoding } from './old-encoding.ts'
import type { PersonFacts } from './person.ts'

/** Without marks, case and old encoding. */
export const candidateKey = (name: string): string => fold(withoutOldEncoding(name))

const firstDay = localDate('1900-01-01')

/** Day of birth and first letter of the given name, as the column `birth_key` is made. */
export function birthKey(folded: string, birthOn: LocalDate | null): string | null {
  const given = folded.slice(folded.lastIndexOf(' ') + 1)
  return birthOn && `${daysBetween(firstDay, birthOn)}${given.slice(0, 1)}`
}

/** A slip in the year is mostly one of these. */
export const yearSteps = [-10, -1, 0, 1, 10] as const

type Wanted = Pick<PersonFacts, 'fullName' | 'birthOn' | 'birthYear' | 'identifier'>

/** Whether the search for candidates would bring the one to the other. */
export function shareKey(a: Wanted, b: Wanted): boolean {
  if (a.identifier !== null && a.identifier === b.identifier) return true
  const [keyA, keyB] = [candidateKey(a.fullName), candidateKey(b.fullName)]
  const birth = birthKey(keyA, a.birthOn)
  if (birth !== null && birth === birthKey(keyB, b.birthOn)) return true
  if (keyA !== keyB) return false
  const [yearA, yearB] = [a.birthYear, b.birthYear]
  return yearA === null || yearB === null || yearSteps.some((step) => yearA + step === yearB)
}
