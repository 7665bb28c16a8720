import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localDate } from '#platform/kernel'
import { startTestProduct, type TestClient, type TestProduct } from '../../../apps/server/testing.ts'
import * as organisation from '../contract.ts'
import type { UnitId } from '../domain/unit.ts'
import { add, decided, end, idOf, namesIn, pageOf, refusalOf, rename, tree } from './verbs-testing.ts'

const effectiveOn = localDate('2020-01-10')
const dayBefore = '2020-01-09'

let product: TestProduct
let administrator: TestClient

beforeAll(async () => {
  product = await startTestProduct({ sample: 'small' })
  administrator = await product.signIn('quantri')
})
afterAll(() => product.stop())

const merge = (units: readonly UnitId[], into: UnitId) =>
  administrator.call(organisation.mergeUnits, {
    body: { units: units.map((id) => ({ id })), into: { id: into }, effectiveOn, decision: decided },
  })

async function periodsOf(unitId: UnitId): Promise<[string, string | null][]> {
  const owner = new pg.Client({ connectionString: product.ownerUrl })
  await owner.connect()
  const { rows } = await owner.query(
    `select valid_from::text, valid_to::text from organisation.unit_versions where unit_id = $1 order by valid_from`,
    [unitId],
  )
  await owner.end()
  return rows.map((row) => [row.valid_from, row.valid_to])
}

describe('a second decision of the same day', () => {
  let gone: UnitId
  let heir: UnitId
  let carried: UnitId[]
  let below: UnitId
  let before: Awaited<ReturnType<typeof tree>>

  beforeAll(async () => {
    const [tamDuong, sinHo] = [
      await idOf(administrator, 'LĐLĐ huyện Tam Đường'),
      await idOf(administrator, 'LĐLĐ huyện Sìn Hồ'),
    ]
    gone = (await add(administrator, tamDuong, { name: 'CĐ xã Cũ', typeCode: 'commune_union' })).id
    heir = (await add(administrator, sinHo, { name: 'CĐ xã Mới', typeCode: 'commune_union' })).id
    carried = []
    for (const name of ['CĐCS Theo Một', 'CĐCS Theo Hai', 'CĐCS Theo Ba'])
      carried.push((await add(administrator, gone, { name })).id)
    below = (
      await add(administrator, carried[0] as UnitId, {
        name: 'CĐCS thành viên Theo',
        typeCode: 'member_grassroots_union',
      })
    ).id
    before = await tree(administrator, dayBefore)
    await merge([gone], heir)
  })

  it('ends units that the first one only carried along, and the days before stay as they were', async () => {
    await merge([carried[1] as UnitId], carried[0] as UnitId)
    await end(administrator, { id: below, version: 1 }, effectiveOn)
    expect(await namesIn(administrator)).not.toEqual(expect.arrayContaining(['CĐCS Theo Hai']))
    expect(await namesIn(administrator)).not.toEqual(expect.arrayContaining(['CĐCS thành viên Theo']))
    expect(await tree(administrator, dayBefore)).toEqual(before)
    for (const id of [carried[1], below]) expect(await periodsOf(id as UnitId)).toEqual([['2018-01-01', effectiveOn]])
    expect((await pageOf(administrator, carried[1] as UnitId)).successors).toMatchObject([{ unitId: carried[0] }])
  })

  it('does not end what the first one called otherwise', async () => {
    const { version } = (await pageOf(administrator, carried[2] as UnitId)).unit
    const renamed = await rename(administrator, { id: carried[2] as UnitId, version }, 'CĐCS Theo Bốn', effectiveOn)
    expect(await refusalOf(end(administrator, renamed, effectiveOn))).toEqual([422, 'organisation.day-not-after-start'])
  })
})
