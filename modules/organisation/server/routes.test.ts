import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestProduct, type TestClient, type TestProduct } from '../../../apps/server/testing.ts'
import * as organisation from '../contract.ts'
import type { UnitId } from '../domain/unit.ts'
import { idOf, pageOf, refusalOf } from './verbs-testing.ts'

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
    const sinHo = await idOf(administrator, 'LĐLĐ huyện Sìn Hồ')
    const nowhere = '0190ffff-0000-7000-8000-000000000000' as UnitId
    const refused = await refusalOf(pageOf(tamDuongClerk, sinHo))
    expect(refused).toEqual([404, 'organisation.unit-unknown'])
    expect(await refusalOf(pageOf(tamDuongClerk, nowhere))).toEqual(refused)
  })

  it('show of the federation its departments, but neither figures nor units of others', async () => {
    const page = await pageOf(tamDuongClerk, await idOf(administrator, 'LĐLĐ tỉnh Lai Châu'))
    expect(page.bodies.map((body) => body.name)).toContain('Văn phòng')
    expect(page.below.units.map((unit) => unit.name)).toEqual(['LĐLĐ huyện Tam Đường'])
    const below = await pageOf(clerk, await idOf(administrator, 'LĐLĐ huyện Tam Đường'))
    expect(page.membersBelow).toEqual(below.membersBelow)
    expect(JSON.stringify(page)).not.toContain('Sìn Hồ')
  })

  it('hold in search, sets and blocks', async () => {
    const found = await tamDuongClerk.call(organisation.searchOrganisation, { query: { q: 'sin ho' } })
    expect(found).toMatchObject({ units: [], total: 0 })
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
  it('shows figures summed over the units below, blocks and the superior', async () => {
    const page = await pageOf(clerk, await idOf(administrator, 'LĐLĐ huyện Tam Đường'))
    expect(page.superior?.name).toBe('LĐLĐ tỉnh Lai Châu')
    expect(page.below).toMatchObject({ total: 3, byType: [{ typeCode: 'grassroots_union', count: 3 }] })
    expect(page.membersBelow.members).toBe(page.below.units.reduce((sum, unit) => sum + unit.members, 0))
    expect(page.membersBelow.members).toBeGreaterThan(0)
    expect(page.blocks.find((block) => block.validTo === null)).toMatchObject({
      name: 'Khối thi đua LĐLĐ các huyện, thành phố',
      role: 'chair',
    })
  })

  it('is unknown on a day before it was there', async () => {
    const refused = refusalOf(pageOf(clerk, await idOf(administrator, 'LĐLĐ huyện Tam Đường'), '2001-01-01'))
    expect(await refused).toEqual([404, 'organisation.unit-unknown'])
  })
})

describe('search', () => {
  it.each(['Tam Đường', 'tam duong', 'duong tam ldld', 'TAM ĐƯ'])('finds the district as «%s»', async (q) => {
    const { units } = await clerk.call(organisation.searchOrganisation, { query: { q } })
    expect(units[0]?.name).toBe('LĐLĐ huyện Tam Đường')
  })

  it('finds nothing for an empty box', async () => {
    expect(await clerk.call(organisation.searchOrganisation, { query: { q: ' ' } })).toMatchObject({
      units: [],
      total: 0,
    })
  })

  it('takes wild cards for what they are: no letters', async () => {
    expect((await clerk.call(organisation.searchOrganisation, { query: { q: '%' } })).units).toEqual([])
  })
})

describe('sets', () => {
  it('offered for a paper are those it can mean, with their number of units', async () => {
    const offered = async (base: string) =>
      (await clerk.call(organisation.listSets, { query: { base: base as never } })).sets.map(
        ({ code, units }) => [code, units] as const,
      )
    const root = await offered(await idOf(administrator, 'LĐLĐ tỉnh Lai Châu'))
    expect(root).toEqual(
      expect.arrayContaining([
        ['grassroots-unions', 8],
        ['direct-grassroots-unions', 1],
      ]),
    )
    const codes = (await offered(await idOf(administrator, 'LĐLĐ huyện Tam Đường'))).map(([code]) => code)
    expect(codes).toContain('grassroots-unions')
    expect(codes).not.toContain('direct-grassroots-unions')
    expect(codes).not.toContain('district-federations')
  })

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
