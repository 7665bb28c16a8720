/** Cuts the bytes of a part into blocks that begin with a wanted tag, so that whatever lies in a block is whole. */
import { TextDecoder } from 'node:util'
import { sheetRefusal } from '../errors.ts'

const blockBytes = 256 * 1024
/** A line of a sheet or a text of a cell is never as long as this. */
const longestBlock = 16 * 1024 * 1024

/** Blocks are cut before the last tag that begins with `tag`, a name with the prefix the part uses. */
export async function* blocksOf(pieces: AsyncIterable<Buffer>, tag: string): AsyncGenerator<Buffer> {
  let rest: Buffer<ArrayBufferLike> = Buffer.alloc(0)
  let start: Buffer | undefined
  for await (const block of gathered(inUtf8(pieces))) {
    const all = rest.length === 0 ? block : Buffer.concat([rest, block])
    start ??= Buffer.from(`<${prefixOf(all)}${tag}`)
    const cut = all.lastIndexOf(start)
    if (cut > 0) yield all.subarray(0, cut)
    rest = cut > 0 ? all.subarray(cut) : all
    if (rest.length > longestBlock) throw sheetRefusal('sheets.damaged', { reason: 'too-long' })
  }
  if (rest.length > 0) yield rest
}

/** "x:" when the part writes `<x:worksheet …>`. */
export function prefixOf(start: Buffer): string {
  const head = start.toString('latin1', 0, 4_096)
  if (/<!DOCTYPE/i.test(head)) throw sheetRefusal('sheets.damaged', { reason: 'document-type' })
  return /<([A-Za-z_][\w.-]*:)?[A-Za-z_]/.exec(head)?.[1] ?? ''
}

async function* gathered(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = []
  let bytes = 0
  for await (const piece of pieces) {
    waiting.push(piece)
    bytes += piece.length
    if (bytes < blockBytes) continue
    yield Buffer.concat(waiting)
    waiting = []
    bytes = 0
  }
  if (bytes > 0) yield Buffer.concat(waiting)
}

async function* inUtf8(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | undefined
  let isFirst = true
  for await (const piece of pieces) {
    if (isFirst) decoder = utf16Of(piece)
    isFirst = false
    yield decoder ? Buffer.from(decoder.decode(piece, { stream: true })) : piece
  }
}

function utf16Of(start: Buffer): TextDecoder | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder('utf-16le')
  return start[0] === 0xfe && start[1] === 0xff ? new TextDecoder('utf-16be') : undefined
}
