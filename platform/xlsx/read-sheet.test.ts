import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '#platform/kernel'
import { readSheet, type SheetColumn } from './index.ts'
import { type GivenWorkbook, workbookOf } from './testing.ts'

const columns: readonly SheetColumn[] = ['Họ và tên', 'Đơn vị'].map((title, at) => ({
  key: `c${at}`,
  title,
  aliases: [],
  isRequired: true,
  format: { kind: 'text', longest: 100 },
  hint: '',
  example: '',
  width: 10,
}))
const template = { name: 'people.people', version: 1 }
const lines = (count: number): GivenWorkbook => ({
  sheets: [{ rows: [['Họ và tên', 'Đơn vị'], ...Array.from({ length: count }, (_, at) => [`Người ${at}`, 'A'])] }],
})
const whole = workbookOf(lines(300))

async function countRows(bytes: Uint8Array, more: object = {}): Promise<number> {
  const { chunks } = await readSheet({ fileName: 'a.xlsx', bytes }, { columns, template, ...more })
  let rows = 0
  for await (const chunk of chunks) rows += chunk.rows.length
  return rows
}

/** A damaged workbook is refused, or read in full where the damage touched nothing that is read. */
async function expectRefusedOrWhole(bytes: Uint8Array): Promise<void> {
  await countRows(bytes).then(
    (rows) => expect(rows).toBe(300),
    (error: unknown) => expect(error).toBeInstanceOf(Refusal),
  )
}

describe('read a sheet', { timeout: 30_000 }, () => {
  it('comes in chunks, in order', async () => {
    const { chunks } = await readSheet({ fileName: 'a.xlsx', bytes: whole }, { columns, template, rowsPerChunk: 120 })
    const numbers: number[] = []
    const sizes: number[] = []
    for await (const { rows } of chunks) {
      sizes.push(rows.length)
      numbers.push(...rows.map(({ line }) => line))
    }
    expect(sizes).toEqual([120, 120, 60])
    expect(numbers).toEqual(Array.from({ length: 300 }, (_, at) => at + 2))
  })

  it('may be left early, and the next reading is not kept waiting', async () => {
    for (let time = 0; time < 4; time++) {
      const { chunks } = await readSheet({ fileName: 'a.xlsx', bytes: whole }, { columns, template, rowsPerChunk: 10 })
      for await (const _ of chunks) break
    }
    expect(await countRows(whole)).toBe(300)
  })

  it('stops when it is told to', async () => {
    const controller = new AbortController()
    const reading = await readSheet(
      { fileName: 'a.xlsx', bytes: whole },
      { columns, template, rowsPerChunk: 10, signal: controller.signal },
    )
    const read = async () => {
      for await (const _ of reading.chunks) controller.abort(new Error('cancelled'))
    }
    await expect(read()).rejects.toThrow('cancelled')
    expect(await countRows(whole)).toBe(300)
  })

  it('refuses more rows than allowed', async () => {
    await expect(countRows(whole, { limits: { rows: 299 } })).rejects.toMatchObject({
      code: 'sheets.too-many-rows',
      details: { limit: 299 },
    })
  })

  it('refuses what needs too long, and goes on with the next', async () => {
    await expect(countRows(workbookOf(lines(20_000)), { limits: { secondsOfSilence: 0.0001 } })).rejects.toMatchObject({
      code: 'files.too-slow',
      // People count in whole seconds.
      details: { limitSeconds: 1 },
    })
    expect(await countRows(whole)).toBe(300)
  })

  it('ends a thread that works on and on without a word', async () => {
    const merges = Array.from({ length: 90_000 }, (_, at) => `A${at + 1}:B1048576`)
    const wide = Array.from({ length: 400 }, (_, at) => `Ô ${at}`)
    const bytes = workbookOf({ sheets: [{ rows: Array.from({ length: 80 }, () => wide), merges }] })
    const begin = performance.now()
    await expect(countRows(bytes, { limits: { secondsOfSilence: 0.5 } })).rejects.toMatchObject({
      code: 'files.too-slow',
    })
    expect(performance.now() - begin).toBeLessThan(15_000)
    expect(await countRows(whole)).toBe(300)
  })

  it('refuses a file beyond the limit, by path as by bytes', async () => {
    await expect(countRows(whole, { limits: { uploadBytes: 1000 } })).rejects.toMatchObject({ code: 'files.too-large' })
    const source = { fileName: 'a.xlsx', path: import.meta.filename }
    await expect(readSheet(source, { columns, template })).rejects.toMatchObject({ code: 'files.content-disagrees' })
  })

  it('leaves the bytes of the caller as they are', async () => {
    const copy = Buffer.from(whole)
    await countRows(copy)
    expect(copy.equals(whole)).toBe(true)
  })
})

