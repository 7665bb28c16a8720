/** What the benches ask: random units, filters and typed names, the same for the same seed. */
import type pg from 'pg'
import type { PeopleFilter } from '#modules/people'
import { fold } from '#platform/kernel'
import { type Bits, bitsFrom } from '../generate/people/shares.ts'

export const anyOf = <T>(things: readonly T[], bits: Bits): T => things[bits.next() % things.length] as T

const maybe = <T>(thing: T, bits: Bits): T | undefined => (bits.next() % 3 === 0 ? thing : undefined)

export function randomFilter(bits: Bits): PeopleFilter {
  const yesNo = () => maybe(bits.next() % 2 === 0, bits)
  return {
    sex: maybe(bits.next() % 2 === 0 ? 'male' : 'female', bits),
    ...{
      leader: yesNo(),
      directWorker: yesNo(),
      fullTime: yesNo(),
      minority: yesNo(),
      party: yesNo(),
      active: yesNo(),
    },
  }
}

/** As the address carries it. */
export const queryOf = (filter: PeopleFilter): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value === true ? 'yes' : value === false ? 'no' : String(value)]],
    ),
  )

/** Names as they are typed: some of the words in any order, the last one half; more than half stand in the register. */
export async function typedNames(owner: pg.Pool, count: number, seed: number): Promise<string[]> {
  const bits = bitsFrom(seed)
  const { rows } = await owner.query<{ full_name: string }>(
    'select full_name from people.people tablesample system (0.2) repeatable (2020) limit 5000',
  )
  return Array.from({ length: count }, () => {
    const words = fold(anyOf(rows, bits).full_name).split(' ')
    const kept = words.filter(() => bits.next() % 3 !== 0)
    const mixed = (kept.length > 0 ? kept : words).sort(() => (bits.next() % 2 === 0 ? 1 : -1))
    if (bits.next() % 4 === 0) mixed[0] = anyOf(rows, bits).full_name.split(' ')[0]?.toLowerCase() ?? ''
    const last = mixed.pop() ?? ''
    return [...mixed, last.slice(0, 1 + (bits.next() % last.length))].join(' ')
  })
}

/** A name as it grows under the fingers. */
export const letterByLetter = (name: string): string[] =>
  Array.from({ length: name.length - 1 }, (_, at) => name.slice(0, at + 2)).filter((text) => !text.endsWith(' '))
