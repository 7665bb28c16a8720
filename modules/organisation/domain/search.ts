/** Order of search results: marks typed as in the name first, then names that begin so, then shorter ones. */
import { compareVietnamese, nfc, searchWords } from '#platform/kernel'
import type { Unit, UnitOnDay } from './unit.ts'

type Named = { readonly name: string; readonly shortName: string; readonly validTo: string | null }

/** Living units before ended ones; then the nearest name. */
export function byNearness<T extends Named>(units: readonly T[], typed: string): T[] {
  const rank = (unit: T) => nearness(unit, typed)
  return [...units].sort(
    (a, b) =>
      Number(a.validTo !== null) - Number(b.validTo !== null) ||
      rank(b) - rank(a) ||
      a.name.length - b.name.length ||
      compareVietnamese(a.name, b.name),
  )
}

function nearness(unit: Named, typed: string): number {
  const wanted = nfc(typed).toLowerCase()
  const names = [unit.name, unit.shortName].map((name) => name.toLowerCase())
  if (names.includes(wanted)) return 4
  if (names.some((name) => name.includes(wanted))) return 3
  const folded = searchWords(typed).join(' ')
  if (names.some((name) => searchWords(name).join(' ').includes(folded))) return 2
  return hasWords(names.join(' '), searchWords(typed)) ? 1 : 0
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
