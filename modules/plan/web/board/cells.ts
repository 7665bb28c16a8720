/** What the board shows in each place: symbol and word on the colour of the state, and where it leads. */
import type { ReplyOf } from '#platform/http'
import type { BoardCell } from '#platform/ui'
import type { BoardShow, Counts, getBoard } from '../../contract.ts'
import { obligationAddress } from '../../domain/addresses.ts'
import { countStandings } from '../../domain/overview/counts.ts'
import { standingWords } from '../../vi.ts'
import { rowsAddress } from '../addresses.ts'
import { doneOf, standingLooks } from '../parts/words.ts'

export type Board = ReplyOf<typeof getBoard>
export type Column = Board['columns'][number]
export type Row = Board['rows'][number]

/** What every address of this board shares. */
export type Ground = { readonly issuer: string | undefined; readonly season: string; readonly show: BoardShow }

export function cellOf(row: Row, column: Column, ground: Ground): BoardCell | undefined {
  const cell = row.cells.find((one) => one.dutyId === column.dutyId)
  if (!cell) return undefined
  const { symbol, cell: word, tone } = standingLooks[cell.standing]
  const several = cell.obligations > 1 ? ` (${cell.obligations} việc)` : ''
  return {
    text: `${symbol} ${word}${several}`,
    tone,
    spoken: `${row.unitName}, ${column.title}: ${standingWords[cell.standing].toLowerCase()}${several}`,
    to: cell.obligationId
      ? obligationAddress(cell.obligationId)
      : rowsAddress({ ...ground, duty: column.dutyId, unit: row.unitId }),
  }
}

/** "12/14": how many have done it; red as soon as one is missing. */
export function sumCell(counts: Counts, what: string, to: string | undefined): BoardCell | undefined {
  if (counts.owed === 0) return undefined
  const done = doneOf(counts)
  const tone = counts.missing > 0 ? 'late' : done === counts.owed ? 'fulfilled' : 'calm'
  const missing = counts.missing > 0 ? ` · thiếu ${counts.missing}` : ''
  return {
    text: `${done}/${counts.owed}${missing}`,
    tone,
    spoken: `${what}: đã làm ${done} trên ${counts.owed}${missing}`,
    ...(to ? { to } : {}),
  }
}

/** Counts over the rows that are shown, when only units of one type are: every unit once, by how its cell stands. */
export const countsOver = (rows: readonly Row[], column: Column): Counts =>
  countStandings(
    rows.flatMap((row) => row.cells.filter((cell) => cell.dutyId === column.dutyId).map((cell) => cell.standing)),
  )
