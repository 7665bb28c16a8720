/** What hangs on a unit that ends: chains of mergers, periods that ended later, transfers that wait, households. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as organisation from '#modules/organisation'
import { localDate } from '#platform/kernel'
import { startTestProduct, type TestClient, type TestProduct } from '../../../apps/server/testing.ts'
import * as people from '../contract.ts'
import type { PersonId } from '../domain/person.ts'
import { addPerson, pageOf, refusalOf, unitIdOf } from '../testing.ts'

let product: TestProduct
let administrator: TestClient
let home: organisation.UnitId
const on = localDate('2020-01-01')
const decision = { number: '61/QĐ', on: localDate('2019-12-20') }

beforeAll(async () => {
  product = await startTestProduct({ sample: 'small' })
  administrator = await product.signIn('quantri')
  home = await unitIdOf(administrator, 'LĐLĐ huyện Tam Đường')
})
afterAll(() => product.stop())

const newUnit = async (name: string) => {
  const body = { parentId: home, typeCode: 'grassroots_union', name, shortName: '', validFrom: localDate('2018-01-01') }
  return (await administrator.call(organisation.addUnit, { body: { ...body, decision } })).id
}
const preview = async (acts: organisation.GivenUnitAct[]) => {
  const query = { effectiveOn: on, acts: organisation.actsInAddress(acts) as never }
  const { effects } = await administrator.call(organisation.previewReorganisation, { query })
  return effects.filter((one) => one.about === 'people').map((one) => one.words)
}
const decide = (acts: organisation.GivenUnitAct[]) =>
  administrator.call(organisation.reorganise, { body: { effectiveOn: on, acts, decision } })
const periodsOf = async (personId: PersonId) =>
  (await pageOf(administrator, personId)).memberships.map((one) => [
    one.unitName,
    one.validFrom,
    one.validTo,
    one.ended,
  ])
const propose = async (personId: PersonId, toUnitId: organisation.UnitId, effectiveOn: string) =>
  administrator.call(people.proposeTransfer, {
    params: { personId },
    body: { toUnitId, effectiveOn: localDate(effectiveOn), opinion: 'Hoàn thành tốt nhiệm vụ' },
  })

it('follows a chain of mergers of one decision to the unit that lives', async () => {
  const [first, second, last] = [await newUnit('CĐCS Một'), await newUnit('CĐCS Hai'), await newUnit('CĐCS Ba')]
  const member = await addPerson(administrator, first, { fullName: 'Giàng A Chuỗi' })
  await decide([
    { act: 'merged', units: [first], into: second },
    { act: 'merged', units: [second], into: last },
  ])
  expect((await pageOf(administrator, member.id)).person).toMatchObject({ standing: 'active', unitId: last })
  expect(await periodsOf(member.id)).toEqual([
    ['CĐCS Một', '2018-01-01', '2020-01-01', 'unit-change'],
    ['CĐCS Ba', '2020-01-01', null, null],
  ])
})

it('gives the successor the days after the merger of who left or went elsewhere before it was recorded', async () => {
  const [from, to, elsewhere] = [await newUnit('CĐCS Cũ'), await newUnit('CĐCS Mới'), await newUnit('CĐCS Khác')]
  const retired = await addPerson(administrator, from, { fullName: 'Giàng A Hưu' })
  const gone = await addPerson(administrator, from, { fullName: 'Giàng A Đi' })
  const before = await addPerson(administrator, from, { fullName: 'Giàng A Trước' })
  const leave = (personId: PersonId, day: string) =>
    administrator.call(people.leaveUnion, {
      params: { personId },
      body: { as: 'retired', effectiveOn: localDate(day) },
    })
  await leave(retired.id, '2020-01-10')
  await leave(before.id, '2019-12-01')
  await administrator.call(people.transferPerson, {
    params: { personId: gone.id },
    body: { toUnitId: elsewhere, effectiveOn: localDate('2020-01-08'), opinion: 'Điều động' },
  })
  const acts: organisation.GivenUnitAct[] = [{ act: 'merged', units: [from], into: to }]
  expect(await preview(acts)).toEqual([
    '2 thời kỳ sinh hoạt kết thúc sau ngày hiệu lực: những ngày từ ngày hiệu lực ghi cho đơn vị kế thừa',
  ])
  await decide(acts)
  expect(await periodsOf(retired.id)).toEqual([
    ['CĐCS Cũ', '2018-01-01', '2020-01-01', 'unit-change'],
    ['CĐCS Mới', '2020-01-01', '2020-01-10', 'retired'],
  ])
  expect(await periodsOf(gone.id)).toEqual([
    ['CĐCS Cũ', '2018-01-01', '2020-01-01', 'unit-change'],
    ['CĐCS Mới', '2020-01-01', '2020-01-08', 'transferred'],
    ['CĐCS Khác', '2020-01-08', null, null],
  ])
  const unitOf = async (personId: PersonId) => (await pageOf(administrator, personId)).person.unitId
  expect([await unitOf(retired.id), await unitOf(gone.id), await unitOf(before.id)]).toEqual([to, elsewhere, from])
})

it('closes such periods at the day when nobody takes over, and nobody leaves before the last day', async () => {
  const unit = await newUnit('CĐCS Giải Thể')
  const retired = await addPerson(administrator, unit, { fullName: 'Giàng A Nghỉ' })
  const late = await addPerson(administrator, unit, { fullName: 'Giàng A Muộn', memberSince: '2020-01-05' })
  await administrator.call(people.leaveUnion, {
    params: { personId: retired.id },
    body: { as: 'retired', effectiveOn: localDate('2020-01-10') },
  })
  await decide([{ act: 'dissolved', unit }])
  expect(await periodsOf(retired.id)).toEqual([['CĐCS Giải Thể', '2018-01-01', '2020-01-01', 'unit-change']])
  expect((await pageOf(administrator, late.id)).person).toMatchObject({ standing: 'left', leftOn: '2020-01-06' })
})

it('lets waiting transfers follow to the successor, and withdraws those that have nowhere left to go', async () => {
  const names = ['CĐCS Đi', 'CĐCS Kế', 'CĐCS Đến', 'CĐCS Hết']
  const [from, heir, to, closing] = (await Promise.all(names.map(newUnit))) as [never, never, never, never]
  const somebody = (name: string, unit: organisation.UnitId) => addPerson(administrator, unit, { fullName: name })
  const leaving = await somebody('Giàng A Theo', from)
  const joining = await somebody('Giàng A Nhận', to)
  const inside = await somebody('Giàng A Trong', from)
  const stranded = await somebody('Giàng A Hết', to)
  const waiting = await propose(leaving.id, to, '2019-07-01')
  const incoming = await propose(joining.id, from, '2019-07-01')
  const within = await propose(inside.id, heir, '2019-07-01')
  const lost = await propose(stranded.id, closing, '2019-07-01')
  const acts: organisation.GivenUnitAct[] = [
    { act: 'merged', units: [from], into: heir },
    { act: 'dissolved', unit: closing },
  ]
  expect(await preview(acts)).toEqual([
    '2 đoàn viên, cán bộ chuyển sang sinh hoạt ở đơn vị kế thừa',
    '2 đề nghị chuyển sinh hoạt đang chờ đi theo đơn vị kế thừa; ngày chuyển không sớm hơn ngày hiệu lực',
    '2 đề nghị chuyển sinh hoạt đang chờ được rút, có ghi lý do',
  ])
  await decide(acts)
  const accept = (transferId: never, version: number) =>
    administrator.call(people.acceptTransfer, { params: { transferId }, body: { version } })
  expect(await refusalOf(accept(waiting.id as never, waiting.version))).toEqual([409, 'people.changed-meanwhile'])
  await accept(waiting.id as never, waiting.version + 1)
  await accept(incoming.id as never, incoming.version + 1)
  expect((await periodsOf(leaving.id)).slice(1)).toEqual([
    ['CĐCS Kế', '2020-01-01', '2020-01-02', 'transferred'],
    ['CĐCS Đến', '2020-01-02', null, null],
  ])
  expect((await periodsOf(joining.id)).slice(1)).toEqual([['CĐCS Kế', '2020-01-01', null, null]])
  const answerTo = (transferId: never) => administrator.call(people.showTransfer, { params: { transferId } })
  expect(await answerTo(within.id as never)).toMatchObject({
    state: 'withdrawn',
    answer: 'Đơn vị đi và đơn vị đến nay là một: CĐCS Kế',
  })
  expect(await answerTo(lost.id as never)).toMatchObject({
    state: 'withdrawn',
    answer: 'CĐCS Hết đã kết thúc hoạt động, không có đơn vị kế thừa',
  })
})

it('passes households on, or ends them where nobody takes over', async () => {
  await administrator.call(people.savePeopleSettings, { body: { withHouseholds: true } })
  const [from, to, closing] = [await newUnit('CĐCS Hộ Cũ'), await newUnit('CĐCS Hộ Mới'), await newUnit('CĐCS Hộ Hết')]
  const household = (unitId: organisation.UnitId, headName: string) =>
    administrator.call(people.addHousehold, {
      body: { unitId, headName, address: 'Bản Nà Đông', peopleCount: 4, validFrom: localDate('2018-01-01') },
    })
  await household(from, 'Giàng A Hộ')
  await household(closing, 'Giàng A Cuối')
  const acts: organisation.GivenUnitAct[] = [
    { act: 'merged', units: [from], into: to },
    { act: 'dissolved', unit: closing },
  ]
  expect(await preview(acts)).toEqual([
    '1 hộ gia đình chuyển sang đơn vị kế thừa',
    '1 hộ gia đình thôi theo dõi vì đơn vị kết thúc mà không có đơn vị kế thừa',
  ])
  await decide(acts)
  const listed = async (day: string) =>
    (await administrator.call(people.listHouseholds, { query: { on: localDate(day) } })).households
      .map((one) => `${one.headName}: ${one.unitName}`)
      .sort()
  expect(await listed('2019-12-31')).toEqual(['Giàng A Cuối: CĐCS Hộ Hết', 'Giàng A Hộ: CĐCS Hộ Cũ'])
  expect(await listed('2020-01-01')).toEqual(['Giàng A Hộ: CĐCS Hộ Mới'])
})
