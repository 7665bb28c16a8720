import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CallRefused } from '#platform/http'
import { localDate } from '#platform/kernel'
import { startTestProduct, type TestClient, type TestProduct } from '../../../apps/server/testing.ts'
import * as organisation from '../contract.ts'
import type { UnitId } from '../domain/unit.ts'

let product: TestProduct
let administrator: TestClient
let clerk: TestClient
let tamDuongClerk: TestClient

beforeAll(async () => {
  product = await startTestProduct({ sample: 'small' })
  administrator = await product.signIn('quantri')
  clerk = await product.signIn('canbo.tinh')
  tamDuongClerk = await product.signIn('canbo.tamduong')
})
afterAll(() => product.stop())

const refusalOf = async (attempt: Promise<unknown>) => {
  const error = await attempt.then(
    () => new Error('was not refused'),
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof CallRefused)) throw error
  expect(error.refused.message).not.toBe(error.refused.code)
  return [error.status, error.refused.code]
}

const on = (day: string) => ({ query: { on: localDate(day) } })
const tree = async (client: TestClient, day?: string) =>
  (await client.call(organisation.showTree, day ? on(day) : {})).nodes
const namesIn = async (client: TestClient, day?: string) => (await tree(client, day)).map((node) => node.name)
const idOf = async (name: string): Promise<UnitId> => {
  const node = (await tree(administrator)).find((one) => one.name === name)
  if (!node) throw new Error(`no unit ${name}`)
  return node.id
}
const pageOf = (client: TestClient, unitId: UnitId, day?: string) =>
  client.call(organisation.showUnit, { params: { unitId }, ...(day ? on(day) : {}) })
const add = (client: TestClient, parentId: UnitId, name: string, validFrom = '2018-01-01') =>
  client.call(organisation.addUnit, {
    body: { parentId, typeCode: 'grassroots_union', name, shortName: '', validFrom: localDate(validFrom) },
  })
const rename = (client: TestClient, unit: { id: UnitId; version: number }, name: string, day: string) =>
  client.call(organisation.renameUnit, {
    params: { unitId: unit.id },
    body: { name, shortName: '', effectiveOn: localDate(day), version: unit.version },
  })
const move = (client: TestClient, unit: { id: UnitId; version: number }, parentId: UnitId, day: string) =>
  client.call(organisation.moveUnit, {
    params: { unitId: unit.id },
    body: { parentId, effectiveOn: localDate(day), version: unit.version },
  })
const end = (client: TestClient, unit: { id: UnitId; version: number }, day: string) =>
  client.call(organisation.endUnit, {
    params: { unitId: unit.id },
    body: { effectiveOn: localDate(day), version: unit.version },
  })

describe('show tree', () => {
  it('shows the federation all units, counted by kind', async () => {
    const reply = await clerk.call(organisation.showTree)
    expect(reply.on).toBe('2020-01-15')
    expect(reply.nodes[0]).toMatchObject({ name: 'LĐLĐ tỉnh Lai Châu', parentId: null, unitsBelow: 12 })
    expect(reply.counts).toContainEqual({ typeCode: 'grassroots_union', typeName: 'Công đoàn cơ sở', count: 8 })
    expect(reply.canAddUnit).toBe(false)
  })

  it('refuses who is not signed in', async () => {
    expect(await refusalOf(product.anonymous.call(organisation.showTree))).toEqual([401, 'http.sign-in-first'])
  })
})

