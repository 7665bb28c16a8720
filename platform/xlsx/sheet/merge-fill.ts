/** Gives the lines below a merged cell the value of its first line. */
import type { RawCell } from '../cells/raw-cell.ts'
import type { Merge } from '../parts/merges.ts'
import type { RawRow } from '../parts/scan-rows.ts'

export type MergeFill = {
  /** The merges that reach over a line; lines are asked for in ascending order. */
  at(row: RawRow): readonly Merge[]
  /** The value of the first line, when this line lies below it. */
  valueFor(line: number, at: number): RawCell | undefined
}

const none: readonly Merge[] = []

export function mergeFill(merges: readonly Merge[]): MergeFill {
  let next = 0
  let active: { merge: Merge; cell: RawCell | undefined }[] = []
  let lists = none
  return {
    at(row) {
      if (next >= merges.length && active.length === 0) return none
      active = active.filter(({ merge }) => merge.bottom >= row.line)
      for (let merge = merges[next]; merge && merge.top <= row.line; merge = merges[++next]) {
        if (merge.bottom < row.line) continue
        const { top, left } = merge
        active.push({ merge, cell: top === row.line ? row.cells.find(({ at }) => at === left) : undefined })
      }
      lists = active.map(({ merge }) => merge)
      return lists
    },
    valueFor: (line, at) => active.find(({ merge }) => merge.left === at && merge.top < line)?.cell,
  }
}
