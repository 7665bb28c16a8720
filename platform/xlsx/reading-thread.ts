/** Runs one reading in a thread of its own, asks it piece by piece, and stops it when it needs too long or too much. */
import { Worker } from 'node:worker_threads'
import { fileRefusal } from '#platform/files'
import { Refusal, type RefusalDetails, type RefusalKind } from '#platform/kernel'
import { forgottenMilliseconds, readingBufferBytes, readingHeapMegabytes, readingsAtOnce } from './limits.ts'
import type { WorkbookSource } from './reading.ts'
import type { ParseOptions } from './sheet/parse-sheet.ts'

export type ReadingJob = {
  readonly source: WorkbookSource
  readonly options: ParseOptions
  /** Cells as they are, for the copy that goes back to the sender. */
  readonly isRaw: boolean
}
export type ReadingAnswer =
  | { piece: unknown }
  | { isEnd: true }
  | { refused: { kind: RefusalKind; code: string; details: RefusalDetails } }
  | { failed: string }

export type Reading = {
  /** Undefined at the end. */
  next(): Promise<unknown>
  close(): Promise<void>
}

const watchMilliseconds = 100
let running = 0
const waiting: (() => void)[] = []

export async function startReading(job: ReadingJob, signal?: AbortSignal): Promise<Reading> {
  await takePlace()
  try {
    signal?.throwIfAborted()
    return openReading(job, signal)
  } catch (error) {
    givePlace()
    throw error
  }
}

async function takePlace(): Promise<void> {
  if (running >= readingsAtOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  else running++
}

function givePlace(): void {
  const next = waiting.shift()
  if (next) next()
  else running--
}

function openReading(job: ReadingJob, signal: AbortSignal | undefined): Reading {
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: readingHeapMegabytes, maxYoungGenerationSizeMb: 2 },
  })
  const { limits } = job.options
  let spent = 0
  let message: ReadingJob | 'next' = job
  let closing: Promise<void> | undefined

  const close = () => {
    closing ??= worker.terminate().then(givePlace)
    return closing
  }
  let forgotten = setTimeout(close, forgottenMilliseconds).unref()
  // A thread that dies while nobody waits for it must not take the process with it.
  worker.on('error', () => undefined)

  return {
    async next() {
      if (closing) throw fileRefusal('files.too-slow', { limitSeconds: forgottenMilliseconds / 1000 })
      clearTimeout(forgotten)
      const begin = performance.now()
      const seconds = Math.min(limits.secondsOfSilence, limits.seconds - spent)
      try {
        const answer = await answerOf(worker, message, seconds, signal)
        return pieceOf(answer)
      } catch (error) {
        await close()
        throw error
      } finally {
        message = 'next'
        spent += (performance.now() - begin) / 1000
        forgotten = setTimeout(close, forgottenMilliseconds).unref()
      }
    },
    close,
  }
}

function pieceOf(answer: ReadingAnswer): unknown {
  if ('piece' in answer) return answer.piece
  if ('refused' in answer) throw new Refusal(answer.refused.kind, answer.refused.code, answer.refused.details)
  if ('failed' in answer) throw new Error(`Reading a workbook failed: ${answer.failed}`)
  return undefined
}

async function answerOf(
  worker: Worker,
  message: ReadingJob | 'next',
  seconds: number,
  signal: AbortSignal | undefined,
): Promise<ReadingAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<ReadingAnswer>()
  const tooMuch = () => reject(fileRefusal('files.unpacked-too-large', { heapMegabytes: readingHeapMegabytes }))
  const clock = setTimeout(() => reject(fileRefusal('files.too-slow', { limitSeconds: seconds })), seconds * 1000)
  const watch = setInterval(() => {
    // A thread that has just ended has no statistics; its end is reported by its own event.
    worker.getHeapStatistics().then(
      ({ external_memory: buffers }) => buffers > readingBufferBytes && tooMuch(),
      () => undefined,
    )
  }, watchMilliseconds)
  const onError = (error: NodeJS.ErrnoException) =>
    error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : reject(error)
  const onExit = () => reject(new Error('The reading thread ended by itself'))
  const onAbort = () => reject(signal?.reason)
  worker.on('message', resolve).on('error', onError).on('exit', onExit)
  signal?.addEventListener('abort', onAbort)
  if (signal?.aborted) onAbort()
  else worker.postMessage(message)
  try {
    return await promise
  } finally {
    clearTimeout(clock)
    clearInterval(watch)
    signal?.removeEventListener('abort', onAbort)
    worker.off('message', resolve).off('error', onError).off('exit', onExit)
  }
}
