/** SQL of the tallies: what the other units owe under one unit's plans, without reading their obligations. */
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/db'
import type { Id, LocalDate } from '#platform/kernel'
import type { Counts } from '../contract.ts'
import type { Due, DueOp } from '../domain/due.ts'
import type { ObligationKind } from '../domain/plan.ts'
import { type CountRow, countsFrom, standsAs } from './store-standing.ts'

/** As `countColumns`, over tallies that are called `o`. */
const tallyColumns = (today: LocalDate): RawBuilder<CountRow> => {
  const sum = (condition: RawBuilder<unknown>) => sql`coalesce(sum(o.obligations) filter (where ${condition}), 0)::int`
  return sql`
    ${sum(sql`o.state <> 'withdrawn'`)} as "owed", ${sum(standsAs('on-time', today))} as "onTime",
    ${sum(standsAs('late', today))} as "late", ${sum(standsAs('open', today))} as "open",
    ${sum(standsAs('missing', today))} as "missing", ${sum(standsAs('waived', today))} as "waived",
    ${sum(standsAs('withdrawn', today))} as "withdrawn"`
}

export async function countOthers(
  tx: Tx,
  issuerId: Id<'unit'>,
  given: { seasonId: Id<'season'>; today: LocalDate },
): Promise<Map<Id<'duty'>, Counts>> {
  const { rows } = await sql<CountRow & { dutyId: Id<'duty'> }>`
    select o.duty_id as "dutyId", ${tallyColumns(given.today)}
    from plan.tallies o join plan.plans p on p.id = o.plan_id
    where o.unit_id = ${issuerId} and not o.is_issuer and p.season_id = ${given.seasonId} and o.state <> 'withdrawn'
    group by o.duty_id having sum(o.obligations) > 0`.execute(tx)
  return new Map(rows.map((row) => [row.dutyId, countsFrom(row)]))
}

type WatchedRow = CountRow & {
  dutyId: Id<'duty'>
  planNumber: string
  issuedOn: LocalDate
  title: string
  kind: ObligationKind
  seasonYear: number
  positions: number[]
  dueOp: DueOp
  dueOn: LocalDate | null
}
export type WatchedDuty = Pick<
  WatchedRow,
  'dutyId' | 'planNumber' | 'issuedOn' | 'title' | 'kind' | 'seasonYear' | 'positions'
> & {
  readonly due: Pick<Due, 'op' | 'dueOn'>
  readonly counts: Counts
}

/** Duties due by the day that somebody else still has open. */
export async function listWatched(
  tx: Tx,
  issuerId: Id<'unit'>,
  given: { today: LocalDate; dueBy: LocalDate },
): Promise<WatchedDuty[]> {
  const { rows } = await sql<WatchedRow>`
    select d.id as "dutyId", p.number as "planNumber", p.issued_on as "issuedOn", d.title, d.kind, d.due_op as "dueOp",
      d.due_on as "dueOn", s.year as "seasonYear", array[t.position, d.position] as "positions",
      ${tallyColumns(given.today)}
    from plan.tallies o join plan.duties d on d.id = o.duty_id join plan.tasks t on t.id = d.task_id
      join plan.plans p on p.id = o.plan_id join plan.seasons s on s.id = p.season_id
    where o.unit_id = ${issuerId} and not o.is_issuer and d.due_on <= ${given.dueBy}
    group by d.id, t.id, p.id, s.id having sum(o.obligations) filter (where o.state = 'open') > 0`.execute(tx)
  return rows.map((row) => ({
    dutyId: row.dutyId,
    planNumber: row.planNumber,
    issuedOn: row.issuedOn,
    title: row.title,
    kind: row.kind,
    seasonYear: row.seasonYear,
    positions: row.positions,
    due: { op: row.dueOp, dueOn: row.dueOn },
    counts: countsFrom(row),
  }))
}
