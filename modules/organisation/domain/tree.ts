/** The tree of units on a day: order, depth, counts. */
import { compareVietnamese, type TreePath } from '#platform/kernel'
import type { UnitId, UnitOnDay, UnitType } from './unit.ts'

export type CountedUnit = UnitOnDay & { readonly unitsBelow: number }

/** Parents before children; sisters by rank of their kind, then by name as Vietnamese lists are sorted. */
export function inTreeOrder(units: readonly UnitOnDay[], types: readonly UnitType[]): CountedUnit[] {
  const rank = new Map(types.map((type) => [type.code, type.rank]))
  const present = new Set(units.map((unit) => unit.unitId))
  const children = new Map<UnitId | null, UnitOnDay[]>()
  for (const unit of units) {
    const parent = unit.parentId && present.has(unit.parentId) ? unit.parentId : null
    children.set(parent, [...(children.get(parent) ?? []), unit])
  }
  const below = countBelow(units)
  const ordered: CountedUnit[] = []
  const visit = (parent: UnitId | null) => {
    const sisters = children.get(parent) ?? []
    sisters.sort(
      (a, b) => (rank.get(a.typeCode) ?? 0) - (rank.get(b.typeCode) ?? 0) || compareVietnamese(a.name, b.name),
    )
    for (const unit of sisters) {
      ordered.push({
        ...unit,
        parentId: unit.parentId && present.has(unit.parentId) ? unit.parentId : null,
        unitsBelow: below.get(unit.path) ?? 0,
      })
      visit(unit.unitId)
    }
  }
  visit(null)
  return ordered
}

/** For each place the number of units below it, all levels. */
export function countBelow(units: readonly { readonly path: TreePath }[]): Map<TreePath, number> {
  const counts = new Map<TreePath, number>()
  for (const { path } of units) {
    for (let place = superiorPlace(path); place; place = superiorPlace(place))
      counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  return counts
}

function superiorPlace(path: TreePath): TreePath | undefined {
  const end = path.lastIndexOf('/', path.length - 2)
  return end > 0 ? (path.slice(0, end + 1) as TreePath) : undefined
}

export function countByType(units: readonly UnitOnDay[], types: readonly UnitType[]) {
  const counts = new Map<string, number>()
  for (const unit of units) counts.set(unit.typeCode, (counts.get(unit.typeCode) ?? 0) + 1)
  return types.flatMap((type) => {
    const count = counts.get(type.code)
    return count ? [{ typeCode: type.code, typeName: type.name, count }] : []
  })
}
