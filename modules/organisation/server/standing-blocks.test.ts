import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localDate } from '#platform/kernel'
import { startTestProduct, type TestClient, type TestProduct } from '../../../apps/server/testing.ts'
import * as organisation from '../contract.ts'
import type { BlockId, BlockRole, UnitId } from '../domain/unit.ts'
import type { BlockView } from '../views.ts'
import { idOf, refusalOf } from './verbs-testing.ts'

let product: TestProduct
let administrator: TestClient
let clerk: TestClient
let districtClerk: TestClient
let root: UnitId
let tamDuong: UnitId
let sinHo: UnitId

beforeAll(async () => {
  product = await startTestProduct({ sample: 'small' })
  administrator = await product.signIn('quantri')
  clerk = await product.signIn('canbo.tinh')
  districtClerk = await product.signIn('canbo.tamduong')
  root = await idOf(administrator, 'LĐLĐ tỉnh Lai Châu')
  tamDuong = await idOf(administrator, 'LĐLĐ huyện Tam Đường')
  sinHo = await idOf(administrator, 'LĐLĐ huyện Sìn Hồ')
})
afterAll(() => product.stop())

const day = localDate
const blocksOn = (client: TestClient, on?: string) =>
  client.call(organisation.listBlocks, on ? { query: { on: day(on) } } : {})
const districts = async (): Promise<BlockView> => {
  const { blocks } = await blocksOn(administrator)
  return blocks.find((block) => block.name.includes('huyện')) as BlockView
}
const form = (
  client: TestClient,
  name: string,
  members: { unitId: UnitId; role: BlockRole }[] = [],
  on = '2019-06-01',
) =>
  client.call(organisation.formBlock, {
    body: {
      unitId: root,
      kind: 'cluster',
      name,
      validFrom: day(on),
      decision: { number: '15/QĐ-LĐLĐ', on: day('2019-05-20'), by: 'Ban Thường vụ LĐLĐ tỉnh' },
      members,
    },
  })
const join = (client: TestClient, block: { id: BlockId; version: number }, unitId: UnitId, on: string, more = {}) =>
  client.call(organisation.joinBlock, {
    params: { blockId: block.id },
    body: { unitId, effectiveOn: day(on), version: block.version, ...more },
  })
const rotate = (client: TestClient, block: { id: BlockId; version: number }, chairId: UnitId, on: string) =>
  client.call(organisation.rotateBlock, {
    params: { blockId: block.id },
    body: { chairId, effectiveOn: day(on), version: block.version, ground: 'Biên bản hội nghị tổng kết khối' },
  })
const pageOf = (client: TestClient, blockId: BlockId, on?: string) =>
  client.call(organisation.showBlock, { params: { blockId }, ...(on ? { query: { on: day(on) } } : {}) })
const directUnion = async () => {
  const { units } = await administrator.call(organisation.listUnitsWithoutBlock, {})
  return units[0]?.id as UnitId
}