describe('walls', () => {
  it('let a district see the federation, itself and what is below, and nothing of another', async () => {
    const reply = await tamDuongClerk.call(organisation.showTree)
    const names = reply.nodes.map((node) => node.name)
    expect(names.slice(0, 2)).toEqual(['LĐLĐ tỉnh Lai Châu', 'LĐLĐ huyện Tam Đường'])
    expect(names).toHaveLength(5)
    expect(names.join()).not.toContain('Sìn Hồ')
    expect(reply.nodes[0]?.unitsBelow).toBe(4)
    expect(reply.counts.find((one) => one.typeCode === 'grassroots_union')?.count).toBe(3)
  })

  it('answer for the page of another district as for one that does not exist', async () => {
    const sinHo = await idOf('LĐLĐ huyện Sìn Hồ')
    const nowhere = '0190ffff-0000-7000-8000-000000000000' as UnitId
    const refused = await refusalOf(pageOf(tamDuongClerk, sinHo))
    expect(refused).toEqual([404, 'organisation.unit-unknown'])
    expect(await refusalOf(pageOf(tamDuongClerk, nowhere))).toEqual(refused)
  })

  it('show of the federation its departments, but neither its people, nor figures, nor units of others', async () => {
    const page = await pageOf(tamDuongClerk, await idOf('LĐLĐ tỉnh Lai Châu'))
    expect(page.bodies.map((body) => body.name)).toContain('Văn phòng')
    expect(page.people).toEqual([])
    expect(page.below.units.map((unit) => unit.name)).toEqual(['LĐLĐ huyện Tam Đường'])
    const below = await pageOf(clerk, await idOf('LĐLĐ huyện Tam Đường'))
    expect(page.membersBelow).toEqual(below.membersBelow)
    expect(JSON.stringify(page)).not.toContain('Sìn Hồ')
  })

  it('hold in search, sets and blocks', async () => {
    const found = await tamDuongClerk.call(organisation.searchOrganisation, { query: { q: 'sin ho' } })
    expect(found).toEqual({ units: [], people: [] })
    const { sets } = await tamDuongClerk.call(organisation.listSets)
    const districts = sets.find((set) => set.code === 'district-federations')
    const { units } = await tamDuongClerk.call(organisation.showSetUnits, { params: { setId: districts?.id as never } })
    expect(units.map((unit) => unit.name)).toEqual(['LĐLĐ huyện Tam Đường'])
    const { blocks } = await tamDuongClerk.call(organisation.listBlocks)
    const members = blocks.flatMap((block) => block.members.map((member) => member.unitName))
    expect(members).toEqual(['LĐLĐ huyện Tam Đường'])
  })
})

describe('show unit', () => {
  it('shows leaders, figures summed over the units below, blocks and the superior', async () => {
    const page = await pageOf(clerk, await idOf('LĐLĐ huyện Tam Đường'))
    expect(page.superior?.name).toBe('LĐLĐ tỉnh Lai Châu')
    expect(page.people.flatMap((person) => person.posts.map((post) => post.title)).sort()).toEqual([
      'Chủ tịch',
      'Cán bộ thi đua',
      'Phó Chủ tịch',
    ])
    expect(page.below).toMatchObject({ total: 3, byType: [{ typeCode: 'grassroots_union', count: 3 }] })
    expect(page.membersBelow.members).toBe(page.below.units.reduce((sum, unit) => sum + unit.members, 0))
    expect(page.membersBelow.members).toBeGreaterThan(0)
    expect(page.blocks.find((block) => block.validTo === null)).toMatchObject({
      name: 'Khối thi đua LĐLĐ các huyện, thành phố',
      role: 'chair',
    })
  })

  it('is unknown on a day before it was there', async () => {
    const refused = refusalOf(pageOf(clerk, await idOf('LĐLĐ huyện Tam Đường'), '2001-01-01'))
    expect(await refused).toEqual([404, 'organisation.unit-unknown'])
  })
})

describe('search', () => {
  it.each(['Tam Đường', 'tam duong', 'duong tam ldld', 'TAM ĐƯ'])('finds the district as «%s»', async (q) => {
    const { units } = await clerk.call(organisation.searchOrganisation, { query: { q } })
    expect(units[0]?.name).toBe('LĐLĐ huyện Tam Đường')
  })

  it('finds people with their post and unit, and nothing for an empty box', async () => {
    const page = await pageOf(clerk, await idOf('LĐLĐ huyện Sìn Hồ'))
    const person = page.people[0]
    const { people } = await clerk.call(organisation.searchOrganisation, { query: { q: person?.fullName ?? '' } })
    expect(people).toContainEqual(
      expect.objectContaining({
        fullName: person?.fullName,
        unitName: 'LĐLĐ huyện Sìn Hồ',
        title: person?.posts[0]?.title,
      }),
    )
    expect(await clerk.call(organisation.searchOrganisation, { query: { q: ' ' } })).toEqual({ units: [], people: [] })
  })

  it('takes wild cards for what they are: no letters', async () => {
    expect((await clerk.call(organisation.searchOrganisation, { query: { q: '%' } })).units).toEqual([])
  })
})

describe('sets', () => {
  it('name the units of a paper of the federation, and the standing unit of each block', async () => {
    const { sets } = await clerk.call(organisation.listSets)
    const unitsOf = async (code: string) => {
      const set = sets.find((one) => one.code === code)
      const reply = await clerk.call(organisation.showSetUnits, { params: { setId: set?.id as never } })
      return reply.units.map((unit) => (unit.onBehalfOf ? `${unit.name} (${unit.onBehalfOf})` : unit.name))
    }
    expect(await unitsOf('district-federations')).toEqual(
      expect.arrayContaining(['LĐLĐ huyện Tam Đường', 'LĐLĐ huyện Sìn Hồ']),
    )
    expect(await unitsOf('grassroots-unions')).toHaveLength(8)
    expect(await unitsOf('direct-grassroots-unions')).toHaveLength(1)
    expect(await unitsOf('blocks')).toEqual([
      'LĐLĐ huyện Tam Đường (Khối thi đua LĐLĐ các huyện, thành phố)',
      'Công đoàn ngành Giáo dục (Khối thi đua các công đoàn ngành, CĐ Viên chức)',
    ])
  })
})

