import { describe, expect, it } from 'vitest'
import { depthsOf, matchingUnits } from './matching-units.ts'

const units = [
  { id: 'root', name: 'Liên đoàn Lao động tỉnh Lai Châu', shortName: 'LĐLĐ tỉnh', parentId: null },
  { id: 'district', name: 'Liên đoàn Lao động huyện Tam Đường', shortName: 'LĐLĐ huyện Tam Đường', parentId: 'root' },
  { id: 'school', name: 'CĐCS Trường THPT Bình Lư', shortName: 'CĐCS THPT Bình Lư', parentId: 'district' },
  { id: 'health', name: 'Công đoàn ngành Y tế', shortName: 'CĐN Y tế', parentId: 'root' },
  { id: 'other', name: 'CĐCS Y tế huyện Hòa Bình', shortName: 'CĐN Y tế huyện', parentId: 'health' },
]
const found = (typed: string) => matchingUnits(units, typed).map((unit) => unit.id)

describe('units that match what is typed', () => {
  it('are all of them while nothing is typed', () => {
    expect(found('  ')).toEqual(['root', 'district', 'school', 'health', 'other'])
  })

  it('do not depend on marks, case or the place of the tone', () => {
    expect(found('tam duong')).toEqual(['district'])
    expect(found('HOÀ BÌNH')).toEqual(['other'])
  })

  it('hold every word in any order', () => {
    expect(found('binh lu cdcs')).toEqual(['school'])
    expect(found('binh lu huyen')).toEqual([])
  })

  it('start with the one whose short name was typed', () => {
    expect(found('CĐN Y tế')).toEqual(['health', 'other'])
    expect(found('cdn y te huyen')).toEqual(['other'])
  })
})

it('indents by the superiors that are in the list', () => {
  expect([...depthsOf(units).values()]).toEqual([0, 1, 2, 1, 2])
  expect(depthsOf(units.slice(1)).get('district')).toBe(0)
})
