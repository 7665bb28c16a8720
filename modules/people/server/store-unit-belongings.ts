/** SQL of what else hangs on a unit that ends: households, and transfers that nobody has answered yet. */
import { sql } from 'kysely'
import type { UnitId } from '#modules/organisation'
import type { Tx } from '#platform/db'
import type { FederationId, LocalDate } from '#platform/kernel'
import type { Transfer, TransferId } from '../domain/person.ts'
import { transferOf } from './store-transfers.ts'
import { type Heir, heirTable } from './store-unit-changes.ts'
import type { PeopleTables } from './tables.ts'

/** As with people: what began on the day or later is the heir's from its start, the rest is cut at the day. */
export async function passHouseholdsOn(
  tx: Tx,
  federationId: FederationId,
  heirs: readonly Heir[],
  on: LocalDate,
): Promise<void> {
  if (heirs.length === 0) return
  const heir = heirTable(heirs)
  await sql`update people.households o set unit_id = h.id, unit_path = h.path, version = version + 1
    from ${heir} where o.unit_id = h.former and o.valid_from >= ${on}::date`.execute(tx)
  await sql`insert into people.households
      (id, federation_id, unit_id, unit_path, head_name, name_key, address, people_count, valid_from, valid_to)
    select gen_random_uuid(), ${federationId}::uuid, h.id, h.path, o.head_name, o.name_key, o.address, o.people_count,
      ${on}::date, o.valid_to
    from people.households o join ${heir} on o.unit_id = h.former
    where o.valid_to is null or o.valid_to > ${on}::date`.execute(tx)
  await endHouseholds(
    tx,
    heirs.map((one) => one.from),
    on,
  )
}

export async function endHouseholds(tx: Tx, ids: readonly UnitId[], on: LocalDate): Promise<void> {
  if (ids.length === 0) return
  await sql`update people.households set valid_to = greatest(${on}::date, valid_from + 1), version = version + 1
    where unit_id = any(${[...ids]}::uuid[])
      and (valid_to is null or valid_to > greatest(${on}::date, valid_from + 1))`.execute(tx)
}

export async function listWaitingAt(tx: Tx, ids: readonly UnitId[]): Promise<Transfer[]> {
  const { rows } = await sql<PeopleTables['people.transfers']>`select * from people.transfers
    where state = 'waiting' and (unit_id = any(${[...ids]}::uuid[]) or to_unit_id = any(${[...ids]}::uuid[]))
    order by proposed_at, id`.execute(tx)
  return rows.map(transferOf)
}

export async function saveSides(tx: Tx, transfers: readonly Transfer[]): Promise<void> {
  if (transfers.length === 0) return
  await sql`update people.transfers t set unit_id = g."unitId", unit_path = g.path, unit_name = g."unitName",
      to_unit_id = g."toUnitId", to_unit_path = g."toPath", to_unit_name = g."toUnitName", effective_on = g."effectiveOn",
      version = t.version + 1
    from jsonb_to_recordset(${JSON.stringify(transfers)}::jsonb) as g (id uuid, "unitId" uuid, path text, "unitName" text,
      "toUnitId" uuid, "toPath" text, "toUnitName" text, "effectiveOn" date)
    where t.id = g.id and t.state = 'waiting'`.execute(tx)
}

export type Withdrawn = { readonly id: TransferId; readonly reason: string }

export async function withdrawAll(
  tx: Tx,
  withdrawn: readonly Withdrawn[],
  { at, by }: { readonly at: Date; readonly by: string },
): Promise<void> {
  if (withdrawn.length === 0) return
  await sql`update people.transfers t set state = 'withdrawn', decided_at = ${at}, decided_by = ${by}, answer = g.reason,
      version = t.version + 1
    from jsonb_to_recordset(${JSON.stringify(withdrawn)}::jsonb) as g (id uuid, reason text)
    where t.id = g.id and t.state = 'waiting'`.execute(tx)
}
