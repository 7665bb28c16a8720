/** SQL of amendments. */
import { type Tx, typed } from '#platform/db'
import { type Id, newId } from '#platform/kernel'
import type { Amendment } from '../contract.ts'
import type { TaskOwner } from './store-tasks.ts'
import type { PlanTables } from './tables.ts'

const tables = (tx: Tx) => typed<PlanTables>(tx)

export async function listAmendments(tx: Tx, planId: Id<'plan'>): Promise<Amendment[]> {
  const rows = await tables(tx)
    .selectFrom('plan.amendments')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('ordinal')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    ordinal: row.ordinal,
    at: row.at.toISOString(),
    on: row.amended_on,
    by: row.by_name,
    reason: row.reason,
    document: row.document,
    changes: row.changes as Amendment['changes'],
  }))
}

export async function insertAmendment(tx: Tx, plan: TaskOwner, given: Omit<Amendment, 'id' | 'at'> & { at: Date }) {
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
