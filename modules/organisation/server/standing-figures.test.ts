import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, type LocalDate, localDate } from '#platform/kernel'
import { startTestProduct, type TestClient, type TestProduct } from '../../../apps/server/testing.ts'
import * as organisation from '../contract.ts'
import type { UnitId } from '../domain/unit.ts'
import { add, end, idOf, move, refusalOf, tree } from './verbs-testing.ts'

let product: TestProduct
let administrator: TestClient
let clerk: TestClient
let root: UnitId
let tamDuong: UnitId
let sinHo: UnitId
let tamDuongClerk: TestClient

beforeAll(async () => {
  product = await startTestProduct({ sample: 'small' })
  administrator = await product.signIn('quantri')
  clerk = await product.signIn('canbo.tinh')
  tamDuongClerk = await product.signIn('canbo.tamduong')
  root = await idOf(administrator, 'LĐLĐ tỉnh Lai Châu')
  tamDuong = await idOf(administrator, 'LĐLĐ huyện Tam Đường')
  sinHo = await idOf(administrator, 'LĐLĐ huyện Sìn Hồ')
})
afterAll(() => product.stop())

const day = localDate
type Counts = {
  members: number
  women?: number | null
  ethnicMinorities?: number | null
  directWorkers?: number | null
}
const report = (client: TestClient, unitId: UnitId, asOf: string, counts: Counts) =>
  client.call(organisation.reportFigures, { params: { unitId }, body: { asOf: day(asOf), ...counts } })
const figuresOf = (client: TestClient, unitId: UnitId, on?: string) =>
  client.call(organisation.listUnitFigures, { params: { unitId }, ...(on ? { query: { on: day(on) } } : {}) })
const pageOf = (client: TestClient, unit?: UnitId, on?: string) =>
  client.call(organisation.showFigures, { query: { ...(unit ? { unit } : {}), ...(on ? { on: day(on) } : {}) } })

describe('report figures', () => {
  it('keeps what was corrected, with who and when, and unknown as unknown', async () => {
    const unit = await add(administrator, sinHo, { name: 'CĐCS Đính chính mẫu' })
    await report(administrator, unit.id, '2019-06-30', { members: 40, women: 10 })
    await report(administrator, unit.id, '2019-06-30', { members: 41, women: null, directWorkers: 0 })
    const { figures, total } = await figuresOf(clerk, unit.id)
    expect(figures).toMatchObject([
      {
        asOf: '2019-06-30',
        members: 41,
        women: null,
        ethnicMinorities: null,
        directWorkers: 0,
        replaced: [{ members: 40, women: 10, directWorkers: null, replacedBy: expect.stringMatching(/./) }],
      },
    ])
    expect(total).toMatchObject({ members: 41, women: null, directWorkers: 0, unknown: { women: 1 } })
  })

  it('is refused for parts above the whole, a day ahead, a day before the unit, the same again, and without the right', async () => {
    const unit = await add(administrator, sinHo, { name: 'CĐCS Từ chối mẫu' })
    const attempt = (asOf: string, counts: Counts) => refusalOf(report(administrator, unit.id, asOf, counts))
    expect((await attempt('2019-06-30', { members: 4, women: 5 }))[0]).toBe(400)
    expect((await attempt('2019-06-30', { members: 4, ethnicMinorities: 5 }))[0]).toBe(400)
    expect((await attempt('2019-06-30', { members: 4, directWorkers: 5 }))[0]).toBe(400)
    expect(await attempt('2020-01-16', { members: 4 })).toEqual([422, 'organisation.day-in-future'])
    expect(await attempt('2017-12-31', { members: 4 })).toEqual([422, 'organisation.figures-before-unit'])
    await report(administrator, unit.id, '2019-06-30', { members: 4 })
    expect(await attempt('2019-06-30', { members: 4 })).toEqual([422, 'organisation.figures-same'])
    expect(await refusalOf(report(clerk, unit.id, '2019-06-30', { members: 5 }))).toEqual([
      403,
      'organisation.not-allowed',
    ])
    expect(await refusalOf(report(tamDuongClerk, unit.id, '2019-06-30', { members: 5 }))).toEqual([
      404,
      'organisation.unit-unknown',
    ])
  })
})

