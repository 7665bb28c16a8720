/** SQL of the lists a federation edits itself: kinds of units and sectors. */
import { sql } from 'kysely'
import { type Tx, typed } from '#platform/db'
import type { FederationId } from '#platform/kernel'
import type { Sector, UnitType } from '../domain/unit.ts'
import type { OrganisationTables } from './tables.ts'

const tables = (tx: Tx) => typed<OrganisationTables>(tx)
const ownFederation = sql<FederationId>`platform.federation()`

export async function saveKind(tx: Tx, kind: UnitType): Promise<void> {
  const row = { name: kind.name, short_name: kind.shortName, rank: kind.rank, is_retired: kind.isRetired }
  await tables(tx)
    .insertInto('organisation.unit_types')
    .values({ federation_id: ownFederation, code: kind.code, ...row })
    .onConflict((conflict) => conflict.columns(['federation_id', 'code']).doUpdateSet(row))
    .execute()
}

export async function saveSector(tx: Tx, sector: Sector): Promise<void> {
  const row = { name: sector.name, is_retired: sector.isRetired }
  await tables(tx)
    .insertInto('organisation.sectors')
    .values({
      federation_id: ownFederation,
      code: sector.code,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from organisation.sectors)`,
      ...row,
    })
    .onConflict((conflict) => conflict.columns(['federation_id', 'code']).doUpdateSet(row))
    .execute()
}

/** Living units by kind and by sector, inside the walls. */
export async function countByKindAndSector(tx: Tx): Promise<{ type: string; sector: string | null; units: number }[]> {
  const { rows } = await sql<{ type: string; sector: string | null; units: number }>`
    select type_code as type, sector_code as sector, count(*)::int as units from organisation.units
    where valid_to is null group by 1, 2`.execute(tx)
  return rows
}

export type RankBreak = { readonly unit: string; readonly superior: string }

/** A pair that the ranks as they now are would not allow. */
export async function findRankBreak(tx: Tx, code: string): Promise<RankBreak | undefined> {
  const { rows } = await sql<RankBreak>`
    select u.name as unit, s.name as superior
    from organisation.units u join organisation.units s on s.id = u.parent_id
    join organisation.unit_types ut on ut.federation_id = u.federation_id and ut.code = u.type_code
    join organisation.unit_types st on st.federation_id = s.federation_id and st.code = s.type_code
    where u.valid_to is null and s.valid_to is null and ut.rank <= st.rank and (ut.code = ${code} or st.code = ${code})
    limit 1`.execute(tx)
  return rows[0]
}
