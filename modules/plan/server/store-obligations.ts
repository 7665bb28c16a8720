/** SQL of obligations: what one unit owes, and what it reported. */
import { type RawBuilder, sql } from 'kysely'
import { type Tx, typed } from '#platform/db'
import { readDayKey, readOrderedKey } from '#platform/http/server'
import { found, type Id, isLocalDate, type LocalDate, Refusal, type TreePath } from '#platform/kernel'
import type { BoardShow, Counts } from '../contract.ts'
import type { Due, DueOp } from '../domain/due.ts'
import type { Addressee, Consequence, ObligationKind, PlanKind } from '../domain/plan.ts'
import type { Standing } from '../domain/standing.ts'
import type { ObligationState, PlanState } from '../domain/states.ts'
import { type CountRow, countColumns, countsFrom, standsAs } from './store-standing.ts'
import type { PlanTables } from './tables.ts'

const tables = (tx: Tx) => typed<PlanTables>(tx)

export type StoredObligation = {
  readonly id: Id<'obligation'>
  readonly version: number
  readonly dutyId: Id<'duty'>
  readonly planId: Id<'plan'>
  readonly planNumber: string
  readonly planTitle: string
  readonly planKind: PlanKind
  readonly planState: PlanState
  readonly seasonYear: number
  /** Where it stands in its plan: the task, then the duty in it. */
  readonly positions: readonly number[]
  readonly issuerName: string
  readonly issuerPath: TreePath
  readonly task: { readonly number: string | null; readonly section: string | null; readonly text: string }
  readonly kind: ObligationKind
  readonly title: string
  readonly unitId: Id<'unit'>
  readonly unitPath: TreePath
  readonly unitName: string
  readonly blockName: string | null
  readonly bodyName: string | null
  readonly due: Due
  readonly dueOn: LocalDate | null
  readonly consequence: Consequence
  readonly legalGround: string | null
  readonly addressees: Addressee[]
  readonly via: string | null
  readonly state: ObligationState
  readonly onTime: boolean | null
  readonly reportedAt: Date | null
  readonly reportedBy: string | null
  readonly note: string | null
}

type Row = Omit<StoredObligation, 'task' | 'due'> & {
  taskNumber: string | null
  taskSection: string | null
  taskText: string
  dueOp: DueOp
  dueDate: string | null
  dueDateEnd: string | null
  duePrinted: string | null
  opensOn: LocalDate | null
}

const columns = sql`
  o.id, o.version, o.duty_id as "dutyId", o.plan_id as "planId", o.kind, o.unit_id as "unitId", o.unit_path as "unitPath",
  o.unit_name as "unitName", o.block_name as "blockName", o.body_name as "bodyName", o.due_on as "dueOn", o.consequence,
  o.state, o.on_time as "onTime", o.reported_at as "reportedAt", o.reported_by as "reportedBy", o.note,
  p.number as "planNumber", p.title as "planTitle", p.kind as "planKind", p.state as "planState", s.year as "seasonYear", array[t.position, d.position] as "positions",
  coalesce(p.issuer_name, p.unit_name) as "issuerName", p.unit_path as "issuerPath",
  t.number as "taskNumber", t.section as "taskSection", t.text as "taskText",
  d.title, d.legal_ground as "legalGround", d.addressees, d.via,
  d.due_op as "dueOp", d.due_date as "dueDate", d.due_date_end as "dueDateEnd", d.due_printed as "duePrinted",
  d.opens_on as "opensOn"`

const from = sql`plan.obligations o
  join plan.duties d on d.id = o.duty_id
  join plan.tasks t on t.id = d.task_id
  join plan.plans p on p.id = o.plan_id
  join plan.seasons s on s.id = o.season_id`

const stored = ({
  taskNumber,
  taskSection,
  taskText,
  dueOp,
  dueDate,
  dueDateEnd,
  duePrinted,
  opensOn,
  ...row
}: Row) => ({
  ...row,
  task: { number: taskNumber, section: taskSection, text: taskText },
  due: { op: dueOp, date: dueDate, dateEnd: dueDateEnd, printed: duePrinted, dueOn: row.dueOn, opensOn },
})

export async function getObligation(tx: Tx, id: Id<'obligation'>): Promise<StoredObligation> {
  const { rows } = await sql<Row>`select ${columns} from ${from} where o.id = ${id}`.execute(tx)
  return stored(found(rows[0], 'obligation.not-found'))
}

/** Undated work comes last; equal days in the order they were made. */
const dueKey = sql`coalesce(o.due_on, '9999-12-31')`

/** What units below owe by a day of its own; a quarter or a month is a time, not a deadline. */
const dated = sql`o.kind <> 'upward' and o.unit_id <> o.issuer_id and o.due_on is not null and o.duty_id in (
  select d.id from plan.duties d where d.due_op in ('by', 'before') or length(d.due_date) = 10)`

export type ObligationFilter = {
  readonly today: LocalDate
  readonly seasonId?: Id<'season'> | undefined
  readonly unitIds?: readonly Id<'unit'>[] | undefined
  readonly issuerId?: Id<'unit'> | undefined
  readonly planId?: Id<'plan'> | undefined
  readonly dutyId?: Id<'duty'> | undefined
  readonly kind?: ObligationKind | undefined
  readonly show?: BoardShow | undefined
  readonly standing?: Standing | undefined
  readonly state?: ObligationState | undefined
}

