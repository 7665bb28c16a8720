/** Which units a typed text means; with or without marks, words in any order. */
import { fold, searchWords } from '#platform/kernel'

export type UnitChoice = {
  readonly id: string
  readonly name: string
  readonly shortName?: string
  readonly parentId?: string | null
}

/** Units that hold every typed word, in tree order; those whose short name is exactly what was typed come first. */
export function matchingUnits<U extends UnitChoice>(units: readonly U[], typed: string): U[] {
  const words = searchWords(typed)
  if (words.length === 0) return [...units]
  const exact = fold(typed)
  const found = units.filter((unit) => {
    const text = fold(`${unit.name} ${unit.shortName ?? ''}`)
    return words.every((word) => text.includes(word))
  })
  return [
    ...found.filter((unit) => fold(unit.shortName ?? '') === exact),
    ...found.filter((unit) => fold(unit.shortName ?? '') !== exact),
  ]
}

/** Steps below the outermost superior that is in the list; units come in tree order. */
export function depthsOf(units: readonly UnitChoice[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>()
  for (const unit of units) depths.set(unit.id, unit.parentId ? (depths.get(unit.parentId) ?? -1) + 1 : 0)
  return depths
}
