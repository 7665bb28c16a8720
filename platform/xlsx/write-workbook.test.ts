import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { readXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { openArchive } from '#platform/files'
import { type ExportSheet, readSheet, type SheetColumn, writeFaults, writeTemplate, writeWorkbook } from './index.ts'
import { inTcvn3, workbookOf } from './testing.ts'
import { styleId, stylesXml } from './writing/styles-xml.ts'
import { templateSheet } from './writing/template-sheets.ts'
import type { TemplateSpec } from './writing.ts'

const column = (key: string, title: string, format: SheetColumn['format'], more: Partial<SheetColumn> = {}) => ({
  key,
  title,
  aliases: [],
  isRequired: false,
  format,
  hint: 'Ghi đủ.',
  example: '',
  width: 20,
  ...more,
})
const columns: readonly SheetColumn[] = [
  column('name', 'Họ và tên', { kind: 'text', longest: 2000 }, { isRequired: true, example: 'Nguyễn Thị Hoa' }),
  column('birth', 'Ngày sinh', { kind: 'day' }, { example: '05/03/1985' }),
  column(
    'unit',
    'Đơn vị',
    { kind: 'choice', choices: [{ value: 'u1', label: 'Trường "A" & <B>' }] },
    { example: 'Trường "A" & <B>' },
  ),
  column('party', 'Đảng viên', { kind: 'yes-no' }, { example: 'x' }),
]
const spec = {
  name: 'people.people',
  title: 'Danh sách: cán bộ/2026',
  templateVersion: 3,
  guide: ['Mỗi người một dòng.'],
  columns,
}
const template = { name: 'people.people', version: 3 }

const exportOf = (rows: ExportSheet['rows']): ExportSheet => ({
  name: 'Danh sách',
  heading: {
    issuedBy: ['Liên đoàn Lao động tỉnh', 'Công đoàn ngành'],
    title: 'Danh sách cán bộ',
    notes: ['(Kèm theo …)'],
  },
  columns: [
    { title: 'Họ và tên', width: 25, format: { kind: 'text' } },
    { title: 'Ngày sinh', width: 12, format: { kind: 'day' } },
    { title: 'Số đoàn viên', width: 12, format: { kind: 'number', decimals: 0 }, isSummed: true },
    { title: 'Đảng viên', width: 8, format: { kind: 'yes-no' } },
  ],
  rows,
})

async function readBack(bytes: Buffer, wanted = columns) {
  const { found, chunks } = await readSheet({ fileName: 'a.xlsx', bytes }, { columns: wanted, template })
  const rows = []
  const leftOut = []
  for await (const chunk of chunks) {
    rows.push(...chunk.rows)
    leftOut.push(...chunk.leftOut)
  }
  return { found, rows, leftOut }
}

/** The texts of the name column as another reader sees them, with what it takes them for. */
async function namesByHucre(bytes: Buffer) {
  const { sheets } = await readXlsx(bytes)
  const rows = sheets[0]?.rows ?? []
  const heading = rows.findIndex((row) => row[1] === 'Họ và tên')
  return rows.slice(heading + 1).map((row) => row[1])
}

const dangerous = [
  '=1+1',
  '+84 903',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '\u0000=1',
  '=HYPERLINK("http://x";"bấm")',
  "=cmd|' /C calc'!A0",
  '=WEBSERVICE("http://x")',
  '_x0041_',
  ']]>',
  '<c t="n">',
  '&amp;',
  '  hai đầu  ',
  'Nguyễn\u200bVăn',
  '\ud83d\ude00',
  '__proto__',
]

describe('write a list', { timeout: 30_000 }, () => {
  it('keeps every text a text of the same letters, whatever it begins with', async () => {
    const bytes = await buffer(writeWorkbook([exportOf([dangerous.map((text) => [text, null, 1, null])])]))
    expect(await namesByHucre(bytes)).toEqual([...dangerous, 'Tổng cộng'])
    const archive = await openArchive(bytes, 10_000_000)
    const xml = (await buffer(archive.read('xl/worksheets/sheet1.xml'))).toString()
    expect(xml.match(/<f>/g)).toHaveLength(1)
    expect(xml).toContain('<f>SUM(D')
  })

  it('keeps any text at all', async () => {
    const strings = fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(strings, async (texts) => {
        const bytes = await buffer(writeWorkbook([exportOf([texts.map((text) => [text, null, 1, null])])]))
        const kept = texts.map((text) => text.toWellFormed())
        expect((await namesByHucre(bytes)).slice(0, -1)).toEqual(kept)
      }),
      { numRuns: 25 },
    )
  })

  it('writes real days and numbers, numbers the rows and sums', async () => {
    const rows = [[['An', '1985-03-05', 1200, true]], [['Bình', '1899-01-01', 34.0, false]]] as const
    const { sheets } = await readXlsx(await buffer(writeWorkbook([exportOf(rows)])))
    const lines = sheets[0]?.rows.slice(-4)
    expect(lines?.[0]).toEqual(['STT', 'Họ và tên', 'Ngày sinh', 'Số đoàn viên', 'Đảng viên'])
    expect(lines?.[1]).toEqual([1, 'An', new Date('1985-03-05T00:00:00Z'), 1200, 'x'])
    expect(lines?.[2]).toEqual([2, 'Bình', '1899-01-01', 34, null])
    expect(lines?.[3]).toEqual([null, 'Tổng cộng', null, 1234, null])
  })

  it('can be read in again by its headings', async () => {
    const bytes = await buffer(writeWorkbook([exportOf([[['Lò Thị Mai', '1990-12-31', 5, true]]])]))
    const { found, rows, leftOut } = await readBack(bytes)
    expect(found.headingTo).toBe(7)
    expect(rows.map(({ cells }) => cells)).toEqual([
      { name: 'Lò Thị Mai', birth: '1990-12-31', unit: null, party: true },
    ])
    expect(leftOut.map(({ reason }) => reason)).toEqual(
      [...Array(5).fill('above-list'), 'total'].slice(-leftOut.length),
    )
  })

  it('names sheets as Excel takes them', async () => {
    const names = ['Khối: 1/2', 'khối  1 2', "'A'", '', 'x'.repeat(40), 'x'.repeat(50)]
    const { sheets } = await readXlsx(await buffer(writeWorkbook(names.map((name) => ({ ...exportOf([]), name })))))
    expect(sheets.map(({ name }) => name)).toEqual([
      'Khối 1 2',
      'khối 1 2 (2)',
      'A',
      'Danh sách',
      'x'.repeat(31),
      `${'x'.repeat(27)} (2)`,
    ])
  })

  it('ends with the error of its rows', async () => {
    async function* rows() {
      yield [['An', null, 1, null]]
      throw new Error('the database is gone')
    }
    await expect(buffer(writeWorkbook([exportOf(rows())]))).rejects.toThrow('the database is gone')
  })
})

