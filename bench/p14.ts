/** P14: warm start to the first page, and memory of the whole process tree after it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startProduct } from '../e2e/running-product.ts'

const targetSeconds = 10
const targetMegabytes = 350
const rounds = 5

export default async function p14(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-p14-'))
  const first = await startProduct({ folder })
  await first.stop()
  const seconds: number[] = []
  let megabytes = 0
  for (let round = 0; round < rounds; round++) {
    const begin = performance.now()
    const product = await startProduct({ folder })
    const page = await fetch(`${product.url}/`)
    if (!page.ok || !(await page.text()).includes('<div id="root"'))
      throw new Error('the first page is not the product')
    seconds.push((performance.now() - begin) / 1000)
    await fetch(`${product.url}/healthz`)
    megabytes = Math.max(megabytes, memoryOfTree(product.process.pid ?? 0))
    await product.stop()
  }
  rmSync(folder, { recursive: true, force: true })
  seconds.sort((a, b) => a - b)
  const median = seconds[Math.floor(rounds / 2)] ?? 0
  console.log(
    `warm start to first page: ${seconds.map((value) => value.toFixed(2)).join(' ')} s (median ${median.toFixed(2)}, target ${targetSeconds})`,
  )
  console.log(`memory of the process tree: ${megabytes.toFixed(0)} MB proportional (target ${targetMegabytes})`)
  console.log(
    `p14 ratio=${(median / targetSeconds).toFixed(3)} target=1 p95=${((seconds.at(-1) ?? 0) * 1000).toFixed(0)}`,
  )
}

/** Proportional set size: pages shared between PostgreSQL's processes count once. */
function memoryOfTree(root: number): number {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
    } catch {
      // The process ended between the listing and the look.
    }
  }
  const inTree = (pid: number): boolean =>
    pid === root || (parents.has(pid) && pid > 1 && inTree(parents.get(pid) ?? 0))
  return [...parents.keys()].filter(inTree).reduce((sum, pid) => sum + proportional(pid), 0)
}

function proportional(pid: number): number {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
    return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
