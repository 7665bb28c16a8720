/** SQL that makes obligations from a plan, and moves them when the plan is amended or closed. Few statements, many rows. */
import { sql } from 'kysely'
import type { Tx } from '#platform/db'
import { type Id, newId } from '#platform/kernel'
import type { Existing } from '../domain/amendment.ts'
import { type Owed, unitKey } from '../domain/expansion.ts'
import type { StoredPlan } from './store-plans.ts'

type NewObligation = { readonly id: Id<'obligation'>; readonly dutyId: Id<'duty'> }

/** One statement for all rows: six hundred units times a dozen duties are not six thousand round trips. */
export async function insertObligations(tx: Tx, plan: StoredPlan, owed: readonly Owed[]): Promise<NewObligation[]> {
  if (owed.length === 0) return []
  const rows = owed.map((one) => ({
    id: newId<'obligation'>(),
    duty_id: one.dutyId,
    unit_id: one.unitId,
    unit_path: one.unitPath,
    unit_name: one.unitName,
    unit_key: unitKey(one),
    block_id: one.block?.id ?? null,
    block_name: one.block?.name ?? null,
    body_id: one.body?.id ?? null,
    body_name: one.body?.name ?? null,
    kind: one.kind,
    due_on: one.dueOn,
    consequence: one.consequence,
  }))
  await sql`
    insert into plan.obligations (id, federation_id, season_id, plan_id, issuer_id, duty_id, unit_id, unit_path, unit_name,
      unit_key, block_id, block_name, body_id, body_name, kind, due_on, consequence)
    select id, ${plan.federationId}, ${plan.seasonId}, ${plan.id}, ${plan.unitId}, duty_id, unit_id, unit_path, unit_name,
      unit_key, block_id, block_name, body_id, body_name, kind, due_on, consequence
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as rows (id uuid, duty_id uuid, unit_id uuid, unit_path text,
      unit_name text, unit_key text, block_id uuid, block_name text, body_id uuid, body_name text, kind text, due_on date,
      consequence text)`.execute(tx)
  return rows.map((row) => ({ id: row.id, dutyId: row.duty_id }))
}

type ExistingRow = Omit<Existing, 'block' | 'body'> & { blockId: string | null; bodyId: string | null }

export async function listExisting(tx: Tx, dutyIds: readonly Id<'duty'>[]): Promise<Existing[]> {
  if (dutyIds.length === 0) return []
  const { rows } = await sql<ExistingRow>`
    select id, duty_id as "dutyId", unit_id as "unitId", block_id as "blockId", body_id as "bodyId", state, due_on as "dueOn"
    from plan.obligations where duty_id = any(${dutyIds})`.execute(tx)
  return rows.map(({ blockId, bodyId, ...row }) => ({
    ...row,
    block: blockId === null ? null : { id: blockId },
    body: bodyId === null ? null : { id: bodyId },
  }))
}

export async function withdraw(tx: Tx, ids: readonly Id<'obligation'>[]): Promise<void> {
  if (ids.length === 0) return
  await sql`update plan.obligations set state = 'withdrawn', version = version + 1
    where id = any(${ids}) and state = 'open'`.execute(tx)
}

/** Open again or still open, with the day, kind and consequence that the duty has now. */
export async function bringUpToDate(tx: Tx, ids: readonly Id<'obligation'>[]): Promise<void> {
  if (ids.length === 0) return
  await sql`update plan.obligations o set state = 'open', due_on = d.due_on, note = null, version = o.version + 1
    from plan.duties d
    where d.id = o.duty_id and o.id = any(${ids}) and o.state in ('open', 'withdrawn')`.execute(tx)
}

/** Kind and consequence of a duty may be amended; for the issuer itself nothing ever follows. */
export async function carryOver(tx: Tx, dutyIds: readonly Id<'duty'>[]): Promise<void> {
  if (dutyIds.length === 0) return
  await sql`update plan.obligations o
    set kind = d.kind, consequence = case when o.unit_id = o.issuer_id then 'none' else d.consequence end
    from plan.duties d
    where d.id = o.duty_id and o.duty_id = any(${dutyIds}) and o.state = 'open'`.execute(tx)
}

export async function markMissed(tx: Tx, planId: Id<'plan'>): Promise<number> {
  const { numAffectedRows } = await sql`update plan.obligations set state = 'missed', version = version + 1
    where plan_id = ${planId} and state = 'open'`.execute(tx)
  return Number(numAffectedRows ?? 0n)
}