describe('form block', () => {
  it('stands from its day by its decision, with a line in its history', async () => {
    const union = await directUnion()
    const block = await form(administrator, 'Cụm thi đua số 1', [{ unitId: union, role: 'chair' }])
    expect(block).toMatchObject({
      kind: 'cluster',
      decision: { number: '15/QĐ-LĐLĐ' },
      members: [{ unitId: union, role: 'chair' }],
    })
    const { history, canManage } = await pageOf(administrator, block.id)
    expect(history.map((line) => line.entry)).toEqual(['organisation.block-formed'])
    expect(canManage).toBe(true)
    expect((await blocksOn(clerk, '2019-05-31')).blocks.map((one) => one.name)).not.toContain('Cụm thi đua số 1')
    await administrator.call(organisation.endBlock, {
      params: { blockId: block.id },
      body: { effectiveOn: day('2019-12-01'), version: block.version },
    })
    expect((await pageOf(clerk, block.id, '2019-12-01')).block.members).toEqual([])
    expect((await pageOf(clerk, block.id, '2019-11-30')).block.members).toHaveLength(1)
  })

  it('is refused without the right, under a taken name, with two chairs, with a unit of another block, by a later paper', async () => {
    expect(await refusalOf(form(clerk, 'Cụm X'))).toEqual([403, 'organisation.not-allowed'])
    const taken = await districts()
    expect(await refusalOf(form(administrator, taken.name.toUpperCase()))).toEqual([
      422,
      'organisation.block-name-taken',
    ])
    const union = await directUnion()
    const twice = form(administrator, 'Cụm X', [
      { unitId: union, role: 'chair' },
      { unitId: tamDuong, role: 'chair' },
    ])
    expect(await refusalOf(twice)).toEqual([422, 'organisation.unit-in-another-block'])
    const early = form(administrator, 'Cụm X', [{ unitId: union, role: 'chair' }], '2019-05-01')
    expect(await refusalOf(early)).toEqual([422, 'organisation.decision-after-start'])
    const twins = form(administrator, 'Cụm X', [
      { unitId: union, role: 'chair' },
      { unitId: union, role: 'member' },
    ])
    expect((await refusalOf(twins))[0]).toBe(422)
  })

  it('is refused for a unit that does not stand below who forms it', async () => {
    const { units } = await administrator.call(organisation.showSetUnits, {
      params: { setId: (await setNamed('CĐCS')).id },
      query: { base: sinHo },
    })
    const body = {
      unitId: tamDuong,
      kind: 'block' as const,
      name: 'Khối trong huyện',
      validFrom: day('2019-06-01'),
      members: [{ unitId: units[0]?.id as UnitId, role: 'member' as const }],
    }
    expect(await refusalOf(administrator.call(organisation.formBlock, { body }))).toEqual([
      422,
      'organisation.unit-not-below-former',
    ])
  })
})

const setNamed = async (name: string) => {
  const { sets } = await administrator.call(organisation.listSets)
  const set = sets.find((one) => one.name === name)
  if (!set) throw new Error(name)
  return set
}

describe('join, leave and move', () => {
  it('names the other block when a unit would sit in two, and moves it from a day when asked', async () => {
    const target = await form(administrator, 'Cụm thi đua số 2')
    const home = await districts()
    const refused = join(administrator, target, sinHo, '2020-01-10')
    expect(await refused.catch((error: Error) => error.message)).toContain(home.name)
    expect(await refusalOf(join(administrator, target, sinHo, '2020-01-10'))).toEqual([
      422,
      'organisation.unit-in-another-block',
    ])

    const moved = await join(administrator, target, sinHo, '2020-01-10', { isMove: true })
    expect(moved.members.map((seat) => seat.unitId)).toEqual([sinHo])
    const seatedIn = async (on: string) =>
      (await blocksOn(administrator, on)).blocks
        .filter((one) => one.members.some((seat) => seat.unitId === sinHo))
        .map((one) => one.name)
    expect(await seatedIn('2020-01-09')).toEqual([home.name])
    expect(await seatedIn('2020-01-10')).toEqual(['Cụm thi đua số 2'])
    const left = await administrator.call(organisation.leaveBlock, {
      params: { blockId: target.id },
      body: { unitId: sinHo, effectiveOn: day('2020-01-10'), version: moved.version },
    })
    expect(left.members).toEqual([])
    await join(administrator, await districts(), sinHo, '2020-01-10', { role: 'deputy' })
  })

  it('is refused when changed meanwhile, without the right, for strangers, before the block and far ahead', async () => {
    const block = await districts()
    const union = await directUnion()
    const stale = { ...block, version: block.version + 7 }
    expect(await refusalOf(join(administrator, stale, union, '2020-01-10'))).toEqual([
      409,
      'organisation.changed-meanwhile',
    ])
    expect(await refusalOf(join(clerk, block, union, '2020-01-10'))).toEqual([403, 'organisation.not-allowed'])
    expect(await refusalOf(join(administrator, block, union, '2011-01-10'))).toEqual([
      422,
      'organisation.block-not-there',
    ])
    expect(await refusalOf(join(administrator, block, union, '2022-01-10'))).toEqual([422, 'organisation.day-too-far'])
    expect(await refusalOf(join(administrator, block, tamDuong, '2020-01-10'))).toEqual([
      422,
      'organisation.unit-already-in-block',
    ])
    expect(await refusalOf(join(administrator, block, union, '2020-01-10', { role: 'chair' }))).toEqual([
      422,
      'organisation.two-chairs',
    ])
    const out = administrator.call(organisation.leaveBlock, {
      params: { blockId: block.id },
      body: { unitId: union, effectiveOn: day('2020-01-10'), version: block.version },
    })
    expect(await refusalOf(out)).toEqual([422, 'organisation.unit-not-in-block'])
  })
})

