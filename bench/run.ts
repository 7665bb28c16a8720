/** `npm run bench <id>`: runs one benchmark; its last line is `<id> ratio=<number> target=<number> p95=<ms>`. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const [id = ''] = process.argv.slice(2)
const file = join(import.meta.dirname, `${id}.ts`)
if (!/^[a-z0-9-]+$/.test(id) || id === 'run' || !existsSync(file)) {
  const known = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && name !== 'run.ts')
  console.error(`npm run bench <id> — one of: ${known.map((name) => name.replace('.ts', '')).join(', ')}`)
  process.exit(2)
}
const { default: run } = (await import(file)) as { default: () => Promise<void> }
await run()
