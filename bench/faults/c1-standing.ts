/** C1 for what stands inside and across units: bodies, blocks, figures, profiles, sets, outside groups. */
import assert from 'node:assert/strict'
import * as organisation from '#modules/organisation'
import { localDate } from '#platform/kernel'
import type { TestClient } from '../../e2e/client.ts'
import type { Send } from './c1-people.ts'

type UnitId = organisation.UnitId
const day = localDate
const decision = { number: '15/QĐ-LĐLĐ', on: day('2018-12-20'), by: 'Ban Thường vụ LĐLĐ tỉnh' }

/** All of it inside two units that nothing else leans on. */
export async function standingWrites(send: Send, client: TestClient, unitId: UnitId, otherId: UnitId): Promise<void> {
  await bodyWrites(send, client, unitId)
  await figureWrites(send, client, unitId)
  await profileWrites(send, client, unitId)
  await blockWrites(send, client, unitId, otherId)
  await setWrites(send, client)
  await outsideWrites(send, client)
}

async function bodyWrites(send: Send, client: TestClient, unitId: UnitId): Promise<void> {
  const given = { kind: 'council' as const, name: 'Hội đồng Năm Lần', validFrom: day('2019-01-01'), decision }
  const body = await send(client, organisation.addBody, { params: { unitId }, body: given })
  const params = { bodyId: body.id }
  const renamed = { ...given, name: 'Hội đồng Năm Lần Mới', namedFrom: day('2019-06-01'), version: body.version }
  const changed = await send(client, organisation.changeBody, { params, body: renamed })
  const term = { from: day('2019-07-01'), to: null, decision: { number: null, on: null, by: null } }
  await send(client, organisation.setBodyTerm, { params, body: { ...term, version: changed.version } })
  const page = await client.call(organisation.showBody, { params })
  assert.deepEqual([page.formerNames.length, page.terms.length], [1, 1], 'five changes are one')
  await send(client, organisation.endBody, { params, body: { effectiveOn: day('2019-12-01') } })
}

async function figureWrites(send: Send, client: TestClient, unitId: UnitId): Promise<void> {
  const params = { unitId }
  const asOf = day('2019-10-01')
  await send(client, organisation.reportFigures, { params, body: { asOf, members: 40, women: 25 } })
  await send(client, organisation.reportFigures, { params, body: { asOf, members: 41, women: null } })
  const { figures } = await client.call(organisation.listUnitFigures, { params })
  assert.equal(figures.find((one) => one.asOf === asOf)?.replaced.length, 1, 'five corrections are one')
}

async function profileWrites(send: Send, client: TestClient, unitId: UnitId): Promise<void> {
  const params = { unitId }
  const text = { part: 'setup' as const, text: 'Thành lập năm 2018.', validFrom: day('2019-01-01') }
  await send(client, organisation.writeProfile, { params, body: text })
  const title = { year: 2015, title: 'Cờ thi đua', decision }
  const award = await send(client, organisation.addPastAward, { params, body: title })
  const ofAward = { awardId: award.id }
  const changed = await send(client, organisation.changePastAward, {
    params: ofAward,
    body: { ...title, year: 2016, version: award.version },
  })
  assert.equal((await client.call(organisation.showProfile, { params })).awards.length, 1)
  await send(client, organisation.withdrawPastAward, { params: ofAward, body: { version: changed.version } })
}

async function blockWrites(send: Send, client: TestClient, unitId: UnitId, otherId: UnitId): Promise<void> {
  const { former } = await client.call(organisation.listUnitsWithoutBlock, {})
  await send(client, organisation.expectInBlocks, {
    params: { unitId: former.id },
    body: { expectedTypes: ['district_federation'] },
  })
  const given = { kind: 'block' as const, name: 'Khối Năm Lần', validFrom: day('2019-03-01'), decision }
  const members = [{ unitId, role: 'chair' as const }]
  const formed = await send(client, organisation.formBlock, { body: { ...given, unitId: former.id, members } })
  const params = { blockId: formed.id }
  const changed = await send(client, organisation.changeBlock, {
    params,
    body: { ...given, charter: 'Họp mỗi quý.', version: formed.version },
  })
  const effectiveOn = day('2019-04-01')
  const joining = { unitId: otherId, effectiveOn, version: changed.version }
  const joined = await send(client, organisation.joinBlock, { params, body: joining })
  const chosen = { chairId: otherId, effectiveOn: day('2019-05-01'), version: joined.version }
  const rotated = await send(client, organisation.rotateBlock, { params, body: chosen })
  assert.equal(rotated.members.length, 2, 'five joins are one seat')
  const leaving = { unitId, effectiveOn: day('2019-06-01'), version: rotated.version }
  const left = await send(client, organisation.leaveBlock, { params, body: leaving })
  await send(client, organisation.endBlock, { params, body: { effectiveOn: day('2019-07-01'), version: left.version } })
}

async function setWrites(send: Send, client: TestClient): Promise<void> {
  const given = { name: 'Nhóm Năm Lần', rule: { include: [{ root: true as const }] } }
  const set = await send(client, organisation.defineSet, { body: given })
  const params = { setId: set.id }
  const changed = await send(client, organisation.changeSet, {
    params,
    body: { ...given, aliases: ['Năm Lần'], version: set.version },
  })
  await send(client, organisation.retireSet, { params, body: { isRetired: true, version: changed.version } })
  const { sets } = await client.call(organisation.listSets)
  assert.equal(sets.filter((one) => one.name === given.name).length, 1, 'five definitions are one set')
}

async function outsideWrites(send: Send, client: TestClient): Promise<void> {
  const body = await send(client, organisation.addOutsideBody, { body: { name: 'Cụm Năm Lần' } })
  const params = { outsideId: body.id }
  await send(client, organisation.changeOutsideBody, {
    params,
    body: { name: 'Cụm Năm Lần', aliases: ['Cụm 5'], version: body.version },
  })
  await send(client, organisation.setOutsideGroup, { params, body: { kind: 'cluster', organiserId: null } })
  const year = await send(client, organisation.recordOutsideYear, {
    params: { ...params, year: 2019 },
    body: { ownRole: 'member', members: ['Tỉnh Một', 'Tỉnh Hai'] },
  })
  assert.equal(year.years.length, 1, 'five records are one year')
}
