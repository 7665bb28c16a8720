/** What a reorganisation of units leaves of blocks: said before it happens, and done with it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localDate } from '#platform/kernel'
import { startTestProduct, type TestClient, type TestProduct } from '../../../apps/server/testing.ts'
import * as organisation from '../contract.ts'
import type { BlockId, UnitId } from '../domain/unit.ts'
import { decided, idOf, pageOf } from './verbs-testing.ts'

let product: TestProduct
let administrator: TestClient
let root: UnitId

beforeAll(async () => {
  product = await startTestProduct({ sample: 'small' })
  administrator = await product.signIn('quantri')
  root = await idOf(administrator, 'LĐLĐ tỉnh Lai Châu')
})
afterAll(() => product.stop())

const day = localDate
const seatsOn = async (on: string) => {
  const { blocks } = await administrator.call(organisation.listBlocks, { query: { on: day(on) } })
  return blocks.flatMap((block) => block.members.map((seat) => `${seat.unitName}: ${seat.role}`)).sort()
}

describe('merging two districts into a new unit', () => {
  it('says before what becomes of the seats, and leaves the set of blocks as large as it was', async () => {
    const units = await Promise.all(
      ['LĐLĐ huyện Tam Đường', 'LĐLĐ huyện Sìn Hồ'].map((name) => idOf(administrator, name)),
    )
    const founded = { superior: root, typeCode: 'district_federation', name: 'LĐLĐ khu vực Một', shortName: '' }
    const acts = [
      { act: 'established', unit: { key: '+mot', ...founded } },
      { act: 'merged', units, into: '+mot' },
    ]
    const query = { effectiveOn: day('2020-01-15'), acts: JSON.stringify(acts) } as never
    const { effects } = await administrator.call(organisation.previewReorganisation, { query })
    const lines = effects
      .filter((effect) => effect.about === 'blocks')
      .flatMap((effect) => [effect.words, ...effect.names])
    expect(lines).toContain('Khối thi đua LĐLĐ các huyện, thành phố: LĐLĐ khu vực Một (Trưởng khối)')
    expect(lines).toContain('Khối thi đua LĐLĐ các huyện, thành phố: LĐLĐ huyện Sìn Hồ (Phó trưởng khối)')
    const ofBlocks = effects.find((effect) => effect.words.includes('«Các khối thi đua thuộc LĐLĐ tỉnh»'))
    expect(ofBlocks?.words).toContain('thêm 1, bớt 1 đơn vị (còn 2)')
  })

  it('passes the seat of the chair on through a chain of mergers of one decision', async () => {
    const districts = ['LĐLĐ huyện Tam Đường', 'LĐLĐ huyện Sìn Hồ']
    const [first, second] = (await Promise.all(districts.map((name) => idOf(administrator, name)))) as [UnitId, UnitId]
    const founded = { superior: root, typeCode: 'district_federation', name: 'LĐLĐ khu vực Một', shortName: '' }
    const acts = [
      { act: 'established', unit: { key: '+mot', ...founded } },
      { act: 'merged', units: [first], into: second },
      { act: 'merged', units: [second], into: '+mot' },
    ]
    const query = { effectiveOn: day('2020-01-15'), acts: JSON.stringify(acts) } as never
    const { effects } = await administrator.call(organisation.previewReorganisation, { query })
    const passed = effects.find((effect) => effect.words.includes('nhận chỗ trong khối thi đua'))
    expect(passed?.names).toEqual(['Khối thi đua LĐLĐ các huyện, thành phố: LĐLĐ khu vực Một (Trưởng khối)'])
  })

  it('leaves who formed the block outside of it when a district is dissolved into it', async () => {
    const unit = await idOf(administrator, 'LĐLĐ huyện Tam Đường')
    const acts = [{ act: 'dissolved', unit, successor: root }]
    const query = { effectiveOn: day('2020-01-15'), acts: JSON.stringify(acts) } as never
    const { effects } = await administrator.call(organisation.previewReorganisation, { query })
    const said = effects.filter((effect) => effect.about === 'blocks')
    expect(said.map((effect) => effect.words)).toEqual(['1 chỗ trong khối thi đua kết thúc'])
    expect(said[0]?.names).toEqual(['Khối thi đua LĐLĐ các huyện, thành phố: LĐLĐ huyện Tam Đường (Trưởng khối)'])
  })

  it('passes the seat of the chair on to it, ends the other seat, and keeps the days before', async () => {
    const districts = ['LĐLĐ huyện Tam Đường', 'LĐLĐ huyện Sìn Hồ']
    const units = await Promise.all(
      districts.map(async (name) => {
        const id = await idOf(administrator, name)
        return { id, version: (await pageOf(administrator, id)).unit.version }
      }),
    )
    const before = await seatsOn('2020-01-14')
    expect(before).toContain('LĐLĐ huyện Tam Đường: chair')
    await administrator.call(organisation.mergeUnits, {
      body: {
        units,
        newUnit: {
          superior: root,
          typeCode: 'district_federation',
          name: 'LĐLĐ khu vực Một',
          shortName: 'LĐLĐ khu vực Một',
        },
        effectiveOn: day('2020-01-15'),
        decision: decided,
      },
    })
    expect(await seatsOn('2020-01-14')).toEqual(before)
    const after = await seatsOn('2020-01-15')
    expect(after.filter((seat) => seat.includes('huyện'))).toEqual([])
    expect(after).toContain('LĐLĐ khu vực Một: chair')
    const { blocks } = await administrator.call(organisation.listBlocks, { query: { on: day('2020-01-15') } })
    const block = blocks.find((one) => one.members.some((seat) => seat.unitName === 'LĐLĐ khu vực Một'))
    const page = await administrator.call(organisation.showBlock, { params: { blockId: block?.id as BlockId } })
    expect(page.inherited).toEqual(['chair'])
    expect(page.rotation[0]?.ground).toContain(decided.number)
  })
})
