/** Builders of files for tests: zip archives and PDFs as small or as wrong as a test needs them. */
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib'

export type ZipPart = {
  name: string
  content: Buffer | string
  /** What the archive claims; the truth unless given. */
  declaredSize?: number
  checksum?: number
  isEncrypted?: boolean
  unixMode?: number
  /** The content is already deflated and unpacks to `declaredSize` bytes. */
  isPacked?: boolean
}

export function zipOf(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const name = Buffer.from(part.name)
    const content = Buffer.from(part.content as string)
    const packed = part.isPacked ? content : deflateRawSync(content)
    const header = Buffer.alloc(26)
    header.writeUInt16LE(20, 0)
    header.writeUInt16LE(part.isEncrypted ? 1 : 0, 2)
    header.writeUInt16LE(8, 4)
    header.writeUInt32LE(part.checksum ?? crc32(content), 10)
    header.writeUInt32LE(packed.length, 14)
    header.writeUInt32LE(part.declaredSize ?? content.length, 18)
    header.writeUInt16LE(name.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(((part.unixMode ?? 0) << 16) >>> 0, 6)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x03', 'latin1'), header, tail, name)
    const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), header, name, packed])
    bodies.push(body)
    offset += body.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, list, end])
}

/** So many megabytes of zeros, deflated without ever being held unpacked. */
export async function packedZeros(megabytes: number): Promise<{ packed: Buffer; checksum: number; size: number }> {
  const block = Buffer.alloc(1024 * 1024)
  const deflate = createDeflateRaw()
  const pieces: Buffer[] = []
  deflate.on('data', (piece: Buffer) => pieces.push(piece))
  let checksum = 0
  for (let count = 0; count < megabytes; count++) {
    checksum = crc32(block, checksum)
    await new Promise((resolve) => deflate.write(block, resolve))
  }
  await new Promise((resolve) => deflate.on('end', resolve).end())
  return { packed: Buffer.concat(pieces), checksum, size: megabytes * block.length }
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** A .docx of the body given as WordprocessingML; further parts may be added. */
export function docxOf(body: string, more: readonly ZipPart[] = [], contentType = wordType): Buffer {
  const types = `<Types><Override PartName="/word/document.xml" ContentType="${contentType}"/></Types>`
  const document = `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`
  return zipOf([
    { name: '[Content_Types].xml', content: types },
    { name: 'word/document.xml', content: document },
    ...more,
  ])
}

/** A PDF in plain Helvetica; every page is given as its drawing commands. */
export function pdfOf(pages: readonly string[], { filter = '', height = 842 } = {}): Buffer {
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ')
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${kids}]/MediaBox[0 0 595 ${height}]/Resources<</Font<</F 3 0 R>>>>>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...pages.flatMap((commands, at) => [
      `<</Type/Page/Parent 2 0 R/Contents ${5 + at * 2} 0 R>>`,
      `<<${filter}/Length ${commands.length}>>stream\n${commands}\nendstream`,
    ]),
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  return Buffer.from(
    `${file}${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  )
}

/** Drawing commands: text whose base line starts at a place counted from the top left, and straight lines. */
export const textAt = (x: number, y: number, text: string, size = 12) =>
  `BT /F ${size} Tf ${x} ${842 - y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET\n`
export const lineAt = (x0: number, y0: number, x1: number, y1: number) => `${x0} ${842 - y0} m ${x1} ${842 - y1} l S\n`