describe('add unit', () => {
  it('stands in the tree from its first day, with a line in its history', async () => {
    const district = await idOf('LĐLĐ huyện Tam Đường')
    const unit = await add(administrator, district, 'CĐCS Trạm y tế mẫu', '2019-05-01')
    expect(unit).toMatchObject({
      parentId: district,
      shortName: 'CĐCS Trạm y tế mẫu',
      version: 1,
      validFrom: '2019-05-01',
    })
    expect(await namesIn(tamDuongClerk)).toContain('CĐCS Trạm y tế mẫu')
    expect(await namesIn(tamDuongClerk, '2019-04-30')).not.toContain('CĐCS Trạm y tế mẫu')
    const { history } = await pageOf(administrator, unit.id)
    expect(history.map((line) => line.entry)).toEqual(['organisation.unit-added'])
  })

  it('is refused without the right, under a kind that cannot hold it, under a name that is taken, in the future', async () => {
    const district = await idOf('LĐLĐ huyện Tam Đường')
    expect(await refusalOf(add(clerk, district, 'CĐCS X'))).toEqual([403, 'organisation.not-allowed'])
    expect(await refusalOf(add(tamDuongClerk, district, 'CĐCS X'))).toEqual([403, 'organisation.not-allowed'])
    const grassroots = (await pageOf(clerk, district)).below.units[0]
    expect(await refusalOf(add(administrator, grassroots?.id as UnitId, 'CĐCS X', '2019-01-01'))).toEqual([
      422,
      'organisation.type-not-below',
    ])
    expect(await refusalOf(add(administrator, district, grassroots?.name.toUpperCase() ?? ''))).toEqual([
      422,
      'organisation.name-taken',
    ])
    expect(await refusalOf(add(administrator, district, 'CĐCS X', '2020-01-16'))).toEqual([
      422,
      'organisation.day-in-future',
    ])
    expect(await refusalOf(add(administrator, district, 'CĐCS X', '1990-01-01'))).toEqual([
      422,
      'organisation.superior-not-there',
    ])
  })
})

describe('rename unit', () => {
  it('keeps the old name before the day and finds the unit by both', async () => {
    const district = await idOf('LĐLĐ huyện Sìn Hồ')
    const unit = await add(administrator, district, 'CĐCS Trường mẫu Một')
    const renamed = await rename(administrator, unit, 'CĐCS Trường mẫu Hai', '2019-09-01')
    expect(renamed).toMatchObject({ name: 'CĐCS Trường mẫu Hai', version: 2 })
    expect(await namesIn(clerk, '2019-08-31')).toContain('CĐCS Trường mẫu Một')
    expect(await namesIn(clerk, '2019-09-01')).not.toContain('CĐCS Trường mẫu Một')
    const { names } = await pageOf(clerk, unit.id)
    expect(names.map(({ name, validFrom, validTo }) => [name, validFrom, validTo])).toEqual([
      ['CĐCS Trường mẫu Một', '2018-01-01', '2019-09-01'],
      ['CĐCS Trường mẫu Hai', '2019-09-01', null],
    ])
    const { units } = await clerk.call(organisation.searchOrganisation, { query: { q: 'truong mau mot' } })
    expect(units).toMatchObject([{ name: 'CĐCS Trường mẫu Hai', formerName: 'CĐCS Trường mẫu Một' }])
  })

  it('is refused when changed meanwhile, without the right, and before the last change', async () => {
    const unit = await add(administrator, await idOf('LĐLĐ huyện Sìn Hồ'), 'CĐCS Trường mẫu Ba')
    await rename(administrator, unit, 'CĐCS Trường mẫu Bốn', '2019-09-01')
    const stale = rename(administrator, unit, 'CĐCS Trường mẫu Năm', '2019-10-01')
    expect(await refusalOf(stale)).toEqual([409, 'organisation.changed-meanwhile'])
    const fresh = { id: unit.id, version: 2 }
    expect(await refusalOf(rename(clerk, fresh, 'CĐCS Y', '2019-10-01'))).toEqual([403, 'organisation.not-allowed'])
    expect(await refusalOf(rename(tamDuongClerk, fresh, 'CĐCS Y', '2019-10-01'))).toEqual([
      404,
      'organisation.unit-unknown',
    ])
    expect(await refusalOf(rename(administrator, fresh, 'CĐCS Y', '2019-09-01'))).toEqual([
      422,
      'organisation.day-before-last-change',
    ])
  })
})

