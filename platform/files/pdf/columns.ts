/** Finds places where two columns of text stand side by side without lines around them. */
import { type Line, lineFrom, type Segment } from './lines.ts'

export type TwoColumns = { kind: 'columns'; y: number; left: Line[]; right: Line[] }
type Gutter = { from: number; to: number }
type Split = { left: Line | undefined; right: Line | undefined }

const narrowest = 5

/** The lines in reading order, with side-by-side parts taken out as blocks. */
export function findColumns(lines: readonly Line[]): (Line | TwoColumns)[] {
  const parts: (Line | TwoColumns)[] = []
  for (let at = 0; at < lines.length; ) {
    const block = blockAt(lines, at)
    const line = lines[at]
    if (block) parts.push(block.columns)
    else if (line) parts.push(line)
    at += block?.length ?? 1
  }
  return parts
}

/** A block starts with a line in two parts and goes on while no line crosses the gutter between the parts. */
function blockAt(lines: readonly Line[], start: number): { columns: TwoColumns; length: number } | undefined {
  const [left, right] = lines[start]?.segments ?? []
  if (!left || !right || lines[start]?.segments.length !== 2) return undefined
  let gutter: Gutter = { from: left.x1, to: right.x0 }
  const splits: Split[] = []
  let length = 0
  for (const line of lines.slice(start)) {
    const split = splitAt(line, gutter)
    const narrower = split && narrowed(gutter, split)
    if (!split || !narrower || !belongs(split, splits)) break
    gutter = narrower
    splits.push(split)
    length++
  }
  const columns: TwoColumns = {
    kind: 'columns',
    y: lines[start]?.y ?? 0,
    left: splits.flatMap((split) => split.left ?? []),
    right: splits.flatMap((split) => split.right ?? []),
  }
  return columns.left.length > 1 || columns.right.length > 1 ? { columns, length } : undefined
}

function splitAt(line: Line, gutter: Gutter): Split | undefined {
  const [first, second] = line.segments
  if (!first || line.segments.length > 2) return undefined
  const part = (segment: Segment) => lineFrom([segment], line.y, line.size)
  if (second) return { left: part(first), right: part(second) }
  if (first.x0 < gutter.from) return { left: part(first), right: undefined }
  return first.x1 > gutter.to ? { left: undefined, right: part(first) } : undefined
}

function narrowed(gutter: Gutter, { left, right }: Split): Gutter | undefined {
  const next = { from: Math.max(gutter.from, left?.x1 ?? 0), to: Math.min(gutter.to, right?.x0 ?? gutter.to) }
  return next.to - next.from >= narrowest ? next : undefined
}

/** A line in one part belongs to a column when it starts where the column does or shares its middle. */
function belongs({ left, right }: Split, before: readonly Split[]): boolean {
  if (left && right) return true
  const line = left ?? right
  return before.some((split) => {
    const other = left ? split.left : split.right
    return line && other && (Math.abs(line.x0 - other.x0) < 4 || Math.abs(middleOf(line) - middleOf(other)) < 6)
  })
}

const middleOf = (line: Line) => (line.x0 + line.x1) / 2
