import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localDate } from '#platform/kernel'
import { startTestProduct, type TestClient, type TestProduct } from '../../../apps/server/testing.ts'
import * as organisation from '../contract.ts'
import type { GivenUnitAct } from '../domain/acts.ts'
import type { UnitId } from '../domain/unit.ts'
import { add, decided, end, idOf } from './verbs-testing.ts'

const effectiveOn = localDate('2020-01-10')

let product: TestProduct
let administrator: TestClient
let district: UnitId

beforeAll(async () => {
  product = await startTestProduct({ sample: 'small' })
  administrator = await product.signIn('quantri')
  district = await idOf(administrator, 'LĐLĐ huyện Sìn Hồ')
})
afterAll(() => product.stop())

const report = (unitId: UnitId, asOf: string, members: number, women: number | null = null) =>
  administrator.call(organisation.reportFigures, {
    params: { unitId },
    body: { asOf: localDate(asOf), members, women },
  })
const page = (unit: UnitId, on: string) =>
  administrator.call(organisation.showFigures, { query: { unit, on: localDate(on) } })
const totalOn = async (on: string) => (await page(district, on)).total.members
const reorganise = (acts: readonly GivenUnitAct[]) =>
  administrator.call(organisation.reorganise, {
    body: { acts: acts as never, effectiveOn, decision: decided },
  })
const figureWords = async (acts: readonly GivenUnitAct[]) => {
  const query = { effectiveOn, acts: organisation.actsInAddress(acts) as never }
  const { effects } = await administrator.call(organisation.previewReorganisation, { query })
  return effects.filter((one) => one.about === 'figures').map((one) => one.words)
}
const base = async (name: string, members: number): Promise<UnitId> => {
  const { id } = await add(administrator, district, { name })
  await report(id, '2019-06-30', members, Math.floor(members / 2))
  return id
}

describe('figures of units that were merged', () => {
  it('count in the last heir of the chain as the preview says, and go when the heir reports anew', async () => {
    const [one, two, three] = [await base('CĐCS Một', 1000), await base('CĐCS Hai', 1200), await base('CĐCS Ba', 81)]
    const before = await totalOn('2020-01-09')
    const acts: GivenUnitAct[] = [
      { act: 'merged', units: [one], into: two },
      { act: 'merged', units: [two], into: three },
    ]
    const words = await figureWords(acts)
    expect(words).toHaveLength(1)
    expect(words[0]).toMatch(/^2\.200 đoàn viên .* tính vào đơn vị kế thừa/)
    await reorganise(acts)
    expect(await totalOn('2020-01-09')).toBe(before)
    expect(await totalOn(effectiveOn)).toBe(before)
    const after = await page(district, effectiveOn)
    const row = after.rows.find(({ id }) => id === three)
    expect(row?.totals).toMatchObject({ members: 2281, women: 1140, reported: 1 })
    expect(row?.carried.map((carried) => [carried.name, carried.members])).toEqual([
      ['CĐCS Hai', 1200],
      ['CĐCS Một', 1000],
    ])
    expect(after.carrying.map(({ id }) => id)).toEqual([three])

    await report(three, '2020-01-12', 2250)
    expect(await totalOn('2020-01-12')).toBe(before - 31)
    expect(await totalOn('2020-01-11')).toBe(before)
    expect((await page(district, '2020-01-12')).carrying).toEqual([])
  })

  it('of a unit without heir are lost from the total, and the preview says so', async () => {
    const gone = await base('CĐCS Giải thể', 40)
    const before = await totalOn('2020-01-09')
    const words = await figureWords([{ act: 'dissolved', unit: gone, successor: null }])
    expect(words).toEqual([expect.stringMatching(/^40 đoàn viên .* không còn tính vào tổng; cần báo lại số liệu/)])
    await end(administrator, { id: gone, version: 1 }, effectiveOn)
    expect(await totalOn(effectiveOn)).toBe(before - 40)
  })
})