describe('move unit', () => {
  it('takes the unit and its people to the new place from the day on; earlier days stay as they were', async () => {
    const [from, to] = [await idOf('LĐLĐ huyện Sìn Hồ'), await idOf('LĐLĐ huyện Tam Đường')]
    const unit = await add(administrator, from, 'CĐCS Trạm kiểm lâm mẫu')
    await administrator.call(organisation.addPerson, {
      params: { unitId: unit.id },
      body: { fullName: 'Lò Văn Mẫu', post: { title: 'Chủ tịch', validFrom: localDate('2018-03-01') } },
    })
    const before = await tree(administrator, '2019-06-30')
    const moved = await move(administrator, unit, to, '2019-07-01')
    expect(moved).toMatchObject({ parentId: to, version: 2 })

    expect(await tree(administrator, '2019-06-30')).toEqual(before)
    const now = (await tree(administrator)).find((node) => node.id === unit.id)
    expect(now?.parentId).toBe(to)
    expect(await namesIn(tamDuongClerk)).toContain('CĐCS Trạm kiểm lâm mẫu')
    const sinHoClerk = await product.signIn('canbo.sinho')
    expect(await namesIn(sinHoClerk)).not.toContain('CĐCS Trạm kiểm lâm mẫu')
    const page = await pageOf(tamDuongClerk, unit.id)
    expect(page.people.map((person) => person.fullName)).toEqual(['Lò Văn Mẫu'])
    expect(page.names.map((one) => one.superiorName)).toEqual([null, 'LĐLĐ huyện Tam Đường'])
  })

  it('takes everything below along, with all its dated periods', async () => {
    const root = await idOf('LĐLĐ tỉnh Lai Châu')
    const [zone, other] = await Promise.all(
      ['Công đoàn các KCN mẫu 1', 'Công đoàn các KCN mẫu 2'].map((name) =>
        administrator.call(organisation.addUnit, {
          body: {
            parentId: root,
            typeCode: 'industrial_zone_union',
            name,
            shortName: '',
            validFrom: localDate('2015-01-01'),
          },
        }),
      ),
    )
    if (!zone || !other) throw new Error('not added')
    const union = await add(administrator, zone.id, 'CĐCS Công ty mẫu KCN', '2016-01-01')
    const member = await administrator.call(organisation.addUnit, {
      body: {
        parentId: union.id,
        typeCode: 'member_grassroots_union',
        name: 'CĐCS thành viên mẫu',
        shortName: '',
        validFrom: localDate('2017-01-01'),
      },
    })
    await rename(administrator, member, 'CĐCS thành viên mẫu mới', '2019-11-01')
    const before = await tree(administrator, '2019-05-31')
    await move(administrator, union, other.id, '2019-06-01')
    expect(await tree(administrator, '2019-05-31')).toEqual(before)
    const below = async (id: UnitId, day: string) => (await pageOf(administrator, id, day)).below.total
    expect([await below(zone.id, '2019-05-31'), await below(other.id, '2019-05-31')]).toEqual([2, 0])
    expect([await below(zone.id, '2019-06-01'), await below(other.id, '2019-06-01')]).toEqual([0, 2])
    expect([await below(zone.id, '2019-12-01'), await below(other.id, '2019-12-01')]).toEqual([0, 2])
    expect((await pageOf(administrator, member.id)).names).toHaveLength(3)
  })

  it('is refused for the root, into itself and without the right at both places', async () => {
    const [root, district] = [await idOf('LĐLĐ tỉnh Lai Châu'), await idOf('LĐLĐ huyện Sìn Hồ')]
    expect(await refusalOf(move(administrator, { id: root, version: 1 }, district, '2019-01-01'))).toEqual([
      422,
      'organisation.root-stays',
    ])
    expect(await refusalOf(move(administrator, { id: district, version: 1 }, district, '2019-01-01'))).toEqual([
      422,
      'organisation.move-into-itself',
    ])
    expect(await refusalOf(move(clerk, { id: district, version: 1 }, root, '2019-01-01'))).toEqual([
      403,
      'organisation.not-allowed',
    ])
  })
})

