/** Workbooks that are strange as files: other writers, other templates, damage, attacks. */
import { packedZeros, zipOf } from '../../../platform/files/testing.ts'
import { type GivenWorkbook, workbookOf, workbookParts } from '../../../platform/xlsx/testing.ts'
import { headings, line, list, row, type SpoiledWorkbook } from './truth.ts'

const good = line()
const simple = list([good])
const rows = { 2: row() }
const marked = (mark: string): GivenWorkbook => ({
  sheets: [...simple.sheets, { name: 'Hướng dẫn', rows: [[mark], ['Cách ghi']] }],
})
const refusedFile = (name: string, fileName: string, bytes: Buffer | string, refused: string): SpoiledWorkbook => ({
  name,
  fileName,
  workbook: () => Buffer.from(bytes as string),
  truth: { refused },
})
const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
const partOf = (given: GivenWorkbook, name: string) =>
  String(workbookParts(given).find((part) => part.name === name)?.content)
const withPart = (name: string, change: (content: string) => string): GivenWorkbook => ({
  ...simple,
  parts: [{ name, content: change(partOf(simple, name)) }],
})
const sheetPart = 'xl/worksheets/sheet1.xml'
const mostLines = 1_048_576

/** Every line there can be, each of them styled and empty but the first two. */
function allLinesStyled(): Buffer {
  const pieces = [partOf(simple, sheetPart).split('</sheetData>')[0] ?? '']
  for (let number = 3; number <= mostLines; number++) {
    pieces.push(`<row r="${number}" s="1" customFormat="1"><c r="A${number}" s="1"/><c r="B${number}" s="1"/></row>`)
  }
  pieces.push('</sheetData></worksheet>')
  return workbookOf({ ...simple, parts: [{ name: sheetPart, content: Buffer.from(pieces.join('')) }] })
}

async function bomb(declaredSize?: number): Promise<Buffer> {
  const { packed, checksum, size } = await packedZeros(400)
  const part = { name: sheetPart, content: packed, checksum, isPacked: true, declaredSize: declaredSize ?? size }
  return workbookOf({ ...simple, parts: [part] })
}

const damaged = (name: string, workbook: GivenWorkbook, refused = 'sheets.damaged'): SpoiledWorkbook => ({
  name,
  workbook,
  truth: { refused },
})

