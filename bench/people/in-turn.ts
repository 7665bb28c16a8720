/** Two servers under the same load, in turn: A B A B A B; the ratio is the median of the pairs. */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Load, Loaded } from './load-worker.ts'

export function load(workerData: Load): Promise<Loaded> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(import.meta.dirname, 'load-worker.ts'), { workerData })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

const warmUpSeconds = 1

/** `a.perSecond / b.perSecond` of each pair, and what A took. */
export async function inTurn(a: Load, b: Load, pairs = 3) {
  for (const one of [a, b]) await load({ ...one, seconds: warmUpSeconds })
  const ratios: number[] = []
  const ours: Loaded[] = []
  const theirs: Loaded[] = []
  for (let pair = 0; pair < pairs; pair++) {
    const [mine, other] = [await load(a), await load(b)]
    ratios.push(mine.perSecond / other.perSecond)
    ours.push(mine)
    theirs.push(other)
  }
  const of = (runs: readonly Loaded[], what: keyof Loaded) => median(runs.map((run) => run[what]))
  return {
    ratio: median(ratios),
    spread: `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`,
    perSecond: of(ours, 'perSecond'),
    p50: of(ours, 'p50'),
    p95: of(ours, 'p95'),
    p99: of(ours, 'p99'),
    barePerSecond: of(theirs, 'perSecond'),
    bareP95: of(theirs, 'p95'),
  }
}
