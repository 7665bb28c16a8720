import { describe, expect, it } from 'vitest'
import { localDate } from '#platform/kernel'
import { defaultSets } from '../defaults/sets.ts'
import { anId, aUnitOnDay } from '../testing.ts'
import { blocksWithoutStandingUnit, resolveSet, type SetGround, SetRuleSchema } from './set-rule.ts'
import type { BlockRole, UnitId } from './unit.ts'

const [root, districtA, districtB, sector, inA, inB, direct] = [1, 2, 3, 4, 5, 6, 7].map((one) =>
  anId<'unit'>(one),
) as [UnitId, UnitId, UnitId, UnitId, UnitId, UnitId, UnitId]
const on = localDate('2020-01-14')
const handover = localDate('2020-01-01')

const units = [
  aUnitOnDay({ unitId: root, path: '/r/', typeCode: 'provincial_federation', name: 'LĐLĐ tỉnh' }),
  aUnitOnDay({ unitId: districtA, parentId: root, path: '/r/a/', typeCode: 'district_federation', name: 'A' }),
  aUnitOnDay({ unitId: districtB, parentId: root, path: '/r/b/', typeCode: 'district_federation', name: 'B' }),
  aUnitOnDay({ unitId: sector, parentId: root, path: '/r/s/', typeCode: 'provincial_sector_union', name: 'S' }),
  aUnitOnDay({ unitId: inA, parentId: districtA, path: '/r/a/1/', name: 'A1' }),
  aUnitOnDay({ unitId: inB, parentId: districtB, path: '/r/b/1/', name: 'B1' }),
  aUnitOnDay({ unitId: direct, parentId: root, path: '/r/d/', name: 'D' }),
]
const seat = (unitId: UnitId, role: BlockRole, from = handover, to: string | null = null) => ({
  unitId,
  role,
  validFrom: from,
  validTo: to ? localDate(to) : null,
})
const block = (seats: ReturnType<typeof seat>[]) => ({
  id: anId<'block'>(20),
  name: 'Khối huyện',
  unitId: root,
  validFrom: localDate('2012-01-01'),
  validTo: null,
  seats,
})
const ground: SetGround = {
  on,
  units,
  blocks: [
    block([
      seat(districtA, 'chair', localDate('2019-01-01'), '2020-01-01'),
      seat(districtB, 'member', localDate('2019-01-01'), '2020-01-01'),
      seat(districtA, 'member'),
      seat(districtB, 'chair'),
    ]),
  ],
}
const named = (code: string, base: UnitId, at: SetGround = ground) => {
  const set = defaultSets.find((one) => one.code === code)
  if (!set) throw new Error(code)
  return resolveSet(set.rule, base, at).map(({ unit }) => unit.name)
}

describe('sets in a paper of the federation', () => {
  it.each([
    ['federation', ['LĐLĐ tỉnh']],
    ['district-federations', ['A', 'B']],
    ['sector-unions', ['S']],
    ['direct-units', ['A', 'B', 'S', 'D']],
    ['all-levels', ['A', 'B', 'S', 'A1', 'B1', 'D']],
    ['grassroots-unions', ['A1', 'B1', 'D']],
    ['direct-grassroots-unions', ['D']],
    ['direct-superior-unions', ['A', 'B', 'S']],
    ['block-members', ['A', 'B']],
    ['issuing-unit', ['LĐLĐ tỉnh']],
  ])('%s', (code, expected) => {
    expect(named(code, root)).toEqual(expected)
  })

  it('has every default rule in the stored shape', () => {
    for (const set of defaultSets) expect(SetRuleSchema.parse(set.rule)).toEqual(set.rule)
  })
})

describe('sets in a paper of a district', () => {
  it('reach only what is below it, and the federation above', () => {
    expect(named('grassroots-unions', districtA)).toEqual(['A1'])
    expect(named('direct-units', districtA)).toEqual(['A1'])
    expect(named('district-federations', districtA)).toEqual([])
    expect(named('federation', districtA)).toEqual(['LĐLĐ tỉnh'])
    expect(named('blocks', districtA)).toEqual([])
  })
})

describe('blocks', () => {
  const blocks = { include: [{ blocks: 'chairs' as const, of: 'all' as const }] }

  it('act through the unit that chairs them on the day', () => {
    expect(resolveSet(blocks, root, ground)).toMatchObject([
      { unit: { name: 'B' }, onBehalfOf: { blockName: 'Khối huyện' } },
    ])
    const yearBefore = { ...ground, on: localDate('2019-12-31') }
    expect(resolveSet(blocks, root, yearBefore)).toMatchObject([{ unit: { name: 'A' } }])
  })

  it('act through the deputy without a chair, and are told apart without both', () => {
    const headless = { ...ground, blocks: [block([seat(districtA, 'member'), seat(districtB, 'deputy')])] }
    expect(named('blocks', root, headless)).toEqual(['B'])
    const nobody = { ...ground, blocks: [block([seat(districtA, 'member')])] }
    expect(named('blocks', root, nobody)).toEqual([])
    expect(blocksWithoutStandingUnit(root, nobody).map((one) => one.name)).toEqual(['Khối huyện'])
    expect(blocksWithoutStandingUnit(root, headless)).toEqual([])
  })
})

describe('resolving', () => {
  it('names a unit once, and once more for the block it leads', () => {
    const rule = SetRuleSchema.parse({
      include: [
        { types: ['district_federation'], depth: 'direct' },
        { types: 'any' },
        { blocks: 'chairs' },
        { units: [districtB] },
      ],
    })
    const members = resolveSet(rule, root, ground)
    expect(members.filter(({ unit }) => unit.name === 'B').map(({ onBehalfOf }) => onBehalfOf?.blockName)).toEqual([
      undefined,
      'Khối huyện',
    ])
  })

  it('is empty from a unit that was not there on the day', () => {
    expect(resolveSet({ include: [{ root: true }] }, anId(99), ground)).toEqual([])
  })
})
