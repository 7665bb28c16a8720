import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localDate } from '#platform/kernel'
import { startTestProduct, type TestClient, type TestProduct } from '../../../apps/server/testing.ts'
import * as organisation from '../contract.ts'
import type { UnitId } from '../domain/unit.ts'
import { add, decided, end, idOf, move, namesIn, pageOf, refusalOf, rename, tree } from './verbs-testing.ts'

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

describe('add unit', () => {
  it('stands in the tree from its first day, with a line in its history', async () => {
    const district = await idOf(administrator, 'LĐLĐ huyện Tam Đường')
    const unit = await add(administrator, district, { name: 'CĐCS Trạm y tế mẫu', validFrom: '2019-05-01' })
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
    const district = await idOf(administrator, 'LĐLĐ huyện Tam Đường')
    expect(await refusalOf(add(clerk, district, { name: 'CĐCS X' }))).toEqual([403, 'organisation.not-allowed'])
    expect(await refusalOf(add(tamDuongClerk, district, { name: 'CĐCS X' }))).toEqual([403, 'organisation.not-allowed'])
    const grassroots = (await pageOf(clerk, district)).below.units[0]
    expect(
      await refusalOf(add(administrator, grassroots?.id as UnitId, { name: 'CĐCS X', validFrom: '2019-01-01' })),
    ).toEqual([422, 'organisation.type-not-below'])
    expect(await refusalOf(add(administrator, district, { name: grassroots?.name.toUpperCase() ?? '' }))).toEqual([
      422,
      'organisation.name-taken',
    ])
    expect(await refusalOf(add(administrator, district, { name: 'CĐCS X', validFrom: '2020-01-16' }))).toEqual([
      422,
      'organisation.day-in-future',
    ])
    expect(await refusalOf(add(administrator, district, { name: 'CĐCS X', validFrom: '1990-01-01' }))).toEqual([
      422,
      'organisation.superior-not-there',
    ])
  })
})

describe('rename unit', () => {
  it('keeps the old name before the day and finds the unit by both', async () => {
    const district = await idOf(administrator, 'LĐLĐ huyện Sìn Hồ')
    const unit = await add(administrator, district, { name: 'CĐCS Trường mẫu Một' })
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
    const unit = await add(administrator, await idOf(administrator, 'LĐLĐ huyện Sìn Hồ'), {
      name: 'CĐCS Trường mẫu Ba',
    })
    await rename(administrator, unit, 'CĐCS Trường mẫu Bốn', '2019-09-01')
    const stale = rename(administrator, unit, 'CĐCS Trường mẫu Năm', '2019-10-01')
    expect(await refusalOf(stale)).toEqual([409, 'organisation.changed-meanwhile'])
    const fresh = { id: unit.id, version: 2 }
    expect(await refusalOf(rename(clerk, fresh, 'CĐCS Y', '2019-10-01'))).toEqual([403, 'organisation.not-allowed'])
    expect(await refusalOf(rename(tamDuongClerk, fresh, 'CĐCS Y', '2019-10-01'))).toEqual([
      404,
      'organisation.unit-unknown',
    ])
    expect(await refusalOf(rename(administrator, fresh, 'CĐCS Y', '2019-08-31'))).toEqual([
      422,
      'organisation.day-before-last-change',
    ])
  })
})

describe('two changes on one day', () => {
  it('make one period: a slip is corrected, a rename and a move of one decision stand together', async () => {
    const [from, to] = [
      await idOf(administrator, 'LĐLĐ huyện Sìn Hồ'),
      await idOf(administrator, 'LĐLĐ huyện Tam Đường'),
    ]
    const unit = await add(administrator, from, { name: 'CĐCS Viết sai mẫu' })
    const slip = await rename(administrator, unit, 'CĐCS Viết sai mẫu hai', '2019-03-01')
    const right = await rename(administrator, slip, 'CĐCS Viết đúng mẫu', '2019-03-01')
    await move(administrator, right, to, '2019-03-01')
    const { names, superior } = await pageOf(administrator, unit.id)
    expect(names.map((one) => [one.name, one.superiorName, one.validFrom, one.validTo])).toEqual([
      ['CĐCS Viết sai mẫu', 'LĐLĐ huyện Sìn Hồ', '2018-01-01', '2019-03-01'],
      ['CĐCS Viết đúng mẫu', 'LĐLĐ huyện Tam Đường', '2019-03-01', null],
    ])
    expect(superior?.name).toBe('LĐLĐ huyện Tam Đường')
    const refused = end(administrator, { id: unit.id, version: 4 }, '2019-03-01')
    expect(await refusalOf(refused)).toEqual([422, 'organisation.day-not-after-start'])
  })
})

