/** SQL of what happens to units: the present state, and the dated versions beside it. */
import { sql } from 'kysely'
import { type Tx, typed } from '#platform/db'
import { type FederationId, type LocalDate, newId, Refusal, type TreePath } from '#platform/kernel'
import type { Unit, UnitId } from '../domain/unit.ts'
import { unitSearchKey } from './store.ts'
import type { OrganisationTables } from './tables.ts'

/** Rows belong to the federation of the walls now raised. */
const ownFederation = sql<FederationId>`platform.federation()`

const tables = (tx: Tx) => typed<OrganisationTables>(tx)

/**
 * Changes of the tree of one federation happen one after the other. Two at once would each build on places that the
 * other is moving: a unit below itself, or a new unit at a place that is gone.
 */
export async function lockTree(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(platform.federation()::text, 0))`.execute(tx)
}

export async function insertUnit(tx: Tx, unit: Unit): Promise<void> {
  await tables(tx)
    .insertInto('organisation.units')
    .values({
      id: unit.id,
      federation_id: ownFederation,
      path: unit.path,
      parent_id: unit.parentId,
      type_code: unit.typeCode,
      name: unit.name,
      short_name: unit.shortName,
      search_key: unitSearchKey(unit.name, unit.shortName),
      valid_from: unit.validFrom,
      valid_to: unit.validTo,
      version: unit.version,
    })
    .execute()
  await insertVersion(tx, unit)
}

async function insertVersion(tx: Tx, unit: Unit): Promise<void> {
  await tables(tx)
    .insertInto('organisation.unit_versions')
    .values({
      id: newId(),
      federation_id: ownFederation,
      unit_id: unit.id,
      unit_path: unit.path,
      valid_from: unit.validFrom,
      valid_to: null,
      name: unit.name,
      short_name: unit.shortName,
      type_code: unit.typeCode,
      parent_id: unit.parentId,
      path: unit.path,
    })
    .execute()
}

/** Writes the present state, only if nobody changed the unit since it was read. */
async function updateUnit(tx: Tx, before: Unit, after: Unit): Promise<void> {
  const result = await tables(tx)
    .updateTable('organisation.units')
    .set({
      parent_id: after.parentId,
      type_code: after.typeCode,
      name: after.name,
      short_name: after.shortName,
      search_key: sql<string>`search_key || ' ' || ${unitSearchKey(after.name, after.shortName)}`,
      valid_to: after.validTo,
      version: before.version + 1,
    })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new Refusal('conflict', 'organisation.changed-meanwhile')
}

async function closeVersion(tx: Tx, id: UnitId, on: LocalDate): Promise<void> {
  await tables(tx)
    .updateTable('organisation.unit_versions')
    .set({ valid_to: on })
    .where('unit_id', '=', id)
    .where('valid_to', 'is', null)
    .execute()
}

/** A second change on the same day replaces what was written for that day; otherwise a new period begins. */
export async function saveRename(tx: Tx, before: Unit, after: Unit, on: LocalDate): Promise<Unit> {
  await updateUnit(tx, before, after)
  const replaced = await tables(tx)
    .updateTable('organisation.unit_versions')
    .set({ name: after.name, short_name: after.shortName, type_code: after.typeCode })
    .where('unit_id', '=', before.id)
    .where('valid_to', 'is', null)
    .where('valid_from', '=', on)
    .executeTakeFirst()
  if (replaced.numUpdatedRows === 0n) {
    await closeVersion(tx, before.id, on)
    await insertVersion(tx, { ...after, validFrom: on })
  }
  return { ...after, version: before.version + 1 }
}

export async function saveEnd(tx: Tx, before: Unit, on: LocalDate): Promise<Unit> {
  await updateUnit(tx, before, { ...before, validTo: on })
  await closeVersion(tx, before.id, on)
  return { ...before, validTo: on, version: before.version + 1 }
}

/** Moves the unit and everything below it: present places first (they cascade to all that stands there), then the dated places. */
export async function saveMove(tx: Tx, before: Unit, after: Unit, on: LocalDate): Promise<Unit> {
  await updateUnit(tx, before, after)
  const [from, to] = [before.path, after.path]
  await sql`update organisation.units set path = ${to} || substr(path, ${from.length + 1}::int)
    where path >= ${from} and path < ${from} || chr(255)`.execute(tx)
  await moveVersions(tx, before, after, on)
  return { ...after, version: before.version + 1 }
}

async function moveVersions(tx: Tx, before: Unit, after: Unit, on: LocalDate): Promise<void> {
  const [from, to] = [before.path, after.path]
  const placedBelow = tables(tx)
    .selectFrom('organisation.unit_versions')
    .selectAll()
    .where('path', '>=', from)
    .where('path', '<', sql<TreePath>`${from} || chr(255)`)
  const spanning = await placedBelow
    .where('valid_from', '<', on)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', on)]))
    .execute()
  await sql`update organisation.unit_versions set path = ${to} || substr(path, ${from.length + 1}::int)
    where path >= ${from} and path < ${from} || chr(255) and valid_from >= ${on}`.execute(tx)
  await tables(tx)
    .updateTable('organisation.unit_versions')
    .set({ parent_id: after.parentId })
    .where('unit_id', '=', before.id)
    .where('valid_from', '>=', on)
    .execute()
  if (spanning.length === 0) return
  const ids = spanning.map((row) => row.id)
  await tables(tx).updateTable('organisation.unit_versions').set({ valid_to: on }).where('id', 'in', ids).execute()
  const moved = spanning.map((row) => ({
    ...row,
    id: newId(),
    valid_from: on,
    path: (to + row.path.slice(from.length)) as TreePath,
    parent_id: row.unit_id === before.id ? after.parentId : row.parent_id,
  }))
  await tables(tx).insertInto('organisation.unit_versions').values(moved).execute()
}
