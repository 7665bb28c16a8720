/** Order of search results: whole words before begun ones; the name that was typed, names that begin so, marks as typed, shorter ones. */
import { compareVietnamese, nameRank, nfc, searchWords } from '#platform/kernel'
import type { Unit, UnitOnDay } from './unit.ts'

type Named = { readonly name: string; readonly shortName: string; readonly validTo: string | null }

/** Living units before ended ones; then the nearest name. */
export function byNearness<T extends Named>(units: readonly T[], typed: string): T[] {
  const marks = nfc(typed).toLowerCase()
  const near = new Map(units.map((unit) => [unit, nearness(unit, typed, marks)]))
  const of = (unit: T) => near.get(unit) ?? 0
  return [...units].sort(
    (a, b) =>
      Number(a.validTo !== null) - Number(b.validTo !== null) ||
      of(a) - of(b) ||
      a.name.length - b.name.length ||
      compareVietnamese(a.name, b.name),
  )
}

const farthest = 4

/** The rank of its names; half a step nearer where also the marks are as typed, far off where a word is only begun. */
function nearness({ name, shortName }: Named, typed: string, marks: string): number {
  const hasMarks = [name, shortName].some((one) => one.toLowerCase().includes(marks))
  const words = searchWords(typed)
  const isWhole = [name, shortName].some((one) => {
    const present = searchWords(one)
    return words.every((word) => present.includes(word))
  })
  return (nameRank([name, shortName], typed) ?? farthest) - (hasMarks ? 0.5 : 0) + (isWhole ? 0 : farthest + 1)
}

/** Every typed word begins a word of the text. */
export function hasWords(text: string, words: readonly string[]): boolean {
  const present = searchWords(text)
  return words.every((word) => present.some((one) => one.startsWith(word)))
}

/** When only an earlier name fits what was typed, that name: the reader must see why the unit was found. */
export function formerNameMatching(
  unit: Unit,
  versions: readonly UnitOnDay[],
  words: readonly string[],
): string | null {
  if (hasWords(`${unit.name} ${unit.shortName}`, words)) return null
  const former = versions.find((one) => one.unitId === unit.id && hasWords(`${one.name} ${one.shortName}`, words))
  return former?.name ?? null
}