describe('move unit', () => {
  it('takes the unit to the new place from the day on; earlier days stay as they were', async () => {
    const [from, to] = [
      await idOf(administrator, 'LĐLĐ huyện Sìn Hồ'),
      await idOf(administrator, 'LĐLĐ huyện Tam Đường'),
    ]
    const unit = await add(administrator, from, { name: 'CĐCS Trạm kiểm lâm mẫu' })
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
    expect(page.names.map((one) => one.superiorName)).toEqual([null, 'LĐLĐ huyện Tam Đường'])
  })

  it('takes everything below along, with all its dated periods', async () => {
    const root = await idOf(administrator, 'LĐLĐ tỉnh Lai Châu')
    const [zone, other] = await Promise.all(
      ['Công đoàn các KCN mẫu 1', 'Công đoàn các KCN mẫu 2'].map((name) =>
        administrator.call(organisation.addUnit, {
          body: {
            parentId: root,
            typeCode: 'industrial_zone_union',
            name,
            shortName: '',
            validFrom: localDate('2015-01-01'),
            decision: decided,
          },
        }),
      ),
    )
    if (!zone || !other) throw new Error('not added')
    const union = await add(administrator, zone.id, { name: 'CĐCS Công ty mẫu KCN', validFrom: '2016-01-01' })
    const member = await administrator.call(organisation.addUnit, {
      body: {
        parentId: union.id,
        typeCode: 'member_grassroots_union',
        name: 'CĐCS thành viên mẫu',
        shortName: '',
        validFrom: localDate('2017-01-01'),
        decision: decided,
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
    const [root, district] = [
      await idOf(administrator, 'LĐLĐ tỉnh Lai Châu'),
      await idOf(administrator, 'LĐLĐ huyện Sìn Hồ'),
    ]
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
    const unit = await add(administrator, await idOf(administrator, 'LĐLĐ huyện Sìn Hồ'), {
      name: 'CĐCS Hợp tác xã mẫu',
    })
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
    const district = await idOf(administrator, 'LĐLĐ huyện Sìn Hồ')
    const refused = refusalOf(end(administrator, { id: district, version: 1 }, '2019-12-01'))
    expect(await refused).toEqual([422, 'organisation.units-still-below'])
  })
})

describe('bodies and figures', () => {
  it('are added and ended by date', async () => {
    const unitId = await idOf(administrator, 'LĐLĐ huyện Tam Đường')
    const params = { unitId }
    const body = await administrator.call(organisation.addBody, {
      params,
      body: { kind: 'department', name: 'Ban Nghiệp vụ', validFrom: localDate('2018-01-01') },
    })
    await administrator.call(organisation.endBody, {
      params: { bodyId: body.id },
      body: { effectiveOn: localDate('2020-01-01') },
    })
    const page = await pageOf(tamDuongClerk, unitId)
    expect(page.bodies.find((one) => one.id === body.id)?.validTo).toBe('2020-01-01')
  })

  it('keep one count per day: the later word replaces the earlier', async () => {
    const district = await idOf(administrator, 'LĐLĐ huyện Sìn Hồ')
    const unit = await add(administrator, district, { name: 'CĐCS có số liệu' })
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
    const params = { unitId: await idOf(administrator, 'LĐLĐ huyện Tam Đường') }
    const refused = tamDuongClerk.call(organisation.addBody, {
      params,
      body: { kind: 'department', name: 'Ban Lạ', validFrom: localDate('2018-01-01') },
    })
    expect(await refusalOf(refused)).toEqual([403, 'organisation.not-allowed'])
  })
})

describe('changes of the tree at once', () => {
  it('never leave a new unit at a place that is gone', async () => {
    const here = await idOf(administrator, 'LĐLĐ huyện Tam Đường')
    const there = await idOf(administrator, 'LĐLĐ huyện Sìn Hồ')
    for (let round = 0; round < 6; round++) {
      const commune = await add(administrator, here, { name: `Công đoàn xã ${round}`, typeCode: 'commune_union' })
      const [first, , second] = await Promise.all([
        add(administrator, commune.id, { name: `CĐCS trước ${round}`, validFrom: '2019-01-01' }),
        move(administrator, commune, there, '2019-01-01'),
        add(administrator, commune.id, { name: `CĐCS sau ${round}`, validFrom: '2019-06-01' }),
      ])
      const { path } = (await pageOf(administrator, commune.id)).unit
      for (const { id } of [first, second]) {
        expect((await pageOf(administrator, id)).unit.path.startsWith(path)).toBe(true)
      }
    }
  })

  it('give one name to one unit', async () => {
    const district = await idOf(administrator, 'LĐLĐ huyện Tam Đường')
    const attempts = Array.from({ length: 4 }, () => add(administrator, district, { name: 'CĐCS trùng tên' }))
    const done = (await Promise.allSettled(attempts)).filter((attempt) => attempt.status === 'fulfilled')
    expect(done).toHaveLength(1)
  })
})
