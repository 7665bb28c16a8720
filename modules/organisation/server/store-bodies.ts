/** SQL of bodies as names in papers mean them. */
import { type Tx, typed } from '#platform/db'
import type { TreePath } from '#platform/kernel'
import type { BodyData } from '../domain/data.ts'
import type { BodyId, UnitId } from '../domain/unit.ts'
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

/** Held until the transaction ends; undefined for a body that the actor may only look at. */
export async function lockBody(tx: Tx, id: BodyId): Promise<Body | undefined> {
  const row = await tables(tx)
    .selectFrom('organisation.bodies')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && bodyOf(row)
}
