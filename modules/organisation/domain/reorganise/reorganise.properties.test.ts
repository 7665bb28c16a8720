/** Random trees, random acts: whatever is not refused leaves a sound tree, and no day before the event changes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDate, Refusal } from '#platform/kernel'
import { defaultSectors } from '../../defaults/sectors.ts'
import { anId } from '../../testing.ts'
import type { UnitAct } from '../acts.ts'
import { pathBelow, type UnitId, type UnitType, unknownAttributes } from '../unit.ts'
import { type Ground, type GroundUnit, type Reorganisation, reorganise } from './index.ts'

const today = localDate('2025-08-01')
const on = localDate('2025-07-01')
const types: readonly UnitType[] = Array.from({ length: 6 }, (_, rank) => {
  const name = `Cấp ${rank}`
  return { code: `rank${rank}`, name, shortName: name, rank, isRetired: false }
})
const id = (number: number): UnitId => anId<'unit'>(number)

/** Each unit below an earlier one of a smaller rank; some have changed late, some have ended. */
const groundArbitrary = fc
  .array(fc.record({ superior: fc.nat(), step: fc.integer({ min: 1, max: 2 }), late: fc.nat(9), over: fc.nat(11) }), {
    minLength: 1,
    maxLength: 25,
  })
  .map((drawn): Ground => {
    const since = localDate('2015-01-01')
    const root = { id: id(0), parentId: null, typeCode: 'rank0', path: pathBelow(null, id(0)) }
    const shared = { ...unknownAttributes, validFrom: since, version: 1, changedOn: since, placedOn: since }
    const units: GroundUnit[] = [
      { ...root, ...shared, name: 'Gốc', shortName: 'Gốc', validTo: null, pathOn: root.path },
    ]
    for (const [at, one] of drawn.entries()) {
      const open = units.filter((unit) => unit.validTo === null && Number(unit.typeCode.slice(4)) < 5)
      const superior = open[one.superior % open.length] as GroundUnit
      const rank = Math.min(5, Number(superior.typeCode.slice(4)) + one.step)
      const path = pathBelow(superior.path, id(at + 1))
      const validTo = one.over === 0 ? localDate('2020-01-01') : null
      units.push({
        ...{ id: id(at + 1), parentId: superior.id, typeCode: `rank${rank}`, path, ...shared },
        ...{ name: `Đơn vị ${at + 1}`, shortName: `Đơn vị ${at + 1}`, validTo, pathOn: validTo ? null : path },
        ...(one.late === 0 ? { changedOn: today } : {}),
      })
    }
    return { on, today, units, types, sectors: defaultSectors }
  })

const ref = fc.oneof(
  fc.nat(26).map((number) => id(number) as string),
  fc.constantFrom('+a', '+b'),
)
const actArbitrary: fc.Arbitrary<UnitAct> = fc.oneof(
  fc.record({ act: fc.constant('moved' as const), unit: ref, superior: ref }),
  fc.record({ act: fc.constant('merged' as const), units: fc.array(ref, { minLength: 1, maxLength: 3 }), into: ref }),
  fc.record({ act: fc.constant('dissolved' as const), unit: ref, successor: fc.option(ref) }),
  fc.record({
    ...{
      act: fc.constant('split' as const),
      unit: ref,
      into: fc.array(ref, { minLength: 2, maxLength: 3 }),
      keeper: ref,
    },
    below: fc.array(fc.record({ unit: ref, to: ref }), { maxLength: 3 }),
  }),
  fc.record({
    act: fc.constant('renamed' as const),
    unit: ref,
    name: fc.constantFrom('Tên mới', 'Đơn vị 1'),
    shortName: fc.constant(''),
  }),
  fc.record({ key: fc.constantFrom('+a', '+b'), superior: ref, rank: fc.integer({ min: 1, max: 5 }) }).map(
    ({ key, superior, rank }): UnitAct => ({
      act: 'established',
      unit: { key, superior, typeCode: `rank${rank}`, name: `Mới ${key}`, shortName: '', ...unknownAttributes },
    }),
  ),
)

