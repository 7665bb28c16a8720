/** Fills a grid with the text that stands in it, and puts tables together again that a page break cut. */
import type { Grid } from './grid.ts'
import { joinWrapped, linesOf } from './lines.ts'
import type { Run } from './page-content.ts'

export type Table = { kind: 'table'; y: number; columns: number; rows: string[][] }

/** Takes the runs inside the grid; the others are given back. */
export function fillTable(grid: Grid, runs: readonly Run[]): { table: Table; outside: Run[] } {
  const { xs, ys } = grid
  const columns = xs.length - 1
  const inside = new Map<number, Run[]>()
  const outside: Run[] = []
  for (const run of runs.flatMap((run) => splitAtEdges(grid, run))) {
    const column = bandOf(xs, Math.min((run.x0 + run.x1) / 2, run.x0 + run.size))
    const row = bandOf(ys, run.y - 0.3 * run.size)
    if (column < 0 || row < 0) outside.push(run)
    else {
      const owner = grid.owner(row, column)
      inside.set(owner, [...(inside.get(owner) ?? []), run])
    }
  }
  const textAt = (place: number) => {
    const lines = linesOf(inside.get(place) ?? [])
    return lines
      .map((line) => line.text.replaceAll('\t', ' '))
      .reduce((all, line) => (all ? joinWrapped(all, line) : line), '')
  }
  const rows = Array.from({ length: ys.length - 1 }, (_, row) =>
    Array.from({ length: columns }, (_, column) => textAt(row * columns + column)),
  )
  return { table: { kind: 'table', y: ys[0] ?? 0, columns, rows: rows.filter((row) => row.some(Boolean)) }, outside }
}

/** pdf.js makes one run of the ends of two cells when little room is between them. */
function splitAtEdges(grid: Grid, run: Run): Run[] {
  const row = bandOf(grid.ys, run.y - 0.3 * run.size)
  const column = bandOf(grid.xs, run.x0)
  const edge = grid.xs[column + 1]
  if (row < 0 || column < 0 || edge === undefined || run.x1 < edge + 2 || column + 2 >= grid.xs.length) return [run]
  if (grid.owner(row, column) === grid.owner(row, column + 1)) return [run]

  const placeOf = (at: number) => run.x0 + ((run.x1 - run.x0) * at) / run.text.length
  const distance = (at: number) => Math.abs(placeOf(at) - edge)
  const spaces = [...run.text.matchAll(/ /g)].map((space) => space.index)
  const [at] = spaces.sort((a, b) => distance(a) - distance(b))
  if (at === undefined || distance(at) > 2 * run.size) return [run]
  const before = { ...run, x1: edge - 1, text: run.text.slice(0, at) }
  return [before, ...splitAtEdges(grid, { ...run, x0: edge + 1, text: run.text.slice(at + 1) })]
}

const bandOf = (edges: readonly number[], at: number) =>
  edges.findIndex((edge, index) => index + 1 < edges.length && at >= edge && at < (edges[index + 1] ?? 0))

/**
 * The rows of the next page's table, put under those of the page before: a repeated heading is dropped, and a first row
 * without anything in its first cell is the rest of the row that the page break cut.
 */
export function continueTable(table: Table, next: Table): void {
  const [heading] = table.rows
  const rest = sameCells(heading, next.rows[0]) ? next.rows.slice(1) : next.rows
  const [cut, ...others] = rest
  const last = table.rows.at(-1)
  if (cut && last && cut[0] === '' && last[0] !== '') {
    for (const [at, text] of cut.entries()) {
      if (text !== '') last[at] = last[at] ? joinWrapped(last[at], text) : text
    }
    table.rows.push(...others)
  } else table.rows.push(...rest)
}

const sameCells = (a: readonly string[] | undefined, b: readonly string[] | undefined) =>
  a !== undefined && b !== undefined && a.join('\t') === b.join('\t')
