/** The shape of a document number and its symbol: 142/KH-LĐLĐ, 34-CT/TW, 91/2017/NĐ-CP, 06/2022/QH15. */

const symbolWord = '[A-ZĐÐƯƠĂÂÊÔ][A-Za-zĐđÐƯƠĂÂÊÔ]{0,9}\\d{0,2}'
const joint = '\\s{0,2}[-–—/.&]\\s{0,2}'

const symbolAfterDigits = `[a-zđ]?(?:\\s{0,3}/\\s{0,2}(?:19|20)\\d{2})?(?:\\s{0,3}[-–—/]\\s{0,2}|(?=[A-ZĐÐ]{2}))${symbolWord}(?:${joint}${symbolWord}(?![a-zà-ỹ])){0,5}`

/** Number with its symbol. Spaces around the joints are tolerated, a word after a space is not part of it. */
export const numberPattern = `(?=[OlI]{0,2}\\d)[\\dOlI]{1,5}${symbolAfterDigits}`

/** In a letterhead the digits may stand apart and between leaders: "Số: .2 5../KH-LĐLĐ". */
export const headNumberPattern = `\\d(?:\\s?\\d){0,4}[\\s.…_]{0,6}${symbolAfterDigits}`

/** The symbol alone, where the number was left blank: "Số:     /KH-LĐLĐ". */
export const symbolPattern = `${symbolWord}(?:${joint}${symbolWord}){0,5}`

/** Without spaces, with plain hyphens. */
export const canonicalNumber = (printed: string) =>
  printed
    .replace(/[–—‐‑−]/g, '-')
    .replace(/^[\dOlI]+|(?<=QH)[lI](?=\d)/g, (digits) => digits.replace(/O/g, '0').replace(/[lI]/g, '1'))
    .replace(/[\s…_]+|^\.+|\.+(?=[-/])/g, '')
    .replace(/Ð/g, 'Đ')
    .replace(/-?\/-?/g, '/')
    .replace(/[.;,&-]+$/, '')

/** For comparing: no diacritics, no marks, capitals. */
export const numberKey = (number: string) =>
  canonicalNumber(number).normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'D').toUpperCase()
