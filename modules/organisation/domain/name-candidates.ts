/** The names a paper of one unit may print, on one day. */
import type { BodyData, OutsideBodyData, UnitSetData } from './data.ts'
import type { NameCandidate } from './match-names.ts'
import type { UnitOnDay } from './unit.ts'

type Given = {
  readonly root: UnitOnDay | undefined
  readonly base: UnitOnDay | undefined
  readonly units: readonly UnitOnDay[]
  readonly sets: readonly UnitSetData[]
  readonly bodies: readonly BodyData[]
  readonly outside: readonly OutsideBodyData[]
}

/** In a paper of LĐLĐ huyện Tam Đường "LĐLĐ huyện" is itself; in one of the province it is all districts. */
const calledByKind =
  /^(LĐLĐ huyện|LĐLĐ thị xã|LĐLĐ thành phố|Liên đoàn Lao động (?:huyện|thị xã|thành phố)|Công đoàn ngành|CĐCS)\b/

export function nameCandidates({ root, base, units, sets, bodies, outside }: Given): NameCandidate[] {
  const shortNames = new Map<string | null, string>(units.map((unit) => [unit.unitId, unit.shortName]))
  const isNamedBySet = (unit: UnitOnDay) => unit.unitId === root?.unitId || unit.unitId === base?.unitId
  const extra: Record<string, readonly string[]> = {
    federation: namesOf(root),
    'issuing-unit': base && base.unitId !== root?.unitId ? [...namesOf(base), ...kindOf(base)] : [],
  }
  return [
    ...sets.map(
      ({ id, code, name, aliases }): NameCandidate => ({
        kind: 'set',
        id,
        name,
        aliases: [...aliases, ...(extra[code] ?? [])],
      }),
    ),
    ...units
      .filter((unit) => !isNamedBySet(unit))
      .map(({ unitId, parentId, name, shortName }): NameCandidate => {
        const note = shortNames.get(parentId) ?? ''
        return { kind: 'unit', id: unitId, name, aliases: [shortName], note }
      }),
    ...bodies.map(({ id, name, aliases }): NameCandidate => ({ kind: 'body', id, name, aliases })),
    ...outside.map(({ id, name, aliases }): NameCandidate => ({ kind: 'outside', id, name, aliases })),
  ]
}

const namesOf = (unit: UnitOnDay | undefined): string[] => (unit ? [unit.name, unit.shortName] : [])

function kindOf(unit: UnitOnDay): string[] {
  const word = calledByKind.exec(unit.name)?.[1]
  return word ? [word] : []
}
