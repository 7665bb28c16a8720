/** Takes the text out of an uploaded file, in a thread of its own that is stopped when it needs too long or too much. */
import { Worker } from 'node:worker_threads'
import { Refusal, type RefusalDetails, type RefusalKind } from '#platform/kernel'
import { fileRefusal } from './errors.ts'
import { type FileKind, fileKind } from './file-kind.ts'
import { defaultFileLimits, extractionBufferBytes, extractionHeapMegabytes, type FileLimits } from './limits.ts'

export type ExtractedText = { kind: FileKind; text: string; pages?: number }
export type ExtractionJob = { bytes: Uint8Array; kind: FileKind; limits: FileLimits }
export type ExtractionAnswer =
  | { extracted: ExtractedText }
  | { refused: { kind: RefusalKind; code: string; details: RefusalDetails } }
  | { failed: string }

const idleMilliseconds = 30_000
const watchMilliseconds = 100

let queue: Promise<unknown> = Promise.resolve()
let waiting: { worker: Worker; timer: NodeJS.Timeout } | undefined

/** Files are read one after another, so that several uploads together need no more memory than one. */
export async function extractText(
  bytes: Uint8Array,
  fileName: string,
  limits: FileLimits = defaultFileLimits,
): Promise<ExtractedText> {
  if (bytes.length === 0) throw fileRefusal('files.empty')
  if (bytes.length > limits.uploadBytes) {
    throw fileRefusal('files.too-large', { sizeBytes: bytes.length, limitBytes: limits.uploadBytes })
  }
  const kind = fileKind(bytes, fileName)
  const mine = queue.then(() => extractInThread({ bytes, kind, limits }))
  queue = mine.catch(() => undefined)
  return mine
}

async function extractInThread(job: ExtractionJob): Promise<ExtractedText> {
  const worker = takeWorker()
  const answer = await answerOf(worker, job).catch(async (error: unknown) => {
    await worker.terminate()
    throw error
  })
  keepForNext(worker)
  if ('extracted' in answer) return answer.extracted
  if ('refused' in answer) throw new Refusal(answer.refused.kind, answer.refused.code, answer.refused.details)
  throw new Error(`Text extraction failed: ${answer.failed}`)
}

async function answerOf(worker: Worker, job: ExtractionJob): Promise<ExtractionAnswer> {
  const { seconds, unpackedBytes } = job.limits
  const { promise, resolve, reject } = Promise.withResolvers<ExtractionAnswer>()
  const tooMuch = () => reject(fileRefusal('files.unpacked-too-large', { limitBytes: unpackedBytes }))
  const clock = setTimeout(() => reject(fileRefusal('files.too-slow', { limitSeconds: seconds })), seconds * 1000)
  const watch = setInterval(() => {
    // A thread that has just ended has no statistics; its end is reported by its own event.
    worker.getHeapStatistics().then(
      ({ external_memory: buffers }) => buffers > extractionBufferBytes && tooMuch(),
      () => undefined,
    )
  }, watchMilliseconds)
  const onError = (error: NodeJS.ErrnoException) =>
    error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : reject(error)
  const onExit = () => reject(new Error('The extracting thread ended by itself'))

  worker.on('message', resolve).on('error', onError).on('exit', onExit)
  worker.postMessage(job)
  try {
    return await promise
  } finally {
    clearTimeout(clock)
    clearInterval(watch)
    worker.off('message', resolve).off('error', onError).off('exit', onExit)
  }
}

function takeWorker(): Worker {
  const kept = waiting
  waiting = undefined
  if (kept) {
    clearTimeout(kept.timer)
    kept.worker.ref()
    return kept.worker
  }
  const worker = new Worker(new URL('./extract-worker.ts', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: extractionHeapMegabytes, maxYoungGenerationSizeMb: 16 },
  })
  // A kept thread that dies must not take the process with it, nor be used again.
  worker.on('error', () => undefined)
  worker.on('exit', () => {
    if (waiting?.worker === worker) waiting = undefined
  })
  return worker
}

/** The thread is kept warm for a while, because its libraries take longer to load than a document to read. */
function keepForNext(worker: Worker): void {
  worker.unref()
  const timer = setTimeout(() => {
    waiting = undefined
    void worker.terminate()
  }, idleMilliseconds).unref()
  waiting = { worker, timer }
}
