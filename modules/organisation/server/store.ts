/** SQL of units and their dated versions. */
import { sql } from 'kysely'
import { type Tx, typed } from '#platform/db'
import { found, type LocalDate, searchWords, type TreePath } from '#platform/kernel'
import type { Sector, Unit, UnitId, UnitOnDay, UnitType } from '../domain/unit.ts'
import type { OrganisationTables } from './tables.ts'

const tables = (tx: Tx) => typed<OrganisationTables>(tx)

const unitColumns = [
  'id',
  'parent_id',
  'type_code',
  'name',
  'short_name',
  'sector_code',
  'employer_kind',
  'year_kind',
  'path',
  'valid_from',
  'valid_to',
  'version',
] as const
const versionColumns = [
  'unit_id',
  'parent_id',
  'type_code',
  'name',
  'short_name',
  'sector_code',
  'employer_kind',
  'year_kind',
  'path',
  'valid_from',
  'valid_to',
] as const

type UnitRow = Pick<OrganisationTables['organisation.units'], (typeof unitColumns)[number]>
type VersionRow = Pick<OrganisationTables['organisation.unit_versions'], (typeof versionColumns)[number]>

const common = (row: Omit<UnitRow, 'id' | 'version'>) => ({
  parentId: row.parent_id,
  typeCode: row.type_code,
  name: row.name,
  shortName: row.short_name,
  sectorCode: row.sector_code,
  employerKind: row.employer_kind,
  yearKind: row.year_kind,
  path: row.path,
  validFrom: row.valid_from,
  validTo: row.valid_to,
})
const unitOf = (row: UnitRow): Unit => ({ id: row.id, ...common(row), version: row.version })
const versionOf = (row: VersionRow): UnitOnDay => ({ unitId: row.unit_id, ...common(row) })

/** A unit on a day, and where it stands now. */
export type PlacedUnit = UnitOnDay & { readonly presentPath: TreePath }

export const unitSearchKey = (...names: string[]): string =>
  [...new Set(names.flatMap((name) => searchWords(name)))].join(' ')

export async function findUnit(tx: Tx, id: UnitId): Promise<Unit | undefined> {
  const row = await tables(tx)
    .selectFrom('organisation.units')
    .select(unitColumns)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && unitOf(row)
}

/** @throws Refusal `organisation.unit-unknown` for what is outside the walls, too. */
export const getUnit = async (tx: Tx, id: UnitId): Promise<Unit> =>
  found(await findUnit(tx, id), 'organisation.unit-unknown')

/** All units inside the walls, ended ones too. */
export async function listUnits(tx: Tx): Promise<Unit[]> {
  return (await tables(tx).selectFrom('organisation.units').select(unitColumns).execute()).map(unitOf)
}

/** The federation itself: the root of the tree of the walls now raised. */
export async function findRoot(tx: Tx): Promise<Unit | undefined> {
  const row = await tables(tx)
    .selectFrom('organisation.units')
    .select(unitColumns)
    .where('parent_id', 'is', null)
    .executeTakeFirst()
  return row && unitOf(row)
}

export async function listUnitTypes(tx: Tx): Promise<UnitType[]> {
  const rows = await tables(tx)
    .selectFrom('organisation.unit_types')
    .selectAll()
    .orderBy('rank')
    .orderBy('code')
    .execute()
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    shortName: row.short_name,
    rank: row.rank,
    isRetired: row.is_retired,
  }))
}

export async function listSectors(tx: Tx): Promise<Sector[]> {
  const rows = await tables(tx).selectFrom('organisation.sectors').selectAll().orderBy('position').execute()
  return rows.map((row) => ({ code: row.code, name: row.name, isRetired: row.is_retired }))
}

/** All units inside the walls as they were on the day. */
export async function listUnitsOn(tx: Tx, on: LocalDate, below?: TreePath): Promise<PlacedUnit[]> {
  let query = tables(tx)
    .selectFrom('organisation.unit_versions')
    .select([...versionColumns, 'unit_path'])
    .where('valid_from', '<=', on)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', on)]))
  if (below) query = query.where('path', '>=', below).where('path', '<', sql<TreePath>`${below} || chr(255)`)
  return (await query.execute()).map((row) => ({ ...versionOf(row), presentPath: row.unit_path }))
}

export async function listVersions(tx: Tx, id: UnitId): Promise<UnitOnDay[]> {
  const rows = await tables(tx)
    .selectFrom('organisation.unit_versions')
    .select(versionColumns)
    .where('unit_id', '=', id)
    .orderBy('valid_from')
    .execute()
  return rows.map(versionOf)
}

/** Names by day of several units: what a superior was called while it was the superior. */
export async function listVersionsOf(tx: Tx, ids: readonly UnitId[]): Promise<UnitOnDay[]> {
  if (ids.length === 0) return []
  const rows = await tables(tx)
    .selectFrom('organisation.unit_versions')
    .select(versionColumns)
    .where('unit_id', 'in', [...ids])
    .execute()
  return rows.map(versionOf)
}

/** Every word must begin a word of one of the names the unit ever had. */
export async function searchUnits(tx: Tx, words: readonly string[], limit: number): Promise<Unit[]> {
  const found = sql<UnitId>`(select organisation.find_units(${words}, ${limit}))`
  const rows = await tables(tx)
    .selectFrom('organisation.units')
    .select(unitColumns)
    .where('id', 'in', found)
    .orderBy('valid_to', 'desc')
    .orderBy('path')
    .execute()
  return rows.map(unitOf)
}

/** The present names of units; those outside the walls are absent. */
export async function listUnitNames(tx: Tx, ids: readonly UnitId[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tables(tx)
    .selectFrom('organisation.units')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** Which of the units have ended. */
export async function listEndedUnits(tx: Tx, ids: readonly UnitId[]): Promise<ReadonlySet<UnitId>> {
  if (ids.length === 0) return new Set()
  const rows = await tables(tx)
    .selectFrom('organisation.units')
    .select('id')
    .where('id', 'in', [...ids])
    .where('valid_to', 'is not', null)
    .execute()
  return new Set(rows.map((row) => row.id))
}
