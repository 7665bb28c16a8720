/** Builders for tests: units on a day, name candidates of a small federation. */
import type { Id, LocalDate, TreePath } from '#platform/kernel'
import { localDate } from '#platform/kernel'
import { defaultBodies, defaultOutsideBodies } from './defaults/bodies.ts'
import { defaultSets } from './defaults/sets.ts'
import type { NameCandidate } from './domain/match-names.ts'
import { type Unit, type UnitId, type UnitOnDay, unknownAttributes } from './domain/unit.ts'

export const anId = <Kind extends string>(number: number): Id<Kind> =>
  `01900000-0000-7000-8000-${number.toString(16).padStart(12, '0')}` as Id<Kind>

const longAgo = localDate('2010-01-01')

export function aUnitOnDay(given: Partial<Omit<UnitOnDay, 'path'>> & { unitId: UnitId; path: string }): UnitOnDay {
  const defaults = {
    parentId: null,
    typeCode: 'grassroots_union',
    name: 'CĐCS',
    shortName: 'CĐCS',
    ...unknownAttributes,
  }
  return { ...defaults, validFrom: longAgo, validTo: null, ...given, path: given.path as TreePath }
}

export function aUnit(given: Partial<Omit<Unit, 'path'>> & { path?: string } = {}): Unit {
  const { path = '/r/a/', ...rest } = given
  return {
    id: anId(1),
    parentId: anId(9),
    typeCode: 'district_federation',
    name: 'LĐLĐ huyện Tam Đường',
    shortName: 'LĐLĐ Tam Đường',
    ...unknownAttributes,
    validFrom: longAgo as LocalDate,
    validTo: null,
    version: 1,
    ...rest,
    path: path as TreePath,
  }
}

/** The default sets, bodies and outside bodies, and the given units. */
export function someCandidates(
  units: readonly { name: string; shortName?: string; note?: string }[] = [],
): NameCandidate[] {
  return [
    ...defaultSets.map(
      ({ code, name, aliases }): NameCandidate => ({
        kind: 'set',
        id: code,
        name,
        aliases: code === 'federation' ? [...aliases, 'LĐLĐ tỉnh Lai Châu'] : aliases,
      }),
    ),
    ...units.map(
      ({ name, shortName, note }, at): NameCandidate => ({
        kind: 'unit',
        id: `unit-${at}`,
        name,
        aliases: shortName ? [shortName] : [],
        ...(note ? { note } : {}),
      }),
    ),
    ...defaultBodies.map(({ name, aliases }): NameCandidate => ({ kind: 'body', id: name, name, aliases })),
    ...defaultOutsideBodies.map(({ name, aliases }): NameCandidate => ({ kind: 'outside', id: name, name, aliases })),
  ]
}
