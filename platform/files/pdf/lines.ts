/** Puts runs of text that stand on one base line together. */
import type { Run } from './page-content.ts'

export type Segment = { x0: number; x1: number; text: string }
export type Line = Segment & { y: number; size: number; segments: Segment[] }

/** A gap this wide (in letter heights) may part two columns; a wider one is shown as a tab in any case. */
const columnGap = 1
const tabGap = 3

export function linesOf(runs: readonly Run[]): Line[] {
  const rows: Run[][] = []
  for (const run of [...runs].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && Math.abs(run.y - first.y) < 0.45 * Math.max(run.size, first.size)) row.push(run)
    else rows.push([run])
  }
  return rows.map(lineOf)
}

function lineOf(row: Run[]): Line {
  const runs = row.sort((a, b) => a.x0 - b.x0)
  const size = Math.max(...runs.map((run) => run.size))
  const segments: Segment[] = []
  for (const { x0, x1, text } of runs) {
    const last = segments.at(-1)
    if (last && x0 - last.x1 < columnGap * size) {
      const needsSpace = x0 - last.x1 > 0.12 * size && !/\s$/.test(last.text) && !/^\s/.test(text)
      last.text += (needsSpace ? ' ' : '') + text
      last.x1 = Math.max(last.x1, x1)
    } else segments.push({ x0, x1, text })
  }
  const tidy = segments.map((segment) => ({ ...segment, text: segment.text.replace(/\s+/g, ' ').trim() }))
  const y = runs.find((run) => run.size === size)?.y ?? 0
  return lineFrom(tidy, y, size)
}

export function lineFrom(segments: Segment[], y: number, size: number): Line {
  const text = segments.reduce((sum, segment, at) => {
    const gap = at === 0 ? 0 : segment.x0 - (segments[at - 1]?.x1 ?? 0)
    return sum + (at === 0 ? '' : gap > tabGap * size ? '\t' : ' ') + segment.text
  }, '')
  return { x0: segments[0]?.x0 ?? 0, x1: segments.at(-1)?.x1 ?? 0, y, size, text, segments }
}

/** Vietnamese is not hyphenated, so a hyphen at the end of a line belongs to a word or number. */
export const joinWrapped = (before: string, after: string) => before + (/\S-$/.test(before) ? '' : ' ') + after
