/** Finds the tables that drawn lines make on a page. */
import type { Ruling } from './page-content.ts'

export type Grid = {
  xs: number[]
  ys: number[]
  /** For row r and column c, the cell that owns this place: cells joined by missing lines have one owner. */
  owner(row: number, column: number): number
}

const near = 3
const shortest = 8
/** A page with more lines than this is a drawing. */
const mostLines = 3_000

export function gridsOf(rulings: readonly Ruling[]): Grid[] {
  const lines = [...merged(rulings, true), ...merged(rulings, false)]
  if (lines.length > mostLines) return []
  return touchingGroups(lines)
    .map(gridOf)
    .filter((grid) => grid !== undefined)
}

/** Pieces of one line become one line; borders are often drawn cell by cell. */
function merged(rulings: readonly Ruling[], isLevel: boolean): Ruling[] {
  const sorted = rulings.filter((ruling) => ruling.isLevel === isLevel).sort((a, b) => a.at - b.at)
  const lanes: Ruling[][] = []
  for (const ruling of sorted) {
    const lane = lanes.at(-1)
    if (lane?.[0] && ruling.at - lane[0].at <= near) lane.push(ruling)
    else lanes.push([ruling])
  }
  return lanes.flatMap(mergeLane).filter(({ from, to }) => to - from >= shortest)
}

function mergeLane(lane: Ruling[]): Ruling[] {
  const whole: Ruling[] = []
  for (const piece of lane.sort((a, b) => a.from - b.from)) {
    const last = whole.at(-1)
    if (last && piece.from <= last.to + near) last.to = Math.max(last.to, piece.to)
    else whole.push({ ...piece })
  }
  return whole
}

const touch = (a: Ruling, b: Ruling) =>
  a.isLevel !== b.isLevel &&
  a.at >= b.from - near &&
  a.at <= b.to + near &&
  b.at >= a.from - near &&
  b.at <= a.to + near

function touchingGroups(lines: readonly Ruling[]): Ruling[][] {
  const left = new Set(lines)
  const groups: Ruling[][] = []
  for (const line of lines) {
    if (!left.delete(line)) continue
    const group = [line]
    for (const member of group) {
      for (const other of left) {
        if (touch(member, other)) {
          left.delete(other)
          group.push(other)
        }
      }
    }
    groups.push(group)
  }
  return groups
}

/** A frame around one place is no table. */
function gridOf(group: readonly Ruling[]): Grid | undefined {
  const level = group.filter((line) => line.isLevel)
  const standing = group.filter((line) => !line.isLevel)
  const xs = distinct(standing.map((line) => line.at))
  const ys = distinct(level.map((line) => line.at))
  const [rows, columns] = [ys.length - 1, xs.length - 1]
  if (rows < 1 || columns < 1 || rows * columns < 2) return undefined
  return { xs, ys, owner: ownersOf(xs, ys, level, standing) }
}

function distinct(values: number[]): number[] {
  const sorted = values.sort((a, b) => a - b)
  return sorted.filter((value, at) => at === 0 || value - (sorted[at - 1] ?? value) > near)
}

function ownersOf(xs: number[], ys: number[], level: readonly Ruling[], standing: readonly Ruling[]) {
  const columns = xs.length - 1
  const parents = Array.from({ length: columns * (ys.length - 1) }, (_, at) => at)
  const rootOf = (at: number): number => {
    const parent = parents[at] ?? at
    return parent === at ? at : rootOf(parent)
  }
  const join = (a: number, b: number) => {
    const [low, high] = [Math.min(rootOf(a), rootOf(b)), Math.max(rootOf(a), rootOf(b))]
    parents[high] = low
  }
  const isDrawn = (lines: readonly Ruling[], at: number, middle: number) =>
    lines.some((line) => Math.abs(line.at - at) <= near && line.from <= middle && line.to >= middle)
  const middle = (edges: readonly number[], at: number) => ((edges[at] ?? 0) + (edges[at + 1] ?? 0)) / 2

  for (let row = 0; row < ys.length - 1; row++) {
    for (let column = 0; column < columns; column++) {
      const place = row * columns + column
      const [right, below] = [xs[column + 1] ?? 0, ys[row + 1] ?? 0]
      if (column + 1 < columns && !isDrawn(standing, right, middle(ys, row))) join(place, place + 1)
      if (row + 2 < ys.length && !isDrawn(level, below, middle(xs, column))) join(place, place + columns)
    }
  }
  return (row: number, column: number) => rootOf(row * columns + column)
}
