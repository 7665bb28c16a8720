import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FileStore, openFileStore } from './file-store.ts'

let root: string
let store: FileStore
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'files-'))
  store = openFileStore(root)
})
afterEach(() => rm(root, { recursive: true }))

const content = Buffer.from('Kế hoạch công tác thi đua')
const pathOf = (key: string) => join(root, key.slice(0, 2), key)
const readBack = async (key: string) => buffer((await store.get(key)).stream)
const knowing =
  (...known: string[]) =>
  async () =>
    new Set(known)

describe('putting a file', () => {
  it('answers an opaque key, the size and the checksum, and gives the same bytes back', async () => {
    const stored = await store.put(content)
    expect(stored).toEqual({
      key: expect.stringMatching(/^[0-9a-f-]{36}$/),
      size: content.length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(await readBack(stored.key)).toEqual(content)
    expect(await store.check(stored)).toBe('sound')
  })

  it('takes a stream', async () => {
    async function* pieces() {
      for (let count = 0; count < 200; count++) yield content
    }
    const { key, size } = await store.put(pieces())
    expect(size).toBe(content.length * 200)
    expect((await store.get(key)).size).toBe(size)
  })

  it('refuses a stream that turns out too long, and keeps nothing of it', async () => {
    async function* endless() {
      for (;;) yield content
    }
    await expect(store.put(endless(), 1000)).rejects.toMatchObject({ code: 'files.too-large' })
    expect(await readdir(join(root, 'incoming'))).toEqual([])
  })

  it('keeps nothing of a stream that breaks off', async () => {
    async function* broken() {
      yield content
      throw new Error('connection lost')
    }
    await expect(store.put(broken())).rejects.toThrow('connection lost')
    expect(await readdir(join(root, 'incoming'))).toEqual([])
  })

  it('works for two stores on one folder at once', async () => {
    const other = openFileStore(root)
    const stored = await Promise.all(Array.from({ length: 40 }, (_, at) => (at % 2 ? store : other).put(content)))
    expect(new Set(stored.map((file) => file.key)).size).toBe(40)
    for (const { key } of stored) expect(await readBack(key)).toEqual(content)
  })
})

describe('keys', () => {
  it.each(['../secret', '', 'abc', 'C0FFEE00-0000-4000-8000-000000000000', '11111111-1111-4111-8111-111111111111/..'])(
    '%j is refused',
    async (key) => {
      await expect(store.get(key)).rejects.toMatchObject({ code: 'files.wrong-key' })
      await expect(store.remove(key)).rejects.toMatchObject({ code: 'files.wrong-key' })
    },
  )

  it('of a file that is not there is told apart', async () => {
    const { key } = await store.put(content)
    await store.remove(key)
    await store.remove(key)
    await expect(store.get(key)).rejects.toMatchObject({ kind: 'not-found', code: 'files.missing' })
  })
})

describe('checking a file', () => {
  it('finds one flipped byte', async () => {
    const stored = await store.put(content)
    const bytes = await readFile(pathOf(stored.key))
    bytes[3] = (bytes[3] ?? 0) ^ 1
    await writeFile(pathOf(stored.key), bytes)
    expect(await store.check(stored)).toBe('changed')
  })

  it('finds a shorter file and a missing one', async () => {
    const stored = await store.put(content)
    await writeFile(pathOf(stored.key), content.subarray(1))
    expect(await store.check(stored)).toBe('changed')
    await store.remove(stored.key)
    expect(await store.check(stored)).toBe('missing')
  })
})

describe('sweeping', () => {
  const hourAgo = new Date(Date.now() - 3_600_000)
  const makeOld = (path: string) => utimes(path, new Date(0), new Date(0))

  it('removes old files nobody knows, and only those', async () => {
    const [known, orphan, fresh] = [await store.put(content), await store.put(content), await store.put(content)]
    await makeOld(pathOf(known.key))
    await makeOld(pathOf(orphan.key))
    expect(await store.sweep(knowing(known.key), hourAgo)).toEqual([orphan.key])
    expect(await readBack(known.key)).toEqual(content)
    expect(await readBack(fresh.key)).toEqual(content)
  })

  it('removes what a killed process left unfinished', async () => {
    await store.put(content)
    const unfinished = join(root, 'incoming', '11111111-1111-4111-8111-111111111111')
    await writeFile(unfinished, content)
    await makeOld(unfinished)
    await store.sweep(knowing('11111111-1111-4111-8111-111111111111'), hourAgo)
    expect(await readdir(join(root, 'incoming'))).toEqual([])
  })

  it('leaves files alone that are none of its own', async () => {
    await writeFile(join(root, 'README'), 'x')
    await makeOld(join(root, 'README'))
    expect(await store.sweep(knowing(), hourAgo)).toEqual([])
    expect(await readdir(root)).toEqual(['README'])
  })
})
