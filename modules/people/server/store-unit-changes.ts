/** SQL of people whose unit ends: all of them in a few statements, however many they are. */
import { sql } from 'kysely'
import type { UnitId } from '#modules/organisation'
import type { Tx } from '#platform/db'
import type { FederationId, LocalDate, TreePath } from '#platform/kernel'

/** Who takes the people of the unit `from`. */
export type Heir = { readonly from: UnitId; readonly id: UnitId; readonly path: TreePath; readonly name: string }

/** Members of today and posts held, by unit. */
export async function countPeopleIn(
  tx: Tx,
  ids: readonly UnitId[],
): Promise<Map<UnitId, { people: number; posts: number }>> {
  const { rows } = await sql<{ id: UnitId; people: number; posts: number }>`
    select u.id,
      (select count(*) from people.memberships m where m.unit_id = u.id and m.valid_to is null and m.covered_by is null) as people,
      (select count(*) from people.posts o where o.unit_id = u.id and o.valid_to is null and o.covered_by is null) as posts
    from unnest(${[...ids]}::uuid[]) as u (id)`.execute(tx)
  return new Map(rows.map(({ id, people, posts }) => [id, { people, posts }]))
}

/** A period that began on the day or later was never in the old unit: it is the new unit's from its start. */
export async function passPeopleOn(
  tx: Tx,
  federationId: FederationId,
  heirs: readonly Heir[],
  on: LocalDate,
): Promise<void> {
  if (heirs.length === 0) return
  const heir = sql`unnest(${heirs.map((one) => one.from)}::uuid[], ${heirs.map((one) => one.id)}::uuid[],
    ${heirs.map((one) => one.path)}::text[], ${heirs.map((one) => one.name)}::text[]) as h (former, id, path, name)`
  await endPosts(
    tx,
    heirs.map((one) => one.from),
    on,
  )
  await sql`update people.memberships m set unit_id = h.id, unit_path = h.path, unit_name = h.name, began = 'unit-change'
    from ${heir}
    where m.unit_id = h.former and m.valid_to is null and m.covered_by is null and m.valid_from >= ${on}::date`.execute(
    tx,
  )
  await sql`update people.memberships m set valid_to = ${on}::date, ended = 'unit-change'
    from ${heir} where m.unit_id = h.former and m.valid_to is null and m.covered_by is null`.execute(tx)
  await sql`insert into people.memberships (id, federation_id, person_id, person_path, unit_id, unit_path, unit_name, full_name,
      name_key, is_direct_worker, valid_from, began)
    select gen_random_uuid(), ${federationId}::uuid, m.person_id, m.person_path, h.id, h.path, h.name, m.full_name,
      m.name_key, m.is_direct_worker, ${on}::date, 'unit-change'
    from people.memberships m join ${heir} on m.unit_id = h.former
    where m.valid_to = ${on}::date and m.ended = 'unit-change' and m.covered_by is null`.execute(tx)
  await sql`update people.people p set unit_id = h.id, unit_path = h.path, version = version + 1
    from ${heir} where p.unit_id = h.former and p.standing = 'active'`.execute(tx)
}

/** Nobody takes them: they are members of no unit from the day on, and can return in another one. */
export async function closePeriods(tx: Tx, ids: readonly UnitId[], on: LocalDate): Promise<void> {
  if (ids.length === 0) return
  const units = sql`${[...ids]}::uuid[]`
  await endPosts(tx, ids, on)
  await sql`update people.memberships set valid_to = greatest(${on}::date, valid_from + 1), ended = 'unit-change'
    where unit_id = any(${units}) and valid_to is null and covered_by is null`.execute(tx)
  await sql`update people.people set standing = 'left', left_on = ${on}::date, version = version + 1
    where unit_id = any(${units}) and standing = 'active' and merged_into is null`.execute(tx)
}

const endPosts = (tx: Tx, ids: readonly UnitId[], on: LocalDate) =>
  sql`update people.posts set valid_to = greatest(${on}::date, valid_from + 1)
    where unit_id = any(${[...ids]}::uuid[]) and valid_to is null`.execute(tx)