describe('write a template', () => {
  it('is read with its version, and its example is no row', async () => {
    const { found, rows, leftOut } = await readBack(await buffer(writeTemplate(spec)))
    expect(found).toMatchObject({
      template,
      isOlderTemplate: false,
      headingFrom: 3,
      unknown: [],
      absent: [],
      remarks: [],
    })
    expect(rows).toEqual([])
    expect(leftOut.at(-1)).toMatchObject({ line: 4, reason: 'example' })
  })

  it('keeps days and codes as they are typed: their empty cells are of the format text', async () => {
    const columns = [
      { ...spec.columns[0], format: { kind: 'day' } },
      { ...spec.columns[0], format: { kind: 'code', longest: 12 } },
      { ...spec.columns[0], format: { kind: 'whole', least: 0, most: 9 } },
    ] as TemplateSpec['columns']
    const xml = (await Array.fromAsync(templateSheet({ ...spec, columns }).xml)).join('')
    const styles = [...xml.matchAll(/<col [^>]*style="(\d+)"/g)]
    expect(styles.map(([, style]) => Number(style))).toEqual([
      styleId.entryText,
      styleId.entryText,
      styleId.entryNumber,
    ])
    const formats = [...(stylesXml.split('<cellXfs')[1] ?? '').matchAll(/<xf numFmtId="(\d+)"/g)]
    expect(formats[styleId.entryText]?.[1]).toBe('49')
  })

  it('offers the choices from a hidden sheet', async () => {
    const { sheets } = await readXlsx(await buffer(writeTemplate(spec)))
    expect(sheets.map(({ name, hidden }) => [name, hidden ?? false])).toEqual([
      ['Danh sách cán bộ 2026', false],
      ['Hướng dẫn', false],
      ['Danh mục', true],
    ])
    expect(sheets[2]?.rows).toEqual([['Đơn vị'], ['Trường "A" & <B>']])
    const lists = sheets[0]?.dataValidations?.map(({ formula1, values }) => formula1 ?? values?.join())
    expect(lists?.filter(Boolean)).toEqual(["'Danh mục'!$A$2:$A$2", 'Có,Không'])
  })
})

