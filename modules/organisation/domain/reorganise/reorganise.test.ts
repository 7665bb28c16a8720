import { describe, expect, it } from 'vitest'
import { localDate, Refusal, type TreePath } from '#platform/kernel'
import { defaultSectors } from '../../defaults/sectors.ts'
import { defaultUnitTypes } from '../../defaults/unit-types.ts'
import { anId } from '../../testing.ts'
import type { UnitAct } from '../acts.ts'
import { pathBelow, type UnitId, unknownAttributes } from '../unit.ts'
import { type Ground, type GroundUnit, refuseUndecided, reorganise } from './index.ts'

const today = localDate('2025-08-01')
const on = localDate('2025-07-01')
const since = localDate('2015-01-01')

const id = (number: number): UnitId => anId<'unit'>(number)
let made = 1000
const makeId = () => id(++made)

type Given = [number: number, superior: number | null, typeCode: string, name: string, more?: Partial<GroundUnit>]

function groundOf(given: readonly Given[], more: Partial<Ground> = {}): Ground {
  const units = new Map<number, GroundUnit>()
  for (const [number, superior, typeCode, name, extra] of given) {
    const above = superior === null ? null : (units.get(superior)?.path as TreePath)
    const path = pathBelow(above, id(number))
    const parentId = superior === null ? null : id(superior)
    units.set(number, {
      ...{ id: id(number), parentId, typeCode, name, shortName: name, path, ...unknownAttributes },
      ...{ validFrom: since, validTo: null, version: 1, changedOn: since, placedOn: since, pathOn: path },
      ...extra,
    })
  }
  return { on, today, units: [...units.values()], types: defaultUnitTypes, sectors: defaultSectors, ...more }
}

const district = 'district_federation'
const base = 'grassroots_union'
const small: readonly Given[] = [
  [1, null, 'provincial_federation', 'LĐLĐ tỉnh'],
  [2, 1, district, 'LĐLĐ huyện A'],
  [3, 1, district, 'LĐLĐ huyện B'],
  [4, 2, base, 'CĐCS Một'],
  [5, 2, base, 'CĐCS Hai'],
  [6, 3, base, 'CĐCS Ba'],
  [7, 1, 'civil_servants_union', 'CĐ Viên chức'],
]
const commune = (key: string, name: string): UnitAct => ({
  act: 'established',
  unit: { key, superior: id(1), typeCode: 'commune_union', name, shortName: '', ...unknownAttributes },
})
const work = (acts: UnitAct[], ground = groundOf(small)) => reorganise(ground, acts, makeId)
const nameOf = (result: ReturnType<typeof work>, unitId: UnitId | null) =>
  [...result.tree, ...result.ended.map((one) => one.after)].find((unit) => unit.id === unitId)?.name

function refusal(acts: UnitAct[], ground = groundOf(small)) {
  try {
    work(acts, ground)
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, ...error.details }
    throw error
  }
  throw new Error('was not refused')
}

describe('a merger', () => {
  it('takes the units below along, ends the merged ones and keeps their records below the successor', () => {
    const result = work([{ act: 'merged', units: [id(2)], into: id(3) }])
    const successor = result.tree.find((unit) => unit.id === id(3))
    expect(result.tree.filter((unit) => unit.parentId === id(3)).map((unit) => unit.name)).toEqual([
      'CĐCS Một',
      'CĐCS Hai',
      'CĐCS Ba',
    ])
    expect(result.ended).toMatchObject([{ after: { id: id(2), validTo: on, parentId: id(3) } }])
    expect(result.ended[0]?.after.path).toBe(pathBelow(successor?.path ?? null, id(2)))
    expect(result.successions).toMatchObject([
      { kind: 'merged', predecessorId: id(2), successorId: id(3), isMain: true },
    ])
    expect(result.events).toMatchObject([{ kind: 'merged' }])
  })

  it('into a unit it founds is one event', () => {
    const result = work([commune('+x', 'CĐ xã X'), { act: 'merged', units: [id(2), id(3)], into: '+x' }])
    expect(result.events.map((event) => event.kind)).toEqual(['merged'])
    expect(result.founded).toMatchObject([{ key: '+x', unit: { name: 'CĐ xã X', validFrom: on } }])
    expect(result.tree.filter((unit) => nameOf(result, unit.parentId) === 'CĐ xã X')).toHaveLength(3)
  })

  it('dated before the unit existed is refused, naming it', () => {
    const young = groundOf(
      small.map((one) =>
        one[0] === 2 ? [2, 1, district, 'LĐLĐ huyện A', { validFrom: today, changedOn: today, placedOn: today }] : one,
      ),
    )
    expect(refusal([{ act: 'merged', units: [id(2)], into: id(3) }], young)).toMatchObject({
      code: 'organisation.not-there-yet',
      name: 'LĐLĐ huyện A',
      since: today,
    })
    expect(refusal([{ act: 'merged', units: [id(3)], into: id(2) }], young).code).toBe(
      'organisation.superior-not-there',
    )
  })

  it.each<[string, UnitAct, string]>([
    ['with itself', { act: 'merged', units: [id(2), id(3)], into: id(3) }, 'organisation.merged-into-itself'],
    ['into a unit below it', { act: 'merged', units: [id(2)], into: id(4) }, 'organisation.successor-below'],
    ['of the root', { act: 'merged', units: [id(1)], into: id(2) }, 'organisation.root-stays'],
  ])('%s is refused', (_, act, code) => expect(refusal([act]).code).toBe(code))
})

