/** Text typed with the old Vietnamese fonts (TCVN3 "ABC", VNI) that was opened as Latin letters. */

const tcvn3Codes =
  'A1Ă A2Â A3Ê A4Ô A5Ơ A6Ư A7Đ A8ă A9â AAê ABô ACơ ADư AEđ B5à B6ả B7ã B8á B9ạ BBằ BCẳ BDẵ BEắ C6ặ C7ầ C8ẩ C9ẫ CAấ CBậ ' +
  'CCè CEẻ CFẽ D0é D1ẹ D2ề D3ể D4ễ D5ế D6ệ D7ì D8ỉ DCĩ DDí DEị DFò E1ỏ E2õ E3ó E4ọ E5ồ E6ổ E7ỗ E8ố E9ộ EAờ EBở ECỡ EDớ EEợ ' +
  'EFù F1ủ F2ũ F3ú F4ụ F5ừ F6ử F7ữ F8ứ F9ự FAỳ FBỷ FCỹ FDý FEỵ'
const tcvn3 = new Map(tcvn3Codes.split(' ').map((pair) => [parseInt(pair.slice(0, 2), 16), pair.slice(2)] as const))

const vniLower =
  'aø=à aù=á aû=ả aõ=ã aï=ạ aâ=â aà=ầ aá=ấ aå=ẩ aã=ẫ aä=ậ aê=ă aè=ằ aé=ắ aú=ẳ aü=ẵ aë=ặ eø=è eù=é eû=ẻ eõ=ẽ eï=ẹ eâ=ê eà=ề eá=ế ' +
  'eå=ể eã=ễ eä=ệ oø=ò où=ó oû=ỏ oõ=õ oï=ọ oâ=ô oà=ồ oá=ố oå=ổ oã=ỗ oä=ộ ôø=ờ ôù=ớ ôû=ở ôõ=ỡ ôï=ợ uø=ù uù=ú uû=ủ uõ=ũ uï=ụ ' +
  'öø=ừ öù=ứ öû=ử öõ=ữ öï=ự yø=ỳ yù=ý yû=ỷ yõ=ỹ ô=ơ ö=ư æ=ỉ ó=ĩ ò=ị î=ỵ ñ=đ'
const vni = new Map<string, string>()
for (const pair of vniLower.split(' ')) {
  const [from = '', to = ''] = pair.split('=')
  vni.set(from, to)
  vni.set(from.toUpperCase(), to.toUpperCase())
  if (from.length === 2) vni.set(from.charAt(0).toUpperCase() + from.charAt(1), to.toUpperCase())
}

const unicodeVietnamese = /[\u1ea0-\u1ef9ăđơưĂĐƠƯ]/g
const tcvn3Signs = /[\u00a8-\u00ae\u00b5-\u00b9\u00bb-\u00be\u00c6-\u00cb\u00d0-\u00d8\u00e5-\u00f9]/g
const vniSigns = /[aeouyöôAEOUYÖÔ][øùûõïâàáåãäêèéúüëØÙÛÕÏÂÀÁÅÃÄÊÈÉÚÜË]|[ñöÑÖ]/g
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** Which old font the text was typed with; null for text that is already Unicode. */
export function legacyFont(text: string): 'tcvn3' | 'vni' | null {
  const unicode = count(text, unicodeVietnamese)
  const asTcvn3 = count(text, tcvn3Signs)
  const asVni = count(text, vniSigns)
  if (asVni > 10 && asVni > 10 * unicode && count(text, /[ñÑ]/g) > 0 && asVni * 2 > asTcvn3 * 0.9) return 'vni'
  if (asTcvn3 > 10 && asTcvn3 > 3 * unicode && count(text, /[\u00a1-\u00be®·¸¹»]/g) > asTcvn3 * 0.2) return 'tcvn3'
  return null
}

/** Capitals came from a second font, so a heading decodes as "KẾ HOạCH": words whose plain letters are capitals follow. */
const capitalsRepaired = (text: string) => text.split('\n').map(lineCapitals).join('\n')

function lineCapitals(line: string): string {
  const capitals = line.match(/[A-Z]/g)?.length ?? 0
  const small = line.match(/[a-z]/g)?.length ?? 0
  if (capitals > 3 && small <= capitals * 0.15) return line.toUpperCase()
  return line.replace(/[\p{L}\p{M}]{2,}/gu, (word) => {
    const plain = word.replace(/[^A-Za-z]/g, '')
    return plain.length > 1 && plain === plain.toUpperCase() ? word.toUpperCase() : word
  })
}

function fromTcvn3(text: string): string {
  let out = ''
  for (const char of text) out += tcvn3.get(char.codePointAt(0) ?? 0) ?? char
  return capitalsRepaired(out)
}

function fromVni(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const two = vni.get(text.slice(i, i + 2))
    out += two ?? vni.get(text.charAt(i)) ?? text.charAt(i)
    if (two !== undefined && text.slice(i, i + 2).length === 2) i++
  }
  return out
}

export function decodeLegacyFont(text: string): { text: string; font: 'tcvn3' | 'vni' | null } {
  const font = legacyFont(text)
  if (font === 'tcvn3') return { text: fromTcvn3(text), font }
  if (font === 'vni') return { text: fromVni(text), font }
  return { text, font: null }
}
