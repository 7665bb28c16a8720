/** SQL of people whose unit ends: all of them in a few statements, however many they are. */
import { sql } from 'kysely'
import type { UnitId } from '#modules/organisation'
import type { Tx } from '#platform/db'
import type { FederationId, LocalDate, TreePath } from '#platform/kernel'

/** Who takes the people of the unit `from`. */
export type Heir = { readonly from: UnitId; readonly id: UnitId; readonly path: TreePath; readonly name: string }

/** In a `from`: each ended unit as `h.former` with its heir. */
export const heirTable = (heirs: readonly Heir[]) =>
  sql`unnest(${heirs.map((one) => one.from)}::uuid[], ${heirs.map((one) => one.id)}::uuid[],
    ${heirs.map((one) => one.path)}::text[], ${heirs.map((one) => one.name)}::text[]) as h (former, id, path, name)`

export type Counts = {
  readonly people: number
  readonly posts: number
  /** Periods that ended by themselves, but after the day. */
  readonly past: number
  readonly households: number
}

/** Members of today, posts held and households, by unit. */
export async function countPeopleIn(tx: Tx, ids: readonly UnitId[], on: LocalDate): Promise<Map<UnitId, Counts>> {
  const { rows } = await sql<Counts & { id: UnitId }>`
    select u.id,
      (select count(*) from people.memberships m where m.unit_id = u.id and m.valid_to is null and m.covered_by is null) as people,
      (select count(*) from people.memberships m where m.unit_id = u.id and m.valid_to > ${on}::date and m.covered_by is null) as past,
      (select count(*) from people.posts o where o.unit_id = u.id and o.valid_to is null and o.covered_by is null) as posts,
      (select count(*) from people.households o where o.unit_id = u.id and o.valid_to is null) as households
    from unnest(${[...ids]}::uuid[]) as u (id)`.execute(tx)
  return new Map(rows.map(({ id, ...counts }) => [id, counts]))
}

/**
 * Every day from `on` is the heir's: open periods, and those that ended later. A period that began on the day or later was
 * never in the old unit: it is the new unit's from its start.
 */
export async function passPeopleOn(
  tx: Tx,
  federationId: FederationId,
  heirs: readonly Heir[],
  on: LocalDate,
): Promise<void> {
  if (heirs.length === 0) return
  const heir = heirTable(heirs)
  const units = heirs.map((one) => one.from)
  await endPosts(tx, units, on)
  await sql`update people.memberships m set unit_id = h.id, unit_path = h.path, unit_name = h.name, began = 'unit-change'
    from ${heir} where m.unit_id = h.former and m.covered_by is null and m.valid_from >= ${on}::date`.execute(tx)
  const { rows: past } = await sql<object>`select id, valid_to, ended from people.memberships
    where unit_id = any(${units}::uuid[]) and covered_by is null and valid_to > ${on}::date`.execute(tx)
  await sql`update people.memberships set valid_to = ${on}::date, ended = 'unit-change'
    where unit_id = any(${units}::uuid[]) and covered_by is null and (valid_to is null or valid_to > ${on}::date)`.execute(
    tx,
  )
  await sql`insert into people.memberships (id, federation_id, person_id, person_path, unit_id, unit_path, unit_name, full_name,
      name_key, is_direct_worker, valid_from, valid_to, began, ended)
    select gen_random_uuid(), ${federationId}::uuid, m.person_id, m.person_path, h.id, h.path, h.name, m.full_name,
      m.name_key, m.is_direct_worker, ${on}::date, past.valid_to, 'unit-change', past.ended
    from people.memberships m join ${heir} on m.unit_id = h.former
    left join jsonb_to_recordset(${JSON.stringify(past)}::jsonb) as past (id uuid, valid_to date, ended text) on past.id = m.id
    where m.valid_to = ${on}::date and m.ended = 'unit-change' and m.covered_by is null`.execute(tx)
  await moveRecords(tx, heirs, on)
}

/** Whose last day was before lies in the archive of the old unit; rows merged into another go with that one. */
async function moveRecords(tx: Tx, heirs: readonly Heir[], on: LocalDate): Promise<void> {
  const heir = heirTable(heirs)
  await sql`update people.people p set unit_id = h.id, unit_path = h.path, version = version + 1
    from ${heir} where p.unit_id = h.former and p.merged_into is null
      and (p.standing = 'active' or p.left_on > ${on}::date)`.execute(tx)
  await sql`update people.people p set unit_id = h.id, unit_path = h.path
    from ${heir}, people.people kept
    where p.unit_id = h.former and kept.id = p.merged_into and kept.unit_id = h.id`.execute(tx)
}

/** Nobody takes them: they are members of no unit from the day on, and can return in another one. */
export async function closePeriods(tx: Tx, ids: readonly UnitId[], on: LocalDate): Promise<void> {
  if (ids.length === 0) return
  const units = sql`${[...ids]}::uuid[]`
  await endPosts(tx, ids, on)
  await sql`update people.memberships set valid_to = greatest(${on}::date, valid_from + 1), ended = 'unit-change'
    where unit_id = any(${units}) and covered_by is null
      and (valid_to is null or valid_to > greatest(${on}::date, valid_from + 1))`.execute(tx)
  await sql`update people.people p set standing = 'left', version = version + 1, left_on = greatest(${on}::date,
      (select max(m.valid_to) from people.memberships m where m.person_id = p.id and m.covered_by is null))
    where unit_id = any(${units}) and standing = 'active' and merged_into is null`.execute(tx)
}

const endPosts = (tx: Tx, ids: readonly UnitId[], on: LocalDate) =>
  sql`update people.posts set valid_to = greatest(${on}::date, valid_from + 1)
    where unit_id = any(${[...ids]}::uuid[])
      and (valid_to is null or valid_to > greatest(${on}::date, valid_from + 1))`.execute(tx)
