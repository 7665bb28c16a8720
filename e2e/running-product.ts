/** The product started as people start it: `npm start` in a process of its own, on a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')

export type RunningProduct = {
  readonly url: string
  readonly process: ChildProcess
  readonly folder: string
  readonly output: () => string
  readonly stop: () => Promise<void>
}

type StartOptions = {
  readonly words?: readonly string[]
  readonly environment?: NodeJS.ProcessEnv
  readonly folder?: string
}

/** Waits for the address the product prints. A folder given is kept when it stops. */
export async function startProduct(options: StartOptions = {}): Promise<RunningProduct> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'thidua-run-'))
  const { child, output } = spawnProduct({ ...options, folder })
  const url = await addressIn(child, output)
  return {
    url,
    process: child,
    folder,
    output,
    stop: async () => {
      await stopped(child)
      if (!options.folder) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Only starts the process: for starts that are expected to be refused. */
export function spawnProduct({ words = [], environment = {}, folder = '' }: StartOptions) {
  const child = spawn(process.execPath, ['apps/server/main.ts', ...words], {
    cwd: root,
    env: { ...process.env, LOG_LEVEL: 'error', PORT: '0', THIDUA_DATA: folder, DATABASE_URL: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const listen = (part: Buffer) => {
    text += part.toString()
  }
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  return { child, output: () => text }
}

async function addressIn(child: ChildProcess, output: () => string): Promise<string> {
  for (let waited = 0; waited < 90_000; waited += 20) {
    const found = /đang chạy tại (http:\S+)/.exec(output())
    if (found?.[1]) return found[1]
    if (child.exitCode !== null) break
    await new Promise((done) => setTimeout(done, 20))
  }
  throw new Error(`the product did not start:\n${output()}`)
}

export function exitOf(child: ChildProcess): Promise<number | null> {
  return child.exitCode !== null ? Promise.resolve(child.exitCode) : new Promise((done) => child.once('exit', done))
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
  if (child.signalCode === null) await exitOf(child)
}
