/** Opens a zip archive without trusting what it says about itself: every part is unpacked, counted and checksummed. */
import { crc32, createInflateRaw } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { Refusal } from '#platform/kernel'
import { fileRefusal } from '../errors.ts'

const mostEntries = 4_000
/** Deflate reaches 1032:1 on zeros; real documents stay far below this, and small parts are never a danger. */
const highestRatio = 150
const ratioMattersAboveBytes = 4 * 1024 * 1024
const archiveInside = /\.(zip|7z|rar|gz|tgz|tar|bz2|xz|jar)$/i
const macroPart = /(^|\/)vba(Project|Data)[^/]*\.(bin|xml)$/i
const symbolicLink = 0o120000
/** The usual 16 KB make so many turns of the event loop that a large sheet waits longer than it is unpacked. */
const pieceBytes = 128 * 1024

export type Archive = {
  has(name: string): boolean
  /** The unpacked bytes of one part, piece by piece. */
  read(name: string): AsyncIterable<Buffer>
}

export async function openArchive(bytes: Uint8Array, unpackedBytes: number): Promise<Archive> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const zip = await openZip(file)
  const entries = await listEntries(zip, unpackedBytes)
  const unpackEntry = (entry: Entry) => unpack(zip, file, entry)
  await countUnpacked(unpackEntry, entries, unpackedBytes)
  return {
    has: (name) => entries.has(name),
    read: (name) => unpackEntry(found(entries, name)),
  }
}

async function openZip(file: Buffer): Promise<ZipFile> {
  try {
    // The sizes are checked here, by counting, so that a wrong one is told apart from other damage.
    return await fromBufferPromise(file, { autoClose: false, strictFileNames: true, validateEntrySizes: false })
  } catch {
    throw damaged('directory')
  }
}

async function listEntries(zip: ZipFile, unpackedBytes: number): Promise<Map<string, Entry>> {
  if (zip.entryCount > mostEntries) throw tooLarge({ parts: zip.entryCount, mostParts: mostEntries })
  const entries = new Map<string, Entry>()
  let declared = 0
  try {
    for await (const entry of zip.eachEntry()) {
      declared += entry.uncompressedSize
      if (declared > unpackedBytes) throw tooLarge({ unpackedBytes: declared, limitBytes: unpackedBytes })
      checkEntry(entry)
      if (entries.has(entry.fileName)) throw damaged('two-parts-of-one-name')
      entries.set(entry.fileName, entry)
    }
  } catch (error) {
    throw error instanceof Refusal ? error : damaged('directory')
  }
  return entries
}

function checkEntry(entry: Entry): void {
  if (entry.isEncrypted()) throw fileRefusal('files.encrypted')
  if (macroPart.test(entry.fileName)) throw fileRefusal('files.macro', { part: entry.fileName })
  if (archiveInside.test(entry.fileName)) throw tooLarge({ archiveInside: entry.fileName })
  if (((entry.externalFileAttributes >>> 16) & 0o170000) === symbolicLink) throw damaged('link')
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw damaged('compression')
  checkRatio(entry.uncompressedSize, entry.compressedSize)
}

function checkRatio(unpacked: number, packed: number): void {
  if (unpacked > ratioMattersAboveBytes && unpacked > packed * highestRatio) {
    throw tooLarge({ ratio: Math.round(unpacked / Math.max(1, packed)), highestRatio })
  }
}

/** The directory may lie about sizes, so all parts are unpacked once and thrown away. */
async function countUnpacked(
  unpackEntry: (entry: Entry) => AsyncIterable<Buffer>,
  entries: Map<string, Entry>,
  unpackedBytes: number,
): Promise<void> {
  let total = 0
  for (const entry of entries.values()) {
    let size = 0
    let checksum = 0
    for await (const piece of unpackEntry(entry)) {
      size += piece.length
      total += piece.length
      checksum = crc32(piece, checksum)
      if (total > unpackedBytes) throw tooLarge({ unpackedBytes: total, limitBytes: unpackedBytes })
      checkRatio(size, entry.compressedSize)
    }
    if (size !== entry.uncompressedSize || checksum !== entry.crc32) throw damaged('checksum')
  }
}

async function* unpack(zip: ZipFile, file: Buffer, entry: Entry): AsyncGenerator<Buffer> {
  try {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
    const packed = file.subarray(fileDataStart, fileDataStart + entry.compressedSize)
    if (entry.compressionMethod === 0) return yield packed
    const inflate = createInflateRaw({ chunkSize: pieceBytes })
    inflate.end(packed)
    for await (const piece of inflate) yield piece as Buffer
  } catch {
    throw damaged('part')
  }
}

function found(entries: Map<string, Entry>, name: string): Entry {
  const entry = entries.get(name)
  if (!entry) throw damaged('part-missing')
  return entry
}

const damaged = (reason: string) => fileRefusal('files.damaged', { reason })
const tooLarge = (details: Record<string, string | number>) => fileRefusal('files.unpacked-too-large', details)