describe('a column of days', () => {
  const [name] = columns as [SheetColumn]
  const dated: readonly SheetColumn[] = [
    name,
    { ...name, key: 'on', title: 'Ngày sinh', isRequired: false, format: { kind: 'day' }, yearTo: 'year' },
    { ...name, key: 'year', title: 'Năm sinh', isRequired: false, format: { kind: 'whole', least: 1900, most: 2199 } },
  ]
  const rowsOf = async (lines: GivenWorkbook['sheets'][number]['rows']) => {
    const bytes = workbookOf({ sheets: [{ rows: [['Họ và tên', 'Ngày sinh', 'Năm sinh'], ...lines] }] })
    const { chunks } = await readSheet({ fileName: 'a.xlsx', bytes }, { columns: dated, template })
    const rows: unknown[] = []
    for await (const chunk of chunks)
      rows.push(...chunk.rows.map(({ cells, faults }) => [cells.on, cells.year, faults.map(({ message }) => message)]))
    return rows
  }

  it('gives a year that stands alone to the column of years, never against what stands there', async () => {
    expect(
      await rowsOf([
        ['A', 1982],
        ['B', "'1982"],
        ['C', 'năm 1982', 1982],
        ['D', '1982', 1983],
        ['E', '05/03/1985'],
        ['F', null, 2983],
      ]),
    ).toEqual([
      [null, 1982, []],
      [null, 1982, []],
      [null, 1982, []],
      [null, 1983, [expect.stringContaining('hai điều khác nhau về «Năm sinh»')]],
      ['1985-03-05', null, []],
      [null, null, [expect.stringContaining('ngoài khoảng 1900 đến 2199')]],
    ])
  })

  it('is shown as a day in what is left out', async () => {
    const bytes = workbookOf({ sheets: [{ rows: [['Họ và tên', 'Ngày sinh'], ['A'], [null, null, { day: 31111 }]] }] })
    const { chunks } = await readSheet({ fileName: 'a.xlsx', bytes }, { columns: dated, template })
    const texts: string[] = []
    for await (const { leftOut } of chunks) texts.push(...leftOut.map(({ text }) => text))
    expect(texts).toEqual(['05/03/1985'])
  })
})

describe('a damaged workbook', () => {
  it('cut off anywhere is refused', { timeout: 60_000 }, async () => {
    const step = Math.ceil(whole.length / 60)
    for (let length = 1; length < whole.length; length += step) {
      await expect(countRows(whole.subarray(0, length))).rejects.toBeInstanceOf(Refusal)
    }
  })

  it('with any byte changed is refused or read in full, never half', { timeout: 60_000 }, async () => {
    const change = fc.record({ at: fc.nat(whole.length - 1), to: fc.integer({ min: 0, max: 255 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
        const bytes = Buffer.from(whole)
        for (const { at, to } of changes) bytes[at] = to
        await expectRefusedOrWhole(bytes)
      }),
      { numRuns: 150 },
    )
  })

  it('with any XML in the sheet is refused or read, never a crash', { timeout: 60_000 }, async () => {
    const pieces = [
      '<row r="3">',
      '</row>',
      '<c r="A3" t="s">',
      '<c r="B3" t="inlineStr">',
      '</c>',
      '<v>',
      '</v>',
      '0',
      '-1',
      '<is><t>',
      '</t></is>',
      '&lt;',
      '&x;',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<x',
      '>',
      '"',
      '\u0000',
      'ữ',
      '</sheetData>',
      '<f/>',
    ]
    const parts = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((some) => some.join(''))
    await fc.assert(
      fc.asyncProperty(parts, async (xml) => {
        const head =
          '<row r="1"><c r="A1" t="inlineStr"><is><t>Họ và tên</t></is></c><c r="B1" t="inlineStr"><is><t>Đơn vị</t></is></c></row>'
        const content = `<worksheet><sheetData>${head}${xml}</sheetData></worksheet>`
        const bytes = workbookOf({ ...lines(1), parts: [{ name: 'xl/worksheets/sheet1.xml', content }] })
        await countRows(bytes).catch((error: unknown) => expect(error).toBeInstanceOf(Refusal))
      }),
      { numRuns: 200 },
    )
  })
})
