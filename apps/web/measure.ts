/** What the shell and the desk load, in gzip kilobytes; fails above the limit. Reads the newest build. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const limitKb = 350
const builds = new URL('../../dist/web/', import.meta.url)
const age = (name: string) => statSync(new URL(name, builds)).mtimeMs
const newest = readdirSync(builds).sort((a, b) => age(b) - age(a))[0]
const out = new URL(`${newest}/`, builds)

type Chunk = { readonly file: string; readonly imports?: readonly string[]; readonly css?: readonly string[] }
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', out), 'utf8')) as Record<string, Chunk>

const gzipKb = (file: string): number => gzipSync(readFileSync(new URL(file, out))).length / 1000

/** The chunk and all it imports before it runs. */
function loadedBy(key: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[key]
  if (!chunk || seen.has(key)) return seen
  seen.add(key)
  for (const next of chunk.imports ?? []) loadedBy(next, seen)
  return seen
}

const deskPage = Object.keys(manifest).find((key) => key.endsWith('inbox/web/desk.page.tsx'))
if (!deskPage) throw new Error('the desk is not in the build')
const chunks = [...new Set([...loadedBy('index.html'), ...loadedBy(deskPage)])].flatMap((key) => manifest[key] ?? [])
const scripts = chunks.map(({ file }) => [file, gzipKb(file)] as const).sort((a, b) => b[1] - a[1])
const styles = [...new Set(chunks.flatMap(({ css }) => css ?? []))]

for (const [file, size] of scripts) console.log(`${size.toFixed(1).padStart(8)} kB  ${file}`)
const total = scripts.reduce((sum, [, size]) => sum + size, 0)
const styleTotal = styles.reduce((sum, file) => sum + gzipKb(file), 0)
console.log(`${total.toFixed(1).padStart(8)} kB  JavaScript of shell and desk (limit ${limitKb})`)
console.log(`${styleTotal.toFixed(1).padStart(8)} kB  styles`)
if (total > limitKb) process.exitCode = 1
