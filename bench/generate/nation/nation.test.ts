import { describe, expect, it } from 'vitest'
import { fold, localDate, nameKey } from '#platform/kernel'
import { generateMembers, type Member } from '../people/members.ts'
import { generateNation } from './nation.ts'

const today = localDate('2025-12-31')
const nation = generateNation({ seed: 2020, size: 'L' })
const some = (count: number, seed = 2020): Member[] =>
  generateMembers(nation.memberUnits, seed, today).take(count).toArray()
const people = some(60_000)
const shareOf = (fits: (one: Member) => boolean) => people.filter(fits).length / people.length

describe('the generated nation', () => {
  it('has the wanted members, in the shares of the provinces', () => {
    const of = (province?: string) =>
      nation.memberUnits.reduce((sum, unit) => sum + (!province || unit.province === province ? unit.members : 0), 0)
    expect(of()).toBe(1_000_000)
    expect(of('TP Hồ Chí Minh') / of()).toBeGreaterThan(0.18)
    expect(of('Lai Châu')).toBeLessThan(3000)
    expect(Math.min(...nation.memberUnits.map((unit) => unit.members))).toBeGreaterThanOrEqual(5)
  })

  it('holds together: superiors before units, every label once', () => {
    const { units } = nation.organisation
    const paths = new Map(units.map((unit) => [unit.id, unit.path]))
    expect(units.every((unit) => !unit.parentId || unit.path.startsWith(paths.get(unit.parentId) ?? '?'))).toBe(true)
    expect(new Set(units.map((unit) => unit.path.split('/').at(-2))).size).toBe(units.length)
  })

  it('ends districts and old provinces in the middle of 2025, and knows the tree of 2020', () => {
    const ended = nation.organisation.units.filter((unit) => unit.validTo === '2025-07-01')
    expect(ended.some((unit) => unit.typeCode === 'district_federation')).toBe(true)
    expect(ended.some((unit) => unit.name === 'LĐLĐ tỉnh Bình Dương')).toBe(true)
    const before = generateNation({ seed: 2020, size: 'L', year: 2020 })
    const federations = before.organisation.units.filter(
      (unit) => unit.name.startsWith('LĐLĐ t') || unit.name.startsWith('LĐLĐ TP'),
    )
    expect(federations).toHaveLength(63)
    expect(before.memberUnits.reduce((sum, unit) => sum + unit.members, 0)).toBe(1_000_000)
  })
})

describe('its people', () => {
  it('are the same for the same seed, others for another', () => {
    const texts = (seed: number) => JSON.stringify(some(500, seed))
    expect(texts(2020)).toBe(texts(2020))
    expect(texts(7)).not.toBe(texts(2020))
  })

  it('have keys as the product makes them', () => {
    for (const one of people.slice(0, 3000)) {
      expect(one.nameKey).toBe(nameKey(one.fullName))
      expect(one.searchKey).toBe(fold(one.fullName))
    }
  })

  it('have numbers of their own that no real number can be, and are of age when they join', () => {
    expect(new Set(people.map((one) => one.identifier)).size).toBe(people.length)
    expect(people.every((one) => /^9\d{11}$/.test(one.identifier))).toBe(true)
    expect(people.every((one) => one.joinedOn >= `${one.birthYear + 18}${one.birthOn.slice(4)}`)).toBe(true)
    expect(people.every((one) => one.leftOn === null || one.leftOn > one.joinedOn)).toBe(true)
  })

  it('come in the shares that lists and matching meet', () => {
    expect(shareOf((one) => one.fullName.startsWith('Nguyễn '))).toBeGreaterThan(0.3)
    expect(shareOf((one) => one.standing === 'active')).toBeGreaterThan(0.9)
    expect(shareOf((one) => one.isLeader)).toBeLessThan(0.12)
    const twins = people.filter(
      (one, at) => at > 0 && people[at - 1]?.fullName === one.fullName && people[at - 1]?.birthOn === one.birthOn,
    )
    expect(twins.length / people.length).toBeGreaterThan(0.005)
    expect(twins.length / people.length).toBeLessThan(0.02)
  })
})
