/** What the board shows in each place: symbol and word on the colour of the state, and where it leads. */
import type { ReplyOf } from '#platform/http'
import type { BoardCell } from '#platform/ui'
import type { Counts, getBoard } from '../../contract.ts'
import { obligationAddress } from '../../domain/addresses.ts'
import { type Standing, standings } from '../../domain/standing.ts'
import { standingWords } from '../../vi.ts'
import { rowsAddress } from '../addresses.ts'
import { doneOf, standingLooks } from '../parts/words.ts'

export type Board = ReplyOf<typeof getBoard>
export type Column = Board['columns'][number]
export type Row = Board['rows'][number]

/** What every address of this board shares. */
export type Ground = { readonly issuer: string | undefined; readonly season: string; readonly all: boolean }

export function cellOf(row: Row, column: Column, ground: Ground): BoardCell | undefined {
  const cell = row.cells.find((one) => one.dutyId === column.dutyId)
  if (!cell) return undefined
  const { symbol, short, tone } = standingLooks[cell.standing]
  const several = cell.obligations > 1 ? ` (${cell.obligations} việc)` : ''
  return {
    text: `${symbol} ${short}${several}`,
    tone,
    spoken: `${row.unitName}, ${column.title}: ${standingWords[cell.standing].toLowerCase()}${several}`,
    to: cell.obligationId
      ? obligationAddress(cell.obligationId)
      : rowsAddress({ ...ground, duty: column.dutyId, unit: row.unitId }),
  }
}

/** "12/14": how many have done it; red as soon as one is missing. */
export function sumCell(counts: Counts, what: string, to: string): BoardCell | undefined {
  if (counts.owed === 0) return undefined
  const done = doneOf(counts)
  const tone = counts.missing > 0 ? 'late' : done === counts.owed ? 'fulfilled' : 'calm'
  const missing = counts.missing > 0 ? ` · thiếu ${counts.missing}` : ''
  return {
    text: `${done}/${counts.owed}${missing}`,
    tone,
    spoken: `${what}: đã làm ${done} trên ${counts.owed}${missing}`,
    to,
  }
}

const nobody: Counts = { owed: 0, onTime: 0, late: 0, open: 0, missing: 0, waived: 0, withdrawn: 0 }

/** Counts over the rows that are shown, when only units of one type are: every unit once, by how its cell stands. */
export function countsOver(rows: readonly Row[], column: Column): Counts {
  const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.dutyId === column.dutyId))
  const count = (standing: Standing) => cells.filter((cell) => cell.standing === standing).length
  const counted = Object.fromEntries(standings.map((standing) => [standingLooks[standing].count, count(standing)]))
  return { ...nobody, ...counted, owed: cells.length - count('withdrawn') }
}
