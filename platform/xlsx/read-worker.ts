/** The thread that reads workbooks: hands over one piece each time it is asked. */
import { readFile, stat } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import { fileRefusal } from '#platform/files'
import { Refusal } from '#platform/kernel'
import { refuseOtherFiles } from './parts/workbook-kind.ts'
import type { ReadingAnswer, ReadingJob } from './reading-thread.ts'
import { parseSheet } from './sheet/parse-sheet.ts'
import { rawSheet } from './sheet/raw-sheet.ts'

let pieces: AsyncGenerator<unknown> | undefined

parentPort?.on('message', (message: ReadingJob | 'next') => {
  if (message !== 'next') pieces = piecesOf(message)
  void answer().then((reply) => parentPort?.postMessage(reply))
})

async function answer(): Promise<ReadingAnswer> {
  try {
    const next = await pieces?.next()
    if (next && !next.done) return { piece: next.value }
    pieces = undefined
    return { isEnd: true }
  } catch (error) {
    pieces = undefined
    if (error instanceof Refusal) return { refused: { kind: error.kind, code: error.code, details: error.details } }
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

async function* piecesOf({ source, options, isRaw }: ReadingJob): AsyncGenerator<unknown> {
  const { uploadBytes } = options.limits
  const bytes =
    'path' in source
      ? await readPath(source.path, uploadBytes)
      : Buffer.from(source.bytes.buffer as ArrayBuffer, source.bytes.byteOffset, source.bytes.length)
  refuseOtherFiles(bytes, source.fileName, uploadBytes)
  const { found, chunks } = isRaw ? await rawSheet(bytes, options) : await parseSheet(bytes, options)
  yield found
  yield* chunks
}

async function readPath(path: string, uploadBytes: number): Promise<Buffer> {
  const { size } = await stat(path)
  if (size > uploadBytes) throw fileRefusal('files.too-large', { sizeBytes: size, limitBytes: uploadBytes })
  return readFile(path)
}
