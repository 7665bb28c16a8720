/** From obligations in the order of units to the rows of the board. */
import type { Id, LocalDate } from '#platform/kernel'
import type { Counts } from '../../contract.ts'
import { type Standable, type Standing, standingOf, worstOf } from '../standing.ts'
import { countStandings } from './counts.ts'

type Cell = Standable & {
  readonly unitId: Id<'unit'>
  readonly unitKey: string
  readonly unitName: string
  readonly dutyId: Id<'duty'>
  readonly obligationId: Id<'obligation'>
  readonly reportedAt: Date | null
}

export type BoardRow = {
  unitId: Id<'unit'>
  unitName: string
  counts: Counts
  cells: {
    dutyId: Id<'duty'>
    standing: Standing
    obligations: number
    obligationId: Id<'obligation'> | null
    reportedAt: string | null
  }[]
}

/** One row per unit, at most `limit`; `next` is the key after which the following page begins. */
export function boardRows(
  cells: readonly Cell[],
  limit: number,
  today: LocalDate,
): { rows: BoardRow[]; next: string | null } {
  const units = [...Map.groupBy(cells, (cell) => cell.unitId).values()]
  const shown = units.slice(0, limit)
  const last = units.length > limit ? shown.at(-1)?.[0] : undefined
  return { rows: shown.flatMap((unit) => rowOf(unit, today)), next: last ? `${last.unitKey} ${last.unitId}` : null }
}

function rowOf(cells: readonly Cell[], today: LocalDate): BoardRow[] {
  const [first] = cells
  if (!first) return []
  const byDuty = [...Map.groupBy(cells, (cell) => cell.dutyId)]
  return [
    {
      unitId: first.unitId,
      unitName: first.unitName,
      counts: countStandings(cells.map((cell) => standingOf(cell, today))),
      cells: byDuty.map(([dutyId, same]) => ({
        dutyId,
        standing: worstOf(same.map((cell) => standingOf(cell, today))),
        obligations: same.length,
        obligationId: same.length === 1 ? (same[0]?.obligationId ?? null) : null,
        reportedAt: same[0]?.reportedAt?.toISOString() ?? null,
      })),
    },
  ]
}
