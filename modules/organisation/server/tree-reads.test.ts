import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localDate } from '#platform/kernel'
import { startTestProduct, type TestClient, type TestProduct } from '../../../apps/server/testing.ts'
import * as organisation from '../contract.ts'
import type { UnitId } from '../domain/unit.ts'
import { decided, idOf, tree } from './verbs-testing.ts'

let product: TestProduct
let administrator: TestClient
let sectorClerk: TestClient
let rootId: UnitId
const day = localDate('2020-01-10')
const before = localDate('2020-01-09')
const merged = 'LĐLĐ khu vực Tam Đường'

/** Both districts of the small sample go into a new one. */
beforeAll(async () => {
  product = await startTestProduct({ sample: 'small' })
  administrator = await product.signIn('quantri')
  sectorClerk = await product.signIn('canbo.giaoduc')
  rootId = await idOf(administrator, 'LĐLĐ tỉnh Lai Châu')
  const districts = (await tree(administrator)).filter((node) => node.typeCode === 'district_federation')
  const unit = { key: '+moi', superior: rootId, typeCode: 'district_federation', name: merged, shortName: '' }
  await administrator.call(organisation.reorganise, {
    body: {
      effectiveOn: day,
      decision: decided,
      acts: [
        { act: 'established', unit },
        { act: 'merged', units: districts.map(({ id }) => id), into: '+moi' },
      ],
    },
  })
})
afterAll(() => product.stop())

const branch = (client: TestClient, query: { on?: string; superior?: UnitId; ended?: '1' } = {}) =>
  client.call(organisation.showBranch, { query: query as never }).then((reply) => reply.units)
const names = (units: readonly { name: string }[]) => units.map(({ name }) => name)

describe('show branch', () => {
  it('begins with the federation, then gives each branch as it was on the day', async () => {
    expect(names(await branch(administrator))).toEqual(['LĐLĐ tỉnh Lai Châu'])
    const now = await branch(administrator, { superior: rootId })
    const then = await branch(administrator, { superior: rootId, on: before })
    expect(names(now)).toContain(merged)
    expect(names(now)).not.toContain('LĐLĐ huyện Tam Đường')
    expect(names(then)).toContain('LĐLĐ huyện Tam Đường')
    expect(names(then)).not.toContain(merged)
  })

  it('counts what stands below on the day as the whole tree does', async () => {
    for (const on of [before, day]) {
      const whole = new Map((await tree(administrator, on)).map((node) => [node.id, node.unitsBelow]))
      const units = await branch(administrator, { superior: rootId, on })
      expect(units.map(({ id, unitsBelow }) => [id, unitsBelow])).toEqual(
        units.map(({ id }) => [id, whole.get(id) ?? null]),
      )
    }
  })

  it('shows ended units under the superior they had, only when asked', async () => {
    const units = await branch(administrator, { superior: rootId, ended: '1' })
    expect(units.find(({ name }) => name === 'LĐLĐ huyện Tam Đường')).toMatchObject({ endedOn: day, unitsBelow: 0 })
    expect((await branch(administrator))[0]?.endedBelow).toBe(2)
  })

  it('shows a sector union nothing of the districts', async () => {
    const units = await branch(sectorClerk, { superior: rootId, ended: '1' })
    expect(names(units)).toEqual(['Công đoàn ngành Giáo dục'])
  })
})

describe('list units', () => {
  it('pages by name without losing or repeating one, with the exact total', async () => {
    const all = await administrator.call(organisation.listUnits, { query: { limit: 500 } })
    const seen: string[] = []
    for (let after: string | undefined; ; ) {
      const page = await administrator.call(organisation.listUnits, {
        query: { limit: 2, ...(after ? { after } : {}) },
      })
      expect(page.total).toBe(all.units.length)
      seen.push(...page.units.map(({ id }) => id))
      if (!page.next) break
      after = page.next
    }
    expect(seen).toEqual(all.units.map(({ id }) => id))
  })

  it('filters by kind, text without marks and day; ended ones only when asked', async () => {
    const list = async (query: object) =>
      names((await administrator.call(organisation.listUnits, { query: query as never })).units)
    const kind = 'district_federation'
    expect(await list({ kind })).toEqual([merged])
    expect(await list({ kind, ended: '1', q: 'tam duong' })).toEqual(['LĐLĐ huyện Tam Đường', merged])
    expect(await list({ kind, on: before, q: 'tam duong' })).toEqual(['LĐLĐ huyện Tam Đường'])
    expect(await list({ sector: 'no-such-sector' })).toEqual([])
  })

  it('refuses a key that is none', async () => {
    const response = await administrator.fetch('/api/organisation/units?after=nonsense')
    expect(response.status).toBe(400)
  })
})

describe('compare days', () => {
  const compare = (client: TestClient, from: string, to: string) =>
    client.call(organisation.compareDays, { query: { from: localDate(from), to: localDate(to) } })

  it('names who ended with their successor, who came with whom it follows, and who moved', async () => {
    const { changes, kinds } = await compare(administrator, before, day)
    const of = (change: string) => changes.find((one) => one.change === change)
    expect(of('ended')).toMatchObject({ total: 2 })
    expect(of('ended')?.units[0]).toMatchObject({ on: day, others: [{ name: merged }] })
    expect(of('appeared')?.units).toMatchObject([{ name: merged, after: 'LĐLĐ tỉnh Lai Châu' }])
    expect(of('appeared')?.units[0]?.others).toHaveLength(2)
    expect(of('moved')?.units[0]).toMatchObject({ after: merged })
    expect(kinds.find(({ code }) => code === 'district_federation')).toMatchObject({ before: 2, after: 1 })
  })

  it('adds up: what was there, less who ended, plus who came, is what is there', async () => {
    const { kinds, changes } = await compare(administrator, '2010-01-01', day)
    const sum = (what: 'before' | 'after') => kinds.reduce((total, kind) => total + kind[what], 0)
    const total = (change: string) => changes.find((one) => one.change === change)?.total ?? 0
    expect(sum('before') - total('ended') + total('appeared')).toBe(sum('after'))
    expect(sum('after')).toBe((await tree(administrator, day)).length)
  })

  it('finds nothing between a day and itself, and nothing of others inside the walls', async () => {
    expect((await compare(administrator, day, day)).changes).toEqual([])
    const seen = JSON.stringify(await compare(sectorClerk, before, day))
    expect(seen).not.toContain('Tam Đường')
  })
})

describe('show tree days', () => {
  it('lists the day of the decision with its events, and the numbers on the day asked for', async () => {
    const reply = await administrator.call(organisation.showTreeDays, { query: { on: before } })
    expect(reply.days[0]).toMatchObject({ on: day })
    const at = reply.kinds.findIndex(({ code }) => code === 'district_federation')
    const on = (wanted: string) => reply.series.find((one) => one.on === wanted)?.counts[at]
    expect([on(before), on(day)]).toEqual([2, 1])
  })

  it('counts only what the reader sees', async () => {
    const { series } = await sectorClerk.call(organisation.showTreeDays, { query: { on: before } })
    const now = series.find(({ on }) => on === before)
    const seen = await tree(sectorClerk, before)
    expect(now?.counts.reduce((sum, count) => sum + count, 0)).toBe(seen.length)
  })
})
