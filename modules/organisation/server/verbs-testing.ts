/** The verbs of this slice as tests speak them, for any signed-in client. */
import { CallRefused, type Endpoint, type ReplyOf, type Sent } from '#platform/http'
import { localDate } from '#platform/kernel'
import * as organisation from '../contract.ts'
import type { UnitId } from '../domain/unit.ts'

export type Caller = {
  readonly call: <E extends Endpoint>(contract: E, sent?: Sent<E>) => Promise<ReplyOf<E>>
}
type Versioned = { readonly id: UnitId; readonly version: number }

/** Status and code; a refusal without Vietnamese words would be a bug. */
export async function refusalOf(attempt: Promise<unknown>): Promise<[number, string]> {
  const error = await attempt.then(
    () => new Error('was not refused'),
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof CallRefused)) throw error
  if (error.refused.message === error.refused.code) throw new Error(`${error.refused.code} has no words`)
  return [error.status, error.refused.code]
}

const onDay = (day?: string) => (day ? { query: { on: localDate(day) } } : {})

export const tree = async (client: Caller, day?: string) => (await client.call(organisation.showTree, onDay(day))).nodes

export const namesIn = async (client: Caller, day?: string) => (await tree(client, day)).map((node) => node.name)

export async function idOf(client: Caller, name: string): Promise<UnitId> {
  const node = (await tree(client)).find((one) => one.name === name)
  if (!node) throw new Error(`no unit ${name}`)
  return node.id
}

export const pageOf = (client: Caller, unitId: UnitId, day?: string) =>
  client.call(organisation.showUnit, { params: { unitId }, ...onDay(day) })

/** A number and a day, as every event of a unit needs them. */
export const decided = { number: '12/QĐ-LĐLĐ', on: localDate('2015-01-01'), by: 'Ban Thường vụ LĐLĐ tỉnh' }

type NewUnit = { name: string; validFrom?: string; typeCode?: string }

export const add = (client: Caller, parentId: UnitId, { name, validFrom, typeCode }: NewUnit) =>
  client.call(organisation.addUnit, {
    body: {
      parentId,
      typeCode: typeCode ?? 'grassroots_union',
      name,
      shortName: '',
      validFrom: localDate(validFrom ?? '2018-01-01'),
      decision: decided,
    },
  })

export const rename = (client: Caller, unit: Versioned, name: string, day: string) =>
  client.call(organisation.renameUnit, {
    params: { unitId: unit.id },
    body: { name, shortName: '', effectiveOn: localDate(day), version: unit.version, decision: decided },
  })

export const move = (client: Caller, unit: Versioned, parentId: UnitId, day: string) =>
  client.call(organisation.moveUnit, {
    params: { unitId: unit.id },
    body: { parentId, effectiveOn: localDate(day), version: unit.version, decision: decided },
  })

export const end = (client: Caller, unit: Versioned, day: string) =>
  client.call(organisation.endUnit, {
    params: { unitId: unit.id },
    body: { effectiveOn: localDate(day), version: unit.version, decision: decided },
  })
