/** The verbs of this slice as tests speak them, for any signed-in client. */

import { showTree, type UnitId } from '#modules/organisation'
import { CallRefused, type Endpoint, type ReplyOf, type Sent } from '#platform/http'
import { localDate } from '#platform/kernel'
import * as people from './contract.ts'
import type { PersonId } from './domain/person.ts'

export type Caller = {
  readonly call: <E extends Endpoint>(contract: E, sent?: Sent<E>) => Promise<ReplyOf<E>>
}

/** Status and code; a refusal without Vietnamese words would be a bug. */
export async function refusalOf(attempt: Promise<unknown>): Promise<[number, string]> {
  const { status, refused } = await refusedBy(attempt)
  if (refused.message === refused.code) throw new Error(`${refused.code} has no words`)
  return [status, refused.code]
}

export async function refusedBy(attempt: Promise<unknown>): Promise<CallRefused> {
  const error = await attempt.then(
    () => new Error('was not refused'),
    (thrown: unknown) => thrown,
  )
  if (error instanceof CallRefused) return error
  throw error
}

export async function unitIdOf(client: Caller, name: string): Promise<UnitId> {
  const node = (await client.call(showTree)).nodes.find((one) => one.name === name)
  if (!node) throw new Error(`no unit ${name}`)
  return node.id
}

type NewPerson = Partial<Omit<Sent<typeof people.addPerson>['body'] & object, 'memberSince' | 'birthOn'>> & {
  fullName: string
  memberSince?: string
  birthOn?: string
}

export const addPerson = (client: Caller, unitId: UnitId, { memberSince, birthOn, ...given }: NewPerson) =>
  client.call(people.addPerson, {
    body: {
      ...given,
      unitId,
      memberSince: localDate(memberSince ?? '2018-01-01'),
      birthOn: birthOn ? localDate(birthOn) : null,
    },
  })

export const pageOf = (client: Caller, personId: PersonId) => client.call(people.showPerson, { params: { personId } })

export const namesIn = async (client: Caller, unitId: UnitId) =>
  (await client.call(people.listPeople, { query: { unitId, limit: 200 } })).people.map((one) => one.fullName)
