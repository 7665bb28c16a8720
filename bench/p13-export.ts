/** P13: 100,000 rows of 15 columns as a printed list, streamed, against a writer by hand; each in a process of its own. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readSheet } from '#platform/xlsx'

const pairs = 5
const targetRatio = 2.5
/** Beyond what the process holds before its first row. */
const targetMegabytes = 128

type Run = { seconds: number; startMegabytes: number; peakMegabytes: number }

export default async function exportList(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-p13-'))
  const path = (who: string) => join(folder, `${who}.xlsx`)
  const run = (who: string): Run => {
    const script = fileURLToPath(import.meta.resolve('./export/write-list.ts'))
    return JSON.parse(execFileSync(process.execPath, [script, who, path(who)], { encoding: 'utf8' }))
  }
  try {
    const ours: Run[] = []
    const bare: Run[] = []
    run('ours')
    for (let pair = 0; pair < pairs; pair++) {
      ours.push(run('ours'))
      bare.push(run('bare'))
    }
    await refuseWrong(path('ours'))
    const ratios = ours.map(({ seconds }, at) => seconds / (bare[at]?.seconds ?? Number.NaN)).sort((a, b) => a - b)
    const grown = Math.max(...ours.map(({ peakMegabytes, startMegabytes }) => peakMegabytes - startMegabytes))
    const peak = Math.max(...ours.map(({ peakMegabytes }) => peakMegabytes))
    console.log(
      `ours ${secondsOf(ours)} s, bare ${secondsOf(bare)} s; ${(statSync(path('ours')).size / 1e6).toFixed(1)} MB against ${(statSync(path('bare')).size / 1e6).toFixed(1)} MB`,
    )
    console.log(
      `memory: +${grown.toFixed(0)} MB over the start (target ${targetMegabytes}), process ${peak.toFixed(0)} MB`,
    )
    const slowest = Math.max(...ours.map(({ seconds }) => seconds))
    console.log(
      `p13-export ratio=${median(ratios).toFixed(2)} target=${targetRatio} p95=${(slowest * 1000).toFixed(0)}`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const median = (sorted: readonly number[]) => sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
const secondsOf = (runs: readonly Run[]) => runs.map(({ seconds }) => seconds.toFixed(2)).join(' ')

/** Every row is there, and what looks like a formula is a text. */
async function refuseWrong(path: string): Promise<void> {
  const format = { kind: 'text', longest: 100 } as const
  const more = { aliases: [], hint: '', example: '', width: 10 }
  const columns = [
    { key: 'name', title: 'Cột 1', isRequired: true, format, ...more },
    { key: 'note', title: 'Cột 14', isRequired: true, format, ...more },
  ]
  const { chunks } = await readSheet({ fileName: 'a.xlsx', path }, { columns, template: { name: 'bench', version: 1 } })
  let rows = 0
  for await (const chunk of chunks) {
    rows += chunk.rows.length
    if (chunk.rows.some(({ cells }) => cells.note !== '=ghi chú')) throw new Error('a text was not kept')
  }
  if (rows !== 100_000) throw new Error(`${rows} rows came back`)
}
