/** `npm run faults <id> [--rounds N]`: provokes one fault; exits 1 when something that must hold does not. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

export type Fault = (rounds: number) => Promise<void>

const [id = '', word, count] = process.argv.slice(2)
const file = join(import.meta.dirname, `${id}.ts`)
if (!/^[a-z]\d+$/.test(id) || !existsSync(file)) {
  const known = readdirSync(import.meta.dirname).filter((name) => /^[a-z]\d+\.ts$/.test(name))
  console.error(`npm run faults <id> [--rounds N] — one of: ${known.map((name) => name.replace('.ts', '')).join(', ')}`)
  process.exit(2)
}
const { default: fault } = (await import(file)) as { default: Fault }
try {
  await fault(word === '--rounds' ? Number(count) : 1)
  console.log(`${id}: holds`)
} catch (error) {
  console.error(`${id}: does not hold — ${(error as Error).message}`)
  process.exitCode = 1
}
