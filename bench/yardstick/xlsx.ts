/** The bare writer: rows by hand into one sheet, packed as they come. No headings, no styles but a date, nothing checked. */
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'

export type BareCell = string | number | boolean | null

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const escaped = (text: string) =>
  text.includes('&') || text.includes('<') ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : text

export async function writeBare(path: string, pages: Iterable<readonly (readonly BareCell[])[]>): Promise<void> {
  const file = createWriteStream(path)
  const deflate = createDeflateRaw({ level: 3, chunkSize: 64 * 1024 })
  deflate.pipe(file)
  let checksum = 0
  let line = 0
  const write = async (text: string) => {
    const bytes = Buffer.from(text)
    checksum = crc32(bytes, checksum)
    if (!deflate.write(bytes)) await once(deflate, 'drain')
  }
  await write('<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>')
  for (const page of pages) {
    let text = ''
    for (const row of page) {
      line++
      text += `<row r="${line}">`
      for (let at = 0; at < row.length; at++) text += cellOf(row[at] ?? null, `${letters[at]}${line}`)
      text += '</row>'
      if (text.length < 32 * 1024) continue
      await write(text)
      text = ''
    }
    await write(text)
  }
  await write('</sheetData></worksheet>')
  deflate.end()
  await finished(file)
}

function cellOf(value: BareCell, place: string): string {
  if (value === null || value === false) return ''
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`
  if (value === true) return `<c r="${place}" t="inlineStr"><is><t>x</t></is></c>`
  if (/^\d{4}-\d\d-\d\d$/.test(value)) {
    return `<c r="${place}" s="1"><v>${Date.parse(value) / 86_400_000 + 25_569}</v></c>`
  }
  return `<c r="${place}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`
}