export function matching(filter: ObligationFilter): RawBuilder<boolean> {
  const parts: RawBuilder<unknown>[] = [sql`o.federation_id = platform.federation()`]
  if (filter.seasonId) parts.push(sql`o.season_id = ${filter.seasonId}`)
  if (filter.unitIds) parts.push(sql`o.unit_id = any(${filter.unitIds})`)
  if (filter.issuerId) parts.push(sql`o.issuer_id = ${filter.issuerId}`)
  if (filter.planId) parts.push(sql`o.plan_id = ${filter.planId}`)
  if (filter.dutyId) parts.push(sql`o.duty_id = ${filter.dutyId}`)
  if (filter.kind) parts.push(sql`o.kind = ${filter.kind}`)
  if (filter.show === 'upward') parts.push(sql`o.kind = 'upward'`)
  if (filter.show === 'dated') parts.push(dated)
  if (filter.state) parts.push(sql`o.state = ${filter.state}`)
  if (filter.standing) parts.push(standsAs(filter.standing, filter.today))
  return sql<boolean>`${sql.join(parts, sql` and `)}`
}

type Page = { readonly after?: string | undefined; readonly limit: number }

/** By last valid day, then id; `next` is the key of the last row shown. */
export async function listByDue(
  tx: Tx,
  filter: ObligationFilter,
  page: Page,
): Promise<{ obligations: StoredObligation[]; next: string | null }> {
  const after = readDayKey(page.after)
  const later = after ? sql`and (${dueKey}, o.id) > (${after.first}::date, ${after.id}::uuid)` : sql``
  const { rows } = await sql<Row>`
    select ${columns} from ${from} where ${matching(filter)} ${later}
    order by ${dueKey}, o.id limit ${page.limit + 1}`.execute(tx)
  const shown = rows.slice(0, page.limit)
  const last = rows.length > page.limit ? shown.at(-1) : undefined
  return { obligations: shown.map(stored), next: last ? `${last.dueOn ?? '9999-12-31'} ${last.id}` : null }
}

/** Far above what one unit ever owes at a time: nothing overdue falls off the desk. */
const mostOnDesk = 2000

/** What the unit has open, and what it reported this year or in a season that still runs: one question, open ones first. */
export async function listForDesk(
  tx: Tx,
  { unitId, today }: { unitId: Id<'unit'>; today: LocalDate },
): Promise<StoredObligation[]> {
  const { rows } = await sql<Row>`
    select ${columns} from ${from}
    where o.unit_id = ${unitId} and (o.state = 'open' or (o.state = 'reported'
      and (s.ends_on >= ${today} or o.reported_at >= date_trunc('year', ${today}::date))))
    order by o.state <> 'open', ${dueKey}, o.id limit ${mostOnDesk}`.execute(tx)
  return rows.map(stored)
}

/** In the order of the board: unit by unit, each by last valid day. */
const unitAndDueKey = sql`(o.unit_key || ' ' || coalesce(to_char(o.due_on, 'YYYY-MM-DD'), '9999-12-31')) collate "C"`

export async function listByUnit(
  tx: Tx,
  filter: ObligationFilter,
  page: Page,
): Promise<{ obligations: StoredObligation[]; next: string | null }> {
  const after = readOrderedKey(page.after, (first) => first.endsWith(' 9999-12-31') || isLocalDate(first.slice(-10)))
  const later = after ? sql`and (${unitAndDueKey}, o.id) > (${after.first}, ${after.id}::uuid)` : sql``
  const { rows } = await sql<Row & { position: string }>`
    select ${columns}, ${unitAndDueKey} as position from ${from} where ${matching(filter)} ${later}
    order by ${unitAndDueKey}, o.id limit ${page.limit + 1}`.execute(tx)
  const shown = rows.slice(0, page.limit)
  const last = rows.length > page.limit ? shown.at(-1) : undefined
  const obligations = shown.map(({ position: _, ...row }) => stored(row))
  return { obligations, next: last ? `${last.position} ${last.id}` : null }
}

export async function countObligations(tx: Tx, filter: ObligationFilter): Promise<Counts> {
  const { rows } = await sql<CountRow>`
    select ${countColumns(filter.today)} from plan.obligations o where ${matching(filter)}`.execute(tx)
  return countsFrom(rows[0] as CountRow)
}

export async function countByDuty(tx: Tx, filter: ObligationFilter): Promise<Map<Id<'duty'>, Counts>> {
  const { rows } = await sql<CountRow & { dutyId: Id<'duty'> }>`
    select o.duty_id as "dutyId", ${countColumns(filter.today)}
    from plan.obligations o where ${matching(filter)} group by o.duty_id`.execute(tx)
  return new Map(rows.map((row) => [row.dutyId, countsFrom(row)]))
}

export async function countByPlan(
  tx: Tx,
  planIds: readonly Id<'plan'>[],
  today: LocalDate,
): Promise<Map<Id<'plan'>, Counts>> {
  const { rows } = await sql<CountRow & { planId: Id<'plan'> }>`
    select o.plan_id as "planId", ${countColumns(today)}
    from plan.obligations o where o.plan_id = any(${planIds}) group by o.plan_id`.execute(tx)
  return new Map(rows.map((row) => [row.planId, countsFrom(row)]))
}

type Change = Partial<{
  state: ObligationState
  on_time: boolean | null
  reported_at: Date | null
  reported_by: string | null
  note: string | null
  due_on: LocalDate | null
}>

export async function saveObligation(tx: Tx, before: StoredObligation, change: Change): Promise<void> {
  const result = await tables(tx)
    .updateTable('plan.obligations')
    .set({ ...change, version: before.version + 1 })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw changedMeanwhile(await getObligation(tx, before.id))
}

/** Whoever loses a race is told what the winner did. */
const changedMeanwhile = (now: StoredObligation): Refusal =>
  now.state === 'reported'
    ? new Refusal('conflict', 'obligation.already-reported', { by: now.reportedBy ?? '' })
    : new Refusal('conflict', 'obligation.changed-meanwhile')
