/** SQL of bodies and membership figures. */
import { sql } from 'kysely'
import { type Tx, typed } from '#platform/db'
import type { FederationId, LocalDate, TreePath } from '#platform/kernel'
import type { BodyData, FiguresData } from '../domain/data.ts'
import type { BodyId, Unit, UnitId } from '../domain/unit.ts'
import type { OrganisationTables } from './tables.ts'

const tables = (tx: Tx) => typed<OrganisationTables>(tx)
type BodyRow = OrganisationTables['organisation.bodies']

export type Body = BodyData & { readonly path: TreePath }

const bodyOf = (row: BodyRow): Body => ({
  id: row.id,
  unitId: row.unit_id,
  path: row.unit_path,
  kind: row.kind,
  name: row.name,
  aliases: row.aliases,
  validFrom: row.valid_from,
  validTo: row.valid_to,
})

export async function listBodies(tx: Tx, unitIds: readonly UnitId[]): Promise<Body[]> {
  if (unitIds.length === 0) return []
  const rows = await tables(tx)
    .selectFrom('organisation.bodies')
    .selectAll()
    .where('unit_id', 'in', [...unitIds])
    .orderBy('id')
    .execute()
  return rows.map(bodyOf)
}

export async function findBodies(tx: Tx, ids: readonly BodyId[]): Promise<Body[]> {
  if (ids.length === 0) return []
  return (
    await tables(tx)
      .selectFrom('organisation.bodies')
      .selectAll()
      .where('id', 'in', [...ids])
      .execute()
  ).map(bodyOf)
}

export async function insertBody(tx: Tx, federationId: FederationId, unit: Unit, body: BodyData): Promise<void> {
  await tables(tx)
    .insertInto('organisation.bodies')
    .values({
      id: body.id,
      federation_id: federationId,
      unit_id: unit.id,
      unit_path: unit.path,
      kind: body.kind,
      name: body.name,
      aliases: [...body.aliases],
      valid_from: body.validFrom,
      valid_to: body.validTo,
    })
    .execute()
}

export async function saveBodyEnd(tx: Tx, id: BodyId, on: LocalDate): Promise<boolean> {
  const result = await tables(tx)
    .updateTable('organisation.bodies')
    .set({ valid_to: on })
    .where('id', '=', id)
    .where('valid_to', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export async function listFigures(tx: Tx, unitId: UnitId): Promise<FiguresData[]> {
  const rows = await tables(tx)
    .selectFrom('organisation.membership_figures')
    .select(['unit_id', 'as_of', 'members', 'women'])
    .where('unit_id', '=', unitId)
    .orderBy('as_of', 'desc')
    .execute()
  return rows.map((row) => ({ unitId: row.unit_id, asOf: row.as_of, members: row.members, women: row.women }))
}

/** The latest figures on the day of each unit at or below the place. */
export async function listLatestFigures(tx: Tx, place: TreePath, on: LocalDate): Promise<FiguresData[]> {
  const rows = await tables(tx)
    .selectFrom('organisation.membership_figures')
    .distinctOn('unit_id')
    .select(['unit_id', 'as_of', 'members', 'women'])
    .where('unit_path', '>=', place)
    .where('unit_path', '<', sql<TreePath>`${place} || chr(255)`)
    .where('as_of', '<=', on)
    .orderBy('unit_id')
    .orderBy('as_of', 'desc')
    .execute()
  return rows.map((row) => ({ unitId: row.unit_id, asOf: row.as_of, members: row.members, women: row.women }))
}

export async function saveFigures(tx: Tx, federationId: FederationId, unit: Unit, figures: FiguresData): Promise<void> {
  await tables(tx)
    .insertInto('organisation.membership_figures')
    .values({
      federation_id: federationId,
      unit_id: unit.id,
      unit_path: unit.path,
      as_of: figures.asOf,
      members: figures.members,
      women: figures.women,
    })
    .onConflict((conflict) =>
      conflict.columns(['unit_id', 'as_of']).doUpdateSet({ members: figures.members, women: figures.women }),
    )
    .execute()
}
