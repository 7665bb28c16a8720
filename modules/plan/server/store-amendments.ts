/** SQL of amendments. */
import { sql } from 'kysely'
import { type Tx, typed } from '#platform/db'
import { type Id, newId } from '#platform/kernel'
import type { Amendment } from '../contract.ts'
import type { TaskOwner } from './store-tasks.ts'
import type { PlanTables } from './tables.ts'

const tables = (tx: Tx) => typed<PlanTables>(tx)

type Effect = 'added' | 'withdrawn' | 'redated' | 'kept'
type ShownChange = Amendment['changes'][number]

/** What is kept of a change: not how many obligations it touched but which, so that each reader counts their own. */
export type KeptChange = Omit<ShownChange, Effect> & {
  readonly touched: Readonly<Record<Effect, readonly Id<'obligation'>[]>>
}

/** The numbers of a change count the obligations inside the reader's walls: how far siblings have come stays theirs. */
export async function listAmendments(tx: Tx, planId: Id<'plan'>): Promise<Amendment[]> {
  const rows = await tables(tx)
    .selectFrom('plan.amendments')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('ordinal')
    .execute()
  const visible = rows.length === 0 ? new Set() : await visibleObligations(tx, planId)
  const shown = ({ touched, ...change }: KeptChange): ShownChange => {
    const count = (effect: Effect) => touched[effect].filter((id) => visible.has(id)).length
    return {
      ...change,
      added: count('added'),
      withdrawn: count('withdrawn'),
      redated: count('redated'),
      kept: count('kept'),
    }
  }
  return rows.map((row) => ({
    id: row.id,
    ordinal: row.ordinal,
    at: row.at.toISOString(),
    on: row.amended_on,
    by: row.by_name,
    reason: row.reason,
    document: row.document,
    changes: (row.changes as KeptChange[]).map(shown),
  }))
}

async function visibleObligations(tx: Tx, planId: Id<'plan'>): Promise<ReadonlySet<unknown>> {
  const { rows } = await sql<{
    id: Id<'obligation'>
  }>`select id from plan.obligations where plan_id = ${planId}`.execute(tx)
  return new Set(rows.map((row) => row.id))
}

export async function countAmendments(tx: Tx, planId: Id<'plan'>): Promise<number> {
  const { count } = await tables(tx)
    .selectFrom('plan.amendments')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('plan_id', '=', planId)
    .executeTakeFirstOrThrow()
  return count
}

type NewAmendment = Omit<Amendment, 'id' | 'at' | 'changes'> & {
  readonly at: Date
  readonly changes: readonly KeptChange[]
}

export async function insertAmendment(tx: Tx, plan: TaskOwner, given: NewAmendment): Promise<void> {
  await tables(tx)
    .insertInto('plan.amendments')
    .values({
      id: newId(),
      federation_id: plan.federationId,
      plan_id: plan.id,
      unit_id: plan.unitId,
      unit_path: plan.unitPath,
      ordinal: given.ordinal,
      amended_on: given.on,
      at: given.at,
      by_name: given.by,
      reason: given.reason,
      document: given.document,
      changes: JSON.stringify(given.changes),
    })
    .execute()
}
