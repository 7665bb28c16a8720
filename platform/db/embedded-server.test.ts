import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { DataFolderInUse, lockDataFolder, startEmbeddedServer } from './index.ts'

const folders: string[] = []
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'thidua-embedded-'))
  folders.push(made)
  return made
}
const path = process.env.PATH
afterEach(() => {
  process.env.PATH = path
  for (const one of folders.splice(0)) rmSync(one, { recursive: true, force: true })
})

async function ask(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(text).finally(() => client.end())
  return rows
}

/** A machine whose containers forbid user namespaces. */
function withoutNamespaces(): void {
  const bin = folder()
  writeFileSync(join(bin, 'unshare'), '#!/bin/sh\nexit 1\n')
  chmodSync(join(bin, 'unshare'), 0o755)
  process.env.PATH = `${bin}:${path}`
}

async function survivesRestart(data: string): Promise<void> {
  const first = await startEmbeddedServer(data)
  await ask(first.url('postgres'), 'create table kept as select 142 as number')
  await first.stop()
  const second = await startEmbeddedServer(data)
  expect(await ask(second.url('postgres'), 'select number from kept')).toEqual([{ number: 142 }])
  expect(await ask(second.url('postgres'), 'show fsync')).toEqual([{ fsync: 'on' }])
  await second.stop()
}

describe('the embedded server', () => {
  it('keeps its data over a restart, durably', () => survivesRestart(join(folder(), 'database')))

  it.runIf(process.getuid?.() === 0)(
    'runs as root also where namespaces are forbidden and folders are closed',
    async () => {
      withoutNamespaces()
      const closed = join(folder(), 'closed')
      mkdirSync(closed, { mode: 0o700 })
      await survivesRestart(join(closed, 'database'))
    },
  )

  it('stops a server that a killed product left behind before it starts its own', async () => {
    const data = join(folder(), 'database')
    const left = await startEmbeddedServer(data)
    const taken = await startEmbeddedServer(data)
    expect(await ask(taken.url('postgres'), 'select 1 as one')).toEqual([{ one: 1 }])
    await taken.stop()
    await left.stop()
  })
})

describe('the lock of a data folder', () => {
  it('is held by one process and given back', () => {
    const data = folder()
    const lock = lockDataFolder(data)
    expect(() => lockDataFolder(data)).toThrow(DataFolderInUse)
    lock.release()
    lockDataFolder(data).release()
  })

  it('of a process that died, or of a number used again, does not count', () => {
    const data = folder()
    writeFileSync(join(data, 'thidua.lock'), `${process.pid} 1`)
    lockDataFolder(data).release()
    writeFileSync(join(data, 'thidua.lock'), '999999999 5')
    lockDataFolder(data).release()
  })
})
