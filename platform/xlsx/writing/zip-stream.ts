/** Writes a zip archive piece by piece: sizes stand behind each part, so nothing has to be kept or known before. */
import { pipeline, Readable } from 'node:stream'
import { constants, crc32, createDeflateRaw } from 'node:zlib'

export type Part = { readonly name: string; readonly content: Iterable<string> | AsyncIterable<string> }

type Written = { name: Buffer; checksum: number; packed: number; size: number; offset: number }

/** Lists are repetitive: stronger packing takes twice the time for a tenth of the size. */
const packing = { level: 3, strategy: constants.Z_DEFAULT_STRATEGY, chunkSize: 64 * 1024 }
const gatheredLetters = 24 * 1024
/** 1 January 1980: a file of the same rows is the same file, whenever it is written. */
const dosTime = Buffer.from([0x00, 0x00, 0x21, 0x00])

export async function* zipStream(parts: Iterable<Part> | AsyncIterable<Part>): AsyncGenerator<Buffer> {
  const directory: Written[] = []
  let offset = 0
  for await (const { name, content } of parts) {
    const entry: Written = { name: Buffer.from(name), checksum: 0, packed: 0, size: 0, offset }
    directory.push(entry)
    const head = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), commonHeader(entry, true), entry.name])
    offset += head.length
    yield head
    for await (const piece of packed(content, entry)) {
      entry.packed += piece.length
      offset += piece.length
      yield piece
    }
    const tail = Buffer.alloc(16)
    tail.write('PK\x07\x08', 0, 'latin1')
    tail.writeUInt32LE(entry.checksum, 4)
    tail.writeUInt32LE(entry.packed, 8)
    tail.writeUInt32LE(entry.size, 12)
    offset += tail.length
    yield tail
  }
  yield endOf(directory, offset)
}

async function* packed(content: Part['content'], entry: Written): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw(packing)
  // A failure on either side ends the other; it is met by the loop below.
  pipeline(Readable.from(bytesOf(content, entry), { objectMode: false }), deflate, () => undefined)
  for await (const piece of deflate) yield piece as Buffer
}

async function* bytesOf(content: Part['content'], entry: Written): AsyncGenerator<Buffer> {
  let text = ''
  const counted = () => {
    const bytes = Buffer.from(text)
    text = ''
    entry.checksum = crc32(bytes, entry.checksum)
    entry.size += bytes.length
    return bytes
  }
  for await (const piece of content) {
    text += piece
    if (text.length >= gatheredLetters) yield counted()
  }
  if (text !== '') yield counted()
}

function commonHeader(entry: Written, isBefore: boolean): Buffer {
  const header = Buffer.alloc(26)
  header.writeUInt16LE(20, 0)
  // Bit 3: sizes follow. Bit 11: names in UTF-8.
  header.writeUInt16LE(0x0808, 2)
  header.writeUInt16LE(8, 4)
  dosTime.copy(header, 6)
  if (!isBefore) {
    header.writeUInt32LE(entry.checksum, 10)
    header.writeUInt32LE(entry.packed, 14)
    header.writeUInt32LE(entry.size, 18)
  }
  header.writeUInt16LE(entry.name.length, 22)
  return header
}

function endOf(directory: readonly Written[], offset: number): Buffer {
  const entries = directory.map((entry) => {
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(entry.offset, 10)
    return Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), commonHeader(entry, false), tail, entry.name])
  })
  const list = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([list, end])
}
