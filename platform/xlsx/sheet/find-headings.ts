/** Finds the lines of the headings: where most of the wanted titles stand, in one, two or three lines. */
import type { SheetColumn } from '../import-kind.ts'
import type { Merge } from '../parts/merges.ts'
import type { RawRow } from '../parts/scan-rows.ts'
import { isColumnNumber, isOwnHeading, splitColumn, type WantedHeadings, wantedColumn } from './heading-text.ts'

export type ReadColumn = {
  readonly at: number
  readonly title: string
  readonly column: SheetColumn
  /** What standing in this column says of the column's `splits`. */
  readonly says?: string
}
export type OtherColumn = { readonly at: number; readonly title: string }

export type Headings = {
  readonly from: number
  readonly to: number
  /** So many lines with something in them. */
  readonly lines: number
  readonly read: readonly ReadColumn[]
  /** Columns whose heading was found before, further left. */
  readonly repeated: readonly ReadColumn[]
  readonly unknown: readonly OtherColumn[]
  /** "STT", "Lỗi". */
  readonly own: readonly OtherColumn[]
}

/** The headings are looked for among so many lines that have something in them. */
export const headLines = 80
const deepestHeading = 3

export function findHeadings(
  head: readonly RawRow[],
  merges: readonly Merge[],
  wanted: WantedHeadings,
): Headings | undefined {
  const near = merges.filter(({ top }) => top <= (head.at(-1)?.line ?? 0))
  let best: Headings | undefined
  for (let start = 0; start < head.length; start++) {
    for (let depth = 1; depth <= deepestHeading && start + depth <= head.length; depth++) {
      const lines = head.slice(start, start + depth)
      if ((lines.at(-1)?.line ?? 0) - (lines[0]?.line ?? 0) >= deepestHeading) break
      const found = headingsIn(lines, near, wanted)
      if (isBetter(found, best)) best = found
    }
  }
  const columns = new Set(wanted.values()).size
  return best && best.read.length >= Math.min(2, columns) ? withLinesAbove(best, head, near, wanted) : undefined
}

/** A cell that reaches down into the headings from above belongs to them, and so do the lines it spans. */
function withLinesAbove(
  found: Headings,
  head: readonly RawRow[],
  merges: readonly Merge[],
  wanted: WantedHeadings,
): Headings {
  const reaching = merges.filter(({ top, bottom }) => top < found.from && bottom >= found.from)
  const from = Math.min(found.from, ...reaching.map(({ top }) => top))
  if (from === found.from || found.to - from >= deepestHeading) return found
  const all = headingsIn(
    head.filter(({ line }) => line >= from && line <= found.to),
    merges,
    wanted,
  )
  return all.read.length >= found.read.length ? all : found
}

/** More headings; then fewer lines, so that titles above are not taken for a part of the headings. */
function isBetter(found: Headings, best: Headings | undefined): boolean {
  if (!best) return found.read.length > 0
  if (found.read.length !== best.read.length) return found.read.length > best.read.length
  return found.lines < best.lines
}

function headingsIn(lines: readonly RawRow[], merges: readonly Merge[], wanted: WantedHeadings): Headings {
  const from = lines[0]?.line ?? 0
  const to = lines.at(-1)?.line ?? 0
  const texts = textsByColumn(lines, merges)
  const read: ReadColumn[] = []
  const repeated: ReadColumn[] = []
  const unknown: OtherColumn[] = []
  const own: OtherColumn[] = []
  for (const [at, stack] of [...texts].sort(([a], [b]) => a - b)) {
    const title = stack.join(' – ')
    const split = splitColumn(stack, wanted)
    if (split && !read.some((one) => one.column === split.column && one.says === split.says)) {
      read.push({ at, title, ...split })
      continue
    }
    const column = wantedColumn(stack, wanted)
    if (column) (read.some((one) => one.column === column) ? repeated : read).push({ at, title, column })
    else if (isOwnHeading(stack.at(-1) ?? '')) own.push({ at, title })
    else if (!stack.every(isColumnNumber)) unknown.push({ at, title })
  }
  const deepest = Math.max(to, ...merges.filter(({ top }) => top >= from && top <= to).map(({ bottom }) => bottom))
  return {
    from,
    to: Math.min(deepest, from + deepestHeading),
    lines: lines.length,
    read,
    repeated,
    unknown,
    own,
  }
}

/** What stands over each column, from above; a merged cell stands over all its columns, and once. */
function textsByColumn(lines: readonly RawRow[], merges: readonly Merge[]): Map<number, string[]> {
  const texts = new Map<number, string[]>()
  const add = (at: number, text: string) => {
    const known = texts.get(at)
    if (!known) texts.set(at, [text])
    else if (known.at(-1) !== text) known.push(text)
  }
  for (const { line, cells } of lines) {
    for (const { at, text: raw } of cells) {
      const text = raw.replace(/\s+/g, ' ').trim()
      if (text === '') continue
      const merge = merges.find(({ top, left }) => top === line && left === at)
      const right = Math.min(merge?.right ?? at, at + 60)
      for (let column = at; column <= right; column++) add(column, text)
    }
  }
  return texts
}
