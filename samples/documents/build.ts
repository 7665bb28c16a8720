/** Lays the .txt samples out as Word documents the way an office does; LibreOffice then makes the PDFs (see README.md). */
import { readFileSync, writeFileSync } from 'node:fs'
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'

type Place = (typeof AlignmentType)[keyof typeof AlignmentType]
type Look = { bold?: boolean; italics?: boolean; size?: number; align?: Place; indent?: number; after?: number }

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
const { CENTER, LEFT, JUSTIFIED } = AlignmentType

function paragraph(text: string, { bold, italics, size = 28, align = JUSTIFIED, indent = 0, after = 120 }: Look = {}) {
  const runs = text.split(/(\*\*.+?\*\*)/).filter((part) => part !== '')
  return new Paragraph({
    alignment: align,
    spacing: { after, line: 264 },
    indent: { firstLine: indent },
    children: runs.map((part) => {
      const marked = part.startsWith('**') && part.length > 4
      return new TextRun({ text: marked ? part.slice(2, -2) : part, size, bold: bold || marked, italics: italics ?? false })
    }),
  })
}

const centred = (text: string, look: Look = {}) => paragraph(text, { align: CENTER, after: 0, ...look })

function sideBySide(rows: Paragraph[][][], widths: readonly number[]) {
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    alignment: CENTER,
    columnWidths: [...widths],
    borders: noBorders,
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            (children, at) => new TableCell({ children, borders: noBorders, width: { size: widths[at] ?? 0, type: WidthType.DXA } }),
          ),
        }),
    ),
  })
}

function head(parent: string, issuer: readonly string[], number: string, placeAndDate: string) {
  return sideBySide(
    [
      [
        [centred(parent, { size: 24 }), ...issuer.map((line) => centred(line, { size: 24, bold: true }))],
        [
          centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 24, bold: true }),
          centred('Độc lập - Tự do - Hạnh phúc', { size: 26, bold: true }),
        ],
      ],
      [[centred(number, { size: 26 })], [centred(placeAndDate, { size: 26, italics: true })]],
    ],
    [4900, 5300],
  )
}

function foot(recipients: readonly string[], authority: readonly string[], name: string) {
  return sideBySide(
    [
      [
        [
          paragraph('Nơi nhận:', { bold: true, italics: true, size: 24, align: LEFT, after: 0 }),
          ...recipients.map((line) => paragraph(line, { size: 22, align: LEFT, after: 0 })),
        ],
        [
          ...authority.map((line) => centred(line, { bold: true })),
          ...Array.from({ length: 4 }, () => centred('')),
          centred(name, { bold: true }),
        ],
      ],
    ],
    [5200, 4300],
  )
}

function planTable(rows: readonly (readonly string[])[]) {
  const widths = [800, 5900, 2800]
  const cell = (text: string, at: number, bold: boolean, columnSpan = 1) =>
    new TableCell({
      columnSpan,
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      children: [paragraph(text, { bold, size: 26, align: at === 0 || bold ? CENTER : LEFT, after: 0 })],
    })
  return new Table({
    width: { size: 9500, type: WidthType.DXA },
    columnWidths: widths,
    rows: rows.map((cells, at) => {
      const wide = cells[1] === '' && cells[2] === ''
      return new TableRow({
        tableHeader: at === 0,
        children: wide
          ? [cell(cells[0] ?? '', 0, true, 3)]
          : cells.map((text, column) => cell(text, column, at === 0)),
      })
    }),
  })
}

function document(children: (Paragraph | Table)[]) {
  const pageNumber = new Paragraph({ alignment: CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })] })
  return new Document({
    styles: { default: { document: { run: { font: 'Times New Roman' } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1701, right: 850 } },
        },
        headers: { default: new Header({ children: [pageNumber] }), first: new Header({ children: [] }) },
        children,
      },
    ],
  })
}

const linesOf = (file: string) =>
  readFileSync(new URL(file, import.meta.url), 'utf8').replace(/<\/?b>/g, '').split('\n').map((line) => line.replace(/[ \r]+$/, ''))

const isHeading = (line: string) => /^(\*\*)?[IVX]+[.-] ?\p{Lu}{2}/u.test(line) || /^\d\. Đối với/.test(line)

const bodyParagraph = (line: string) => paragraph(line, { bold: isHeading(line), indent: 567 })

function plan(): Document {
  const lines = linesOf('000-ke-hoach-142.txt').map((line) => line.replace(/^#+ /, ''))
  const inTable = lines.filter((line) => line.includes('\t')).map((line) => [...line.split('\t'), '', ''].slice(0, 3))
  const text = lines.filter((line) => line.trim() !== '' && !line.includes('\t'))
  const from = text.findIndex((line) => line.startsWith('Năm 2020'))
  const contents = text.findIndex((line) => line.includes('NỘI DUNG'))
  const to = text.findIndex((line) => line.includes('Nơi nhận'))
  const signed = text.findIndex((line) => line.startsWith('**TM.'))
  const plain = (line: string) => line.replaceAll('**', '').trim()
  return document([
    head('TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM', ['LIÊN ĐOÀN LAO ĐỘNG', 'TỈNH LAI CHÂU'], 'Số: 142/KH - LĐLĐ', 'Lai Châu, ngày 14 tháng 01 năm 2020'),
    centred(''),
    ...text.slice(2, from).map((line) => centred(plain(line), { bold: true })),
    centred(''),
    ...text.slice(from, contents + 1).map(bodyParagraph),
    planTable(inTable),
    paragraph(''),
    ...text.slice(contents + 1, to).map(bodyParagraph),
    paragraph(''),
    foot(text.slice(to + 1, signed), text.slice(signed, -1).map(plain), plain(text.at(-1) ?? '')),
  ])
}

function guidance(): Document {
  const text = linesOf('002-huong-dan.txt').map((line) => line.trim()).filter((line) => line !== '')
  const body = text.findIndex((line) => line.startsWith('Thực hiện Chương trình'))
  const to = text.findIndex((line) => line.startsWith('Nơi nhận'))
  return document([
    ...text.slice(0, body).map((line, at) => paragraph(line, { align: LEFT, indent: at === 0 ? 567 : 1700, after: 0 })),
    paragraph(''),
    ...text.slice(body, to).map(bodyParagraph),
    paragraph(''),
    foot(text.slice(to + 1), [], ''),
  ])
}

for (const [name, made] of [['000-ke-hoach-142', plan()], ['002-huong-dan', guidance()]] as const) {
  writeFileSync(new URL(`${name}.docx`, import.meta.url), await Packer.toBuffer(made))
}
