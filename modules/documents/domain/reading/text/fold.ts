/** Folding that keeps every letter in its place, so that an offset in the folded text is one in the printed text. */

const special: Record<string, string> = {
  đ: 'd',
  Đ: 'd',
  ð: 'd',
  Ð: 'd',
  Ɖ: 'd',
  ɖ: 'd',
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '`': "'",
  '´': "'",
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '‒': '-',
  '―': '-',
  '\u00a0': ' ',
  '\u2007': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
  '\u3000': ' ',
}
const known = new Map<string, string>(Object.entries(special))

function foldedChar(char: string): string {
  const found = known.get(char)
  if (found !== undefined) return found
  const base = char.normalize('NFD').charAt(0)
  const lower = (/\p{L}/u.test(base) ? base : char).toLowerCase()
  const result = lower.length === char.length ? lower : char
  known.set(char, result)
  return result
}

/** Lower case without diacritics, the same length as the input (which should be NFC). */
export function fold(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 65 && code <= 90) out += String.fromCharCode(code + 32)
    else if (code === 96) out += "'"
    else if (code < 128) out += text[i]
    else out += foldedChar(text.charAt(i))
  }
  return out
}

/** Digits that a scanner read as letters (2O20, l5/6), put right without moving anything. */
export function withDigitsRepaired(folded: string): string {
  if (!/\d[ol]|[ol]\d/.test(folded)) return folded
  return folded
    .replace(/(?<=[\d/])[ol](?=[\d/]|\b)/g, (c) => (c === 'o' ? '0' : '1'))
    .replace(/(?<![a-z])[ol](?=\d{1,3}(?:\/|\b))/g, (c) => (c === 'o' ? '0' : '1'))
}

export const squash = (text: string) => text.replace(/\s+/g, ' ').trim()
export const foldedWords = (text: string) => fold(text.normalize('NFC')).match(/[a-z0-9]+/g) ?? []
