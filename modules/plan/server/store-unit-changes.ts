/** SQL by which obligations follow a change of units: what stands open, and what becomes of it. Few statements, many rows. */
import { sql } from 'kysely'
import type { Tx } from '#platform/db'
import { type FederationId, type Id, newId, type TreePath } from '#platform/kernel'
import { type Owed, unitKey } from '../domain/expansion.ts'
import type { OpenObligation } from '../domain/follow-units.ts'
import type { Party, Target } from '../domain/plan.ts'

export type LivePlan = {
  readonly id: Id<'plan'>
  readonly federationId: FederationId
  readonly seasonId: Id<'season'>
  readonly unitId: Id<'unit'>
  readonly unitPath: TreePath
  readonly number: string
}

/** Issued plans that still run, of the whole federation. */
export async function listLivePlans(tx: Tx): Promise<LivePlan[]> {
  const { rows } = await sql<LivePlan>`
    select id, federation_id as "federationId", season_id as "seasonId", unit_id as "unitId", unit_path as "unitPath", number
    from plan.plans where federation_id = platform.federation() and state in ('issued', 'amended') order by id`.execute(
    tx,
  )
  return rows
}

export type LiveDuty = Pick<Owed, 'dutyId' | 'kind' | 'consequence' | 'dueOn'> & {
  readonly planId: Id<'plan'>
  readonly targets: Target[] | null
  readonly parties: Party[]
}

export async function listLiveDuties(tx: Tx, planIds: readonly Id<'plan'>[]): Promise<LiveDuty[]> {
  const { rows } = await sql<LiveDuty>`
    select d.id as "dutyId", d.plan_id as "planId", d.kind, d.consequence, d.due_on as "dueOn", d.targets, t.parties
    from plan.duties d join plan.tasks t on t.id = d.task_id
    where d.plan_id = any(${planIds}) and not d.is_removed order by d.id`.execute(tx)
  return rows
}

type OpenRow = Omit<OpenObligation, 'block' | 'body'> & {
  blockId: string | null
  blockName: string | null
  bodyId: string | null
  bodyName: string | null
}

/** Open obligations of the units, and those under plans of the units. */
export async function listOpenOf(
  tx: Tx,
  unitIds: readonly Id<'unit'>[],
): Promise<(OpenObligation & { readonly planId: Id<'plan'> })[]> {
  const { rows } = await sql<OpenRow & { planId: Id<'plan'> }>`
    select o.id, plan_id as "planId", duty_id as "dutyId", unit_id as "unitId", unit_name as "unitName", due_on as "dueOn",
      s.ends_on as "seasonEndsOn", block_id as "blockId", block_name as "blockName", body_id as "bodyId", body_name as "bodyName"
    from plan.obligations o join plan.seasons s on s.id = o.season_id
    where o.federation_id = platform.federation() and state = 'open'
      and (unit_id = any(${unitIds}) or issuer_id = any(${unitIds}))
    order by due_on, o.id`.execute(tx)
  return rows.map(({ blockId, blockName, bodyId, bodyName, ...row }) => ({
    ...row,
    block: blockId === null ? null : { id: blockId, name: blockName ?? '' },
    body: bodyId === null ? null : { id: bodyId, name: bodyName ?? '' },
  }))
}

type OwingRow = { dutyId: Id<'duty'>; unitId: Id<'unit'>; block: { id: string } | null; body: { id: string } | null }

/** Who owes the duties, done or not; who was let off may owe again. */
export async function listOwing(tx: Tx, dutyIds: readonly Id<'duty'>[]): Promise<OwingRow[]> {
  const { rows } = await sql<{ dutyId: Id<'duty'>; unitId: Id<'unit'>; blockId: string | null; bodyId: string | null }>`
    select duty_id as "dutyId", unit_id as "unitId", block_id as "blockId", body_id as "bodyId"
    from plan.obligations where duty_id = any(${dutyIds}) and state <> 'withdrawn'`.execute(tx)
  return rows.map(({ dutyId, unitId, blockId, bodyId }) => ({
    dutyId,
    unitId,
    block: blockId === null ? null : { id: blockId },
    body: bodyId === null ? null : { id: bodyId },
  }))
}

