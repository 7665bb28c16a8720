import { afterAll, beforeAll, expect, it } from 'vitest'
import * as organisation from '#modules/organisation'
import { localDate } from '#platform/kernel'
import { startTestProduct, type TestClient, type TestProduct } from '../../../apps/server/testing.ts'
import * as people from '../contract.ts'
import { addPerson, pageOf, refusalOf, unitIdOf } from '../testing.ts'

let product: TestProduct
let administrator: TestClient
const on = localDate('2020-01-01')
const decision = { number: '60/QĐ', on: localDate('2019-12-20') }

beforeAll(async () => {
  product = await startTestProduct({ sample: 'small' })
  administrator = await product.signIn('quantri')
})
afterAll(() => product.stop())

const panelOf = (unitId: organisation.UnitId, day: string) =>
  administrator.call(people.listUnitPeople, { params: { unitId }, query: { on: localDate(day) } })

it('people of a merged unit go to its successor on the day; the old lists stay; a dissolved unit keeps them in its archive', async () => {
  const [from, to] = [
    await unitIdOf(administrator, 'LĐLĐ huyện Sìn Hồ'),
    await unitIdOf(administrator, 'LĐLĐ huyện Tam Đường'),
  ]
  const unit = await administrator.call(organisation.addUnit, {
    body: {
      parentId: to,
      typeCode: 'grassroots_union',
      name: 'CĐCS sắp giải thể',
      shortName: '',
      validFrom: localDate('2018-01-01'),
      decision,
    },
  })
  const post = { title: 'Tổ trưởng', validFrom: localDate('2018-01-01') }
  const member = await addPerson(administrator, from, { fullName: 'Lò Văn Theo', post, isDirectWorker: true })
  const late = await addPerson(administrator, from, { fullName: 'Lò Văn Muộn', memberSince: '2020-01-10' })
  const alone = await addPerson(administrator, unit.id, { fullName: 'Lò Văn Lẻ' })
  const before = await panelOf(from, '2019-12-31')

  const below = (await administrator.call(organisation.showTree)).nodes.filter((one) => one.parentId === from)
  const acts: organisation.GivenUnitAct[] = [
    ...below.map((one) => ({ act: 'moved' as const, unit: one.id, superior: to })),
    { act: 'merged', units: [from], into: to },
    { act: 'dissolved', unit: unit.id },
  ]
  const said = await administrator.call(organisation.previewReorganisation, {
    query: { effectiveOn: on, acts: organisation.actsInAddress(acts) as never },
  })
  const words = said.effects.filter((one) => one.about === 'people').map((one) => one.words)
  expect(words).toEqual([
    '5 đoàn viên, cán bộ chuyển sang sinh hoạt ở đơn vị kế thừa',
    '1 đoàn viên, cán bộ thôi sinh hoạt vì đơn vị kết thúc mà không có đơn vị kế thừa; hồ sơ ở lại kho lưu',
    '4 chức vụ trong các đơn vị kết thúc thôi giữ',
  ])
  await administrator.call(organisation.reorganise, { body: { effectiveOn: on, acts, decision } })

  const page = await pageOf(administrator, member.id)
  expect(page.memberships.map((one) => [one.unitName, one.validFrom, one.ended, one.isDirectWorker])).toEqual([
    ['LĐLĐ huyện Sìn Hồ', '2018-01-01', 'unit-change', true],
    ['LĐLĐ huyện Tam Đường', '2020-01-01', null, true],
  ])
  expect(page.posts[0]?.validTo).toBe('2020-01-01')
  expect((await pageOf(administrator, late.id)).memberships).toMatchObject([{ unitId: to, validFrom: '2020-01-10' }])
  expect(await panelOf(from, '2019-12-31')).toMatchObject({
    members: before.members,
    people: before.people.map(({ fullName }) => ({ fullName })),
  })
  expect((await panelOf(from, '2020-01-15')).members).toBe(0)
  expect((await pageOf(administrator, alone.id)).person).toMatchObject({ standing: 'left', leftOn: '2020-01-01' })
  const tamDuong = await product.signIn('canbo.tamduong')
  expect((await pageOf(tamDuong, member.id)).person.unitName).toBe('LĐLĐ huyện Tam Đường')
  expect(await refusalOf(pageOf(tamDuong, alone.id))).toEqual([404, 'people.person-unknown'])
})
