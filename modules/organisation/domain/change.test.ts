import { describe, expect, it } from 'vitest'
import { localDate } from '#platform/kernel'
import { defaultUnitTypes } from '../defaults/unit-types.ts'
import { anId, aUnit } from '../testing.ts'
import {
  moved,
  newUnit,
  refuseUnlessAfter,
  refuseUnlessBelow,
  refuseUnlessChangeable,
  refuseUnlessEndable,
  renamed,
} from './change.ts'

const today = localDate('2020-06-15')
const since = localDate('2015-01-01')
const type = (code: string) => {
  const found = defaultUnitTypes.find((one) => one.code === code)
  if (!found) throw new Error(code)
  return found
}

describe('a change by date', () => {
  it.each([
    ['2015-01-02', undefined],
    ['2020-06-15', undefined],
    ['2015-01-01', undefined],
    ['2014-12-31', 'organisation.day-before-last-change'],
    ['2020-06-16', 'organisation.day-in-future'],
  ])('on %s, last change on 2015-01-01, today 2020-06-15: %s', (day, code) => {
    const attempt = () => refuseUnlessChangeable(aUnit(), since, localDate(day), today)
    if (code) expect(attempt).toThrow(code)
    else expect(attempt).not.toThrow()
  })

  it('is refused once the unit has ended', () => {
    const ended = aUnit({ validTo: localDate('2019-01-01') })
    expect(() => refuseUnlessChangeable(ended, since, today, today)).toThrow('organisation.already-ended')
  })
})

describe('a period', () => {
  it('holds at least one day', () => {
    expect(() => refuseUnlessAfter(since, localDate('2015-01-01'))).toThrow('organisation.day-not-after-start')
    expect(() => refuseUnlessAfter(since, localDate('2015-01-02'))).not.toThrow()
  })
})

describe('new unit', () => {
  it('stands below its superior', () => {
    const unit = newUnit(anId(255), aUnit(), { name: 'CĐCS', shortName: 'CĐCS', typeCode: 'grassroots_union' }, today)
    expect(unit).toMatchObject({ parentId: anId(1), path: '/r/a/00000000ff/', validFrom: today, version: 1 })
  })

  it.each([
    ['grassroots_union', 'district_federation', true],
    ['district_federation', 'provincial_federation', true],
    ['district_federation', 'grassroots_union', false],
    ['grassroots_union', 'occupational_union', false],
    ['district_federation', 'district_federation', false],
  ])('%s below %s: %s', (below, above, fits) => {
    const attempt = () => refuseUnlessBelow(type(below), type(above))
    if (fits) expect(attempt).not.toThrow()
    else expect(attempt).toThrow('organisation.type-not-below')
  })
})

describe('rename', () => {
  it('refuses to write what is already so', () => {
    const { name, shortName, typeCode } = aUnit()
    expect(() => renamed(aUnit(), { name, shortName, typeCode })).toThrow('organisation.nothing-to-change')
    expect(renamed(aUnit(), { name, shortName: 'TĐ', typeCode }).shortName).toBe('TĐ')
  })
})

describe('move', () => {
  const other = aUnit({ id: anId(2), path: '/r/b/' })

  it('takes the label of the unit to the new place', () => {
    expect(moved(aUnit(), other)).toMatchObject({ parentId: anId(2), path: '/r/b/0000000001/' })
  })

  it('is refused for the root, into itself, below itself, and to where it stands', () => {
    expect(() => moved(aUnit({ parentId: null }), other)).toThrow('organisation.root-stays')
    expect(() => moved(aUnit(), aUnit())).toThrow('organisation.move-into-itself')
    expect(() => moved(aUnit(), aUnit({ id: anId(3), path: '/r/a/c/' }))).toThrow('organisation.move-into-itself')
    expect(() => moved(aUnit({ parentId: anId(2) }), other)).toThrow('organisation.nothing-to-change')
  })
})

describe('end', () => {
  it('is refused for the root and while units stand below', () => {
    expect(() => refuseUnlessEndable(aUnit({ parentId: null }), 0)).toThrow('organisation.root-stays')
    expect(() => refuseUnlessEndable(aUnit(), 2)).toThrow('organisation.units-still-below')
    expect(() => refuseUnlessEndable(aUnit(), 0)).not.toThrow()
  })
})