describe('a split', () => {
  const parts = [commune('+x', 'CĐ xã X'), commune('+y', 'CĐ xã Y')]
  const below = [
    { unit: id(4), to: '+x' },
    { unit: id(5), to: '+y' },
  ]

  it('distributes the units below and leaves the records to the keeper', () => {
    const result = work([...parts, { act: 'split', unit: id(2), into: ['+x', '+y'], keeper: '+y', below }])
    expect(nameOf(result, result.ended[0]?.after.parentId ?? null)).toBe('CĐ xã Y')
    expect(result.successions.map((one) => one.isMain)).toEqual([false, true])
    expect(nameOf(result, result.tree.find((unit) => unit.id === id(4))?.parentId ?? null)).toBe('CĐ xã X')
  })

  it('leaves the unit itself in being when it is one of its parts', () => {
    const result = work([
      commune('+x', 'CĐ xã X'),
      { act: 'split', unit: id(2), into: [id(2), '+x'], keeper: id(2), below: [{ unit: id(4), to: '+x' }] },
    ])
    expect(result.ended).toEqual([])
    expect(result.successions).toMatchObject([{ predecessorId: id(2), isMain: false }])
  })

  it('that leaves a unit below nobody is refused, naming the act', () => {
    const acts: UnitAct[] = [...parts, { act: 'split', unit: id(2), into: ['+x', '+y'], keeper: '+x', below: [] }]
    expect(refusal(acts)).toMatchObject({ code: 'organisation.units-still-below', count: 2, actNumber: 3 })
  })

  it('needs two parts, its keeper among them, and units that stand below it', () => {
    const one: UnitAct = { act: 'split', unit: id(2), into: ['+x'], keeper: '+x', below: [] }
    expect(refusal([...parts, one]).code).toBe('organisation.split-in-one')
    const foreign: UnitAct = { act: 'split', unit: id(2), into: ['+x', '+y'], keeper: id(3), below }
    expect(refusal([...parts, foreign]).code).toBe('organisation.keeper-not-a-part')
    const stray: UnitAct = { ...foreign, keeper: '+x', below: [{ unit: id(6), to: '+x' }] }
    expect(refusal([...parts, stray]).code).toBe('organisation.not-below')
  })
})

describe('a dissolution', () => {
  it('without a successor keeps the records at the root and needs nothing left below', () => {
    expect(work([{ act: 'dissolved', unit: id(7), successor: null }]).ended[0]?.after.parentId).toBe(id(1))
    expect(refusal([{ act: 'dissolved', unit: id(2), successor: null }])).toMatchObject({
      code: 'organisation.units-still-below',
      count: 2,
    })
  })

  it('may end superior and units below in one decision, told in any order', () => {
    const acts: UnitAct[] = [
      { act: 'dissolved', unit: id(3), successor: null },
      { act: 'dissolved', unit: id(6), successor: null },
    ]
    expect(work(acts).ended).toHaveLength(2)
  })

  it('is refused where a unit stood below on the day and ended only later', () => {
    const later = groundOf([...small, [8, 7, base, 'CĐCS đã kết thúc', { validTo: today }]])
    expect(refusal([{ act: 'dissolved', unit: id(7), successor: null }], later)).toMatchObject({ count: 1 })
  })
})

