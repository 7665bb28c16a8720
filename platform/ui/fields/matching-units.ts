/** Which units a typed text means; with or without marks, words in any order. */
import { rankedByName, searchWords } from '#platform/kernel'

export type UnitChoice = {
  readonly id: string
  readonly name: string
  readonly shortName?: string
  readonly parentId?: string | null
}

/** Units that hold every typed word: the one called so first, then names that begin so; equals in tree order. */
export const matchingUnits = <U extends UnitChoice>(units: readonly U[], typed: string): U[] =>
  searchWords(typed).length === 0
    ? [...units]
    : rankedByName(units, typed, ({ name, shortName }) => (shortName ? [name, shortName] : [name]))

/** Steps below the outermost superior that is in the list; units come in tree order. */
export function depthsOf(units: readonly UnitChoice[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>()
  for (const unit of units) depths.set(unit.id, unit.parentId ? (depths.get(unit.parentId) ?? -1) + 1 : 0)
  return depths
}