function attempt(ground: Ground, acts: readonly UnitAct[]): Reorganisation | undefined {
  let made = 500
  try {
    return reorganise(ground, acts, () => id(++made))
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

/** The acts that can stand together: each is taken if those before it and it are not refused. */
function standing(ground: Ground, acts: readonly UnitAct[]): Reorganisation | undefined {
  const kept: UnitAct[] = []
  let result: Reorganisation | undefined
  for (const act of acts) {
    const next = attempt(ground, [...kept, act])
    if (!next) continue
    kept.push(act)
    result = next
  }
  return result
}

/** Runs the check for what was not refused, and makes sure that this happened often enough to mean something. */
function holds(check: (ground: Ground, result: Reorganisation) => void): void {
  let accepted = 0
  fc.assert(
    fc.property(groundArbitrary, fc.array(actArbitrary, { minLength: 4, maxLength: 12 }), (ground, acts) => {
      const result = standing(ground, acts)
      if (!result) return
      accepted += 1
      check(ground, result)
    }),
    { numRuns: 1200, seed: 2025 },
  )
  expect(accepted).toBeGreaterThan(200)
}

const allAfter = (ground: Ground, result: Reorganisation) => {
  const after = new Map(
    [...result.changed, ...result.ended, ...result.carried].map((one) => [one.after.id, one.after] as const),
  )
  return [...ground.units.map((unit) => after.get(unit.id) ?? unit), ...result.founded.map((one) => one.unit)]
}

describe('whatever is not refused', () => {
  it('has no unit below itself: every place is its superior’s and one label more', () => {
    holds((ground, result) => {
      const units = new Map(allAfter(ground, result).map((unit) => [unit.id, unit]))
      for (const unit of units.values()) {
        const above = unit.parentId === null ? null : units.get(unit.parentId)
        expect(unit.parentId === null || above !== undefined).toBe(true)
        expect(unit.path).toBe(pathBelow(above?.path ?? null, unit.id))
      }
      expect(new Set([...units.values()].map((unit) => unit.path)).size).toBe(units.size)
    })
  })

  it('has living units below living superiors of a smaller rank only, and no two sisters of one name', () => {
    holds((_, { tree }) => {
      const units = new Map(tree.map((unit) => [unit.id, unit]))
      for (const unit of tree) {
        if (unit.parentId === null) continue
        const above = units.get(unit.parentId)
        expect(above).toBeDefined()
        expect(Number(unit.typeCode.slice(4))).toBeGreaterThan(Number(above?.typeCode.slice(4)))
      }
      const names = tree.map((unit) => `${unit.parentId} ${unit.name}`)
      expect(new Set(names).size).toBe(names.length)
    })
  })

  it('loses nobody: each living unit lives on or ends on the day, and founded ones are added', () => {
    holds((ground, result) => {
      const living = ground.units.filter((unit) => unit.validTo === null).length
      expect(result.tree).toHaveLength(living - result.ended.length + result.founded.length)
      for (const { before, after } of result.ended) {
        expect(after.validTo).toBe(on)
        expect(before.validTo).toBeNull()
      }
    })
  })

  it('touches only units whose last change lies on the day or before it, and never a unit that had ended', () => {
    holds((ground, result) => {
      const was = new Map(ground.units.map((unit) => [unit.id, unit]))
      const renamed = result.changed.filter((one) => one.before.name !== one.after.name)
      for (const { before } of [...renamed, ...result.ended]) {
        expect(was.get(before.id)?.changedOn).not.toBe(today)
        expect(before.validTo).toBeNull()
      }
    })
  })

  it('names for every ended unit one keeper of its records: its main successor, or the root', () => {
    holds((ground, result) => {
      const root = ground.units.find((unit) => unit.parentId === null)?.id
      for (const { after } of result.ended) {
        const main = result.successions.filter((one) => one.predecessorId === after.id && one.isMain)
        expect(main.length).toBeLessThanOrEqual(1)
        expect(after.parentId).toBe(main[0]?.successorId ?? root)
      }
    })
  })
})
