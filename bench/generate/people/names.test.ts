import { describe, expect, it } from 'vitest'
import { makeName as makeSampleName } from '../people-names.ts'
import { chanceFrom } from '../random.ts'
import { familiesOf } from './name-lists.ts'
import { makeName } from './names.ts'
import { bitsFrom } from './shares.ts'

const sexes = ['male', 'female'] as const
const hasRepeat = (name: string) => {
  const syllables = name.split(' ')
  return syllables.some((one, at) => one === syllables[at + 1])
}

describe('made-up names', () => {
  it('repeat no syllable, in the nation and in the sample', () => {
    const [bits, chance] = [bitsFrom(2020), chanceFrom(2020)]
    const groups = Object.keys(familiesOf)
    const names = Array.from({ length: 40_000 }, (_, at) => {
      const sex = sexes[at % 2] ?? 'male'
      return makeName(bits, sex, groups[at % groups.length] ?? 'Kinh', 1965 + (at % 40)).fullName
    })
    const sample = Array.from({ length: 20_000 }, (_, at) => makeSampleName(chance, sexes[at % 2] ?? 'male'))
    expect([...names, ...sample].filter(hasRepeat)).toEqual([])
    expect(new Set(names).size).toBeGreaterThan(15_000)
  })

  it('have two syllables at least, and a key by given name', () => {
    const bits = bitsFrom(7)
    for (let at = 0; at < 5000; at++) {
      const { fullName, nameKey, searchKey } = makeName(bits, sexes[at % 2] ?? 'male', 'Kinh', 1990)
      const syllables = fullName.toLowerCase().split(' ')
      expect(syllables.length).toBeGreaterThan(1)
      expect(nameKey).toBe([...syllables.slice(-1), ...syllables.slice(1, -1), ...syllables.slice(0, 1)].join(' '))
      expect(searchKey.split(' ')).toHaveLength(syllables.length)
    }
  })
})
