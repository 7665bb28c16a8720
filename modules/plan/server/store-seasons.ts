/** SQL of seasons. */
import { type Tx, typed } from '#platform/db'
import { type FederationId, found, type Id, newId } from '#platform/kernel'
import type { Season } from '../contract.ts'
import { type SeasonKind, seasonOf } from '../domain/season.ts'
import type { PlanTables, SeasonTable } from './tables.ts'

const tables = (tx: Tx) => typed<PlanTables>(tx)

const seasonFrom = (row: SeasonTable): Season => ({
  id: row.id,
  kind: row.kind,
  year: row.year,
  name: row.name,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
})

/** Newest first. */
export async function listSeasons(tx: Tx): Promise<Season[]> {
  const rows = await tables(tx)
    .selectFrom('plan.seasons')
    .selectAll()
    .orderBy('starts_on', 'desc')
    .orderBy('kind')
    .execute()
  return rows.map(seasonFrom)
}

export async function getSeason(tx: Tx, id: Id<'season'>): Promise<Season> {
  const row = await tables(tx).selectFrom('plan.seasons').selectAll().where('id', '=', id).executeTakeFirst()
  return seasonFrom(found(row, 'season.not-found'))
}

/** undefined when the federation already has this season. */
export async function insertSeason(
  tx: Tx,
  given: { federationId: FederationId; kind: SeasonKind; year: number },
): Promise<Season | undefined> {
  const season = seasonOf(given.kind, given.year)
  const row = await tables(tx)
    .insertInto('plan.seasons')
    .values({
      id: newId(),
      federation_id: given.federationId,
      kind: season.kind,
      year: season.year,
      name: season.name,
      starts_on: season.startsOn,
      ends_on: season.endsOn,
    })
    .onConflict((conflict) => conflict.columns(['federation_id', 'kind', 'year']).doNothing())
    .returningAll()
    .executeTakeFirst()
  return row && seasonFrom(row)
}
