import { describe, expect, it } from 'vitest'
import { defaultUnitTypes } from '../defaults/unit-types.ts'
import { anId, aUnitOnDay } from '../testing.ts'
import { countByType, inTreeOrder } from './tree.ts'

const root = aUnitOnDay({ unitId: anId(1), path: '/r/', typeCode: 'provincial_federation', name: 'LĐLĐ tỉnh' })
const district = (number: number, name: string) =>
  aUnitOnDay({ unitId: anId(number), parentId: anId(1), path: `/r/${number}/`, typeCode: 'district_federation', name })
const grassroots = (number: number, parent: number, name: string) =>
  aUnitOnDay({ unitId: anId(number), parentId: anId(parent), path: `/r/${parent}/${number}/`, name })

const units = [
  grassroots(10, 3, 'CĐCS Ô'),
  grassroots(11, 3, 'CĐCS Đ'),
  grassroots(12, 3, 'CĐCS D'),
  district(3, 'Tam Đường'),
  district(2, 'Sìn Hồ'),
  root,
]

describe('tree', () => {
  it('puts superiors before units and sorts sisters the Vietnamese way', () => {
    expect(inTreeOrder(units, defaultUnitTypes).map((unit) => unit.name)).toEqual([
      'LĐLĐ tỉnh',
      'Sìn Hồ',
      'Tam Đường',
      'CĐCS D',
      'CĐCS Đ',
      'CĐCS Ô',
    ])
  })

  it('counts all levels below', () => {
    const counts = inTreeOrder(units, defaultUnitTypes).map((unit) => [unit.name, unit.unitsBelow])
    expect(counts).toEqual([
      ['LĐLĐ tỉnh', 5],
      ['Sìn Hồ', 0],
      ['Tam Đường', 3],
      ['CĐCS D', 0],
      ['CĐCS Đ', 0],
      ['CĐCS Ô', 0],
    ])
  })

  it('makes a unit whose superior is not to be seen a top of its own', () => {
    const [alone] = inTreeOrder([grassroots(10, 3, 'CĐCS Ô')], defaultUnitTypes)
    expect(alone).toMatchObject({ name: 'CĐCS Ô', parentId: null })
  })

  it('counts by kind, in the order of rank, without empty kinds', () => {
    expect(countByType(units, defaultUnitTypes).map(({ typeCode, count }) => [typeCode, count])).toEqual([
      ['provincial_federation', 1],
      ['district_federation', 2],
      ['grassroots_union', 3],
    ])
  })
})
