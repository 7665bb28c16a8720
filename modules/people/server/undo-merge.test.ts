/** Merging while a transfer waits, and undoing once units, numbers or rights are no longer as they were. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as organisation from '#modules/organisation'
import { localDate } from '#platform/kernel'
import { startTestProduct, type TestClient, type TestProduct } from '../../../apps/server/testing.ts'
import * as people from '../contract.ts'
import type { PersonId } from '../domain/person.ts'
import { addPerson, pageOf, refusalOf, refusedBy, unitIdOf } from '../testing.ts'

let product: TestProduct
let administrator: TestClient
let tamDuong: TestClient
let home: organisation.UnitId
let other: organisation.UnitId

beforeAll(async () => {
  product = await startTestProduct({ sample: 'small' })
  administrator = await product.signIn('quantri')
  tamDuong = await product.signIn('canbo.tamduong')
  home = await unitIdOf(administrator, 'LĐLĐ huyện Tam Đường')
  other = await unitIdOf(administrator, 'LĐLĐ huyện Sìn Hồ')
})
afterAll(() => product.stop())

type Choices = Record<string, 'kept' | 'dropped'>
const merge = (keptId: PersonId, droppedId: PersonId, choices: Choices = {}) =>
  administrator.call(people.mergePeople, { body: { keptId, keptVersion: 1, droppedId, droppedVersion: 1, choices } })
const undo = async (client: TestClient, keptId: PersonId) => {
  const { merges } = await pageOf(administrator, keptId)
  return client.call(people.undoMerge, { params: { mergeId: merges[0]?.id as never } })
}
const propose = (personId: PersonId, toUnitId: organisation.UnitId) =>
  administrator.call(people.proposeTransfer, {
    params: { personId },
    body: { toUnitId, effectiveOn: localDate('2019-07-01'), opinion: 'Hoàn thành tốt nhiệm vụ' },
  })
const accept = (transferId: never) =>
  administrator.call(people.acceptTransfer, { params: { transferId }, body: { version: 1 } })

describe('a transfer that waits', () => {
  it('is answered or withdrawn before its record is merged into one elsewhere; with the unit chosen it stays', async () => {
    const kept = await addPerson(administrator, home, { fullName: 'Tẩn A Chờ' })
    const dropped = await addPerson(administrator, other, { fullName: 'Tẩn A Chờ Thêm', notThese: [kept.id] })
    const transfer = await propose(dropped.id, home)
    expect(await refusalOf(merge(kept.id, dropped.id))).toEqual([422, 'people.transfer-waiting'])
    await merge(kept.id, dropped.id, { unit: 'dropped' })
    await accept(transfer.id as never)
    expect((await pageOf(administrator, kept.id)).memberships.map((one) => [one.unitName, one.validFrom])).toEqual([
      ['LĐLĐ huyện Sìn Hồ', '2018-01-01'],
      ['LĐLĐ huyện Tam Đường', '2019-07-01'],
    ])
  })

  it('is not left behind at a unit that is not the person’s by an undo', async () => {
    const kept = await addPerson(administrator, home, { fullName: 'Tẩn A Về' })
    const dropped = await addPerson(administrator, other, { fullName: 'Tẩn A Về Thêm' })
    await merge(kept.id, dropped.id, { unit: 'dropped' })
    const transfer = await propose(kept.id, home)
    expect(await refusalOf(undo(administrator, kept.id))).toEqual([422, 'people.transfer-waiting'])
    const params = { transferId: transfer.id }
    await administrator.call(people.withdrawTransfer, { params, body: { version: transfer.version } })
    await undo(administrator, kept.id)
    expect((await pageOf(administrator, kept.id)).person.unitId).toBe(home)
  })

  it('is not accepted for who left and came back elsewhere', async () => {
    const { id } = await addPerson(administrator, home, { fullName: 'Tẩn A Rẽ' })
    const transfer = await propose(id, other)
    const params = { personId: id }
    const elsewhere = (await administrator.call(organisation.showTree)).nodes.find((one) => one.parentId === null)
    const left = { as: 'left' as const, effectiveOn: localDate('2019-06-01') }
    await administrator.call(people.leaveUnion, { params, body: left })
    await administrator.call(people.returnToUnion, {
      params,
      body: { unitId: elsewhere?.id as never, effectiveOn: localDate('2019-06-15') },
    })
    expect(await refusalOf(accept(transfer.id as never))).toEqual([422, 'people.transfer-outdated'])
  })
})

describe('undoing a merge', () => {
  it('is refused once a unit that a record would go back to has ended', async () => {
    const body = { parentId: home, typeCode: 'grassroots_union', name: 'CĐCS sắp nhập', shortName: '' }
    const decision = { number: '62/QĐ', on: localDate('2019-12-20') }
    const unit = await administrator.call(organisation.addUnit, {
      body: { ...body, validFrom: localDate('2018-01-01'), decision },
    })
    const kept = await addPerson(administrator, home, { fullName: 'Tẩn A Nguồn' })
    const dropped = await addPerson(administrator, unit.id, { fullName: 'Tẩn A Nguồn Thêm' })
    await merge(kept.id, dropped.id)
    const acts = [{ act: 'merged' as const, units: [unit.id], into: home }]
    await administrator.call(organisation.reorganise, {
      body: { effectiveOn: localDate('2020-01-01'), acts, decision },
    })
    expect(await refusalOf(undo(administrator, kept.id))).toEqual([422, 'people.changed-after-merge'])
  })

  it('is offered and allowed to who manages both places', async () => {
    const root = (await administrator.call(organisation.showTree)).nodes.find((one) => one.parentId === null)
    const kept = await addPerson(administrator, home, { fullName: 'Tẩn A Tỉnh' })
    const dropped = await addPerson(administrator, root?.id as never, { fullName: 'Tẩn A Tỉnh Thêm' })
    await merge(kept.id, dropped.id)
    const offered = async (client: TestClient) => (await pageOf(client, kept.id)).merges.map((one) => one.canUndo)
    expect([await offered(tamDuong), await offered(administrator)]).toEqual([[false], [true]])
    expect(await refusalOf(undo(tamDuong, kept.id))).toEqual([403, 'people.not-allowed'])
    await undo(administrator, kept.id)
    expect(await offered(administrator)).toEqual([false])
  })

  it('names who was given a number meanwhile, and goes on once that is settled', async () => {
    const kept = await addPerson(administrator, home, { fullName: 'Tẩn A Số', identifier: '012185000661' })
    const second = { fullName: 'Tẩn A Số Thêm', identifier: '012185000662' }
    const dropped = await addPerson(administrator, other, second)
    await merge(kept.id, dropped.id, { identifier: 'kept' })
    const holder = await addPerson(administrator, other, { fullName: 'Vàng Thị Khác', identifier: '012185000662' })
    const refused = await refusedBy(undo(administrator, kept.id))
    expect([refused.status, refused.refused.code]).toEqual([422, 'people.number-given-since'])
    expect(refused.refused.message).toContain('đã ghi cho Vàng Thị Khác')
    await administrator.call(people.correctPerson, {
      params: { personId: holder.id },
      body: { fullName: 'Vàng Thị Khác', identifier: '012185000663', version: 1 },
    })
    await undo(administrator, kept.id)
    expect((await pageOf(administrator, dropped.id)).person.identifierMasked).toMatch(/662$/)
  })
})
