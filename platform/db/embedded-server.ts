/** PostgreSQL beside the product: made on first start, reached through a socket file only, durable (fsync stays on). */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { isAlive } from './data-lock.ts'
import { embeddedLauncher, type Launcher } from './embedded-binaries.ts'

export type EmbeddedServer = {
  /** Connection of the owner of the database; the application itself connects as a lesser role. */
  readonly url: (database: string) => string
  /** Settles when the server ends, asked to or not. */
  readonly ended: Promise<void>
  readonly stop: () => Promise<void>
}

export const embeddedOwner = 'thidua_owner'

/** Settings for a small machine; `tests` trades durability for speed and is never used for a real installation. */
const serverSettings = (socketFolder: string, tests: boolean) => ({
  listen_addresses: '',
  unix_socket_directories: socketFolder,
  unix_socket_permissions: '0700',
  shared_buffers: '64MB',
  max_connections: tests ? '200' : '60',
  max_wal_size: '512MB',
  log_min_messages: 'fatal',
  logging_collector: 'off',
  timezone: 'UTC',
  jit: 'off',
  // A database of this size is never short of workers; each idle one costs memory.
  max_parallel_workers: '2',
  autovacuum_max_workers: '1',
  ...(tests ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
})

export async function startEmbeddedServer(folder: string, tests = false): Promise<EmbeddedServer> {
  const launcher = embeddedLauncher()
  const data = resolve(folder)
  const sockets = join(tmpdir(), `thidua-${createHash('sha256').update(data).digest('hex').slice(0, 12)}`)
  await stopOrphan(data)
  mkdirSync(sockets, { recursive: true, mode: 0o700 })
  chmodSync(sockets, 0o700)
  if (launcher.ownerId !== undefined) chownSync(sockets, launcher.ownerId, launcher.ownerId)
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(launcher, data)

  const settings = Object.entries(serverSettings(sockets, tests)).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const call = launcher.wrap('postgres', ['-D', data, ...settings])
  const server = await startWithPatience(call, sockets)
  return {
    ended: new Promise((done) => void server.once('exit', () => done())),
    url: (database) => `postgresql://${embeddedOwner}@/${database}?host=${encodeURIComponent(sockets)}`,
    stop: async () => {
      await stopServer(server)
      rmSync(sockets, { recursive: true, force: true })
    },
  }
}

function initialise(launcher: Launcher, data: string): void {
  mkdirSync(dirname(data), { recursive: true, mode: 0o700 })
  if (launcher.ownerId !== undefined) {
    mkdirSync(data, { recursive: true, mode: 0o700 })
    chownSync(data, launcher.ownerId, launcher.ownerId)
  }
  const { command, args } = launcher.wrap('initdb', [
    ...['-D', data, '-U', embeddedOwner, '-E', 'UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=vi'],
    // Only this user can reach the socket folder; scram passwords guard the lesser role on top.
    ...['--auth-local=trust', '--auth-host=reject', '--no-instructions'],
  ])
  const run = spawnSync(command, args, { encoding: 'utf8' })
  if (run.status !== 0) {
    rmSync(data, { recursive: true, force: true })
    throw new Error(`Không tạo được cơ sở dữ liệu trong ${data}: ${run.error?.message ?? run.stderr.trim()}`)
  }
}

/** After a crash the old server's lock and shared memory may linger for a moment, so a refused start is tried again. */
async function startWithPatience(call: { command: string; args: string[] }, sockets: string): Promise<ChildProcess> {
  let lastWords = ''
  for (let attempt = 0; attempt < 8; attempt++) {
    const server = spawn(call.command, call.args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true })
    server.stderr?.on('data', (text: Buffer) => {
      lastWords = (lastWords + text.toString()).slice(-2000)
    })
    if (await answers(server, sockets)) {
      server.unref()
      return server
    }
    await wait(250 * (attempt + 1))
  }
  throw new Error(`Cơ sở dữ liệu đi kèm không khởi động được: ${lastWords.trim()}`)
}

async function answers(server: ChildProcess, sockets: string): Promise<boolean> {
  const giveUpAt = Date.now() + 30_000
  while (server.exitCode === null && Date.now() < giveUpAt) {
    const client = new pg.Client({ host: sockets, user: embeddedOwner, database: 'postgres' })
    try {
      await client.connect()
      await client.end()
      return true
    } catch {
      await wait(30)
    }
  }
  return false
}

function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return Promise.resolve()
  return new Promise((done) => {
    server.once('exit', () => done())
    server.ref()
    server.kill('SIGINT')
  })
}

/** A server whose product was killed still holds the data: it is asked to finish before a new one starts. */
async function stopOrphan(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  const command = existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : ''
  if (!isAlive(pid) || !command.includes(data)) return
  process.kill(pid, 'SIGINT')
  for (let waited = 0; isAlive(pid) && waited < 10_000; waited += 50) await wait(50)
}