describe('write the faults', { timeout: 30_000 }, () => {
  const source = {
    fileName: 'a.xlsx',
    bytes: workbookOf({
      sheets: [
        {
          name: 'Tháng 3',
          rows: [
            ['DANH SÁCH'],
            ['STT', 'Họ và tên', 'Ngày sinh', 'Ghi chú riêng', 'Đơn vị'],
            [1, '=1+1', { day: 31111 }, inTcvn3('chữ cũ'), 'Trường X'],
            {
              isHidden: true,
              cells: [2, 'Lò Thị Mai', '5/3/85', { formula: 'HYPERLINK("http://x")', result: 'kết quả' }],
            },
            ['Tổng cộng', null, { number: '1.5E3' }],
          ],
          merges: ['A1:E1'],
        },
      ],
    }),
  }
  const faults = {
    ...spec,
    lines: [
      [
        { line: 3, faults: [{ column: 'unit', severity: 'refused' as const, message: 'Không có trong danh mục.' }] },
        {
          line: 4,
          faults: [{ column: null, severity: 'doubtful' as const, message: 'Có thể trùng.' }],
          note: 'Đã chấp nhận.',
        },
      ],
    ],
  }

  it('gives the lines back where they stood, as they were, with what is wrong in the last column', async () => {
    const bytes = await buffer(await writeFaults(source, faults))
    const { sheets } = await readXlsx(bytes)
    expect(sheets[0]?.name).toBe('Tháng 3')
    expect(sheets[0]?.rows).toEqual([
      ['DANH SÁCH', null, null, null, null, null],
      ['STT', 'Họ và tên', 'Ngày sinh', 'Ghi chú riêng', 'Đơn vị', 'Lỗi'],
      [
        1,
        '=1+1',
        new Date('1985-03-05T00:00:00Z'),
        inTcvn3('chữ cũ'),
        'Trường X',
        'Sai – Đơn vị: Không có trong danh mục.',
      ],
      [2, 'Lò Thị Mai', '5/3/85', 'kết quả', null, 'Xem lại: Có thể trùng.\nĐã chấp nhận.'],
      ['Tổng cộng', null, 1500, null, null, null],
    ])
  })

  it('may be left half written; the next workbook is not kept waiting', async () => {
    const lines = Array.from({ length: 5_000 }, (_, at) => [`Người ${at} ${Math.sin(at)}`, '05/03/1985'])
    const bytes = workbookOf({ sheets: [{ rows: [['Họ và tên', 'Ngày sinh'], ...lines] }] })
    for (let time = 0; time < 3; time++) {
      const stream = await writeFaults({ fileName: 'a.xlsx', bytes }, faults)
      for await (const piece of stream) if (piece.length > 1_000) break
    }
    expect((await readBack(bytes)).rows).toHaveLength(5_000)
  })

  it('is read in again like the first time, and faults written again do not pile up', async () => {
    const once = await buffer(await writeFaults(source, faults))
    const twice = await buffer(await writeFaults({ fileName: 'b.xlsx', bytes: once }, { ...faults, lines: [] }))
    const [first, second] = [await readBack(Buffer.from(source.bytes)), await readBack(twice)]
    expect(second.rows.map(({ cells, line }) => ({ cells, line }))).toEqual(
      first.rows.map(({ cells, line }) => ({ cells, line })),
    )
    expect(second.found.template).toEqual(template)
    expect((await readXlsx(twice)).sheets[0]?.rows[2]).toHaveLength(6)
  })
})
