/** What is over stays over: records of who died or went into another record, bodies that ended, days before what was written. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as organisation from '#modules/organisation'
import { inTransaction, type Tx } from '#platform/db'
import { localDate } from '#platform/kernel'
import { startTestProduct, type TestClient, type TestProduct } from '../../../apps/server/testing.ts'
import * as people from '../contract.ts'
import type { PersonId } from '../domain/person.ts'
import { addPerson, pageOf, refusalOf, refusedBy, unitIdOf } from '../testing.ts'
import { findPerson } from './store.ts'
import { listToMatch, replaceOpenLikenesses } from './store-likenesses.ts'

let product: TestProduct
let administrator: TestClient
let tamDuong: TestClient
let root: organisation.UnitId
let home: organisation.UnitId
let other: organisation.UnitId
const day = localDate

beforeAll(async () => {
  product = await startTestProduct({ sample: 'small' })
  administrator = await product.signIn('quantri')
  tamDuong = await product.signIn('canbo.tamduong')
  root = await unitIdOf(administrator, 'LĐLĐ tỉnh Lai Châu')
  home = await unitIdOf(administrator, 'LĐLĐ huyện Tam Đường')
  other = await unitIdOf(administrator, 'LĐLĐ huyện Sìn Hồ')
})
afterAll(() => product.stop())

const leave = (personId: PersonId, as: 'left' | 'died', on: string) =>
  administrator.call(people.leaveUnion, { params: { personId }, body: { as, effectiveOn: day(on) } })
const post = (personId: PersonId, given: object = {}) =>
  administrator.call(people.addPost, {
    params: { personId },
    body: { title: 'Tổ trưởng', validFrom: day('2018-02-01'), ...given },
  })
const period = (client: TestClient, personId: PersonId, unitId: organisation.UnitId, from: string, to: string) =>
  client.call(people.addMembership, {
    params: { personId },
    body: { unitId, validFrom: day(from), validTo: day(to) },
  })
const discipline = {
  form: 'warning',
  reason: 'Vi phạm nội quy',
  decisionNumber: '12/QĐ',
  decisionOn: day('2019-03-01'),
  decidedBy: 'Giám đốc',
  validFrom: day('2019-03-01'),
}

describe('a closed record', () => {
  it('of who died takes no post that goes on, and those of before', async () => {
    const { id } = await addPerson(administrator, home, { fullName: 'Lò Văn Khuất' })
    await leave(id, 'died', '2019-05-01')
    expect(await refusalOf(post(id))).toEqual([422, 'people.not-active'])
    await post(id, { validTo: day('2019-01-01') })
    expect((await pageOf(administrator, id)).posts).toHaveLength(1)
  })

  it('that went into another one takes nothing', async () => {
    const kept = await addPerson(administrator, home, { fullName: 'Cứ Thị Giữ' })
    const gone = await addPerson(administrator, home, { fullName: 'Cứ Thị Bỏ' })
    const held = { id: (await post(gone.id, { title: 'Tổ phó' })).id, on: { effectiveOn: day('2019-09-01') } }
    await post(kept.id, { title: 'Tổ phó' })
    const body = { keptId: kept.id, keptVersion: kept.version, droppedId: gone.id, droppedVersion: gone.version }
    await administrator.call(people.mergePeople, { body })
    expect((await refusalOf(post(gone.id)))[1]).toBe('people.already-merged')
    const params = { personId: gone.id }
    const punished = administrator.call(people.addDiscipline, { params, body: discipline })
    expect((await refusalOf(punished))[1]).toBe('people.already-merged')
    const covered = administrator.call(people.endPost, { params: { postId: held.id }, body: held.on })
    expect(await refusalOf(covered)).toEqual([404, 'people.post-unknown'])
  })
})

describe('days of a person', () => {
  it('in two units are refused also to who comes back', async () => {
    const { id } = await addPerson(administrator, home, { fullName: 'Giàng A Về' })
    await leave(id, 'left', '2019-01-01')
    await period(administrator, id, other, '2019-03-01', '2019-06-01')
    const back = (on: string) =>
      administrator.call(people.returnToUnion, {
        params: { personId: id },
        body: { unitId: home, effectiveOn: day(on) },
      })
    const refused = await refusedBy(back('2019-04-01'))
    expect(refused.refused.code).toBe('people.two-units')
    expect(refused.refused.message).toContain('LĐLĐ huyện Sìn Hồ')
    expect((await back('2019-06-01')).standing).toBe('active')
  })

  it('in a superior unit are written by who manages people there', async () => {
    const { id } = await addPerson(tamDuong, home, { fullName: 'Giàng Thị Trên' })
    const above = period(tamDuong, id, root, '2015-01-01', '2016-01-01')
    expect(await refusalOf(above)).toEqual([403, 'people.not-allowed'])
    await period(administrator, id, root, '2015-01-01', '2016-01-01')
    expect((await pageOf(tamDuong, id)).memberships).toHaveLength(2)
  })

  it('after leaving or going hold no post that began there', async () => {
    const { id } = await addPerson(administrator, home, { fullName: 'Mùa A Lùi' })
    await post(id, { validFrom: day('2019-05-01') })
    const params = { personId: id }
    const body = { toUnitId: other, effectiveOn: day('2019-05-01'), opinion: 'Hoàn thành tốt nhiệm vụ' }
    const going = administrator.call(people.proposeTransfer, { params, body })
    expect(await refusalOf(going)).toEqual([422, 'people.day-before-last-change'])
    const refused = await refusedBy(leave(id, 'left', '2019-04-01'))
    expect(refused.refused.code).toBe('people.day-before-last-change')
    expect(refused.refused.message).toContain('01/05/2019')
    await leave(id, 'left', '2019-05-02')
    const page = await pageOf(administrator, id)
    expect(page.posts).toMatchObject([{ validFrom: '2019-05-01', validTo: '2019-05-02' }])
  })
})

describe('a body that ends', () => {
  it('ends the posts in it, on a day after they began', async () => {
    const { id: bodyId } = await administrator.call(organisation.addBody, {
      params: { unitId: home },
      body: {
        kind: 'council',
        name: 'Hội đồng sắp thôi mẫu',
        validFrom: day('2018-01-01'),
        decision: { number: '9/QĐ', on: day('2018-01-01'), by: 'Ban Thường vụ' },
      },
    })
    const early = await addPerson(administrator, home, { fullName: 'Vàng Thị Sớm' })
    const late = await addPerson(administrator, other, { fullName: 'Tẩn A Trễ' })
    const seat = { title: 'Ủy viên', bodyId, bodyRole: 'member' }
    await post(early.id, { ...seat, validFrom: day('2018-02-01') })
    await post(late.id, { ...seat, validFrom: day('2019-03-01'), validTo: day('2020-01-10') })
    const end = (on: string) =>
      administrator.call(organisation.endBody, { params: { bodyId }, body: { effectiveOn: day(on) } })
    const refused = await refusedBy(end('2019-03-01'))
    expect(refused.refused.code).toBe('people.body-held-since')
    expect(refused.refused.message).toContain('Tẩn A Trễ giữ chức vụ trong ban, hội đồng này từ ngày 01/03/2019')
    await end('2019-06-01')
    const endOf = async (id: PersonId) => (await pageOf(administrator, id)).posts.map((one) => one.validTo)
    expect([await endOf(early.id), await endOf(late.id)]).toEqual([['2019-06-01'], ['2019-06-01']])
  })
})

it('who was corrected while held against the others is held against them again', async () => {
  const { id, version } = await addPerson(administrator, home, { fullName: 'Chẻo Thị Dò' })
  const { rows } = await product.product.database.pool.query('select * from organisation.all_federations()')
  const [{ federation_id: federationId, root_path: top }] = rows
  const walls = { federationId, walls: [top], own: [top], line: [top] }
  const within = <T>(work: (tx: Tx) => Promise<T>) =>
    inTransaction(product.product.database, { walls, readOnly: false }, work)
  const seen = await within((tx) => listToMatch(tx, 500))
  await administrator.call(people.correctPerson, {
    params: { personId: id },
    body: { fullName: 'Chẻo Thị Dò Lại', version },
  })
  await within((tx) => replaceOpenLikenesses(tx, federationId, seen, []))
  const left = await within((tx) => listToMatch(tx, 500))
  expect(left.map((one) => one.id)).toEqual([id])
  expect(await within((tx) => findPerson(tx, id))).toMatchObject({ fullName: 'Chẻo Thị Dò Lại' })
})
