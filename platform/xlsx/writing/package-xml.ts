/** The parts around the sheets that make a workbook of them. */
import { escapeXml } from './cells-xml.ts'
import { stylesXml } from './styles-xml.ts'
import type { Part } from './zip-stream.ts'

export type SheetPart = {
  readonly name: string
  readonly isHidden?: boolean
  readonly xml: Iterable<string> | AsyncIterable<string>
  /** Lines repeated on each printed page. */
  readonly printTitles?: { readonly from: number; readonly to: number }
  /** "$A$5:$H$104", asked for when the sheet is written. */
  readonly filter?: () => string | undefined
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org'
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/${type}" Target="${target}"/>`
const relations = (all: readonly string[]) =>
  `${declaration}<Relationships xmlns="${office}/package/2006/relationships">${all.join('')}</Relationships>`

export function* workbookParts(given: readonly SheetPart[]): Generator<Part> {
  const sheets = withNames(given)
  yield part('[Content_Types].xml', contentTypes(sheets.length))
  yield part('_rels/.rels', relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')]))
  yield part('xl/styles.xml', stylesXml)
  for (const [at, sheet] of sheets.entries()) yield { name: `xl/worksheets/sheet${at + 1}.xml`, content: sheet.xml }
  const names = sheets.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`))
  yield part('xl/_rels/workbook.xml.rels', relations([...names, relation('rId0', 'styles', 'styles.xml')]))
  // Last, because it names the ranges of the filters.
  yield part('xl/workbook.xml', workbookXml(sheets))
}

const part = (name: string, content: string): Part => ({ name, content: [content] })

function contentTypes(sheets: number): string {
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const override = (name: string, type: string) => `<Override PartName="${name}" ContentType="${main}.${type}+xml"/>`
  return [
    `${declaration}<Types xmlns="${office}/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('/xl/workbook.xml', 'sheet.main'),
    override('/xl/styles.xml', 'styles'),
    ...Array.from({ length: sheets }, (_, at) => override(`/xl/worksheets/sheet${at + 1}.xml`, 'worksheet')),
    '</Types>',
  ].join('')
}

function workbookXml(sheets: readonly SheetPart[]): string {
  const entry = ({ name, isHidden }: SheetPart, at: number) =>
    `<sheet name="${escapeXml(name)}" sheetId="${at + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`
  const names = sheets.flatMap((sheet, at) => definedNames(sheet, at))
  return [
    `${declaration}<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships">`,
    `<bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets.map(entry).join('')}</sheets>`,
    names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '',
    '</workbook>',
  ].join('')
}

function definedNames({ name, printTitles, filter }: SheetPart, at: number): string[] {
  const range = filter?.()
  const defined = (what: string, value: string, more = '') =>
    `<definedName name="_xlnm.${what}" localSheetId="${at}"${more}>${escapeXml(`${quotedName(name)}!${value}`)}</definedName>`
  return [
    ...(range ? [defined('_FilterDatabase', range, ' hidden="1"')] : []),
    ...(printTitles ? [defined('Print_Titles', `$${printTitles.from}:$${printTitles.to}`)] : []),
  ]
}

export const quotedName = (name: string): string => `'${name.replaceAll("'", "''")}'`

/** Names as Excel takes them: no signs of its own, at most 31 letters, each once. */
function withNames(sheets: readonly SheetPart[]): SheetPart[] {
  const taken = new Set<string>()
  return sheets.map((sheet) => {
    const plain = sheetName(sheet.name)
    let name = plain
    for (let copy = 2; taken.has(name.toLowerCase()); copy++) name = `${plain.slice(0, 27)} (${copy})`
    taken.add(name.toLowerCase())
    return { ...sheet, name }
  })
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: no name may hold them
const notInNames = /[\x00-\x1f[\]:*?/\\]/g
export const sheetName = (name: string): string =>
  name
    .normalize('NFC')
    .toWellFormed()
    .replace(notInNames, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+/, '')
    .slice(0, 31)
    .replace(/[' ]+$/, '') || 'Danh sách'
