import { describe, expect, it } from 'vitest'
import { localDate } from '#platform/kernel'
import { changesOf, countsOn, type Side, sortedByChange, type UnitOnTwoDays } from './compare-days.ts'
import type { UnitId } from './unit.ts'

const side = (name: string, parentId = 'a', typeCode = 'district'): Side => ({
  name,
  typeCode,
  sectorCode: null,
  employerKind: null,
  yearKind: 'calendar',
  parentId: parentId as UnitId,
  validFrom: localDate('2020-01-01'),
})
const unit = (before: Side | null, after: Side | null): UnitOnTwoDays => ({
  unitId: (after ?? before)?.name as UnitId,
  foundedOn: localDate('2004-01-01'),
  endedOn: null,
  before,
  after,
})

describe('changesOf', () => {
  it('tells who came, went, moved, was renamed or only changed', () => {
    expect(changesOf(unit(null, side('A')))).toEqual(['appeared'])
    expect(changesOf(unit(side('A'), null))).toEqual(['ended'])
    expect(changesOf(unit(side('A'), side('A', 'b')))).toEqual(['moved'])
    expect(changesOf(unit(side('A'), side('B')))).toEqual(['renamed'])
    expect(changesOf(unit(side('A'), side('A', 'a', 'commune')))).toEqual(['changed'])
  })

  it('tells of a sector or a year that changed, and nothing of a unit that its superior took along', () => {
    expect(changesOf(unit(side('A'), { ...side('A'), sectorCode: 'education' }))).toEqual(['changed'])
    expect(changesOf(unit(side('A'), { ...side('A', 'b'), yearKind: 'school' }))).toEqual(['moved', 'changed'])
    expect(changesOf(unit(side('A'), { ...side('A'), validFrom: localDate('2021-01-01') }))).toEqual([])
  })

  it('counts a unit that moved and was renamed in both', () => {
    expect(changesOf(unit(side('A'), side('B', 'b')))).toEqual(['moved', 'renamed'])
  })
})

describe('sortedByChange', () => {
  it('puts upper kinds first, then keeps the order of Vietnamese names', () => {
    const units = [side('Đắk'), side('Ất'), side('Dĩ'), side('Xa', 'a', 'federation')]
    const sorted = sortedByChange(
      units.map((one) => unit(null, one)),
      (typeCode) => (typeCode === 'federation' ? 10 : 20),
    )
    expect(sorted.get('appeared')?.map(({ after }) => after?.name)).toEqual(['Xa', 'Ất', 'Dĩ', 'Đắk'])
    expect(sorted.has('ended')).toBe(false)
  })
})

describe('countsOn', () => {
  const steps = [
    { on: localDate('2004-01-01'), typeCode: 'district', change: 2 },
    { on: localDate('2013-06-01'), typeCode: 'district', change: 1 },
    { on: localDate('2025-07-01'), typeCode: 'district', change: -3 },
    { on: localDate('2025-07-01'), typeCode: 'commune', change: 5 },
  ]
  const on = (...days: string[]) =>
    [...countsOn(steps, days.map(localDate))].map(([day, counts]) => [day, Object.fromEntries(counts)])

  it('adds the steps up to and including the day, whatever order the days come in', () => {
    expect(on('2025-06-30', '2025-07-01', '2004-01-01')).toEqual([
      ['2004-01-01', { district: 2 }],
      ['2025-06-30', { district: 3 }],
      ['2025-07-01', { district: 0, commune: 5 }],
    ])
  })

  it('is empty before the first step', () => {
    expect(on('2003-12-31')).toEqual([['2003-12-31', {}]])
  })
})