describe('any act', () => {
  it.each<[string, UnitAct, string]>([
    ['below itself', { act: 'moved', unit: id(2), superior: id(4) }, 'organisation.move-into-itself'],
    ['below a kind of its own rank', { act: 'moved', unit: id(4), superior: id(6) }, 'organisation.type-not-below'],
    ['of the root', { act: 'moved', unit: id(1), superior: id(2) }, 'organisation.root-stays'],
    ['to where it stands', { act: 'moved', unit: id(4), superior: id(2) }, 'organisation.nothing-to-change'],
    ['below a unit nobody founds', { act: 'moved', unit: id(4), superior: '+x' }, 'organisation.key-unknown'],
  ])('moving a unit %s is refused', (_, act, code) => expect(refusal([act]).code).toBe(code))

  it('in the future, or before the last change of the unit or of its place, is refused', () => {
    const rename: UnitAct = { act: 'renamed', unit: id(4), name: 'CĐCS Khác', shortName: '' }
    expect(refusal([rename], groundOf(small, { on: localDate('2025-08-02') })).code).toBe('organisation.day-in-future')
    for (const late of [{ changedOn: today }, { placedOn: today }]) {
      const ground = groundOf(small.map((one) => (one[0] === 4 ? [4, 2, base, 'CĐCS Một', late] : one)))
      expect(refusal([rename], ground)).toMatchObject({ code: 'organisation.day-before-last-change', since: today })
    }
  })

  it('that leaves two sisters with one name is refused, marks and case aside', () => {
    const rename: UnitAct = { act: 'renamed', unit: id(4), name: 'CĐCS HAI', shortName: '' }
    expect(refusal([rename])).toMatchObject({ code: 'organisation.name-taken', name: 'CĐCS HAI' })
    const swap: UnitAct = { act: 'renamed', unit: id(5), name: 'CĐCS Một', shortName: '' }
    expect(() => work([rename, swap])).not.toThrow()
  })

  it('of a kind that is retired or unknown, a sector that is unknown, is refused', () => {
    const retired = defaultUnitTypes.map((one) => ({ ...one, isRetired: one.code === 'commune_union' }))
    expect(refusal([commune('+x', 'X')], groundOf(small, { types: retired })).code).toBe('organisation.kind-retired')
    expect(refusal([{ act: 'changed', unit: id(4), attributes: { sectorCode: 'x' } }]).code).toBe(
      'organisation.sector-unknown',
    )
  })

  it('that gives a superior a kind too low for the units below is refused', () => {
    const lower: UnitAct = { act: 'renamed', unit: id(2), name: 'CĐCS A', shortName: '', typeCode: base }
    expect(refusal([lower]).code).toBe('organisation.type-not-below')
  })

  it('may name units founded later in the same decision, and its own superior among them', () => {
    const result = work([
      { act: 'moved', unit: id(4), superior: '+x' },
      commune('+x', 'CĐ xã X'),
      { act: 'changed', unit: id(5), attributes: { sectorCode: 'education', yearKind: 'school' } },
    ])
    expect(nameOf(result, result.tree.find((unit) => unit.id === id(4))?.parentId ?? null)).toBe('CĐ xã X')
    expect(result.events.map((event) => event.kind)).toEqual(['moved', 'established', 'changed'])
    expect(refusal([commune('+x', 'X'), commune('+x', 'Y')])).toMatchObject({
      code: 'organisation.key-twice',
      actNumber: 2,
    })
  })

  it('moves the records of units that ended before with whoever keeps them', () => {
    const ground = groundOf([...small, [8, 2, base, 'CĐCS cũ', { validTo: localDate('2020-01-01'), pathOn: null }]])
    const result = work([{ act: 'merged', units: [id(2)], into: id(3) }], ground)
    const archive = result.carried.find((one) => one.after.id === id(8))
    expect(archive?.after.path.startsWith(result.ended[0]?.after.path ?? '-')).toBe(true)
  })
})

describe('a decision', () => {
  it('has a number and a day, or a word why not', () => {
    const nothing = { number: null, on: null, by: null, note: null }
    expect(() => refuseUndecided({ ...nothing, number: '12/QĐ', on })).not.toThrow()
    expect(() => refuseUndecided({ ...nothing, note: 'chưa có số' })).not.toThrow()
    expect(() => refuseUndecided({ ...nothing, number: '12/QĐ' })).toThrow('organisation.decision-missing')
    expect(() => refuseUndecided(nothing)).toThrow('organisation.decision-missing')
  })
})
