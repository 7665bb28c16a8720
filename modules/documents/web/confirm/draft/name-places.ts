/** Where the document prints a name. Spellings that differ only by capitals are one name. */
import type { ResolvedName } from '../../../domain/names.ts'
import type { Reading, Span } from '../../../domain/reading/types.ts'

const lower = (text: string) => text.toLocaleLowerCase('vi')

export const isSameName = (a: string, b: string): boolean => lower(a) === lower(b)

/** Each printed place once, however many tasks a heading hands it to; a name nobody printed has none. */
export function placesOfName(printed: string, { tasks, text }: Pick<Reading, 'tasks' | 'text'>): Span[] {
  const mentions = tasks.flatMap((task) => task.units).filter((unit) => isSameName(unit.name, printed))
  const places = new Map(mentions.map(({ span }) => [span.start, span]))
  if (places.size > 0) return [...places.values()].sort((a, b) => a.start - b.start)
  const found: Span[] = []
  const [whole, wanted] = [lower(text), lower(printed)]
  for (let at = whole.indexOf(wanted); wanted && at >= 0; at = whole.indexOf(wanted, at + wanted.length))
    found.push({ start: at, end: at + wanted.length })
  return found
}

/** The places of the list at which a name stands for all its spellings. */
export const firstSpellings = (names: readonly ResolvedName[]): number[] =>
  names.flatMap(({ printed }, at) => (names.findIndex((one) => isSameName(one.printed, printed)) === at ? [at] : []))
