/** Keeps files on disk under opaque keys. A key that was answered names a file that survives a power cut. */
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { fileRefusal } from './errors.ts'

export type StoredFile = { key: string; size: number; sha256: string }
export type FileState = 'sound' | 'missing' | 'changed'
export type FileStore = {
  /** Answers when the file is safely on disk; refuses one that turns out larger than `mostBytes`. */
  put(content: Uint8Array | AsyncIterable<Uint8Array>, mostBytes?: number): Promise<StoredFile>
  get(key: string): Promise<{ size: number; stream: Readable }>
  remove(key: string): Promise<void>
  /** Whether a file is still what it was when it was put. */
  check(file: StoredFile): Promise<FileState>
  /** Removes files older than the moment given that `knownAmong` does not know; it is asked folder by folder. */
  sweep(knownAmong: (keys: readonly string[]) => Promise<ReadonlySet<string>>, olderThan: Date): Promise<string[]>
}

const keyForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const incoming = 'incoming'

export function openFileStore(root: string): FileStore {
  const folderOf = (key: string) => join(root, key.slice(0, 2))
  const pathOf = (key: string) => {
    if (!keyForm.test(key)) throw fileRefusal('files.wrong-key')
    return join(folderOf(key), key)
  }

  return {
    async put(content, mostBytes = Number.POSITIVE_INFINITY) {
      const key = randomUUID()
      const unfinished = join(root, incoming, key)
      await mkdir(join(root, incoming), { recursive: true })
      try {
        const written = await writeNew(unfinished, content, mostBytes)
        const isNewFolder = (await mkdir(folderOf(key), { recursive: true })) !== undefined
        await rename(unfinished, pathOf(key))
        await flushFolder(folderOf(key))
        if (isNewFolder) await flushFolder(root)
        return { key, ...written }
      } catch (error) {
        await rm(unfinished, { force: true })
        throw error
      }
    },

    async get(key) {
      const path = pathOf(key)
      const size = await sizeOf(path)
      if (size === undefined) throw fileRefusal('files.missing', { key })
      return { size, stream: createReadStream(path) }
    },

    async remove(key) {
      await rm(pathOf(key), { force: true })
    },

    async check({ key, size, sha256 }) {
      const path = pathOf(key)
      const found = await sizeOf(path)
      if (found === undefined) return 'missing'
      if (found !== size) return 'changed'
      const hash = createHash('sha256')
      for await (const piece of createReadStream(path)) hash.update(piece as Buffer)
      return hash.digest('hex') === sha256 ? 'sound' : 'changed'
    },

    async sweep(knownAmong, olderThan) {
      const removed: string[] = []
      for (const folder of await namesIn(root)) {
        const old = await filesBefore(join(root, folder), olderThan)
        const known = folder === incoming ? new Set<string>() : await knownAmong(old)
        for (const key of old.filter((key) => !known.has(key))) {
          await rm(join(root, folder, key), { force: true })
          removed.push(key)
        }
      }
      return removed
    },
  }
}

async function writeNew(path: string, content: Uint8Array | AsyncIterable<Uint8Array>, mostBytes: number) {
  const hash = createHash('sha256')
  let size = 0
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const piece of content instanceof Uint8Array ? [content] : content) {
      size += piece.length
      if (size > mostBytes) throw fileRefusal('files.too-large', { limitBytes: mostBytes })
      hash.update(piece)
      await writeAll(file, piece)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { size, sha256: hash.digest('hex') }
}

async function writeAll(file: FileHandle, piece: Uint8Array): Promise<void> {
  for (let at = 0; at < piece.length; ) at += (await file.write(piece, at)).bytesWritten
}

/** A new name in a folder is only safe once the folder itself is flushed; Windows has no such call. */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function filesBefore(folder: string, moment: Date): Promise<string[]> {
  const names = (await namesIn(folder)).filter((name) => keyForm.test(name))
  const old: string[] = []
  for (const name of names) {
    const found = await unlessMissing(stat(join(folder, name)))
    if (found && found.mtime < moment) old.push(name)
  }
  return old
}

const namesIn = async (folder: string) => (await unlessMissing(readdir(folder))) ?? []
const sizeOf = async (path: string) => (await unlessMissing(stat(path)))?.size

/** Another process may remove a file at any moment. */
async function unlessMissing<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined
    throw error
  }
}
