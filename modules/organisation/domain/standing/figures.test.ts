import { describe, expect, it } from 'vitest'
import { addDays, type LocalDate, localDate, type TreePath } from '#platform/kernel'
import { anId } from '../../testing.ts'
import {
  branchOf,
  countedParts,
  countedTwice,
  noFigures,
  totalOf,
  totalsBy,
  type UnitWithFigure,
  yearBefore,
} from './figures.ts'

const on = localDate('2020-06-30')
const aUnit = (number: number, path: string, figure: UnitWithFigure['figure'] = null): UnitWithFigure => ({
  unitId: anId<'unit'>(number),
  path: path as TreePath,
  figure,
  carried: [],
})
const counted = (members: number, rest: Partial<NonNullable<UnitWithFigure['figure']>> = {}) => ({
  members,
  women: null,
  ethnicMinorities: null,
  directWorkers: null,
  asOf: localDate('2020-01-01'),
  ...rest,
})

describe('a total', () => {
  it('keeps unknown apart from none', () => {
    const known = totalOf([aUnit(1, '/r/a/', counted(10, { women: 0 })), aUnit(2, '/r/b/', counted(5))], on)
    expect(known).toMatchObject({
      members: 15,
      women: 0,
      ethnicMinorities: null,
      unknown: { women: 1, ethnicMinorities: 2 },
    })
    expect(totalOf([], on)).toEqual(noFigures)
  })

  it('says who has no figure: units at the foot, unless one above here counts for them', () => {
    const units = [
      aUnit(1, '/r/'),
      aUnit(2, '/r/a/'),
      aUnit(3, '/r/a/1/'),
      aUnit(4, '/r/b/', counted(9)),
      aUnit(5, '/r/b/1/'),
    ]
    expect(totalOf(units, on)).toMatchObject({ members: 9, reported: 1, missing: 1 })
  })

  it('calls a figure old after a year, leap days included', () => {
    expect(yearBefore(localDate('2020-02-29'))).toBe('2019-02-28')
    const old = (asOf: string) => totalOf([aUnit(1, '/r/', counted(1, { asOf: localDate(asOf) }))], on).stale
    expect([old('2019-06-30'), old('2019-06-29')]).toEqual([0, 1])
  })

  it('points at units counted beside counted units below them', () => {
    const units = [aUnit(1, '/r/a/', counted(9)), aUnit(2, '/r/a/1/', counted(4)), aUnit(3, '/r/b/', counted(4))]
    expect(countedTwice(units)).toEqual([anId<'unit'>(1)])
  })
})

describe('totals of random trees', () => {
  const dice = (seed: number) => () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed / 2_147_483_648
  }

  function randomTree(roll: () => number): UnitWithFigure[] {
    const paths = ['/r/']
    for (let number = 0; number < 60; number++)
      paths.push(`${paths[Math.floor(roll() * paths.length)] ?? '/r/'}${number.toString(36)}/`)
    return paths.map((path, number) => {
      if (roll() < 0.3) return aUnit(number, path)
      const members = Math.floor(roll() * 500)
      const part = () => (roll() < 0.3 ? null : Math.floor(roll() * (members + 1)))
      const asOf = addDays(on, -Math.floor(roll() * 900)) as LocalDate
      return aUnit(number, path, { members, women: part(), ethnicMinorities: part(), directWorkers: part(), asOf })
    })
  }

  /** As a person would: take the list, strike what is not below, add up line by line. */
  function byHand(units: readonly UnitWithFigure[], place: string) {
    const here = units.filter((one) => one.path.startsWith(place))
    const figures = here.flatMap((one) => (one.figure ? [one.figure] : []))
    const sum = (values: readonly (number | null)[]) => {
      const known = values.filter((value) => value !== null)
      return known.length === 0 ? null : known.reduce((total, value) => total + value, 0)
    }
    return {
      members: sum(figures.map((one) => one.members)) ?? 0,
      reported: figures.length,
      ...Object.fromEntries(countedParts.map((part) => [part, sum(figures.map((one) => one[part]))])),
      unknown: Object.fromEntries(
        countedParts.map((part) => [part, figures.filter((one) => one[part] === null).length]),
      ),
    }
  }

  it('are those added up by hand, for every subtree, in any order of the units', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const roll = dice(seed)
      const units = randomTree(roll)
      for (const { path } of units) {
        const below = units.filter((one) => one.path.startsWith(path))
        expect(totalOf(below, on), `seed ${seed} ${path}`).toMatchObject(byHand(units, path))
        expect(totalOf([...below].reverse(), on)).toEqual(totalOf(below, on))
      }
    }
  })

  it('part without rest into the units directly below and the unit itself', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const units = randomTree(dice(seed))
      const parts = [...totalsBy(units, on, (one) => branchOf('/r/' as TreePath, one.path)).values()]
      const whole = totalOf(units, on)
      expect(parts.reduce((sum, part) => sum + part.members, 0)).toBe(whole.members)
      expect(parts.reduce((sum, part) => sum + part.missing, 0)).toBe(whole.missing)
      expect(parts.reduce((sum, part) => sum + part.unknown.women, 0)).toBe(whole.unknown.women)
    }
  })
})
