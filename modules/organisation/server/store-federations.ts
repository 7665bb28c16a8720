/** Federations as scheduled work sees them. */
import { sql } from 'kysely'
import type { Database } from '#platform/db'
import type { FederationId, TreePath } from '#platform/kernel'

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