/** Let off, with the reason where the report's note would stand. */
export async function letOff(tx: Tx, lapsed: readonly { id: Id<'obligation'>; reason: string }[]): Promise<void> {
  if (lapsed.length === 0) return
  await sql`update plan.obligations o set state = 'withdrawn', note = g.reason, version = o.version + 1
    from jsonb_to_recordset(${JSON.stringify(lapsed)}::jsonb) as g (id uuid, reason text)
    where o.id = g.id and o.state = 'open'`.execute(tx)
}

/** Not done by a unit that is gone; the reason stands where the report's note would. */
export async function markMissed(tx: Tx, missed: readonly { id: Id<'obligation'>; reason: string }[]): Promise<void> {
  if (missed.length === 0) return
  await sql`update plan.obligations o set state = 'missed', note = g.reason, version = o.version + 1
    from jsonb_to_recordset(${JSON.stringify(missed)}::jsonb) as g (id uuid, reason text)
    where o.id = g.id and o.state = 'open'`.execute(tx)
}

type Given = { readonly plan: LivePlan; readonly owed: Owed; readonly note: string | null }

/** New obligations of any plans; one that was let off before stands open again. */
export async function lay(tx: Tx, given: readonly Given[]): Promise<{ id: Id<'obligation'>; planId: Id<'plan'> }[]> {
  if (given.length === 0) return []
  const rows = given.map(({ plan, owed, note }) => ({
    id: newId<'obligation'>(),
    federation_id: plan.federationId,
    season_id: plan.seasonId,
    plan_id: plan.id,
    issuer_id: plan.unitId,
    duty_id: owed.dutyId,
    unit_id: owed.unitId,
    unit_path: owed.unitPath,
    unit_name: owed.unitName,
    unit_key: unitKey(owed),
    block_id: owed.block?.id ?? null,
    block_name: owed.block?.name ?? null,
    body_id: owed.body?.id ?? null,
    body_name: owed.body?.name ?? null,
    kind: owed.kind,
    due_on: owed.dueOn,
    consequence: owed.consequence,
    note,
  }))
  const nobody = sql`'00000000-0000-0000-0000-000000000000'::uuid`
  const { rows: laid } = await sql<{ id: Id<'obligation'>; planId: Id<'plan'> }>`
    insert into plan.obligations as kept (id, federation_id, season_id, plan_id, issuer_id, duty_id, unit_id, unit_path,
      unit_name, unit_key, block_id, block_name, body_id, body_name, kind, due_on, consequence, note)
    select id, federation_id, season_id, plan_id, issuer_id, duty_id, unit_id, unit_path, unit_name, unit_key, block_id,
      block_name, body_id, body_name, kind, due_on, consequence, note
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g (id uuid, federation_id uuid, season_id uuid, plan_id uuid,
      issuer_id uuid, duty_id uuid, unit_id uuid, unit_path text, unit_name text, unit_key text, block_id uuid,
      block_name text, body_id uuid, body_name text, kind text, due_on date, consequence text, note text)
    on conflict (duty_id, unit_id, coalesce(block_id, ${nobody}), coalesce(body_id, ${nobody}))
      do update set state = 'open', due_on = excluded.due_on, note = excluded.note, version = kept.version + 1
      where kept.state = 'withdrawn'
    returning id, plan_id as "planId"`.execute(tx)
  return laid
}

/** Plans of units that are gone end with them; what fell due before and was never done stays on the board as such. */
export async function closePlansOf(
  tx: Tx,
  planIds: readonly Id<'plan'>[],
  given: { readonly reason: string; readonly at: Date },
): Promise<void> {
  if (planIds.length === 0) return
  await sql`update plan.plans set state = 'closed', closed_reason = ${given.reason}, version = version + 1,
    updated_at = ${given.at} where id = any(${planIds})`.execute(tx)
  await sql`update plan.obligations set state = 'missed', version = version + 1
    where plan_id = any(${planIds}) and state = 'open'`.execute(tx)
}