export const spoiledFiles: readonly SpoiledWorkbook[] = [
  { name: 'texts in the shared table', workbook: { ...simple, isShared: true }, truth: { rows } },
  {
    name: 'shared texts of several fonts with a reading aid',
    workbook: {
      ...list([line({ name: { xml: '<c t="s"><v>0</v></c>' } })]),
      parts: [
        {
          name: 'xl/sharedStrings.xml',
          content:
            '<sst><si><r><rPr><b/></rPr><t>Nguyễn </t></r><r><t xml:space="preserve">Văn</t></r><r><t> An</t></r><rPh sb="0" eb="1"><t>xyz</t></rPh></si></sst>',
        },
      ],
    },
    truth: { rows },
  },
  { name: 'tags with a prefix', workbook: { ...simple, prefix: 'x:' }, truth: { rows } },
  { name: 'cells and lines without places', workbook: { ...simple, isWithoutPlaces: true }, truth: { rows } },
  {
    name: 'a sheet in UTF-16',
    workbook: {
      ...simple,
      parts: [{ name: sheetPart, content: Buffer.from(`\ufeff${partOf(simple, sheetPart)}`, 'utf16le') }],
    },
    truth: { rows },
  },
  {
    name: 'days counted from 1904',
    workbook: { ...list([line({ birth: { day: 29649 } })]), is1904: true },
    truth: { rows },
  },
  {
    name: 'every line there can be, styled and empty',
    workbook: allLinesStyled,
    truth: { rows },
  },
  {
    name: 'one cell at the far end',
    workbook: list([good, { line: mostLines, cells: [{ xml: '<c r="XFD1048576" t="str"><v>cuối</v></c>' }] }]),
    truth: { rows, leftOut: { [mostLines]: 'no-values' } },
  },
  {
    name: "last year's template",
    workbook: marked('thidua:people.people:2'),
    truth: {
      rows,
      found: { isOlderTemplate: true, template: { name: 'people.people', version: 2 } },
      remarks: [/mẫu cũ/],
    },
  },
  {
    name: 'a template of next year',
    workbook: marked('thidua:people.people:9'),
    truth: { refused: 'sheets.newer-template' },
  },
  {
    name: 'the template of another list',
    workbook: marked('thidua:organisation.units:3'),
    truth: { refused: 'sheets.other-template' },
  },

  damaged(
    'a document type',
    withPart(sheetPart, (xml) => `<!DOCTYPE x [<!ENTITY a "b">]>${xml}`),
  ),
  damaged(
    'an entity of its own',
    withPart(sheetPart, (xml) => xml.replace('Nguyễn', '&secret;')),
  ),
  damaged('lines in wrong order', list([good, { line: 2, cells: good as [] }])),
  damaged('a line beyond the last', list([good, { line: mostLines + 1, cells: good as [] }])),
  damaged('a text that is not in the table', list([line({ name: { xml: '<c t="s"><v>99</v></c>' } })])),
  damaged(
    'a sheet cut off',
    withPart(sheetPart, (xml) => xml.slice(0, xml.indexOf('</row>') + 6)),
  ),
  damaged(
    'a tag cut off',
    withPart(sheetPart, (xml) => xml.slice(0, -20 - '</sheetData>'.length)),
  ),
  damaged('no sheet', { sheets: [] }),
  damaged(
    'a workbook that is none',
    withPart('xl/workbook.xml', () => '<document/>'),
    'sheets.not-a-workbook',
  ),

  { name: '400 MB in a small file', workbook: () => bomb(), truth: { refused: 'files.unpacked-too-large' } },
  {
    name: '400 MB that claim to be 1,000 bytes',
    workbook: () => bomb(1000),
    truth: { refused: 'files.unpacked-too-large' },
  },
  damaged(
    'an archive inside',
    { ...simple, parts: [{ name: 'xl/more.zip', content: 'PK' }] },
    'files.unpacked-too-large',
  ),
  damaged('a macro', { ...simple, parts: [{ name: 'xl/vbaProject.bin', content: 'x' }] }, 'files.macro'),
  damaged(
    'a type with macros',
    {
      ...simple,
      parts: [
        {
          name: '[Content_Types].xml',
          content:
            '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
        },
      ],
    },
    'files.macro',
  ),
  damaged(
    'an encrypted part',
    { ...simple, parts: [{ name: 'xl/secret.xml', content: 'x', isEncrypted: true }] },
    'files.encrypted',
  ),
  {
    name: 'a million sheets',
    workbook: {
      ...simple,
      parts: Array.from({ length: 5000 }, (_, at) => ({ name: `xl/worksheets/s${at}.xml`, content: '' })),
    },
    truth: { refused: 'files.unpacked-too-large' },
  },
  {
    name: 'half of a workbook',
    workbook: () => workbookOf(simple).subarray(0, 1200),
    truth: { refused: 'files.damaged' },
  },

  refusedFile('nothing', 'a.xlsx', '', 'files.empty'),
  refusedFile('an old .xls', 'a.xls', compound, 'sheets.old-format'),
  refusedFile('an .xls that calls itself .xlsx', 'a.xlsx', compound, 'sheets.old-format'),
  refusedFile(
    'an encrypted workbook',
    'a.xlsx',
    Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]),
    'files.encrypted',
  ),
  refusedFile('a workbook with macros', 'a.xlsm', workbookOf(simple), 'files.macro'),
  refusedFile('a .csv', 'a.csv', 'Họ tên;Ngày sinh', 'sheets.not-a-workbook'),
  refusedFile('a .csv that calls itself .xlsx', 'a.xlsx', headings.join(';'), 'files.content-disagrees'),
  refusedFile(
    'a document that calls itself .xlsx',
    'a.xlsx',
    zipOf([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'word/document.xml', content: '<w/>' },
    ]),
    'sheets.not-a-workbook',
  ),
]
