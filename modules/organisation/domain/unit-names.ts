/** Which unit the cell of a workbook means: by name or short name, told apart by the superior; near names when none. */
import { fold } from '#platform/kernel'
import { nameKey } from './name-key.ts'
import { likeness } from './name-likeness.ts'

export type NamedUnit = {
  readonly ref: string
  readonly name: string
  readonly shortName: string
  readonly superiorName: string | null
}

export type UnitNames = { readonly byName: Map<string, NamedUnit[]>; readonly all: NamedUnit[] }

export function unitNames(units: readonly NamedUnit[]): UnitNames {
  const names: UnitNames = { byName: new Map(), all: [] }
  for (const unit of units) addName(names, unit)
  return names
}

export function addName({ byName, all }: UnitNames, unit: NamedUnit): void {
  all.push(unit)
  for (const key of new Set([fold(unit.name), fold(unit.shortName)]))
    byName.set(key, [...(byName.get(key) ?? []), unit])
}

export function unitsNamed({ byName }: UnitNames, name: string, superior: string | null = null): readonly NamedUnit[] {
  const named = byName.get(fold(name)) ?? []
  if (superior === null || named.length < 2) return named
  const below = named.filter((unit) => unit.superiorName !== null && fold(unit.superiorName) === fold(superior))
  return below.length > 0 ? below : named
}

const mostNear = 3
const nearFrom = 0.6

/** The units whose names are nearest, the best first: to be asked about, never taken for the unit itself. */
export function nearNamed<U extends { readonly name: string }>(all: Iterable<U>, name: string): U[] {
  const key = nameKey(name)
  return [...all]
    .map((unit) => ({ unit, score: likeness(key, nameKey(unit.name)) }))
    .filter(({ score }) => score >= nearFrom)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostNear)
    .map((one) => one.unit)
}

export function unknownName(names: UnitNames, name: string): string {
  const near = nearNamed(names.all, name).map((one) => `«${one.name}»`)
  const ask = near.length > 0 ? `Có phải ${near.join(', hay ')}? ` : ''
  return `Không có đơn vị «${name}» trong phạm vi. ${ask}Hãy ghi đúng tên như trên cây tổ chức.`
}