describe('totals on a day', () => {
  it('follow the tree of that day: a unit that moved or ended counts where it stood then', async () => {
    const unit = await add(administrator, sinHo, { name: 'CĐCS Đổi chỗ mẫu' })
    await report(administrator, unit.id, '2018-12-31', { members: 100, women: 60 })
    const membersOf = async (place: UnitId, on: string) => (await pageOf(administrator, place, on)).total.members
    const before = { sinHo: await membersOf(sinHo, '2019-08-31'), tamDuong: await membersOf(tamDuong, '2019-08-31') }
    const moved = await move(administrator, unit, tamDuong, '2019-09-01')
    expect(await membersOf(sinHo, '2019-08-31')).toBe(before.sinHo)
    expect(await membersOf(tamDuong, '2019-08-31')).toBe(before.tamDuong)
    expect(await membersOf(sinHo, '2019-09-01')).toBe(before.sinHo - 100)
    expect(await membersOf(tamDuong, '2019-09-01')).toBe(before.tamDuong + 100)
    await end(administrator, { id: unit.id, version: moved.version }, '2019-12-01')
    expect(await membersOf(tamDuong, '2019-11-30')).toBe(before.tamDuong + 100)
    expect(await membersOf(tamDuong, '2019-12-01')).toBe(before.tamDuong)
  })

  it('are what a person adds up by hand, for every unit on many days', async () => {
    const dice = seeded(7)
    const units = (await tree(administrator)).filter((node) => node.unitsBelow === 0)
    for (const { id } of units) {
      for (let times = 0; times < 3; times++) {
        const members = 20 + Math.floor(dice() * 80)
        const women = dice() < 0.3 ? null : Math.floor(dice() * members)
        const asOf = addDays(day('2019-01-01'), Math.floor(dice() * 360)) as LocalDate
        await report(administrator, id, asOf, { members, women }).catch(() => undefined)
      }
    }
    for (const on of ['2018-06-30', '2019-03-10', '2019-08-20', '2020-01-15']) await compareByHand(on)
  })

  async function compareByHand(on: string): Promise<void> {
    const nodes = await tree(administrator, on)
    const latest = new Map<string, { members: number; women: number | null }>()
    for (const { id } of nodes) {
      const { figures } = await figuresOf(administrator, id)
      const figure = figures.filter((one) => one.asOf <= on).sort((a, b) => (a.asOf < b.asOf ? 1 : -1))[0]
      if (figure) latest.set(id, figure)
    }
    const below = (id: string): string[] => [
      id,
      ...nodes.filter((node) => node.parentId === id).flatMap((node) => below(node.id)),
    ]
    for (const { id } of nodes) {
      const figures = below(id).flatMap((one) => latest.get(one) ?? [])
      const women = figures.flatMap((one) => one.women ?? [])
      const { total, rows, own } = await pageOf(administrator, id, on)
      expect(total).toMatchObject({
        members: figures.reduce((sum, one) => sum + one.members, 0),
        women: women.length === 0 ? null : women.reduce((sum, one) => sum + one, 0),
        reported: figures.length,
        unknown: { women: figures.length - women.length },
      })
      expect(rows.reduce((sum, row) => sum + row.totals.members, own?.members ?? 0)).toBe(total.members)
    }
  }

  const seeded = (seed: number) => () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed / 2_147_483_648
  }
})

describe('show figures', () => {
  it('lists the direct units with who has no figure, and the years', async () => {
    await add(administrator, tamDuong, { name: 'CĐCS Chưa có số mẫu' })
    const page = await pageOf(clerk)
    expect(page.unit.id).toBe(root)
    expect(page.superior).toBeNull()
    expect(page.rows.map((row) => row.name)).toContain('LĐLĐ huyện Tam Đường')
    expect(page.total.missing).toBeGreaterThan(0)
    expect(page.trend.map((one) => one.on)).toEqual(['2018-12-31', '2019-12-31', '2020-01-15'])
    expect(page.trend.at(-1)?.total).toEqual(page.total)
  })

  it('keeps to the walls: a district sees itself, and of the federation only its own', async () => {
    const own = await pageOf(tamDuongClerk)
    expect(own).toMatchObject({ unit: { id: tamDuong }, superior: null, canImport: false })
    const above = await pageOf(tamDuongClerk, root)
    expect(above.total.members).toBe(own.total.members)
    expect(await refusalOf(pageOf(tamDuongClerk, sinHo))).toEqual([404, 'organisation.unit-unknown'])
  })

  it('points at a unit counted beside counted units below it', async () => {
    await report(administrator, sinHo, '2019-12-31', { members: 12 })
    expect((await pageOf(administrator, sinHo)).countedTwice).toEqual([{ id: sinHo, name: 'LĐLĐ huyện Sìn Hồ' }])
  })

  it('is saved as a workbook', async () => {
    const response = await clerk.fetch('/api/organisation/figures/export')
    expect(response.status).toBe(200)
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(1000)
  })
})
