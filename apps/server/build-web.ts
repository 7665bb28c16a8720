/** Builds the pages when their sources have changed since the last build; a warm start builds nothing. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
export const webFolder = join(root, 'dist/web')
const stampFile = join(root, 'dist/web.stamp')

const sources = [
  'package-lock.json',
  'apps/web/**/*',
  'platform/{ui,kernel,http}/**/*.{ts,tsx}',
  'modules/**/*.{ts,tsx}',
]

export async function buildWeb(say: (line: string) => void): Promise<void> {
  const stamp = stampOf()
  if (existsSync(join(webFolder, 'index.html')) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp)
    return
  say('Đang dựng trang màn hình (chỉ lần đầu và sau khi nâng cấp)…')
  await runVite()
  writeFileSync(stampFile, stamp)
}

function stampOf(): string {
  const hash = createHash('sha256')
  const files = globSync(sources, {
    cwd: root,
    exclude: (name) => name === 'server' || name.endsWith('.test.ts'),
  }).sort()
  for (const file of files) {
    const stat = statSync(join(root, file))
    if (stat.isFile()) hash.update(`${file} ${stat.size} ${stat.mtimeMs}\n`)
  }
  return hash.digest('hex')
}

/** A process of its own: the builder's memory is given back when it is done. */
function runVite(): Promise<void> {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const args = [vite, 'build', '--config', 'apps/web/vite.config.ts', '--logLevel', 'warn']
  return new Promise((done, fail) => {
    const build = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    build.once('error', fail)
    build.once('exit', (code) =>
      code === 0 ? done() : fail(new Error('Không dựng được trang màn hình (vite build).')),
    )
  })
}
