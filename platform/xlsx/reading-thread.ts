/** Runs one reading in a thread of its own, asks it piece by piece, and stops it when it needs too long or too much. */
import { Worker } from 'node:worker_threads'
import { fileRefusal } from '#platform/files'
import { Refusal, type RefusalDetails, type RefusalKind } from '#platform/kernel'
import {
  forgottenMilliseconds,
  keptMilliseconds,
  readingBufferBytes,
  readingHeapMegabytes,
  readingsAtOnce,
} from './limits.ts'
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
/** Seconds are counted by the work of the thread; on a machine that is busy with other things they may last so much longer. */
const busyMachine = 4
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
  const worker = takeThread()
  const { limits } = job.options
  let spent = 0
  let message: ReadingJob | 'next' = job
  let closing: Promise<void> | undefined

  const stop = () => {
    clearTimeout(forgotten)
    closing ??= worker.terminate().then(givePlace)
    return closing
  }
  /** The thread has nothing left to do for this reading. */
  const finish = () => {
    // Its last word may come while it is being stopped.
    if (closing) return
    clearTimeout(forgotten)
    closing = Promise.resolve()
    keepThread(worker)
    givePlace()
  }
  let forgotten = setTimeout(stop, forgottenMilliseconds).unref()

  const ask = async (): Promise<unknown> => {
    const begin = performance.now()
    const seconds = Math.min(limits.secondsOfSilence, limits.seconds - spent)
    const asked = message
    message = 'next'
    const answer = await answerOf(worker, asked, seconds, signal)
    spent += (performance.now() - begin) / 1000
    if ('piece' in answer) return answer.piece
    finish()
    return refusedOrEnd(answer)
  }
  return {
    async next() {
      if (closing) return undefined
      clearTimeout(forgotten)
      try {
        return await ask()
      } catch (error) {
        if (!closing) await stop()
        throw error
      } finally {
        if (!closing) forgotten = setTimeout(stop, forgottenMilliseconds).unref()
      }
    },
    close: () => closing ?? stop(),
  }
}

let kept: { worker: Worker; timer: NodeJS.Timeout } | undefined

function takeThread(): Worker {
  if (kept) {
    const { worker, timer } = kept
    kept = undefined
    clearTimeout(timer)
    worker.ref()
    return worker
  }
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: readingHeapMegabytes, maxYoungGenerationSizeMb: 8 },
  })
  // A thread that dies while nobody waits for it must not take the process with it, nor be used again.
  worker.on('error', () => undefined)
  worker.on('exit', () => {
    if (kept?.worker === worker) kept = undefined
  })
  return worker
}

/** One thread is kept warm for a while, because to start one takes longer than to read a small list. */
function keepThread(worker: Worker): void {
  if (kept) {
    void worker.terminate()
    return
  }
  worker.unref()
  const timer = setTimeout(() => {
    kept = undefined
    void worker.terminate()
  }, keptMilliseconds).unref()
  kept = { worker, timer }
}

function refusedOrEnd(answer: Exclude<ReadingAnswer, { piece: unknown }>): undefined {
  if ('refused' in answer) throw new Refusal(answer.refused.kind, answer.refused.code, answer.refused.details)
  if ('failed' in answer) throw new Error(`Reading a workbook failed: ${answer.failed}`)
}

async function answerOf(
  worker: Worker,
  message: ReadingJob | 'next',
  seconds: number,
  signal: AbortSignal | undefined,
): Promise<ReadingAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<ReadingAnswer>()
  const tooMuch = () => reject(fileRefusal('files.unpacked-too-large', { heapMegabytes: readingHeapMegabytes }))
  const tooSlow = () => reject(fileRefusal('files.too-slow', { limitSeconds: Math.max(1, Math.ceil(seconds)) }))
  const clock = setTimeout(tooSlow, seconds * busyMachine * 1000)
  let workAtStart: number | undefined
  const look = async () => {
    const [{ external_memory: buffers }, { user, system }] = await Promise.all([
      worker.getHeapStatistics(),
      worker.cpuUsage(),
    ])
    workAtStart ??= user + system
    if (buffers > readingBufferBytes) tooMuch()
    if (user + system - workAtStart > seconds * 1_000_000) tooSlow()
  }
  // A thread that has just ended has no statistics; its end is reported by its own event.
  const watch = setInterval(() => void look().catch(() => undefined), watchMilliseconds)
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
