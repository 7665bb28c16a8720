/** How well and how fast documents are read: precision, recall and F1 per field against human truth. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDocument, toPrediction } from '../modules/documents/domain/reading/index.ts'

type Field = { tp: number; fp: number; fn: number; precision: number | null; recall: number | null; f1: number | null }
type Summary = { documents: number; macroF1: number; fields: Record<string, Field> }
type Scored = { id: string; counts: unknown; notes: string[] }
type Scorer = {
  run(truth: Record<string, unknown>, predictions: Record<string, unknown>): Scored[]
  summarize(results: Scored[]): Summary
}

const here = import.meta.dirname
const percent = (x: number | null) => (x === null ? '    –' : `${(100 * x).toFixed(1).padStart(5)}`)

function loadSet(folder: string) {
  const truth: Record<string, unknown> = {}
  const texts: Record<string, string> = {}
  for (const file of readdirSync(folder).sort()) {
    const id = file.replace(/\.[a-z]+$/, '')
    if (/^\d+_.*\.json$/.test(file)) truth[id] = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    else if (/\.(?:txt|md)$/.test(file)) texts[id] = readFileSync(join(folder, file), 'utf8')
  }
  return { truth, texts }
}

function print(name: string, summary: Summary, results: Scored[], withNotes: boolean) {
  console.log(
    `\n${name}: ${summary.documents} documents, macro F1 ${summary.macroF1.toFixed(4)}\nfield            P     R     F1     tp   fp   fn`,
  )
  for (const [field, f] of Object.entries(summary.fields)) {
    console.log(
      `${field.padEnd(15)}${percent(f.precision)} ${percent(f.recall)} ${percent(f.f1)}  ${[f.tp, f.fp, f.fn].map((n) => String(n).padStart(4)).join(' ')}`,
    )
  }
  if (withNotes)
    for (const result of results)
      console.log([result.id, ...result.notes.map((note) => `   ${note.slice(0, 260)}`)].join('\n'))
}

/** A plan of about 25 pages: the longest text of the set, repeated. */
function longPlan(texts: Record<string, string>): string {
  const longest = Object.values(texts).sort((a, b) => b.length - a.length)[0] ?? ''
  return longest.repeat(Math.ceil(65_000 / Math.max(1, longest.length))).slice(0, 65_000)
}

function p95(run: () => void): number {
  run()
  const times = Array.from({ length: 20 }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  }).sort((a, b) => a - b)
  return times[18] ?? 0
}

export default async function benchReading(): Promise<void> {
  const scorer = (await import(join(here, 'reading/score.mjs'))) as Scorer
  const withNotes = process.argv.includes('--verbose')
  let macro = 0
  let sample: Record<string, string> = {}
  for (const name of ['seeds', 'modelled']) {
    const folder = join(here, 'reading', name)
    if (!existsSync(folder)) continue
    const { truth, texts } = loadSet(folder)
    const predictions = Object.fromEntries(
      Object.entries(texts).map(([id, text]) => [id, toPrediction(readDocument(text))]),
    )
    const results = scorer.run(truth, predictions)
    const summary = scorer.summarize(results)
    print(name, summary, results, withNotes)
    if (name === 'seeds') [macro, sample] = [summary.macroF1, texts]
  }
  const plan = longPlan(sample)
  const ms = p95(() => readDocument(plan))
  console.log(`\n25 pages (${plan.length} characters): p95 ${ms.toFixed(1)} ms`)
  console.log(`reading ratio=${macro.toFixed(4)} target=0.98 p95=${ms.toFixed(1)}`)
}

if (import.meta.main) await benchReading()
