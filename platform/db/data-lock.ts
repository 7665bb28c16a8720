/** One process per data folder: a second one is refused with a sentence, a lock left by a dead one is taken over. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type DataLock = { readonly release: () => void }

export class DataFolderInUse extends Error {
  constructor(folder: string, processId: number) {
    super(
      `Thư mục dữ liệu ${folder} đang được một tiến trình Thidua khác dùng (số hiệu ${processId}). ` +
        'Hãy dừng tiến trình đó, hoặc đặt THIDUA_DATA sang thư mục khác.',
    )
  }
}

export function lockDataFolder(folder: string): DataLock {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, 'thidua.lock')
  const mine = `${process.pid} ${startOf(process.pid)}`
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(file, mine, { flag: 'wx' })
      return { release: () => releaseIfMine(file, mine) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const [pid = '0', start = ''] = readFileSync(file, 'utf8').split(' ')
      if (isAlive(Number(pid), start)) throw new DataFolderInUse(folder, Number(pid))
      rmSync(file, { force: true })
    }
  }
  throw new DataFolderInUse(folder, 0)
}

/** A lock counts only while the very process that wrote it lives: process numbers are used again. */
export function isAlive(pid: number, start?: string): boolean {
  if (pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return !start || startOf(pid) === start
}

function startOf(pid: number): string {
  const stat = `/proc/${pid}/stat`
  if (!existsSync(stat)) return ''
  const text = readFileSync(stat, 'utf8')
  return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

function releaseIfMine(file: string, mine: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === mine) rmSync(file)
}
