/** Who signs: on whose behalf, in what office, by what name. */
import { squash } from '../text/fold.ts'
import type { Signer } from '../types.ts'
import { personIn } from './people.ts'
import type { TailCell } from './tail.ts'

type Column = { authority: TailCell[]; position: TailCell[]; name: TailCell | null }

const canonicalAuthority = (text: string) =>
  squash(text)
    .replace(/^T[./]?\s?M[./]?\s*[:.]?\s*/i, 'TM. ')
    .replace(/^K[./]?\s?T[./]?\s*[:.]?\s*/i, 'KT. ')
    .replace(/^T[./]?\s?L[./]?\s*[:.]?\s*/i, 'TL. ')
    .replace(/^T\.?\s?U\.?\s?Q\.?\s*[:.]?\s*/i, 'TUQ. ')

function signerOf(column: Column): Signer | null {
  const all = [...column.authority, ...column.position, ...(column.name ? [column.name] : [])]
  const first = all[0]
  if (!first) return null
  const person = column.name ? personIn(column.name.text) : null
  return {
    authority:
      column.authority.length > 0 ? column.authority.map((cell) => canonicalAuthority(cell.text)).join(' ') : null,
    position: column.position.length > 0 ? squash(column.position.map((cell) => cell.text).join(' ')) : null,
    name: person?.name ?? null,
    span: { start: Math.min(...all.map((c) => c.start)), end: Math.max(...all.map((c) => c.end)) },
    confidence: person && (column.authority.length > 0 || column.position.length > 0) ? 'sure' : 'check',
  }
}

/**
 * Several people may sign. Names on one line belong to columns, read left to right; the right one is the one who
 * issues (the chair in minutes), so it comes first in the answer.
 */
export function readSigners(cells: readonly TailCell[]): Signer[] {
  const marks = cells.filter((cell) => cell.role === 'authority' || cell.role === 'position')
  const from = marks[0]?.start ?? 0
  const names = cells.filter((cell) => cell.role === 'name')
  const after = names.filter((cell) => cell.start > from)
  const pool = after.length > 0 ? after : names
  if (pool.length === 0 && marks.length === 0) return []
  const signingLine = pool.at(-1)?.line
  const row = pool.filter((cell) => cell.line === signingLine)
  if (row.length > 1)
    return row
      .map((name, i) => signerOf(columnFor(marks, name, i, row.length)))
      .filter((s) => s !== null)
      .reverse()
  const blocks = stackedBlocks(cells, pool)
  const signers = blocks.map(signerOf).filter((signer) => signer !== null)
  return signers.reverse()
}

function columnFor(marks: readonly TailCell[], name: TailCell, index: number, columns: number): Column {
  const mine = [...new Set(marks.map((cell) => cell.line))].map((line) => {
    const row = marks.filter((cell) => cell.line === line)
    return row.length === columns ? row[index] : row.length === 1 && index === columns - 1 ? row[0] : undefined
  })
  const own = mine.filter((cell) => cell !== undefined)
  return {
    authority: own.filter((c) => c.role === 'authority'),
    position: own.filter((c) => c.role === 'position'),
    name,
  }
}

/** One block per name: the marks above it that no earlier name took. */
function stackedBlocks(cells: readonly TailCell[], names: readonly TailCell[]): Column[] {
  const blocks: Column[] = []
  let open: Column = { authority: [], position: [], name: null }
  for (const cell of cells) {
    if (cell.role === 'authority') open.authority.push(cell)
    else if (cell.role === 'position') open.position.push(cell)
    else if (cell.role === 'name' && names.includes(cell)) {
      blocks.push({ ...open, name: cell })
      open = { authority: [], position: [], name: null }
    }
  }
  const last = blocks.at(-1)
  if (!last) return [open]
  if (blocks.length > 1)
    return blocks.filter((block) => block.authority.length + block.position.length > 0 || block === last)
  return [
    {
      authority: [...last.authority, ...open.authority],
      position: [...last.position, ...open.position],
      name: last.name,
    },
  ]
}
