/** Reads a text in a thread that is stopped when it needs too long: a text made to be hard must not stop everybody's work. */
import { Worker } from 'node:worker_threads'
import { Refusal } from '#platform/kernel'
import type { Reading } from '../domain/reading/index.ts'

const heapMegabytes = 256

let queue: Promise<unknown> = Promise.resolve()

/** One text after another, so that several uploads together need no more memory than one. */
export function readInThread(text: string, limitSeconds: number): Promise<Reading> {
  const mine = queue.then(() => readOne(text, limitSeconds))
  queue = mine.catch(() => undefined)
  return mine
}

async function readOne(text: string, limitSeconds: number): Promise<Reading> {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
    workerData: text,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  })
  const { promise, resolve, reject } = Promise.withResolvers<Reading>()
  const tooHard = () => reject(new Refusal('rule', 'documents.too-hard', { limitSeconds }))
  const clock = setTimeout(tooHard, limitSeconds * 1000)
  worker.on('message', resolve)
  worker.on('error', (error: NodeJS.ErrnoException) =>
    error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHard() : reject(error),
  )
  worker.on('exit', () => reject(new Error('the reading thread ended without an answer')))
  try {
    return await promise
  } finally {
    clearTimeout(clock)
    await worker.terminate()
  }
}
