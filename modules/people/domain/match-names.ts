/** How near two names are, in points, with the reason in words. */
import { type Clue, no, yes } from './match-clue.ts'
import { type NameParts, nameParts } from './name-parts.ts'

export function compareNames(one: string, other: string): Clue {
  const [a, b] = [nameParts(one), nameParts(other)]
  if (a.bare.length === 0 || b.bare.length === 0) return { points: -40, reasons: [no('thiếu họ tên')] }
  if (equal(a.spoken, b.spoken)) return sameName(one, other)
  if (equal(a.bare, b.bare)) return sameBare(a, b)
  if (joined(a) === joined(b)) return { points: 46, reasons: [yes('cùng họ tên, khác cách tách chữ')] }
  if (equal([...a.spoken].sort(), [...b.spoken].sort()))
    return { points: 36, reasons: [yes('cùng các chữ của họ tên, khác thứ tự')] }
  if (isShortened(a, b)) return { points: 30, reasons: [yes('họ tên chỉ thiếu chữ đệm')] }
  return oneSyllableOff(a, b)
}

const equal = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((part, at) => part === b[at])
const joined = (parts: NameParts) => parts.bare.join('')

function sameName(one: string, other: string): Clue {
  const isSameText = one.normalize('NFC').toLowerCase().trim() === other.normalize('NFC').toLowerCase().trim()
  return isSameText
    ? { points: 50, reasons: [yes('cùng họ tên')] }
    : { points: 50, reasons: [yes(`cùng họ tên, khác cách viết («${one}», «${other}»)`)] }
}

/** "Nguyen Thi Hoa" may be any of them; "Nguyễn Thị Hoa" and "Nguyễn Thị Hòa" are two names unless the tone slipped. */
function sameBare(a: NameParts, b: NameParts): Clue {
  if (!a.hasMarks || !b.hasMarks) return { points: 46, reasons: [yes('cùng họ tên, một bên viết không dấu')] }
  const differing = a.spoken.filter((part, at) => part !== b.spoken[at]).length
  const isGiven = a.spoken.at(-1) !== b.spoken.at(-1)
  const words = 'họ tên chỉ khác dấu'
  return { points: isGiven || differing > 1 ? 20 : 34, reasons: [isGiven ? no(`${words} ở tên gọi`) : yes(words)] }
}

/** Family and given name equal; the middle of one is part of the middle of the other. */
function isShortened(a: NameParts, b: NameParts): boolean {
  const [short, long] = a.spoken.length < b.spoken.length ? [a.spoken, b.spoken] : [b.spoken, a.spoken]
  if (short.length < 2 || short.length === long.length) return false
  if (short[0] !== long[0] || short.at(-1) !== long.at(-1)) return false
  let at = 0
  for (const part of long) if (part === short[at]) at++
  return at === short.length
}

/** A slip of the hand in one syllable: another letter, one too many, one too few, two swapped. */
function oneSyllableOff(a: NameParts, b: NameParts): Clue {
  if (a.bare.length !== b.bare.length) return { points: -40, reasons: [no('họ tên khác nhau')] }
  const differing = a.bare.flatMap((part, at) => (part === b.bare[at] ? [] : [at]))
  const [at = 0] = differing
  const isSlip = differing.length === 1 && isOneOff(a.bare[at] ?? '', b.bare[at] ?? '')
  if (!isSlip || a.bare.length < 3) return { points: -40, reasons: [no('họ tên khác nhau')] }
  // The given name is what people go by: An and Anh are brother and sister rather than a slip.
  const isGiven = at === a.bare.length - 1
  return isGiven
    ? { points: 14, reasons: [no('tên gọi khác nhau một chữ cái')] }
    : { points: 32, reasons: [yes('họ tên chỉ khác một chữ cái')] }
}

function isOneOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  const [restA, restB] = [a.slice(start), b.slice(start)]
  const isSwap = restA.length > 1 && restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
  return isSwap || restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)
}
