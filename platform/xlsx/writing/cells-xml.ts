/** Cells as XML. Text is always a string of its own type: nothing a person typed can become a formula. */
import { daysBetween, isLocalDate, localDate } from '#platform/kernel'
import { columnLetters } from '../parts/merges.ts'
import { type StyleName, styleId } from './styles-xml.ts'

const special = /[&<>"\ud800-\udfff\ufffe\uffff]|_x[0-9a-f]{4}_/i
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML cannot hold
const unwritable = /[\x00-\x08\x0b\x0c\x0d\x0e-\x1f]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML cannot hold
const unwritableAll = /[\x00-\x08\x0b-\x1f\ufffe\uffff]/g
const formulaStart = /^[=+\-@\t\r\n]/

/** What XML cannot hold is written as Excel writes it, _x0000_, and read back the same. */
export function escapeXml(text: string): string {
  if (!special.test(text) && !unwritable.test(text)) return text
  return text
    .toWellFormed()
    .replace(/_(x[0-9a-f]{4}_)/gi, '_x005F_$1')
    .replace(unwritableAll, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Excel holds no more in a cell. */
const longestText = 32_767
export const canBeFormula = (text: string): boolean => formulaStart.test(text)

const letters: string[] = []
export const lettersOf = (at: number): string => {
  letters[at] ??= columnLetters(at)
  return letters[at]
}

/** Programs may drop spaces at the ends and fold the others, unless they are told to keep them. */
const needsSpaces = /^\s|\s$|\s\s|[\t\n]/

export function textCell(at: number, line: number, given: string, style: StyleName): string {
  const text = given.length > longestText ? given.slice(0, longestText) : given
  const space = needsSpaces.test(text) ? ' xml:space="preserve"' : ''
  return `<c r="${lettersOf(at)}${line}" s="${styleId[style]}" t="inlineStr"><is><t${space}>${escapeXml(text)}</t></is></c>`
}

export const numberCell = (at: number, line: number, written: string | number, style: StyleName): string =>
  `<c r="${lettersOf(at)}${line}" s="${styleId[style]}"><v>${written}</v></c>`

export const emptyCell = (at: number, line: number, style: StyleName): string =>
  `<c r="${lettersOf(at)}${line}" s="${styleId[style]}"/>`

/** Without `textLines` the usual height; a height given is a proposal, Excel goes on fitting it to the text. */
export const rowXml = (line: number, cells: string, textLines = 1): string =>
  `<row r="${line}"${textLines <= 1 ? '' : ` ht="${Math.min(tallestRow, textLines * lineHeight)}"`}>${cells}</row>`

export const lineHeight = 17
const tallestRow = 400

/** How many lines a text needs in a column, about: not every program fits the height of rows by itself. */
export function linesIn(text: string, width: number): number {
  if (text.length <= width && !text.includes('\n')) return 1
  return text.split('\n').reduce((lines, one) => lines + Math.max(1, Math.ceil(one.length / width)), 0)
}

const firstDay = localDate('1899-12-30')
const firstSoundSerial = 61

/** The number by which Excel counts a day; undefined before March 1900, where Excel counts wrongly. */
export function serialOf(day: string): number | undefined {
  if (!isLocalDate(day)) return undefined
  const serial = daysBetween(firstDay, day)
  return serial >= firstSoundSerial ? serial : undefined
}
