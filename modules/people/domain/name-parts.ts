/** How a Vietnamese name is compared: what is only another way of writing is taken away, what makes another name stays. */
import { fold } from '#platform/kernel'
import { withoutOldEncoding } from './old-encoding.ts'

const tones: Readonly<Record<string, string>> = {
  '\u0300': '1',
  '\u0309': '2',
  '\u0303': '3',
  '\u0301': '4',
  '\u0323': '5',
}

/** One syllable: letters with their hats, and its tone, wherever the mark was put. "hoà" and "hòa" are one. */
function syllable(text: string): string {
  let tone = '0'
  const letters = [...text.normalize('NFD')]
    .filter((letter) => {
      const found = tones[letter]
      if (found) tone = found
      return !found
    })
    .join('')
    .normalize('NFC')
  return `${withoutFreeSpelling(letters)}${tone}`
}

/** i and y after a single consonant, and after qu, are the writer's choice: Lý = Lí, Mỹ = Mĩ, Quý = Quí. */
const withoutFreeSpelling = (letters: string): string => letters.replace(/^(qu|[hklmst])y$/, '$1i')

export type NameParts = {
  readonly text: string
  /** Tone and hats matter, their place and i/y do not. */
  readonly spoken: readonly string[]
  /** Without any mark. */
  readonly bare: readonly string[]
  readonly hasMarks: boolean
}

export function nameParts(name: string): NameParts {
  const text = withoutOldEncoding(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}' ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const words = text === '' ? [] : text.split(' ')
  const bare = words.map((word) => withoutFreeSpelling(fold(word).replaceAll("'", '')))
  return { text, spoken: words.map(syllable), bare, hasMarks: fold(text) !== text }
}
