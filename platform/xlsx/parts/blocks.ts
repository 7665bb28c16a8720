/** Cuts the bytes of a part into blocks that begin with a wanted tag, so that whatever lies in a block is whole. */
import { TextDecoder } from 'node:util'
import { sheetRefusal } from '../errors.ts'

/** A line of a sheet or a text of a cell is never as long as this. */
const longestBlock = 16 * 1024 * 1024
const usualBlock = 512 * 1024

/**
 * Blocks are cut before the last tag that begins with `tag`, a name without the prefix the part uses.
 * All blocks share one piece of memory: each is to be read before the next is asked for.
 */
export async function* blocksOf(pieces: AsyncIterable<Buffer>, tag: string): AsyncGenerator<Buffer> {
  let memory = Buffer.allocUnsafeSlow(usualBlock)
  let length = 0
  let start: Buffer | undefined
  for await (const piece of inUtf8(pieces)) {
    if (length + piece.length > memory.length) memory = grown(memory, length, length + piece.length)
    piece.copy(memory, length)
    length += piece.length
    const all = memory.subarray(0, length)
    start ??= Buffer.from(`<${prefixOf(all)}${tag}`)
    const cut = all.lastIndexOf(start)
    if (cut <= 0) continue
    yield all.subarray(0, cut)
    memory.copyWithin(0, cut, length)
    length -= cut
  }
  if (length > 0) yield memory.subarray(0, length)
}

function grown(memory: Buffer, length: number, needed: number): Buffer<ArrayBuffer> {
  if (needed > longestBlock) throw sheetRefusal('sheets.damaged', { reason: 'too-long' })
  const larger = Buffer.allocUnsafeSlow(needed * 2)
  memory.copy(larger, 0, 0, length)
  return larger
}

/** "x:" when the part writes `<x:worksheet …>`. */
export function prefixOf(start: Buffer): string {
  const head = start.toString('latin1', 0, 4_096)
  if (/<!DOCTYPE/i.test(head)) throw sheetRefusal('sheets.damaged', { reason: 'document-type' })
  return /<([A-Za-z_][\w.-]*:)?[A-Za-z_]/.exec(head)?.[1] ?? ''
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
