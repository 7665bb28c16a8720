/** SQL of households and of what a federation chose. */
import { sql } from 'kysely'
import { type Tx, typed } from '#platform/db'
import { type FederationId, type LocalDate, nameKey, type TreePath } from '#platform/kernel'
import type { Household, HouseholdId } from '../domain/person.ts'
import type { PeopleTables } from './tables.ts'

const tables = (tx: Tx) => typed<PeopleTables>(tx)

type Keyed = Household & { readonly key: string }

const householdOf = (row: PeopleTables['people.households']): Keyed => ({
  id: row.id,
  unitId: row.unit_id,
  path: row.unit_path,
  headName: row.head_name,
  address: row.address,
  peopleCount: row.people_count,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  version: row.version,
  key: row.name_key,
})

export async function hasHouseholds(tx: Tx): Promise<boolean> {
  const row = await tables(tx).selectFrom('people.settings').select('with_households').executeTakeFirst()
  return row?.with_households ?? false
}

export async function saveSettings(tx: Tx, federationId: FederationId, withHouseholds: boolean): Promise<void> {
  await tables(tx)
    .insertInto('people.settings')
    .values({ federation_id: federationId, with_households: withHouseholds })
    .onConflict((conflict) => conflict.column('federation_id').doUpdateSet({ with_households: withHouseholds }))
    .execute()
}

export type HouseholdFilter = { readonly place?: TreePath | undefined; readonly on: LocalDate }

function matching(tx: Tx, { place, on }: HouseholdFilter) {
  const query = tables(tx)
    .selectFrom('people.households')
    .where('valid_from', '<=', on)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', on)]))
  return place
    ? query.where('unit_path', '>=', place).where('unit_path', '<', sql<TreePath>`${place} || chr(255)`)
    : query
}

export async function countHouseholds(tx: Tx, filter: HouseholdFilter): Promise<number> {
  const { count } = await matching(tx, filter)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export async function listHouseholds(
  tx: Tx,
  filter: HouseholdFilter,
  { after, limit }: { after?: { first: string; id: string } | undefined; limit: number },
): Promise<Keyed[]> {
  let query = matching(tx, filter).selectAll()
  if (after)
    query = query.where(
      sql<boolean>`(name_key collate "vi-x-icu", id) > (${after.first} collate "vi-x-icu", ${after.id}::uuid)`,
    )
  const rows = await query
    .orderBy(sql`name_key collate "vi-x-icu"`)
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  return rows.map(householdOf)
}

export async function findHousehold(tx: Tx, id: HouseholdId): Promise<Household | undefined> {
  const row = await tables(tx).selectFrom('people.households').selectAll().where('id', '=', id).executeTakeFirst()
  return row && householdOf(row)
}

export async function insertHousehold(tx: Tx, federationId: FederationId, household: Household): Promise<void> {
  await tables(tx)
    .insertInto('people.households')
    .values({
      id: household.id,
      federation_id: federationId,
      unit_id: household.unitId,
      unit_path: household.path,
      head_name: household.headName,
      name_key: nameKey(household.headName),
      address: household.address,
      people_count: household.peopleCount,
      valid_from: household.validFrom,
      valid_to: household.validTo,
      version: household.version,
    })
    .execute()
}

/** False when somebody else changed the row since it was read. */
export async function saveHousehold(tx: Tx, household: Household, version: number): Promise<boolean> {
  const result = await tables(tx)
    .updateTable('people.households')
    .set({
      head_name: household.headName,
      name_key: nameKey(household.headName),
      address: household.address,
      people_count: household.peopleCount,
      valid_to: household.validTo,
      version: version + 1,
    })
    .where('id', '=', household.id)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
