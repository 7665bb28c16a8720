/** What a list of people is narrowed to, as the one number that the database keeps for each person. */
import type { Sex } from './person.ts'

/** Left out: both kinds. */
export type PeopleFilter = {
  readonly sex?: Sex | undefined
  readonly leader?: boolean | undefined
  readonly directWorker?: boolean | undefined
  readonly fullTime?: boolean | undefined
  readonly minority?: boolean | undefined
  readonly party?: boolean | undefined
  readonly active?: boolean | undefined
}

/** As `people.people.facets` puts them together. */
const bitOf = { leader: 4, directWorker: 8, fullTime: 16, minority: 32, party: 64, active: 128 } as const
const sexBits = 3
const codeOf = { male: 1, female: 2 } as const

/** A person fits when the masked bits of the facets are the wanted ones. */
export type Facets = { readonly mask: number; readonly wanted: number }

export function facetsOf(filter: PeopleFilter): Facets {
  let { mask, wanted } = filter.sex ? { mask: sexBits, wanted: codeOf[filter.sex] } : { mask: 0, wanted: 0 }
  for (const [name, bit] of Object.entries(bitOf)) {
    const asked = filter[name as keyof typeof bitOf]
    if (asked === undefined) continue
    mask |= bit
    wanted |= asked ? bit : 0
  }
  return { mask, wanted }
}
