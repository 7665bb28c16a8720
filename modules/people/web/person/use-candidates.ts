import type { UnitId } from '#modules/organisation'
import { useReply } from '#platform/ui'
import { findCandidates } from '../../contract.ts'
import { readBirth } from '../parts/typed-birth.ts'
import { useSettled } from '../parts/use-settled.ts'
import type { TypedPerson } from './new-person.ts'

/** A given name alone is carried by hundreds; asked once there is a family name too. */
const fewestWords = 2

/** People who may be the one being typed; asked again whenever name, birth or sex have settled. */
export function useCandidates({ fullName, birth, sex, unit }: TypedPerson) {
  const name = useSettled(fullName.trim())
  const born = useSettled(birth)
  const isAsked = unit !== null && name.split(/\s+/).length >= fewestWords
  const query = { unitId: (unit?.id ?? '') as UnitId, fullName: name, sex: sex || null, ...readBirth(born) }
  const reply = useReply(findCandidates, { query: withoutNulls(query) }, { enabled: isAsked })
  return isAsked ? (reply.data?.candidates ?? []) : []
}

/** An address has no null: what is not known is left out. */
const withoutNulls = <T extends object>(query: T) =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== null)) as {
    [Key in keyof T]: Exclude<T[Key], null>
  }
