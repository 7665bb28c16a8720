/** SQL of the tree of a whole federation as a reorganisation needs it: each unit as it is, and where it stood on the day. */
import { sql } from 'kysely'
import type { Tx } from '#platform/db'
import type { LocalDate, TreePath } from '#platform/kernel'
import type { Ground, GroundUnit } from '../domain/reorganise/index.ts'
import { isValidOn, type UnitId } from '../domain/unit.ts'
import { listSectors, listUnits, listUnitTypes } from './store.ts'

type PlaceRow = { unit_id: UnitId; valid_from: LocalDate; valid_to: LocalDate | null; path: TreePath }
/** With everything that a period says besides the place, as one text. */
type PeriodRow = PlaceRow & { says: string }

/** To be read inside the walls of the whole federation, with the tree held. */
export async function loadGround(tx: Tx, on: LocalDate, today: LocalDate): Promise<Ground> {
  const { rows } = await sql<PeriodRow>`
    select unit_id, valid_from, valid_to, path,
      jsonb_build_array(name, short_name, type_code, sector_code, employer_kind, year_kind)::text as says
    from organisation.unit_versions
    where federation_id = platform.federation() order by unit_id, valid_from`.execute(tx)
  const places = Map.groupBy(rows, (row) => row.unit_id)
  const units = (await listUnits(tx)).map((unit): GroundUnit => {
    const own = places.get(unit.id) ?? []
    const there = own.find((row) => isValidOn({ validFrom: row.valid_from, validTo: row.valid_to }, on))
    return {
      ...unit,
      changedOn: unchangedSince(own, 'says') ?? unit.validFrom,
      placedOn: unchangedSince(own, 'path') ?? unit.validFrom,
      pathOn: there?.path ?? null,
    }
  })
  return { on, today, units, types: await listUnitTypes(tx), sectors: await listSectors(tx) }
}

/** The first day of the last run of periods that are alike in the column. */
function unchangedSince<Row extends PlaceRow>(periods: readonly Row[], column: keyof Row): LocalDate | undefined {
  let since = periods.at(-1)
  for (let at = periods.length - 2; at >= 0 && periods[at]?.[column] === since?.[column]; at--) since = periods[at]
  return since?.valid_from
}

/** For each unit the first day from which its place is the present one. */
export async function loadPlacedSince(tx: Tx): Promise<ReadonlyMap<UnitId, LocalDate>> {
  const { rows } = await sql<PlaceRow>`
    select unit_id, valid_from, valid_to, path from organisation.unit_versions
    where federation_id = platform.federation() order by unit_id, valid_from`.execute(tx)
  const places = Map.groupBy(rows, (row) => row.unit_id)
  return new Map(
    [...places].flatMap(([id, own]) => [
      [id, unchangedSince(own, 'path') ?? own[0]?.valid_from] as [UnitId, LocalDate],
    ]),
  )
}
