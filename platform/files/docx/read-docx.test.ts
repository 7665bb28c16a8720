import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  LevelFormat,
  Packer,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { describe, expect, it } from 'vitest'
import { docxOf } from '../testing.ts'
import { readDocx } from './read-docx.ts'

const read = (bytes: Uint8Array) => readDocx(bytes, 20 * 1024 * 1024)
const p = (text: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const lines = '<w:tblBorders><w:top w:val="single"/></w:tblBorders>'
const table = (properties: string, ...rows: string[]) =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows.join('')}</w:tbl>`

describe('a document written by a library', () => {
  const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: at,
    format,
    text,
    alignment: AlignmentType.LEFT,
  })
  const item = (text: string, at: number, instance = 0) =>
    new Paragraph({ text, numbering: { reference: 'list', level: at, instance } })
  const cellOf = (...texts: string[]) => new TableCell({ children: texts.map((text) => new Paragraph(text)) })
  const made = new Document({
    numbering: {
      config: [
        {
          reference: 'list',
          levels: [
            level(0, LevelFormat.UPPER_ROMAN, '%1.'),
            level(1, LevelFormat.DECIMAL, '%2.'),
            level(2, LevelFormat.LOWER_LETTER, '%3)'),
            level(3, LevelFormat.BULLET, '-'),
          ],
        },
      ],
    },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('TRANG ĐẦU')] }) },
        children: [
          item('MỤC ĐÍCH', 0),
          item('Một', 1),
          item('Hai', 1),
          item('điểm', 2),
          item('điểm', 2),
          item('gạch', 3),
          item('NỘI DUNG', 0),
          item('Lại một', 1),
          new Paragraph({ children: [new TextRun('dòng'), new TextRun({ text: 'xuống', break: 1 })] }),
          new Paragraph({ children: [new TextRun({ children: ['Số:', new Tab(), '12'] })] }),
          new Table({
            rows: [
              new TableRow({ children: [cellOf('TT'), cellOf('Nội dung'), cellOf('Đơn vị')] }),
              new TableRow({ children: [cellOf('1'), cellOf('Tổng kết', 'công tác'), cellOf('Ban A', '', 'Ban B')] }),
              new TableRow({ children: [new TableCell({ columnSpan: 3, children: [new Paragraph('QUÝ II')] })] }),
            ],
          }),
        ],
      },
    ],
  })

  it('gives list numbers, line breaks, tabs and table rows, and no header', async () => {
    expect(await read(await Packer.toBuffer(made))).toBe(
      [
        'I. MỤC ĐÍCH',
        '1. Một',
        '2. Hai',
        'a) điểm',
        'b) điểm',
        '- gạch',
        'II. NỘI DUNG',
        '1. Lại một',
        'dòng',
        'xuống',
        'Số:\t12',
        '',
        'TT\tNội dung\tĐơn vị',
        '1\tTổng kết công tác\tBan A Ban B',
        'QUÝ II\t\t',
      ].join('\n'),
    )
  })

  it('reads a table without lines cell after cell, as letterheads are', async () => {
    const none = { style: BorderStyle.NONE }
    const borders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
    const rows = [
      new TableRow({ children: [cellOf('Nơi nhận:', '- Lưu.'), cellOf('TM. BAN', 'CHỦ TỊCH', 'Nguyễn Văn A')] }),
    ]
    const document = new Document({ sections: [{ children: [new Table({ borders, rows })] }] })
    expect(await read(await Packer.toBuffer(document))).toBe('Nơi nhận:\n- Lưu.\nTM. BAN\nCHỦ TỊCH\nNguyễn Văn A')
  })
})

describe('what stands in a document', () => {
  it.each([
    [
      'deleted text is left out, inserted text stays',
      '<w:p><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins><w:r><w:t>mới</w:t></w:r></w:ins></w:p>',
      'mới',
    ],
    [
      'moved text stands where it went',
      '<w:p><w:moveFrom><w:r><w:t>đây</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>kia</w:t></w:r></w:moveTo></w:p>',
      'kia',
    ],
    [
      'field codes are left out, their result stays',
      '<w:p><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:t>14/01</w:t></w:r></w:p>',
      '14/01',
    ],
    [
      'hidden text is left out',
      '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>hiện</w:t></w:r></w:p>',
      'hiện',
    ],
    [
      'text shown in capitals is given in capitals',
      '<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>Kế hoạch</w:t></w:r></w:p>',
      'KẾ HOẠCH',
    ],
    [
      'hyphens that do not break stay',
      '<w:p><w:r><w:t>142/KH</w:t><w:noBreakHyphen/><w:t>LĐLĐ</w:t></w:r></w:p>',
      '142/KH-LĐLĐ',
    ],
    [
      'a text box is read once, after its paragraph',
      '<w:p><w:r><w:t>ngoài</w:t><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>trong</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>trong</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>',
      'ngoài\ntrong',
    ],
    [
      'content controls and links are read',
      '<w:sdt><w:sdtContent><w:p><w:hyperlink><w:r><w:t>liên kết</w:t></w:r></w:hyperlink></w:p></w:sdtContent></w:sdt>',
      'liên kết',
    ],
    ['many empty paragraphs give one empty line', `${p('a')}${p('')}${p('')}${p('')}${p('b')}`, 'a\n\nb'],
  ])('%s', async (_, body, text) => {
    expect(await read(docxOf(body))).toBe(text)
  })
})

describe('tables', () => {
  it('keep the place of cells joined downwards', async () => {
    const joined = table(
      lines,
      row(cell(p('1'), '<w:vMerge w:val="restart"/>'), cell(p('a'))),
      row(cell(p(''), '<w:vMerge/>'), cell(p('b'))),
    )
    expect(await read(docxOf(joined))).toBe('1\ta\n\tb')
  })

  it('take their lines from the style', async () => {
    const styles = `<w:styles xmlns:w="w"><w:style w:styleId="Grid"><w:tblPr>${lines}</w:tblPr></w:style><w:style w:styleId="Mine"><w:basedOn w:val="Grid"/></w:style></w:styles>`
    const rows = row(cell(p('1')), cell(p('a') + p('b')))
    const more = [{ name: 'word/styles.xml', content: styles }]
    expect(await read(docxOf(table('<w:tblStyle w:val="Mine"/>', rows), more))).toBe('1\ta b')
    expect(await read(docxOf(table('', rows), more))).toBe('1\na\nb')
  })

  it('inside a cell become part of its text', async () => {
    const inner = table(lines, row(cell(p('x')), cell(p('y'))))
    expect(await read(docxOf(table(lines, row(cell(p('1')), cell(inner + p('z'))))))).toBe('1\tx y z')
  })
})

describe('list numbers', () => {
  const numbering = `<w:numbering xmlns:w="w">
    <w:abstractNum w:abstractNumId="7">
      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Muc"/><w:lvlText w:val="%1."/></w:lvl>
      <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl>
      <w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl>
    </w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="12"/></w:lvlOverride></w:num>
  </w:numbering>`
  const styles =
    '<w:styles xmlns:w="w"><w:style w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>'
  const parts = [
    { name: 'word/numbering.xml', content: numbering },
    { name: 'word/styles.xml', content: styles },
  ]
  const place = (list: number, level: number) =>
    `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`

  it('go on, go deeper, start again and start elsewhere as Word shows them', async () => {
    const body = [
      p('a', place(1, 0)),
      p('b', place(1, 1)),
      p('c', place(1, 1)),
      p('d', place(1, 2)),
      p('e', '<w:pStyle w:val="Muc"/>'),
      p('f', place(1, 1)),
      p('g', place(2, 0)),
      p('h', place(2, 0)),
      p('i', `<w:pStyle w:val="Muc"/>${place(0, 0)}`),
    ]
    expect(await read(docxOf(body.join(''), parts))).toBe('1. a\n1.1. b\n1.2. c\n- d\n2. e\n2.1. f\n12. g\n13. h\ni')
  })

  it('stand in the first cell of a table too', async () => {
    const rows = ['Một', 'Hai'].map((text) => row(cell(p('', place(1, 0))), cell(p(text))))
    expect(await read(docxOf(table(lines, ...rows), parts))).toBe('1.\tMột\n2.\tHai')
  })
})

describe('refusing', () => {
  const refusal = (code: string) => ({ code })

  it('a macro document renamed', async () => {
    const bytes = docxOf(p('x'), [], 'application/vnd.ms-word.document.macroEnabled.main+xml')
    await expect(read(bytes)).rejects.toMatchObject(refusal('files.macro'))
  })

  it('a workbook renamed', async () => {
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
    await expect(read(docxOf('', [], type))).rejects.toMatchObject(refusal('files.content-disagrees'))
  })

  it('a document that defines entities', async () => {
    const bytes = docxOf('&outside;')
    await expect(read(bytes)).rejects.toMatchObject(refusal('files.damaged'))
  })

  it('or reading, but nothing else, whatever bytes are changed', async () => {
    const whole = docxOf(p('Nội dung') + table(lines, row(cell(p('1')), cell(p('a')))))
    for (let at = 0; at < whole.length; at += 5) {
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 0x55
      const outcome = await read(changed).catch((error: { code?: string }) => error.code)
      expect(outcome).toMatch(/^files\.|^Nội dung\n/)
    }
  })
})
