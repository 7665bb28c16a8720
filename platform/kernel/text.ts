/** Vietnamese text: one normal form at every door, one folded key for search, one key for sorting names. */
const marks = /[\u0300-\u036f]/g

export const nfc = (text: string): string => text.normalize('NFC')

/** Lower case, no marks, đ → d, single spaces: "Hoà  Bình" and "HÒA BÌNH" are the same. Tone placement never matters. */
export function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(marks, '').replace(/[đð]/g, 'd').replace(/\s+/g, ' ').trim()
}

/** Words of the folded text; what a search box matches, in any order. */
export const searchWords = (text: string): string[] => fold(text).match(/[a-z0-9]+/g) ?? []

/** Sort key of a person: given name, then middle, then family name, as Vietnamese lists are sorted. */
export function nameKey(fullName: string): string {
  const parts = nfc(fullName).trim().split(/\s+/)
  const given = parts.at(-1) ?? ''
  return [given, ...parts.slice(1, -1), ...(parts.length > 1 ? parts.slice(0, 1) : [])].join(' ').toLowerCase()
}

const collator = new Intl.Collator('vi')

export const compareVietnamese = (a: string, b: string): number => collator.compare(a, b)