describe('end unit', () => {
  it('leaves the tree from the day on and stays on earlier days', async () => {
    const unit = await add(administrator, await idOf('LĐLĐ huyện Sìn Hồ'), 'CĐCS Hợp tác xã mẫu')
    const ended = await end(administrator, unit, '2019-12-01')
    expect(ended).toMatchObject({ validTo: '2019-12-01', version: 2 })
    expect(await namesIn(administrator)).not.toContain('CĐCS Hợp tác xã mẫu')
    expect(await namesIn(administrator, '2019-11-30')).toContain('CĐCS Hợp tác xã mẫu')
    expect(await refusalOf(rename(administrator, ended, 'CĐCS Z', '2020-01-01'))).toEqual([
      422,
      'organisation.already-ended',
    ])
    const page = await pageOf(administrator, unit.id)
    expect(page.abilities).toMatchObject({ canRename: false, canAddUnit: false })
  })

  it('is refused while units stand below', async () => {
    const district = await idOf('LĐLĐ huyện Sìn Hồ')
    const refused = refusalOf(end(administrator, { id: district, version: 1 }, '2019-12-01'))
    expect(await refused).toEqual([422, 'organisation.units-still-below'])
  })
})

describe('bodies, people and figures', () => {
  it('are added and ended by date', async () => {
    const unitId = await idOf('LĐLĐ huyện Tam Đường')
    const params = { unitId }
    const body = await administrator.call(organisation.addBody, {
      params,
      body: { kind: 'department', name: 'Ban Nghiệp vụ', validFrom: localDate('2018-01-01') },
    })
    const person = await administrator.call(organisation.addPerson, {
      params,
      body: {
        fullName: 'Tẩn Mẩy Mẫu',
        sex: 'female',
        post: { title: 'Trưởng ban', bodyId: body.id, validFrom: localDate('2018-01-01') },
      },
    })
    const post = person.posts[0]
    expect(post).toMatchObject({ title: 'Trưởng ban', bodyName: 'Ban Nghiệp vụ' })
    const second = await administrator.call(organisation.addPost, {
      params: { personId: person.id },
      body: { title: 'Ủy viên UBKT', validFrom: localDate('2019-01-01') },
    })
    await administrator.call(organisation.endPost, {
      params: { postId: second.id },
      body: { effectiveOn: localDate('2019-06-01') },
    })
    const again = administrator.call(organisation.endPost, {
      params: { postId: second.id },
      body: { effectiveOn: localDate('2019-07-01') },
    })
    expect(await refusalOf(again)).toEqual([422, 'organisation.already-ended'])
    await administrator.call(organisation.endBody, {
      params: { bodyId: body.id },
      body: { effectiveOn: localDate('2020-01-01') },
    })
    const page = await pageOf(tamDuongClerk, unitId)
    expect(page.bodies.find((one) => one.id === body.id)?.validTo).toBe('2020-01-01')
    expect(page.people.find((one) => one.id === person.id)?.posts.map((one) => [one.title, one.validTo])).toEqual([
      ['Trưởng ban', null],
      ['Ủy viên UBKT', '2019-06-01'],
    ])
  })

  it('keep one count per day: the later word replaces the earlier', async () => {
    const district = await idOf('LĐLĐ huyện Sìn Hồ')
    const unit = await add(administrator, district, 'CĐCS có số liệu')
    const before = (await pageOf(clerk, district)).membersBelow.members
    const report = (members: number, women: number) =>
      administrator.call(organisation.reportFigures, {
        params: { unitId: unit.id },
        body: { asOf: localDate('2019-12-31'), members, women },
      })
    await report(40, 10)
    await report(50, 20)
    const page = await pageOf(clerk, unit.id)
    expect(page.figures).toEqual([{ asOf: '2019-12-31', members: 50, women: 20 }])
    expect((await pageOf(clerk, district)).membersBelow.members).toBe(before + 50)
    expect(await refusalOf(report(10, 11))).toEqual([400, 'http.invalid'])
  })

  it('are refused without the right', async () => {
    const params = { unitId: await idOf('LĐLĐ huyện Tam Đường') }
    const refused = tamDuongClerk.call(organisation.addBody, {
      params,
      body: { kind: 'department', name: 'Ban Lạ', validFrom: localDate('2018-01-01') },
    })
    expect(await refusalOf(refused)).toEqual([403, 'organisation.not-allowed'])
    const person = tamDuongClerk.call(organisation.addPerson, { params, body: { fullName: 'Người Lạ' } })
    expect(await refusalOf(person)).toEqual([403, 'organisation.not-allowed'])
  })
})
