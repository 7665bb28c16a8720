/** Turns text typed in the old fonts (.VnTime: TCVN3; VNI-Times: VNI) into Unicode, and knows such text when it sees it. */
import { isSyllable } from './syllable.ts'

export type LegacyScript = 'tcvn3' | 'vni'

const pairs = (written: string, meant: string): ReadonlyMap<string, string> => {
  const letters = [...meant]
  return new Map([...written].map((sign, at) => [sign, letters[at] ?? sign]))
}

/** TCVN 5712:1993, third table. Capitals with a tone have no sign of their own; fonts ending in H print capitals. */
export const tcvn3Signs = pairs(
  'µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢§£¤¥¦',
  'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂĐÊÔƠƯ',
)

const acuteToDot = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323']
const marksAfter = (signs: string, first = '') => [...signs].map((sign, at) => [sign, first + acuteToDot[at]] as const)
const tone = marksAfter('ùøûõï')
const circumflex = [['â', '\u0302'] as const, ...marksAfter('áàåãä', '\u0302')]
const breve = [['ê', '\u0306'] as const, ...marksAfter('éèúüë', '\u0306')]

/** VNI: a vowel is followed by a sign for its marks; some letters are a sign of their own. */
const vniAfter: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  a: new Map([...tone, ...circumflex, ...breve]),
  e: new Map([...tone, ...circumflex]),
  o: new Map([...tone, ...circumflex]),
  u: new Map(tone),
  y: new Map(tone),
  ô: new Map(tone),
  ö: new Map(tone),
}
const vniAlone = new Map([...'íìæóòôöîñ'].map((sign, at) => [sign, [...'íìỉĩịơưỵđ'][at] ?? sign]))

export const fromTcvn3 = (text: string): string =>
  text.replace(/[\u00a1-\u00fe]/g, (sign) => tcvn3Signs.get(sign) ?? sign)

export function fromVni(text: string): string {
  let result = ''
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    const small = sign.toLowerCase()
    const isCapital = sign !== small
    const marks = vniAfter[small]?.get(text.charAt(at + 1).toLowerCase())
    const letter = vniAlone.get(small) ?? small
    result += (isCapital ? letter.toUpperCase() : letter) + (marks ?? '')
    if (marks !== undefined) at++
  }
  return result.normalize('NFC')
}

/** Letters that only Unicode Vietnamese has: text with one of them was not typed in an old font. */
const trueVietnamese = /[\u0100-\u02ff\u1ea0-\u1ef9]|[\u0300-\u036f]/
const highSign = /[\u00a1-\u00fe]/
const between = /[\s!-/:-@[-`{-~«»°²³]+/

/** Undefined when the text is no old text, as far as can be told. A font of the cell decides; else the syllables do. */
export function readLegacy(text: string, font?: LegacyScript): { text: string; script: LegacyScript } | undefined {
  if (!highSign.test(text) || trueVietnamese.test(text)) return undefined
  if (font) return { text: decode(text, font), script: font }
  const words = text.split(between).filter((word) => highSign.test(word))
  if (words.length === 0 || words.every(isSyllable)) return undefined
  const script = (['vni', 'tcvn3'] as const).find((one) => isWrittenIn(one, words))
  return script && { text: decode(text, script), script }
}

/** «CĐCS», «LĐLĐ», «HĐND»: what names of units begin with is no syllable. */
const abbreviation = /^(?=.*Đ)[BCDĐGHKLMNPQRSTVX]{2,6}$/
/** In a longer text one word may be a name from another language. */
const wordsForOneOdd = 4

function isWrittenIn(script: LegacyScript, words: readonly string[]): boolean {
  const meant = words.map((word) => decode(word, script))
  const odd = meant.filter((word) => !isSyllable(word) && !abbreviation.test(word)).length
  return odd === 0 || (odd === 1 && words.length >= wordsForOneOdd)
}

/** All that a text may mean, where a wrong guess does no harm because only known words are looked for. */
export function possibleReadings(text: string): string[] {
  return highSign.test(text) && !trueVietnamese.test(text) ? [text, fromTcvn3(text), fromVni(text)] : [text]
}

const decode = (text: string, script: LegacyScript) => (script === 'tcvn3' ? fromTcvn3(text) : fromVni(text))

/** The script for which a font was drawn. */
export function scriptOfFont(name: string): LegacyScript | undefined {
  if (/^\.vn/i.test(name)) return 'tcvn3'
  return /^vni[-\s]/i.test(name) ? 'vni' : undefined
}
