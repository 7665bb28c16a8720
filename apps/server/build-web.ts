/** Builds the pages when their sources have changed. Each state of the sources has a folder of its own, so that a running product keeps the pages it serves. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const builds = join(root, 'dist/web')
const keptBuilds = 4

const sources = [
  'package-lock.json',
  'apps/web/**/*',
  'platform/{ui,kernel,http}/**/*.{ts,tsx,css}',
  'modules/**/*.{ts,tsx,css}',
]

/** The folder of the pages; a warm start finds it and builds nothing. */
export async function buildWeb(say: (line: string) => void): Promise<string> {
  const folder = join(builds, stampOf())
  if (existsSync(join(folder, 'index.html'))) return folder
  say('Đang dựng trang màn hình (chỉ lần đầu và sau khi nâng cấp)…')
  const half = `${folder}.${process.pid}`
  mkdirSync(builds, { recursive: true })
  await runVite(half)
  if (!existsSync(folder)) renameSync(half, folder)
  rmSync(half, { recursive: true, force: true })
  forgetOldBuilds()
  return folder
}

function stampOf(): string {
  const hash = createHash('sha256')
  const files = globSync(sources, { cwd: root, exclude: (name) => name === 'server' || name.endsWith('.test.ts') })
  for (const file of files.sort()) {
    const stat = statSync(join(root, file))
    if (stat.isFile()) hash.update(`${file} ${stat.size} ${stat.mtimeMs}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}

function forgetOldBuilds(): void {
  const age = (name: string) => statSync(join(builds, name)).mtimeMs
  const old = readdirSync(builds).filter((name) => !name.includes('.'))
  for (const name of old.sort((a, b) => age(b) - age(a)).slice(keptBuilds)) {
    rmSync(join(builds, name), { recursive: true, force: true })
  }
}

/** A process of its own: the builder's memory is given back when it is done. */
function runVite(folder: string): Promise<void> {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const args = [
    vite,
    'build',
    '--config',
    'apps/web/vite.config.ts',
    '--logLevel',
    'warn',
    '--outDir',
    folder,
    '--emptyOutDir',
  ]
  return new Promise((done, fail) => {
    const build = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    build.once('error', fail)
    build.once('exit', (code) =>
      code === 0 ? done() : fail(new Error('Không dựng được trang màn hình (vite build).')),
    )
  })
}
