/** Vietnamese text: one normal form at every door, one folded key for search, one key for sorting names. */
const marks = /[\u0300-\u036f]/g

export const nfc = (text: string): string => text.normalize('NFC')

/** Lower case, no marks, đ → d, single spaces: "Hoà  Bình" and "HÒA BÌNH" are the same. Tone placement never matters. */
export function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(marks, '').replace(/[đð]/g, 'd').replace(/\s+/g, ' ').trim()
}

/** Words of the folded text; what a search box matches, in any order. */
export const searchWords = (text: string): string[] => fold(text).match(/[a-z0-9]+/g) ?? []

/**
 * How near any of the names comes to what was typed, best first: 0 is the name, 1 begins it, 2 has its words in order,
 * 3 has them anywhere. Undefined when a word is missing.
 */
export function nameRank(names: readonly string[], typed: string): number | undefined {
  const words = searchWords(typed)
  const wanted = words.join(' ')
  const texts = names.map((name) => searchWords(name).join(' '))
  if (texts.includes(wanted)) return 0
  if (texts.some((text) => text.startsWith(wanted))) return 1
  if (texts.some((text) => hasInOrder(text.split(' '), words))) return 2
  const all = texts.join(' ')
  return words.every((word) => all.includes(word)) ? 3 : undefined
}

function hasInOrder(present: readonly string[], words: readonly string[]): boolean {
  let at = 0
  for (const one of present) if (at < words.length && one.startsWith(words[at] ?? '')) at++
  return at === words.length
}

/** The things whose names hold every typed word, nearest first; equals stay in their order. */
export function rankedByName<T>(things: readonly T[], typed: string, namesOf: (thing: T) => readonly string[]): T[] {
  return things
    .flatMap((thing) => {
      const rank = nameRank(namesOf(thing), typed)
      return rank === undefined ? [] : [{ thing, rank }]
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ thing }) => thing)
}

/** Sort key of a person: given name, then middle, then family name, as Vietnamese lists are sorted. */
export function nameKey(fullName: string): string {
  const parts = nfc(fullName).trim().split(/\s+/)
  const given = parts.at(-1) ?? ''
  return [given, ...parts.slice(1, -1), ...(parts.length > 1 ? parts.slice(0, 1) : [])].join(' ').toLowerCase()
}

const collator = new Intl.Collator('vi')

export const compareVietnamese = (a: string, b: string): number => collator.compare(a, b)

const inVietnamese = new Intl.NumberFormat('vi-VN')

/** A number in a sentence, as Vietnamese offices write it: 3.479. */
export const showCount = (count: number): string => inVietnamese.format(count)
