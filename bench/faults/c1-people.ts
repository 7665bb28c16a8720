/** Every write about people, for C1. */
import assert from 'node:assert/strict'
import * as people from '#modules/people'
import type { Endpoint, ReplyOf, Sent } from '#platform/http'
import { localDate } from '#platform/kernel'
import type { TestClient } from '../../e2e/client.ts'

export type Send = <E extends Endpoint>(client: TestClient, contract: E, sent: Sent<E>) => Promise<ReplyOf<E>>

const founded = localDate('2018-01-01')
const joined = localDate('2018-06-01')
const later = localDate('2019-02-01')
const latest = localDate('2019-12-01')

/** `unitId` and `otherId` stand below the same superior, whom the client works for. */
export async function peopleWrites(send: Send, client: TestClient, unitId: string, otherId: string): Promise<void> {
  const body = { unitId, fullName: 'Người Mẫu Năm Lần', memberSince: joined, isDirectWorker: true }
  const person = await send(client, people.addPerson, { body })
  const found = await client.call(people.listPeople, { query: { unitId, q: 'nam lan' } })
  assert.equal(found.total, 1, 'five adds are one person')
  const params = { personId: person.id }
  const facts = { fullName: 'Người Mẫu Năm Lần Sửa', ethnicity: 'thai' }
  await send(client, people.correctPerson, { params, body: { ...facts, version: person.version } })
  await send(client, people.revealPerson, { params })
  const past = { unitId: otherId, validFrom: founded, validTo: joined }
  await send(client, people.addMembership, { params, body: past })
  await send(client, people.changeWork, { params, body: { isDirectWorker: false, effectiveOn: later } })
  await postWrites(send, client, params)
  await transferWrites(send, client, unitId, otherId)
  await mergeWrites(send, client, unitId)
  await send(client, people.leaveUnion, { params, body: { as: 'retired', effectiveOn: latest } })
  await send(client, people.returnToUnion, { params, body: { unitId: otherId, effectiveOn: latest } })
  const page = await client.call(people.showPerson, { params })
  assert.equal(page.memberships.length, 4, 'five turns are one')
  await householdWrites(send, client, otherId)
}

async function postWrites(send: Send, client: TestClient, params: { personId: string }): Promise<void> {
  const post = await send(client, people.addPost, { params, body: { title: 'Chủ tịch', validFrom: founded } })
  await send(client, people.endPost, { params: { postId: post.id }, body: { effectiveOn: later } })
  const decision = { decisionNumber: '1/QĐ', decisionOn: later, decidedBy: 'Giám đốc' }
  const discipline = { form: 'warning', reason: 'Lý do mẫu', ...decision, validFrom: later }
  await send(client, people.addDiscipline, { params, body: discipline })
  const { disciplines } = await client.call(people.showPerson, { params })
  assert.equal(disciplines.length, 1, 'five disciplines are one')
  const ended = { params: { ...params, disciplineId: disciplines[0]?.id ?? '' }, body: { effectiveOn: latest } }
  await send(client, people.endDiscipline, ended)
}

async function transferWrites(send: Send, client: TestClient, unitId: string, otherId: string): Promise<void> {
  const body = { unitId, fullName: 'Người Đi Xa', memberSince: founded }
  const params = { personId: (await client.call(people.addPerson, { body })).id }
  const where = { toUnitId: otherId, opinion: 'Hoàn thành nhiệm vụ' }
  const propose = () => send(client, people.proposeTransfer, { params, body: { ...where, effectiveOn: later } })
  const first = await propose()
  await send(client, people.withdrawTransfer, { params: { transferId: first.id }, body: { version: 1 } })
  const second = await propose()
  const said = { version: 1, answer: 'Chưa có vị trí' }
  await send(client, people.declineTransfer, { params: { transferId: second.id }, body: said })
  const third = await propose()
  await send(client, people.acceptTransfer, { params: { transferId: third.id }, body: { version: 1 } })
  const back = { toUnitId: unitId, opinion: 'Điều động', effectiveOn: latest }
  await send(client, people.transferPerson, { params, body: back })
  const page = await client.call(people.showPerson, { params })
  assert.equal(page.memberships.length, 3, 'five transfers are one')
}

async function mergeWrites(send: Send, client: TestClient, unitId: string): Promise<void> {
  const body = { unitId, fullName: 'Người Hai Hồ Sơ', birthOn: localDate('1985-03-12'), memberSince: founded }
  const kept = await client.call(people.addPerson, { body })
  const dropped = await client.call(people.addPerson, { body: { ...body, birthOn: localDate('1991-08-30') } })
  const { fullName, birthOn } = body
  const corrected = await client.call(people.correctPerson, {
    params: { personId: dropped.id },
    body: { fullName, birthOn, version: dropped.version },
  })
  const likenessId = await pairOf(client, kept.id)
  const versions = { keptVersion: kept.version, droppedVersion: corrected.version }
  await send(client, people.mergePeople, { body: { keptId: kept.id, droppedId: dropped.id, ...versions } })
  const { merges } = await client.call(people.showPerson, { params: { personId: kept.id } })
  assert.equal(merges.length, 1, 'five merges are one')
  await send(client, people.undoMerge, { params: { mergeId: merges[0]?.id ?? '' } })
  await send(client, people.dismissLikeness, { params: { likenessId } })
}

/** The search for duplicates runs soon after the write. */
async function pairOf(client: TestClient, personId: string): Promise<string> {
  for (let tries = 0; tries < 120; tries++) {
    const { pairs } = await client.call(people.listLikenesses, { query: { personId } })
    if (pairs[0]) return pairs[0].id
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error('no pair was found')
}

async function householdWrites(send: Send, client: TestClient, unitId: string): Promise<void> {
  await send(client, people.savePeopleSettings, { body: { withHouseholds: true } })
  const said = { headName: 'Chủ Hộ Năm Lần', address: 'Bản Mẫu', peopleCount: 4 }
  const household = await send(client, people.addHousehold, { body: { unitId, ...said, validFrom: founded } })
  const params = { householdId: household.id }
  await send(client, people.correctHousehold, { params, body: { ...said, peopleCount: 5, version: 1 } })
  await send(client, people.endHousehold, { params, body: { effectiveOn: later, version: 2 } })
}