describe('rotate block', () => {
  it('sets the chair of next year; this year stays, the history of chairs grows', async () => {
    const block = await districts()
    const saved = await rotate(administrator, block, sinHo, '2021-01-01')
    expect(saved.members.find((seat) => seat.role === 'chair')?.unitId).toBe(sinHo)
    const now = await pageOf(administrator, block.id)
    expect(now.block.members.find((seat) => seat.role === 'chair')?.unitId).toBe(tamDuong)
    expect(now.rotation[0]).toMatchObject({ unitId: sinHo, role: 'chair', validFrom: '2021-01-01' })
    expect(await refusalOf(rotate(administrator, saved, tamDuong, '2020-06-01'))).toEqual([
      422,
      'organisation.seats-changed-later',
    ])
    expect(await refusalOf(rotate(clerk, saved, tamDuong, '2021-01-01'))).toEqual([403, 'organisation.not-allowed'])
  })

  it('lets two handovers at once happen one after the other: the second is told to look again', async () => {
    const block = await districts()
    const both = await Promise.allSettled([
      rotate(administrator, block, tamDuong, '2021-01-01'),
      rotate(administrator, block, tamDuong, '2021-02-01'),
    ])
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })
})

describe('change block', () => {
  it('keeps the former name with its days and as an alias, and the charter', async () => {
    const block = await form(administrator, 'Cụm thi đua số 3')
    const changed = await administrator.call(organisation.changeBlock, {
      params: { blockId: block.id },
      body: {
        kind: 'cluster',
        name: 'Cụm thi đua vùng thấp',
        namedFrom: day('2020-01-01'),
        decision: block.decision,
        charter: 'Cụm họp mỗi quý một lần.',
        version: block.version,
      },
    })
    expect(changed.aliases).toEqual(['Cụm thi đua số 3'])
    const page = await pageOf(clerk, block.id)
    expect(page.formerNames).toEqual([{ name: 'Cụm thi đua số 3', validFrom: '2019-06-01', validTo: '2020-01-01' }])
    expect(page.charter).toBe('Cụm họp mỗi quý một lần.')
    expect(page.canManage).toBe(false)
  })
})

describe('units without a block', () => {
  it('are the direct units in none; a setting says which kinds should be in one', async () => {
    const all = await administrator.call(organisation.listUnitsWithoutBlock, {})
    expect(all).toMatchObject({ former: { id: root }, expectedTypes: null, canManage: true })
    expect(all.units.length).toBeGreaterThan(0)
    const expectOnly = (expectedTypes: string[] | null) =>
      administrator.call(organisation.expectInBlocks, { params: { unitId: root }, body: { expectedTypes } })
    await expectOnly(['district_federation'])
    const narrowed = await clerk.call(organisation.listUnitsWithoutBlock, {})
    expect(narrowed).toMatchObject({ expected: 2, units: [], canManage: false })
    expect(await refusalOf(expectOnly(['no_such_kind']))).toEqual([404, 'organisation.type-unknown'])
    await expectOnly(null)
    const own = await districtClerk.call(organisation.listUnitsWithoutBlock, {})
    expect(own.former.id).toBe(tamDuong)
    const elsewhere = districtClerk.call(organisation.listUnitsWithoutBlock, { query: { former: sinHo } })
    expect(await refusalOf(elsewhere)).toEqual([404, 'organisation.unit-unknown'])
  })
})

describe('export blocks', () => {
  it('is a workbook of what the page lists', async () => {
    const response = await clerk.fetch('/api/organisation/blocks/export')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('spreadsheetml')
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(1000)
  })
})
