/** Made-up names at speed: the parts are folded once, a name is only put together. No name is taken from a real list. */
import { fold } from '#platform/kernel'
import { familiesOf, givenOf, middlesOf, type Weighted } from './name-lists.ts'
import { type Bits, isTrue, pick, tableOf } from './shares.ts'

type Part = { readonly text: string; readonly lower: string; readonly folded: string }
export type Sex = 'male' | 'female'
export type MadeName = { readonly fullName: string; readonly nameKey: string; readonly searchKey: string }

const partOf = (text: string): Part => ({ text, lower: text.toLowerCase(), folded: fold(text) })
const table = (shares: Weighted): readonly Part[] =>
  tableOf(shares.map(([text, share]) => [partOf(text), share] as const))
const evenTable = (texts: readonly string[]) => table(texts.map((text) => [text, 1] as const))

const families = new Map(Object.entries(familiesOf).map(([group, shares]) => [group, table(shares)]))
const given = {
  male: [evenTable(givenOf.male.old), evenTable(givenOf.male.middle), evenTable(givenOf.male.young)],
  female: [evenTable(givenOf.female.old), evenTable(givenOf.female.middle), evenTable(givenOf.female.young)],
} as const
const middles = {
  male: {
    one: table(middlesOf.male.one),
    two: evenTable(middlesOf.male.two),
    second: evenTable(middlesOf.male.second),
  },
  female: {
    one: table(middlesOf.female.one),
    two: evenTable(middlesOf.female.two),
    second: evenTable(middlesOf.female.second),
  },
} as const

const decadeOf = (birthYear: number) => (birthYear < 1980 ? 0 : birthYear < 1995 ? 1 : 2)

/** Two parts in the middle in three of ten names, none in six of a hundred, a double family name in some of the rest. */
export function makeName(bits: Bits, sex: Sex, group: string, birthYear: number): MadeName {
  const family = pick(families.get(group) ?? (families.get('Kinh') as readonly Part[]), bits)
  const last = unlike(family, given[sex][decadeOf(birthYear)] as readonly Part[], bits)
  const { one, two, second } = middles[sex]
  const form = bits.next() >>> 24
  if (form < 15) return joined(family, last)
  if (form < 179) return joined(family, last, pick(one, bits))
  if (form < 236 || !isTrue(0.5, bits)) return joined(family, last, pick(two, bits), pick(second, bits))
  return joined(family, last, pick(one, bits), pick(two, bits), pick(second, bits))
}

/** Nobody is called Hoàng Hoàng: another name then, without another draw. */
function unlike(family: Part, names: readonly Part[], bits: Bits): Part {
  const drawn = pick(names, bits)
  return drawn.text === family.text ? (names.find(({ text }) => text !== family.text) as Part) : drawn
}

/** A syllable that the name has already is left out of its middle. */
function joined(family: Part, last: Part, ...between: readonly Part[]): MadeName {
  let [text, lower, folded] = [family.text, last.lower, family.folded]
  let before = family
  for (const part of between) {
    if (part.text === before.text || part.text === family.text || part.text === last.text) continue
    before = part
    text += ` ${part.text}`
    lower += ` ${part.lower}`
    folded += ` ${part.folded}`
  }
  return {
    fullName: `${text} ${last.text}`,
    nameKey: `${lower} ${family.lower}`,
    searchKey: `${folded} ${last.folded}`,
  }
}
