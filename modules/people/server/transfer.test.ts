import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getDesk } from '#modules/inbox'
import type { UnitId } from '#modules/organisation'
import { inTransaction } from '#platform/db'
import { localDate } from '#platform/kernel'
import { startTestProduct, type TestClient, type TestProduct } from '../../../apps/server/testing.ts'
import * as people from '../contract.ts'
import type { PersonId } from '../domain/person.ts'
import { addPerson, pageOf, refusalOf, unitIdOf } from '../testing.ts'
import { listPeopleOfUnit, personOn } from './person-on.ts'

let product: TestProduct
let administrator: TestClient
let tamDuong: TestClient
let sinHo: TestClient
let giaoDuc: TestClient
let home: UnitId
let other: UnitId

beforeAll(async () => {
  product = await startTestProduct({ sample: 'small' })
  administrator = await product.signIn('quantri')
  tamDuong = await product.signIn('canbo.tamduong')
  sinHo = await product.signIn('canbo.sinho')
  giaoDuc = await product.signIn('canbo.giaoduc')
  home = await unitIdOf(administrator, 'LĐLĐ huyện Tam Đường')
  other = await unitIdOf(administrator, 'LĐLĐ huyện Sìn Hồ')
})
afterAll(() => product.stop())

const told = { fullName: 'Lường Văn Chuyển', birthOn: '1985-03-12', identifier: '012185000777', ethnicity: 'thai' }

async function somebody(name: string) {
  const post = { title: 'Chuyên viên', validFrom: localDate('2018-01-01') }
  return addPerson(tamDuong, home, { ...told, fullName: name, identifier: null, post })
}

const propose = (client: TestClient, personId: PersonId, to: object = { toUnitName: 'LĐLĐ huyện Sìn Hồ' }) =>
  client.call(people.proposeTransfer, {
    params: { personId },
    body: { effectiveOn: localDate('2019-07-01'), opinion: 'Hoàn thành tốt nhiệm vụ', ...to },
  })

const unitPanel = (client: TestClient, unitId: UnitId, on: string) =>
  client.call(people.listUnitPeople, { params: { unitId }, query: { on: localDate(on) } })

describe('a transfer in two steps', () => {
  it('shows each side what is its own, before and after', async () => {
    const post = { title: 'Chuyên viên', validFrom: localDate('2018-01-01') }
    const { id } = await addPerson(tamDuong, home, { ...told, post })
    const transfer = await propose(tamDuong, id)
    expect(transfer).toMatchObject({
      state: 'waiting',
      unitName: 'LĐLĐ huyện Tam Đường',
      toUnitName: 'LĐLĐ huyện Sìn Hồ',
    })
    expect(await refusalOf(propose(tamDuong, id))).toEqual([422, 'people.transfer-waiting'])

    // Until it is accepted the receiving unit sees what the proposal says, and not the record.
    const { transfers } = await sinHo.call(people.listTransfers, { query: { direction: 'in', state: 'waiting' } })
    expect(transfers).toMatchObject([
      {
        personId: null,
        fullName: told.fullName,
        birthYear: 1985,
        title: 'Chuyên viên',
        opinion: 'Hoàn thành tốt nhiệm vụ',
        abilities: { canAccept: true, canWithdraw: false },
      },
    ])
    expect(JSON.stringify(transfers)).not.toMatch(/1985-03|0777|thai/)
    expect(await refusalOf(pageOf(sinHo, id))).toEqual([404, 'people.person-unknown'])
    expect((await giaoDuc.call(people.listTransfers)).total).toBe(0)
    const params = { transferId: transfer.id }
    expect(await refusalOf(giaoDuc.call(people.showTransfer, { params }))).toEqual([404, 'people.transfer-unknown'])
    expect(JSON.stringify(await sinHo.call(getDesk))).toContain(`Tiếp nhận ${told.fullName} từ LĐLĐ huyện Tam Đường`)
    expect(JSON.stringify(await tamDuong.call(getDesk))).not.toContain('Tiếp nhận')

    // The former unit may not answer for the other.
    const body = { version: transfer.version }
    expect(await refusalOf(tamDuong.call(people.acceptTransfer, { params, body }))).toEqual([403, 'people.not-allowed'])
    const accepted = await sinHo.call(people.acceptTransfer, { params, body })
    expect(accepted).toMatchObject({ state: 'accepted', personId: id })
    expect(await refusalOf(sinHo.call(people.acceptTransfer, { params, body }))).toEqual([
      409,
      'people.transfer-decided',
    ])

    // Afterwards the record with its whole past is the new unit's.
    const page = await pageOf(sinHo, id)
    expect(page.memberships.map((one) => [one.unitName, one.validFrom, one.validTo])).toEqual([
      ['LĐLĐ huyện Tam Đường', '2018-01-01', '2019-07-01'],
      ['LĐLĐ huyện Sìn Hồ', '2019-07-01', null],
    ])
    expect(page.posts).toMatchObject([
      { title: 'Chuyên viên', unitName: 'LĐLĐ huyện Tam Đường', validTo: '2019-07-01', canEnd: false },
    ])
    expect(page.transfers).toMatchObject([{ opinion: 'Hoàn thành tốt nhiệm vụ' }])
    expect(page.history.map((line) => line.entry)).toEqual(['people.transfer-accepted'])

    // The former unit keeps the name on past days and its own transfer, and no record.
    expect(await refusalOf(pageOf(tamDuong, id))).toEqual([404, 'people.person-unknown'])
    const before = await unitPanel(tamDuong, home, '2019-06-30')
    expect(before.people.find((one) => one.fullName === told.fullName)).toMatchObject({
      personId: null,
      birthOn: null,
      posts: [{ title: 'Chuyên viên' }],
    })
    const after = await unitPanel(tamDuong, home, '2019-07-01')
    expect(after.people.map((one) => one.fullName)).not.toContain(told.fullName)
    expect(after.members).toBe(before.members - 1)
    expect((await tamDuong.call(people.showTransfer, { params })).personId).toBeNull()
    expect((await tamDuong.call(people.searchPeople, { query: { q: 'luong van chuyen' } })).people).toEqual([])
    expect((await sinHo.call(people.searchPeople, { query: { q: 'luong van chuyen' } })).people).toHaveLength(1)
  })

  it('is declined with a reason, or withdrawn; the record stays where it was', async () => {
    const { id } = await somebody('Lường Văn Ở Lại')
    const first = await propose(tamDuong, id)
    const declined = await sinHo.call(people.declineTransfer, {
      params: { transferId: first.id },
      body: { version: first.version, answer: 'Chưa có vị trí' },
    })
    expect(declined).toMatchObject({ state: 'declined', answer: 'Chưa có vị trí' })
    const second = await propose(tamDuong, id)
    const params = { transferId: second.id }
    expect(await refusalOf(sinHo.call(people.withdrawTransfer, { params, body: { version: 1 } }))).toEqual([
      403,
      'people.not-allowed',
    ])
    await tamDuong.call(people.withdrawTransfer, { params, body: { version: 1 } })
    const page = await pageOf(tamDuong, id)
    expect(page.person.unitName).toBe('LĐLĐ huyện Tam Đường')
    expect(page.transfers.map((one) => one.state)).toEqual(['withdrawn', 'declined'])
  })

  it('finds a unit out of sight by its exact name only', async () => {
    const { id } = await somebody('Lường Văn Tìm')
    expect(await refusalOf(propose(tamDuong, id, { toUnitName: 'Sìn Hồ' }))).toEqual([404, 'people.unit-not-found'])
    expect(await refusalOf(propose(tamDuong, id, {}))).toEqual([422, 'people.where-to'])
    expect(await refusalOf(propose(tamDuong, id, { toUnitId: other }))).toEqual([404, 'organisation.unit-unknown'])
    expect(await refusalOf(propose(tamDuong, id, { toUnitName: 'ldld huyen tam duong' }))).toEqual([
      422,
      'people.same-unit',
    ])
    const found = await propose(tamDuong, id, { toUnitName: 'LĐLĐ huyện Sìn Hồ, LĐLĐ tỉnh Lai Châu' })
    expect(found.toUnitId).toBe(other)
  })
})

