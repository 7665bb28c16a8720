import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { extractText } from './extract-text.ts'
import { defaultFileLimits } from './limits.ts'
import { docxOf, packedZeros, pdfOf, textAt, zipOf } from './testing.ts'

const sample = (name: string) => readFileSync(new URL(`../../samples/documents/${name}`, import.meta.url))
const plan = sample('000-ke-hoach-142.txt').toString()

/** The rows of the plan's table as the text file has them: number, task, units. */
const planRows = plan
  .replace(/<\/?b>/g, '')
  .split('\n')
  .filter((line) => /^\d+\t/.test(line))
  .map((line) => line.replace(/[ \r]+$/, ''))

describe('a plan with a table', () => {
  it('has 31 rows in the text', () => {
    expect(planRows).toHaveLength(31)
  })

  it.each(['docx', 'pdf'])('gives every row as one line when it comes as .%s', async (extension) => {
    const { text, kind } = await extractText(sample(`000-ke-hoach-142.${extension}`), `Kế hoạch.${extension}`)
    expect(kind).toBe(extension)
    expect(text.split('\n').filter((line) => /^\d+\t/.test(line))).toEqual(planRows)
  })

  it.each(['docx', 'pdf'])('keeps letterhead, title, recipients and signature apart in .%s', async (extension) => {
    const { text } = await extractText(sample(`000-ke-hoach-142.${extension}`), `a.${extension}`)
    const lines = text.split('\n')
    for (const line of [
      'Số: 142/KH - LĐLĐ',
      'Lai Châu, ngày 14 tháng 01 năm 2020',
      'KẾ HOẠCH',
      'QUÝ II\t\t',
      '- Đ/c Trần Thanh Hải, Phó Chủ tịch Thường trực TLĐ;',
      'TM. BAN THƯỜNG VỤ',
      'PHÓ CHỦ TỊCH',
      'Hoàng Văn Trinh',
    ]) {
      expect(lines).toContain(line)
    }
    expect(lines).not.toContain('2')
  })
})

it('gives a long guidance paragraph by paragraph, the same from Word and from PDF', async () => {
  const paragraphs = async (extension: string) => {
    const { text } = await extractText(sample(`002-huong-dan.${extension}`), `a.${extension}`)
    return text
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== '')
  }
  const expected = await paragraphs('txt')
  expect(await paragraphs('docx')).toEqual(expected)
  expect(await paragraphs('pdf')).toEqual(expected)
})

describe('limits', () => {
  const refused = (bytes: Uint8Array, name: string, limits = {}) =>
    expect(extractText(bytes, name, { ...defaultFileLimits, ...limits })).rejects

  it('refuse an empty file and one without any text', async () => {
    await refused(new Uint8Array(), 'a.txt').toMatchObject({ code: 'files.empty' })
    await refused(Buffer.from(' \n\t'), 'a.txt').toMatchObject({ code: 'files.empty' })
    await refused(docxOf(''), 'a.docx').toMatchObject({ code: 'files.empty' })
  })

  it('refuse a file that is too large, before looking into it', async () => {
    await refused(Buffer.alloc(1001), 'a.png', { uploadBytes: 1000 }).toMatchObject({
      code: 'files.too-large',
      details: { sizeBytes: 1001, limitBytes: 1000 },
    })
  })

  it('refuse an archive bomb', async () => {
    const { packed, checksum, size } = await packedZeros(300)
    const part = { name: 'word/document.xml', content: packed, isPacked: true, checksum }
    await refused(zipOf([{ ...part, declaredSize: size }]), 'a.docx').toMatchObject({
      code: 'files.unpacked-too-large',
    })
    await refused(zipOf([{ ...part, declaredSize: 99 }]), 'a.docx').toMatchObject({ code: 'files.unpacked-too-large' })
  })

  it('stop a PDF that grows without end in memory, and read the next file', async () => {
    const { packed } = await packedZeros(400)
    const onceMore = deflateSync(Buffer.concat([Buffer.from([0x78, 0x9c]), packed]))
    const bomb = pdfOf([onceMore.toString('latin1')], { filter: '/Filter[/FlateDecode/FlateDecode]' })
    expect(bomb.length).toBeLessThan(10_000)
    await refused(bomb, 'a.pdf').toMatchObject({ code: 'files.unpacked-too-large' })
    expect((await extractText(Buffer.from('tiếp'), 'b.txt')).text).toBe('tiếp')
  })

  it('stop a file that takes too long, and read the next one', async () => {
    const slow = pdfOf([textAt(60, 60, 'abc').repeat(200_000)])
    await refused(slow, 'a.pdf', { seconds: 0.2 }).toMatchObject({
      code: 'files.too-slow',
      details: { limitSeconds: 0.2 },
    })
    expect((await extractText(Buffer.from('tiếp'), 'b.txt')).text).toBe('tiếp')
  })
})

it('reads many files at once, each answer to its own question', async () => {
  const names = Array.from({ length: 30 }, (_, at) => `tệp ${at}`)
  const texts = await Promise.all(names.map((name) => extractText(Buffer.from(name), 'a.md')))
  expect(texts).toEqual(names.map((text) => ({ kind: 'markdown', text })))
})
