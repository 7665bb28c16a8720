/** Federations as scheduled work sees them, and names of units for lists of other slices. */
import { sql } from 'kysely'
import { type Database, type Tx, typed } from '#platform/db'
import type { FederationId, TreePath } from '#platform/kernel'
import type { UnitId } from '../domain/unit.ts'
import type { OrganisationTables } from './tables.ts'

export type FederationPlace = {
  readonly federationId: FederationId
  readonly rootPath: TreePath
  readonly clockOffsetMs: number
}

type Row = { federation_id: FederationId; root_path: TreePath; clock_offset_ms: number }

/** All federations of the installation; asked outside any walls. */
export async function listFederations(database: Database): Promise<FederationPlace[]> {
  const { rows } = await sql<Row>`select * from organisation.all_federations()`.execute(database.kysely)
  return rows.map((row) => ({
    federationId: row.federation_id,
    rootPath: row.root_path,
    clockOffsetMs: row.clock_offset_ms,
  }))
}

/** Today's names of the units that may be seen. */
export async function listUnitNames(tx: Tx, ids: readonly UnitId[]): Promise<Map<UnitId, string>> {
  if (ids.length === 0) return new Map()
  const rows = await typed<OrganisationTables>(tx)
    .selectFrom('organisation.units')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}