describe('a superior of both', () => {
  it('transfers in one step', async () => {
    const { id } = await somebody('Lường Văn Một Bước')
    const body = { toUnitId: other, effectiveOn: localDate('2019-07-01'), opinion: 'Theo quyết định điều động' }
    const params = { personId: id }
    expect(await refusalOf(tamDuong.call(people.transferPerson, { params, body }))).toEqual([
      404,
      'organisation.unit-unknown',
    ])
    const done = await administrator.call(people.transferPerson, { params, body })
    expect(done).toMatchObject({ state: 'accepted', personId: id })
    expect((await pageOf(sinHo, id)).person.unitName).toBe('LĐLĐ huyện Sìn Hồ')
  })
})

describe('who somebody was on a day', () => {
  it('is answered to rules from the dated past, whoever has the record now', async () => {
    const post = { title: 'Phó Chủ tịch', isManager: true, validFrom: localDate('2018-06-01') }
    const { id } = await addPerson(tamDuong, home, { fullName: 'Lường Văn Từng', isDirectWorker: true, post })
    const body = { toUnitId: other, effectiveOn: localDate('2019-07-01'), opinion: 'Điều động' }
    await administrator.call(people.transferPerson, { params: { personId: id }, body })
    const { rows } = await product.product.database.pool.query('select * from organisation.all_federations()')
    const [{ federation_id: federationId, root_path: root }] = rows
    const walls = { federationId, walls: [root], own: [root], line: [root] }
    await inTransaction(product.product.database, { walls, readOnly: true }, async (tx) => {
      const on = (day: string) => personOn(tx, id, localDate(day))
      expect(await on('2018-02-01')).toMatchObject({ membership: { unitId: home }, posts: [], isDirectWorker: true })
      expect(await on('2018-07-01')).toMatchObject({ isLeader: true, isManager: true, isDirectWorker: false })
      expect(await on('2019-07-01')).toMatchObject({ membership: { unitId: other }, posts: [], isLeader: false })
      expect((await on('2017-01-01'))?.membership).toBeUndefined()
      const names = async (unitId: UnitId, day: string) =>
        (await listPeopleOfUnit(tx, unitId, localDate(day))).map((one) => one.fullName)
      expect(await names(home, '2019-06-30')).toContain('Lường Văn Từng')
      expect(await names(home, '2019-07-01')).not.toContain('Lường Văn Từng')
      expect(await names(other, '2019-07-01')).toContain('Lường Văn Từng')
    })
  })
})
