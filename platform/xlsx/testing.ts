/** Builders for tests: workbooks as clean or as spoiled as a test needs them, and text as the old fonts keep it. */
import { type ZipPart, zipOf } from '../files/testing.ts'
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

/** A string is text, a number is a number; everything else says what it is. */
export type GivenCell =
  | string
  | number
  | boolean
  | null
  | { readonly number: string }
  | { readonly day: number }
  | { readonly formula: string; readonly result?: string | number }
  | { readonly error: string }
  | { readonly text: string; readonly font: '.VnTime' | 'VNI-Times' }
  | { readonly xml: string }

export type GivenRow =
  | readonly GivenCell[]
  | { readonly line?: number; readonly isHidden?: boolean; readonly cells: readonly GivenCell[] }

export type GivenSheet = {
  readonly name?: string
  readonly isHidden?: boolean
  readonly rows: readonly GivenRow[]
  readonly merges?: readonly string[]
  /** Put behind the lines as it is. */
  readonly more?: string
}

export type GivenWorkbook = {
  readonly sheets: readonly GivenSheet[]
  /** Texts in a table of their own, as Excel keeps them. */
  readonly isShared?: boolean
  readonly is1904?: boolean
  /** "x:" writes <x:worksheet>. */
  readonly prefix?: string
  readonly isWithoutPlaces?: boolean
  readonly parts?: readonly ZipPart[]
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const styles = `<styleSheet xmlns="${main}"><fonts><font><name val="Arial"/></font><font><name val=".VnTime"/></font><font><name val="VNI-Times"/></font></fonts><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="0" fontId="2"/></cellXfs></styleSheet>`

export function workbookParts(given: GivenWorkbook): ZipPart[] {
  const strings: string[] = []
  const sheets = given.sheets.map((sheet) => sheetXml(sheet, given, strings))
  const at = (index: number) => `xl/worksheets/sheet${index + 1}.xml`
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${officeRelations}/${type}" Target="${target}"/>`
  const entries = given.sheets.map(
    ({ name, isHidden }, index) =>
      `<sheet name="${escaped(name ?? `Trang ${index + 1}`)}" sheetId="${index + 1}"${isHidden ? ' state="hidden"' : ''} r:id="s${index}"/>`,
  )
  const parts: ZipPart[] = [
    { name: '[Content_Types].xml', content: '<Types><Default Extension="xml" ContentType="application/xml"/></Types>' },
    {
      name: '_rels/.rels',
      content: `<Relationships>${relation('r', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${officeRelations}"><workbookPr${given.is1904 ? ' date1904="1"' : ''}/><sheets>${entries.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships>${given.sheets.map((_, index) => relation(`s${index}`, 'worksheet', `/${at(index)}`)).join('')}${relation('t', 'styles', 'styles.xml')}${relation('u', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    },
    { name: 'xl/styles.xml', content: styles },
    { name: 'xl/sharedStrings.xml', content: `<sst xmlns="${main}">${strings.join('')}</sst>` },
    ...sheets.map((content, index) => ({ name: at(index), content })),
  ]
  const more = given.parts ?? []
  return [...parts.filter(({ name }) => !more.some((part) => part.name === name)), ...more]
}

export const workbookOf = (given: GivenWorkbook): Buffer => zipOf(workbookParts(given))

function sheetXml(
  sheet: GivenSheet,
  { isShared, prefix = '', isWithoutPlaces }: GivenWorkbook,
  strings: string[],
): string {
  let line = 0
  const rows = sheet.rows.map((given) => {
    const row = 'cells' in given ? given : { cells: given }
    line = ('line' in row ? row.line : undefined) ?? line + 1
    const cells = row.cells.map((cell, at) =>
      cellXml(cell, isWithoutPlaces ? '' : ` r="${placeOf(at)}${line}"`, isShared ? strings : undefined),
    )
    const hidden = 'isHidden' in row && row.isHidden ? ' hidden="1"' : ''
    return `<row${isWithoutPlaces ? '' : ` r="${line}"`}${hidden}>${cells.join('')}</row>`
  })
  const merges = (sheet.merges ?? []).map((range) => `<mergeCell ref="${range}"/>`).join('')
  const data = `<sheetData>${rows.join('')}</sheetData>${merges && `<mergeCells>${merges}</mergeCells>`}${sheet.more ?? ''}`
  const xml = `<worksheet xmlns${prefix && `:${prefix.slice(0, -1)}`}="${main}"><sheetViews><sheetView workbookViewId="0"></sheetView></sheetViews>${data}</worksheet>`
  return prefix ? xml.replace(/<(\/?)(?=[a-z])/g, `<$1${prefix}`) : xml
}

export const placeOf = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : placeOf(Math.floor(at / 26) - 1) + placeOf(at % 26)

function cellXml(cell: GivenCell, place: string, strings: string[] | undefined): string {
  if (cell === null) return `<c${place} s="0"/>`
  if (typeof cell === 'string') return textXml(cell, place, strings)
  if (typeof cell === 'number') return `<c${place}><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c${place} t="b"><v>${cell ? 1 : 0}</v></c>`
  if ('xml' in cell) return cell.xml.replace('<c', `<c${place}`)
  if ('number' in cell) return `<c${place}><v>${cell.number}</v></c>`
  if ('day' in cell) return `<c${place} s="1"><v>${cell.day}</v></c>`
  if ('error' in cell) return `<c${place} t="e"><v>${cell.error}</v></c>`
  if ('font' in cell) return textXml(cell.text, `${place} s="${cell.font === '.VnTime' ? 2 : 3}"`, strings)
  const type = typeof cell.result === 'string' ? ' t="str"' : ''
  const result = cell.result === undefined ? '' : `<v>${escaped(String(cell.result))}</v>`
  return `<c${place}${type}><f>${escaped(cell.formula)}</f>${result}</c>`
}

function textXml(text: string, place: string, strings: string[] | undefined): string {
  if (!strings) return `<c${place} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
  strings.push(`<si><t xml:space="preserve">${escaped(text)}</t></si>`)
  return `<c${place} t="s"><v>${strings.length - 1}</v></c>`
}
