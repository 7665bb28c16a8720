/** Builders for tests: text as the old fonts keep it. */
import { tcvn3Signs } from './cells/legacy-text.ts'

const tcvn3Of = new Map([...tcvn3Signs].map(([sign, letter]) => [letter, sign]))

/** Capitals with a tone have no sign there; they are written small, as people did. */
export const inTcvn3 = (text: string): string =>
  [...text.normalize('NFC')]
    .map((letter) => tcvn3Of.get(letter) ?? tcvn3Of.get(letter.toLowerCase()) ?? letter)
    .join('')

const tones = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323']
const toneSigns = ['ù', 'ø', 'û', 'õ', 'ï']
const circumflexSigns = ['á', 'à', 'å', 'ã', 'ä']
const breveSigns = ['é', 'è', 'ú', 'ü', 'ë']
const alone: Readonly<Record<string, string>> = {
  í: 'í',
  ì: 'ì',
  ỉ: 'æ',
  ĩ: 'ó',
  ị: 'ò',
  ơ: 'ô',
  ư: 'ö',
  ỵ: 'î',
  đ: 'ñ',
}

export const inVni = (text: string): string => [...text.normalize('NFC')].map(vniLetter).join('')

function vniLetter(letter: string): string {
  const small = letter.toLowerCase()
  const sign = smallVniLetter(small)
  return small === letter ? sign : sign.toUpperCase()
}

function smallVniLetter(small: string): string {
  if (alone[small]) return alone[small]
  const apart = small.normalize('NFD')
  const tone = tones.findIndex((mark) => apart.includes(mark))
  const plain = tone < 0 ? small : apart.replace(tones[tone] ?? '', '').normalize('NFC')
  const [base = '', mark] = plain.normalize('NFD')
  if (mark === '\u0302') return base + (tone < 0 ? 'â' : circumflexSigns[tone])
  if (mark === '\u0306') return base + (tone < 0 ? 'ê' : breveSigns[tone])
  return (alone[plain] ?? plain) + (tone < 0 ? '' : toneSigns[tone])
}
