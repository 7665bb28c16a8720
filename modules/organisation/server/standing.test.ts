/** Bodies and their terms, collective profiles, sets, outside groups. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localDate } from '#platform/kernel'
import { startTestProduct, type TestClient, type TestProduct } from '../../../apps/server/testing.ts'
import * as organisation from '../contract.ts'
import type { SetRule } from '../domain/set-rule.ts'
import type { UnitId, UnitSetId } from '../domain/unit.ts'
import { add, end, idOf, refusalOf } from './verbs-testing.ts'

let product: TestProduct
let administrator: TestClient
let clerk: TestClient
let districtClerk: TestClient
let root: UnitId
let tamDuong: UnitId

beforeAll(async () => {
  product = await startTestProduct({ sample: 'small' })
  administrator = await product.signIn('quantri')
  clerk = await product.signIn('canbo.tinh')
  districtClerk = await product.signIn('canbo.tamduong')
  root = await idOf(administrator, 'LĐLĐ tỉnh Lai Châu')
  tamDuong = await idOf(administrator, 'LĐLĐ huyện Tam Đường')
})
afterAll(() => product.stop())

const day = localDate
const decision = { number: '9/QĐ-LĐLĐ', on: day('2015-01-05'), by: 'Ban Thường vụ' }
const council = (client: TestClient, name: string, more = {}) =>
  client.call(organisation.addBody, {
    params: { unitId: tamDuong },
    body: { kind: 'council', name, validFrom: day('2015-02-01'), decision, ...more },
  })

describe('bodies', () => {
  it('are founded by decision for a term; the next term ends the one before', async () => {
    const body = await council(administrator, 'Hội đồng sáng kiến mẫu', { termTo: day('2020-02-01') })
    expect(body).toMatchObject({ decision, term: { validFrom: '2015-02-01', validTo: '2020-02-01' }, version: 1 })
    const params = { bodyId: body.id }
    const next = { from: day('2019-06-01'), to: day('2024-06-01'), decision: { number: '30/QĐ', on: null, by: null } }
    const saved = await administrator.call(organisation.setBodyTerm, { params, body: { ...next, version: 1 } })
    expect(saved.term).toMatchObject({ validFrom: '2019-06-01', decision: { number: '30/QĐ' } })
    const then = await clerk.call(organisation.showBody, { params, query: { on: day('2019-05-31') } })
    expect(then.body.term).toMatchObject({ validFrom: '2015-02-01', validTo: '2019-06-01' })
    expect(then.terms).toHaveLength(2)
    const again = administrator.call(organisation.setBodyTerm, { params, body: { ...next, version: 1 } })
    expect(await refusalOf(again)).toEqual([409, 'organisation.changed-meanwhile'])
  })

  it('keep a former name by its days, which papers go on using', async () => {
    const body = await council(administrator, 'Ban Đời sống mẫu')
    const changed = await administrator.call(organisation.changeBody, {
      params: { bodyId: body.id },
      body: {
        kind: 'department',
        name: 'Ban Đời sống và Chính sách mẫu',
        namedFrom: day('2018-01-01'),
        decision,
        version: 1,
      },
    })
    expect(changed.aliases).toEqual(['Ban Đời sống mẫu'])
    const { formerNames, history } = await administrator.call(organisation.showBody, { params: { bodyId: body.id } })
    expect(formerNames).toEqual([{ name: 'Ban Đời sống mẫu', validFrom: '2015-02-01', validTo: '2018-01-01' }])
    expect(history.map((line) => line.entry)).toEqual(['organisation.body-changed'])
  })

  it('are refused without the right, under a standing name, by a later paper; a neighbour finds none', async () => {
    expect(await refusalOf(council(clerk, 'Hội đồng X'))).toEqual([403, 'organisation.not-allowed'])
    expect(await refusalOf(council(administrator, 'BAN ĐỜI SỐNG VÀ CHÍNH SÁCH MẪU'))).toEqual([
      422,
      'organisation.body-name-taken',
    ])
    const late = council(administrator, 'Hội đồng X', { decision: { ...decision, on: day('2015-02-02') } })
    expect(await refusalOf(late)).toEqual([422, 'organisation.decision-after-start'])
    const { bodies } = await districtClerk.call(organisation.listBodies, { params: { unitId: tamDuong } })
    const sinHo = await product.signIn('canbo.sinho')
    const params = { bodyId: bodies[0]?.id as never }
    expect(await refusalOf(sinHo.call(organisation.showBody, { params }))).toEqual([404, 'organisation.body-unknown'])
  })

  it('end with their running term', async () => {
    const body = await council(administrator, 'Hội đồng tạm mẫu', { termTo: day('2030-01-01') })
    const params = { bodyId: body.id }
    await administrator.call(organisation.endBody, { params, body: { effectiveOn: day('2019-01-01') } })
    const page = await clerk.call(organisation.showBody, { params })
    expect(page).toMatchObject({ body: { validTo: '2019-01-01', term: null }, terms: [{ validTo: '2019-01-01' }] })
    const again = administrator.call(organisation.endBody, { params, body: { effectiveOn: day('2019-02-01') } })
    expect(await refusalOf(again)).toEqual([422, 'organisation.already-ended'])
  })
})

describe('the collective profile', () => {
  const write = (client: TestClient, text: string, from: string) =>
    client.call(organisation.writeProfile, {
      params: { unitId: tamDuong },
      body: { part: 'structure', text, validFrom: day(from) },
    })

  it('holds from day to day, each text until the next', async () => {
    await write(administrator, 'Hai ban.', '2015-01-01')
    await write(administrator, 'Ba ban.', '2019-01-01')
    const textOn = async (on: string) => {
      const asked = { params: { unitId: tamDuong }, query: { on: day(on) } }
      return (await clerk.call(organisation.showProfile, asked)).parts.map((one) => one.text)
    }
    expect([await textOn('2014-12-31'), await textOn('2018-12-31'), await textOn('2019-01-01')]).toEqual([
      [],
      ['Hai ban.'],
      ['Ba ban.'],
    ])
    expect(await refusalOf(write(clerk, 'X', '2019-01-01'))).toEqual([403, 'organisation.not-allowed'])
    expect(await refusalOf(write(administrator, 'X', '2020-01-16'))).toEqual([422, 'organisation.day-in-future'])
  })

  it('lists titles from before this system, corrected and taken back', async () => {
    const params = { unitId: tamDuong }
    const given = { year: 2012, title: 'Cờ thi đua của Tổng Liên đoàn', decision }
    const award = await administrator.call(organisation.addPastAward, { params, body: given })
    const ofAward = { awardId: award.id }
    const changed = await administrator.call(organisation.changePastAward, {
      params: ofAward,
      body: { ...given, year: 2013, version: award.version },
    })
    expect((await clerk.call(organisation.showProfile, { params })).awards).toEqual([changed])
    const stale = administrator.call(organisation.withdrawPastAward, { params: ofAward, body: { version: 1 } })
    expect(await refusalOf(stale)).toEqual([409, 'organisation.changed-meanwhile'])
    await administrator.call(organisation.withdrawPastAward, { params: ofAward, body: { version: changed.version } })
    expect((await clerk.call(organisation.showProfile, { params })).awards).toEqual([])
    const gone = administrator.call(organisation.withdrawPastAward, { params: ofAward, body: { version: 3 } })
    expect(await refusalOf(gone)).toEqual([404, 'organisation.award-unknown'])
  })
})

describe('sets', () => {
  const define = (client: TestClient, name: string, rule: SetRule, aliases: string[] = []) =>
    client.call(organisation.defineSet, { body: { name, aliases, rule } })
  const districts: SetRule = { include: [{ types: ['district_federation'], depth: 'direct' }] }

  it('of the federation itself are previewed, kept, changed and retired', async () => {
    const asked = { query: { rule: JSON.stringify(districts) } as never }
    const preview = await administrator.call(organisation.previewSet, asked)
    expect(preview.units.map((unit) => unit.name)).toEqual(['LĐLĐ huyện Sìn Hồ', 'LĐLĐ huyện Tam Đường'])
    const set = await define(administrator, 'Các huyện mẫu', districts, ['Huyện mẫu'])
    expect(set).toMatchObject({ isOwn: true, isRetired: false, version: 1 })
    const params = { setId: set.id }
    const rule: SetRule = { include: [...districts.include, { units: [root] }] }
    const body = { name: 'Các huyện và tỉnh mẫu', aliases: [], rule, version: 1 }
    const changed = await administrator.call(organisation.changeSet, { params, body })
    expect((await clerk.call(organisation.showSetUnits, { params })).units).toHaveLength(3)
    const offered = async () =>
      (await clerk.call(organisation.listSets, { query: { base: root } })).sets.map((one) => one.name)
    expect(await offered()).toContain('Các huyện và tỉnh mẫu')
    await administrator.call(organisation.retireSet, { params, body: { isRetired: true, version: changed.version } })
    expect(await offered()).not.toContain('Các huyện và tỉnh mẫu')
  })

  it('are refused under a name or alias of another set, without the right, and with a rule that cannot be read', async () => {
    expect(await refusalOf(define(clerk, 'Nhóm X', districts))).toEqual([403, 'organisation.not-allowed'])
    expect(await refusalOf(define(administrator, 'cdcs', districts))).toEqual([422, 'organisation.set-name-taken'])
    const alias = define(administrator, 'Nhóm X', districts, ['Các ngành'])
    expect(await refusalOf(alias)).toEqual([422, 'organisation.set-name-taken'])
    const broken = clerk.call(organisation.previewSet, { query: { rule: '{"include":' } as never })
    expect((await refusalOf(broken))[0]).toBe(400)
  })

  it('say who came in and who left when the tree changed', async () => {
    const { sets } = await clerk.call(organisation.listSets)
    const setId = sets.find((set) => set.code === 'grassroots-unions')?.id as UnitSetId
    const joins = await add(administrator, tamDuong, { name: 'CĐCS Vào nhóm mẫu', validFrom: '2019-05-01' })
    const leaves = await add(administrator, tamDuong, { name: 'CĐCS Ra nhóm mẫu', validFrom: '2018-01-01' })
    await end(administrator, { id: leaves.id, version: leaves.version }, '2019-06-01')
    const query = { from: day('2019-04-30'), to: day('2019-06-01'), base: root }
    const changes = await clerk.call(organisation.compareSetUnits, { params: { setId }, query })
    expect(changes.cameIn.map((unit) => unit.id)).toEqual([joins.id])
    expect(changes.left.map((unit) => unit.name)).toEqual(['CĐCS Ra nhóm mẫu'])
    expect(changes.stayed).toBeGreaterThan(0)
  })
})

describe('outside groups', () => {
  it('are there from the start; organiser, members, chair and own role are written by year', async () => {
    const { groups, bodies, canManage } = await administrator.call(organisation.listOutside)
    expect(canManage).toBe(true)
    const cluster = groups.find((group) => group.name.startsWith('Cụm thi đua 7 tỉnh'))
    expect(cluster).toMatchObject({ kind: 'cluster', organiser: null, years: [] })
    const params = { outsideId: cluster?.id as never }
    const organiser = bodies.find((body) => body.name === 'Tổng Liên đoàn Lao động Việt Nam')
    await administrator.call(organisation.setOutsideGroup, {
      params,
      body: { kind: 'cluster', organiserId: organiser?.id ?? null },
    })
    const record = (year: number, chair: string) =>
      administrator.call(organisation.recordOutsideYear, {
        params: { ...params, year },
        body: { chair, deputy: '', ownRole: 'member', members: ['LĐLĐ tỉnh Lào Cai', 'LĐLĐ tỉnh Lai Châu'] },
      })
    await record(2019, 'LĐLĐ tỉnh Lào Cai')
    await record(2020, 'LĐLĐ tỉnh Hà Giang')
    const saved = await record(2020, 'LĐLĐ tỉnh Điện Biên')
    expect(saved.organiser?.name).toBe('Tổng Liên đoàn Lao động Việt Nam')
    expect(saved.years.map((one) => [one.year, one.chair])).toEqual([
      [2020, 'LĐLĐ tỉnh Điện Biên'],
      [2019, 'LĐLĐ tỉnh Lào Cai'],
    ])
    const own = { kind: 'cluster' as const, organiserId: cluster?.id ?? null }
    const itself = administrator.call(organisation.setOutsideGroup, { params, body: own })
    expect(await refusalOf(itself)).toEqual([422, 'organisation.organiser-is-itself'])
  })

  it('and outside bodies are changed by who manages the federation only', async () => {
    const added = await administrator.call(organisation.addOutsideBody, { body: { name: 'Sở Nội vụ mẫu' } })
    const params = { outsideId: added.id }
    const body = { name: 'Sở Nội vụ tỉnh mẫu', aliases: ['SNV'], version: 1 }
    const changed = await administrator.call(organisation.changeOutsideBody, { params, body })
    expect(changed).toMatchObject({ name: 'Sở Nội vụ tỉnh mẫu', aliases: ['SNV'], version: 2 })
    const again = administrator.call(organisation.addOutsideBody, { body: { name: 'SỞ NỘI VỤ TỈNH MẪU' } })
    expect(await refusalOf(again)).toEqual([422, 'organisation.outside-name-taken'])
    const stranger = districtClerk.call(organisation.addOutsideBody, { body: { name: 'X' } })
    expect(await refusalOf(stranger)).toEqual([403, 'organisation.not-allowed'])
  })
})
