/** What became of the units between two days: who came, who went, who stands or is called otherwise. */
import { compareVietnamese, type LocalDate } from '#platform/kernel'
import type { EmployerKind, YearKind } from './acts.ts'
import type { UnitId } from './unit.ts'

export type Side = {
  readonly name: string
  readonly typeCode: string
  readonly sectorCode: string | null
  readonly employerKind: EmployerKind | null
  readonly yearKind: YearKind
  readonly parentId: UnitId | null
  readonly validFrom: LocalDate
}

/** One unit on both days; null where it was not there. */
export type UnitOnTwoDays = {
  readonly unitId: UnitId
  readonly foundedOn: LocalDate
  readonly endedOn: LocalDate | null
  readonly before: Side | null
  readonly after: Side | null
}

export const dayChanges = ['appeared', 'ended', 'moved', 'renamed', 'changed'] as const
export type DayChange = (typeof dayChanges)[number]

/** A unit can have moved and been renamed: then it counts as both. One carried along by its superior did not change itself. */
export function changesOf({ before, after }: UnitOnTwoDays): DayChange[] {
  if (!before) return after ? ['appeared'] : []
  if (!after) return ['ended']
  const changes: DayChange[] = []
  if (before.parentId !== after.parentId) changes.push('moved')
  if (before.name !== after.name) changes.push('renamed')
  if (facts.some((fact) => before[fact] !== after[fact])) changes.push('changed')
  return changes
}

/** What a unit is besides its name and its place. */
const facts = ['typeCode', 'sectorCode', 'employerKind', 'yearKind'] as const

/** The units of each change: upper kinds first, then sorted as Vietnamese lists are. */
export function sortedByChange<U extends UnitOnTwoDays>(
  units: readonly U[],
  rankOf: (typeCode: string) => number,
): Map<DayChange, U[]> {
  const rank = ({ before, after }: U) => rankOf((after ?? before)?.typeCode ?? '')
  const byName = [...units].sort((a, b) => rank(a) - rank(b) || compareVietnamese(nameOf(a), nameOf(b)))
  const pairs = byName.flatMap((unit) => changesOf(unit).map((change) => ({ change, unit })))
  const grouped = Map.groupBy(pairs, ({ change }) => change)
  return new Map([...grouped].map(([change, found]) => [change, found.map(({ unit }) => unit)]))
}

export const nameOf = ({ before, after }: UnitOnTwoDays): string => after?.name ?? before?.name ?? ''

type Step = { readonly on: LocalDate; readonly typeCode: string; readonly change: number }

/** The numbers by kind at the start of each of the wanted days; steps come in order of days. */
export function countsOn(steps: readonly Step[], days: readonly LocalDate[]): Map<LocalDate, Map<string, number>> {
  const counts = new Map<string, number>()
  const found = new Map<LocalDate, Map<string, number>>()
  let at = 0
  for (const day of [...days].sort()) {
    for (let step = steps[at]; step && step.on <= day; step = steps[++at])
      counts.set(step.typeCode, (counts.get(step.typeCode) ?? 0) + step.change)
    found.set(day, new Map(counts))
  }
  return found
}
