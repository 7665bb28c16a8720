/** A birth as it is typed into one box: a day, or only the year where papers give no more. */
import { isUsualYear, type LocalDate, readTypedDay } from '#platform/kernel'

export type Birth = { readonly birthOn: LocalDate | null; readonly birthYear: number | null }

const none: Birth = { birthOn: null, birthYear: null }

/** Undefined for a text that is neither: it must not be lost as if nothing had been typed. */
export function readBirth(text: string): Birth | undefined {
  const typed = text.trim()
  if (typed === '') return none
  if (/^\d{4}$/.test(typed)) return isUsualYear(typed) ? { birthOn: null, birthYear: Number(typed) } : undefined
  const birthOn = readTypedDay(typed)
  return birthOn ? { birthOn, birthYear: null } : undefined
}

/** Null for nothing typed, undefined for what is no day. */
export function readOptionalDay(text: string): LocalDate | null | undefined {
  return text.trim() === '' ? null : readTypedDay(text)
}
