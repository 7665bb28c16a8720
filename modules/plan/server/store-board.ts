/** SQL of the board and the calendar: grouped once, read by range, paged by key. */
import { sql } from 'kysely'
import type { Tx } from '#platform/db'
import { readOrderedKey } from '#platform/http/server'
import type { Id, LocalDate } from '#platform/kernel'
import type { Counts } from '../contract.ts'
import type { Due, DueOp } from '../domain/due.ts'
import type { Consequence, ObligationKind, PlanKind } from '../domain/plan.ts'
import type { ObligationState } from '../domain/states.ts'
import { matching, type ObligationFilter } from './store-obligations.ts'
import { type CountRow, countColumns, countsFrom } from './store-standing.ts'

export type IssuingUnit = { readonly unitId: Id<'unit'>; readonly unitName: string }

/** Units whose issued plans oblige somebody the person can see: the federation first, then down the tree. */
export async function listIssuers(tx: Tx, seasonId: Id<'season'>, ownPaths: readonly string[]): Promise<IssuingUnit[]> {
  const { rows } = await sql<IssuingUnit>`
    select unit_id as "unitId", min(coalesce(issuer_name, unit_name)) as "unitName"
    from plan.plans
    where federation_id = platform.federation() and season_id = ${seasonId} and state <> 'draft'
      and (platform.is_above(unit_path) or unit_path = any(${ownPaths}))
    group by unit_id, unit_path order by unit_path`.execute(tx)
  return rows
}

export type DutyLine = {
  readonly dutyId: Id<'duty'>
  readonly planId: Id<'plan'>
  readonly planNumber: string
  readonly planTitle: string
  readonly planKind: PlanKind
  readonly issuerName: string
  readonly kind: ObligationKind
  readonly title: string
  readonly due: Due
  readonly consequence: Consequence
}

type DutyRow = Omit<DutyLine, 'due'> & {
  dueOp: DueOp
  dueDate: string | null
  dueDateEnd: string | null
  duePrinted: string | null
  dueOn: LocalDate | null
  opensOn: LocalDate | null
}

/** The duties behind the counts, in the order of their days. A removed one stays while somebody's obligation shows it. */
export async function listDuties(tx: Tx, ids: readonly Id<'duty'>[]): Promise<DutyLine[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<DutyRow>`
    select d.id as "dutyId", d.plan_id as "planId", p.number as "planNumber", p.title as "planTitle", p.kind as "planKind",
      coalesce(p.issuer_name, p.unit_name) as "issuerName", d.kind, d.title, d.consequence, d.due_op as "dueOp",
      d.due_date as "dueDate", d.due_date_end as "dueDateEnd", d.due_printed as "duePrinted", d.due_on as "dueOn",
      d.opens_on as "opensOn"
    from plan.duties d join plan.tasks t on t.id = d.task_id join plan.plans p on p.id = d.plan_id
    where d.id = any(${ids})
    order by coalesce(d.due_on, '9999-12-31'), p.issued_on, t.position, d.position`.execute(tx)
  return rows.map(({ dueOp, dueDate, dueDateEnd, duePrinted, dueOn, opensOn, ...row }) => ({
    ...row,
    due: { op: dueOp, date: dueDate, dateEnd: dueDateEnd, printed: duePrinted, dueOn, opensOn },
  }))
}

export type BoardCellRow = {
  readonly unitId: Id<'unit'>
  readonly unitKey: string
  readonly unitName: string
  readonly dutyId: Id<'duty'>
  readonly obligationId: Id<'obligation'>
  readonly state: ObligationState
  readonly dueOn: LocalDate | null
  readonly onTime: boolean | null
  readonly reportedAt: Date | null
}

/** One page of units with all their cells; `standing` chooses the units, not the cells. */
export async function listBoardCells(
  tx: Tx,
  filter: ObligationFilter,
  page: { after?: string | undefined; limit: number },
): Promise<BoardCellRow[]> {
  const after = readOrderedKey(page.after)
  const later = after ? sql`and (o.unit_key, o.unit_id) > (${after.first}, ${after.id}::uuid)` : sql``
  const { standing: _, ...cells } = filter
  const { rows } = await sql<BoardCellRow>`
    with page as materialized (
      select o.unit_key, o.unit_id from plan.obligations o where ${matching(filter)} ${later}
      group by o.unit_key, o.unit_id order by o.unit_key, o.unit_id limit ${page.limit + 1}
    )
    select o.unit_id as "unitId", o.unit_key as "unitKey", o.unit_name as "unitName", o.duty_id as "dutyId",
      o.id as "obligationId", o.state, o.due_on as "dueOn", o.on_time as "onTime", o.reported_at as "reportedAt"
    from page join plan.obligations o on o.unit_key = page.unit_key and o.unit_id = page.unit_id
    where ${matching(cells)}
    order by o.unit_key, o.unit_id`.execute(tx)
  return rows
}

export async function countBoard(
  tx: Tx,
  filter: ObligationFilter,
): Promise<{ units: number; byDuty: Map<Id<'duty'>, Counts> }> {
  const { rows } = await sql<CountRow & { dutyId: Id<'duty'> | null; units: number }>`
    select o.duty_id as "dutyId", count(distinct o.unit_id)::int as units, ${countColumns(filter.today)}
    from plan.obligations o where ${matching(filter)} group by grouping sets ((o.duty_id), ())`.execute(tx)
  const byDuty = new Map(rows.flatMap((row) => (row.dutyId ? [[row.dutyId, countsFrom(row)] as const] : [])))
  return { units: rows.find((row) => row.dutyId === null)?.units ?? 0, byDuty }
}

export type OwnRow = Pick<BoardCellRow, 'dutyId' | 'obligationId' | 'state' | 'dueOn' | 'onTime'>

export async function listOwnStandings(tx: Tx, unitId: Id<'unit'>, seasonId: Id<'season'>): Promise<OwnRow[]> {
  const { rows } = await sql<OwnRow>`
    select o.duty_id as "dutyId", o.id as "obligationId", o.state, o.due_on as "dueOn", o.on_time as "onTime"
    from plan.obligations o
    where o.federation_id = platform.federation() and o.unit_id = ${unitId} and o.season_id = ${seasonId}
      and o.state <> 'withdrawn'`.execute(tx)
  return rows
}
