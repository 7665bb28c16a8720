/** node bench/generate/print.ts M [seed]: what the generated data adds up to. */
import { generateOrganisation, type Size, sizes } from './index.ts'
import { invariantsOf } from './invariants.ts'

const size = sizes.find((one): one is Size => one === process.argv[2])
if (!size) {
  console.error(`node bench/generate/print.ts <${sizes.join('|')}> [seed]`)
  process.exit(1)
}
const seed = Number(process.argv[3] ?? 2020)
const started = performance.now()
const data = generateOrganisation({ seed, size })
console.log(JSON.stringify({ size, seed, ...invariantsOf(data) }, null, 2))
console.error(`${Math.round(performance.now() - started)} ms`)
