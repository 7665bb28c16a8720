/** The writes of units and of the lists a federation edits itself. */
import assert from 'node:assert/strict'
import * as organisation from '#modules/organisation'
import type { Endpoint, ReplyOf, Sent } from '#platform/http'
import { localDate } from '#platform/kernel'
import type { TestClient } from '../../e2e/client.ts'

type Send = <E extends Endpoint>(client: TestClient, contract: E, sent: Sent<E>) => Promise<ReplyOf<E>>

export const decision = { number: '5/QĐ-LĐLĐ', on: localDate('2018-01-01') }
const founded = localDate('2018-01-01')
const effectiveOn = localDate('2019-12-01')

export async function unitWrites(send: Send, client: TestClient): Promise<void> {
  const { nodes } = await client.call(organisation.showTree)
  const superior = nodes[0]?.id
  assert(superior)
  const found = (name: string) =>
    client.call(organisation.addUnit, {
      body: { parentId: superior, typeCode: 'commune_union', name, shortName: '', validFrom: founded, decision },
    })
  const [one, two, three] = [await found('CĐ xã Lần Một'), await found('CĐ xã Lần Hai'), await found('CĐ xã Lần Ba')]
  const attributes = { sectorCode: 'health', employerKind: 'state' as const, yearKind: 'school' as const }
  await send(client, organisation.changeUnit, {
    params: { unitId: one.id },
    body: { ...attributes, effectiveOn: localDate('2019-01-01'), version: 1, decision },
  })
  await send(client, organisation.mergeUnits, {
    body: { units: [{ id: one.id }], into: { id: two.id }, effectiveOn, decision },
  })
  const part = (key: string) => ({ key, superior, typeCode: 'commune_union', name: `CĐ xã Phần ${key}` })
  await send(client, organisation.splitUnit, {
    params: { unitId: three.id },
    body: { version: 1, newUnits: [part('+a'), part('+b')], into: ['+a', '+b'], keeper: '+a', effectiveOn, decision },
  })
  const before = (await client.call(organisation.showTree)).nodes.length
  await send(client, organisation.reorganise, {
    body: { acts: [{ act: 'established', unit: part('+c') }], effectiveOn, decision },
  })
  assert.equal((await client.call(organisation.showTree)).nodes.length, before + 1, 'five decisions are one')
  await listWrites(send, client)
}

async function listWrites(send: Send, client: TestClient): Promise<void> {
  const body = { name: 'Loại năm lần', shortName: '', rank: 65 }
  const kind = await send(client, organisation.addUnitKind, { body })
  await send(client, organisation.changeUnitKind, { params: kind, body: { ...body, rank: 66 } })
  await send(client, organisation.retireUnitKind, { params: kind, body: { isRetired: true } })
  const sector = await send(client, organisation.addSector, { body: { name: 'Ngành năm lần' } })
  await send(client, organisation.renameSector, { params: sector, body: { name: 'Ngành năm lần mới' } })
  await send(client, organisation.retireSector, { params: sector, body: { isRetired: true } })
}
