/** SQL that writes a reorganisation: few statements, however many units it touches. */
import { sql } from 'kysely'
import { type Tx, typed } from '#platform/db'
import { type LocalDate, lineOf, newId, type TreePath } from '#platform/kernel'
import type { Change, Reorganisation } from '../domain/reorganise/index.ts'
import type { Unit, UnitId } from '../domain/unit.ts'
import { unitSearchKey } from './store.ts'
import type { OrganisationTables } from './tables.ts'

type VersionRow = OrganisationTables['organisation.unit_versions']

const facts = (unit: Unit) => ({
  type_code: unit.typeCode,
  name: unit.name,
  short_name: unit.shortName,
  sector_code: unit.sectorCode,
  employer_kind: unit.employerKind,
  year_kind: unit.yearKind,
})

/** Present rows first: their places cascade to everything that stands there; then the dated rows, seats and history follow. */
export async function saveReorganisation(tx: Tx, result: Reorganisation): Promise<void> {
  await insertUnits(
    tx,
    result.founded.map((one) => one.unit),
  )
  await updateUnits(tx, result)
  await rewriteVersions(tx, result)
  await endWhatStoodIn(tx, result)
  await moveHistory(tx, result)
  await handOverNames(tx, result)
}

/** Units that begin; all of one statement may name each other as superiors. */
export async function insertUnits(tx: Tx, units: readonly Unit[]): Promise<void> {
  if (units.length === 0) return
  const rows = units.map((unit) => ({
    id: unit.id,
    path: unit.path,
    parent_id: unit.parentId,
    ...facts(unit),
    search_key: unitSearchKey(unit.name, unit.shortName),
    valid_from: unit.validFrom,
    version_id: newId(),
  }))
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g (id uuid, path text, parent_id uuid,
    type_code text, name text, short_name text, sector_code text, employer_kind text, year_kind text, search_key text,
    valid_from date, version_id uuid)`
  await sql`insert into organisation.units (id, federation_id, path, parent_id, type_code, name, short_name, sector_code,
      employer_kind, year_kind, search_key, valid_from)
    select id, platform.federation(), path, parent_id, type_code, name, short_name, sector_code, employer_kind, year_kind,
      search_key, valid_from from ${given}`.execute(tx)
  await sql`insert into organisation.unit_versions (id, federation_id, unit_id, unit_path, valid_from, name, short_name,
      type_code, sector_code, employer_kind, year_kind, parent_id, path)
    select version_id, platform.federation(), id, path, valid_from, name, short_name, type_code, sector_code,
      employer_kind, year_kind, parent_id, path from ${given}`.execute(tx)
}

async function updateUnits(tx: Tx, { changed, ended, carried }: Reorganisation): Promise<void> {
  const isTouched = new Set([...changed, ...ended].map((one) => one.after.id))
  const rows = [...changed, ...ended, ...carried].map(({ after }) => ({
    id: after.id,
    path: after.path,
    parent_id: after.parentId,
    ...facts(after),
    valid_to: after.validTo,
    added_key: isTouched.has(after.id) ? ` ${unitSearchKey(after.name, after.shortName)}` : '',
    step: isTouched.has(after.id) ? 1 : 0,
  }))
  if (rows.length === 0) return
  await sql`update organisation.units u set path = g.path, parent_id = g.parent_id, type_code = g.type_code, name = g.name,
      short_name = g.short_name, sector_code = g.sector_code, employer_kind = g.employer_kind, year_kind = g.year_kind,
      valid_to = g.valid_to, search_key = u.search_key || g.added_key, version = u.version + g.step
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g (id uuid, path text, parent_id uuid, type_code text,
      name text, short_name text, sector_code text, employer_kind text, year_kind text, valid_to date, added_key text,
      step integer)
    where u.id = g.id`.execute(tx)
}

/** What a dated row says from the day on; before the day nothing ever changes. */
async function rewriteVersions(tx: Tx, result: Reorganisation): Promise<void> {
  const { on, changed, ended } = result
  const moved = new Map(
    changed.filter((one) => one.before.parentId !== one.after.parentId).map((one) => [one.before.path, one.after.path]),
  )
  const rows = await listRowsFrom(tx, on, moved.size > 0 ? null : [...changed, ...ended].map((one) => one.before.id))
  const changeOf = new Map([...changed, ...ended].map((one) => [one.before.id, one]))
  const next = rows.map((row) => ({ row, after: rowAfter(row, changeOf.get(row.unit_id), moved, on) }))
  const isBegunThen = ({ row, after }: (typeof next)[number]) => after.valid_to === on && row.valid_from === on
  const differing = next.filter((one) => !isSameRow(one.row, one.after) && !isBegunThen(one))
  await removeRows(
    tx,
    next.filter(isBegunThen).map(({ row }) => row.id),
  )
  const closed = differing.filter(({ row, after }) => after.valid_to === on || row.valid_from < on)
  await closeRows(
    tx,
    closed.map(({ row }) => row.id),
    on,
  )
  const begun = closed.filter(({ after }) => after.valid_to !== on)
  await insertRows(
    tx,
    begun.map(({ after }) => ({ ...after, id: newId(), valid_from: on })),
  )
  await replaceRows(
    tx,
    differing.filter((one) => !closed.includes(one)).map(({ after }) => after),
  )
}

function rowAfter(
  row: VersionRow,
  change: Change | undefined,
  moved: ReadonlyMap<TreePath, TreePath>,
  on: LocalDate,
): VersionRow {
  if (change && change.after.validTo !== null && change.before.validTo === null) return { ...row, valid_to: on }
  const path = placeAfter(row.path, moved)
  if (!change) return { ...row, path }
  const { before, after } = change
  const parent_id = row.parent_id === before.parentId ? after.parentId : row.parent_id
  return { ...row, ...(row.valid_to === null && isRenamed(change) ? facts(after) : {}), parent_id, path }
}

const isRenamed = ({ before, after }: Change): boolean => JSON.stringify(facts(before)) !== JSON.stringify(facts(after))

/** The nearest superior that moved takes the place along. */
function placeAfter(path: TreePath, moved: ReadonlyMap<TreePath, TreePath>): TreePath {
  if (moved.size === 0) return path
  for (const place of lineOf(path).reverse()) {
    const to = moved.get(place)
    if (to) return `${to}${path.slice(place.length)}` as TreePath
  }
  return path
}

const isSameRow = (a: VersionRow, b: VersionRow): boolean =>
  (Object.keys(a) as (keyof VersionRow)[]).every((column) => a[column] === b[column])

/** Rows that hold on the day or later: of the units named, or of all. */
async function listRowsFrom(tx: Tx, on: LocalDate, unitIds: readonly UnitId[] | null): Promise<VersionRow[]> {
  let query = typed<OrganisationTables>(tx)
    .selectFrom('organisation.unit_versions')
    .selectAll()
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', on)]))
  if (unitIds) query = query.where('unit_id', 'in', unitIds.length > 0 ? [...unitIds] : [newId<'unit'>()])
  return query.execute()
}

async function closeRows(tx: Tx, ids: readonly string[], on: LocalDate): Promise<void> {
  if (ids.length === 0) return
  await sql`update organisation.unit_versions set valid_to = ${on} where id = any(${ids})`.execute(tx)
}

/** An earlier decision of the same day only gave the unit another place: the period before already ends on the day. */
async function removeRows(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`delete from organisation.unit_versions where id = any(${ids})`.execute(tx)
}

async function insertRows(tx: Tx, rows: readonly VersionRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`insert into organisation.unit_versions
    select * from jsonb_populate_recordset(null::organisation.unit_versions, ${JSON.stringify(rows)}::jsonb)`.execute(
    tx,
  )
}

async function replaceRows(tx: Tx, rows: readonly VersionRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`update organisation.unit_versions v set name = g.name, short_name = g.short_name, type_code = g.type_code,
      sector_code = g.sector_code, employer_kind = g.employer_kind, year_kind = g.year_kind, parent_id = g.parent_id,
      path = g.path
    from jsonb_populate_recordset(null::organisation.unit_versions, ${JSON.stringify(rows)}::jsonb) g
    where v.id = g.id`.execute(tx)
}

/** Bodies of a unit that ends, and their terms, end with it; what had not begun yet lasts its first day. Seats in blocks may pass on: see `applySeatEffects`. */
async function endWhatStoodIn(tx: Tx, { ended, on }: Reorganisation): Promise<void> {
  const ids = ended.map((one) => one.after.id)
  if (ids.length === 0) return
  for (const table of ['bodies', 'body_terms'])
    await sql`update ${sql.table(`organisation.${table}`)} set valid_to = greatest(${on}::date, valid_from + 1)
      where unit_id = any(${ids}) and (valid_to is null or valid_to > ${on})`.execute(tx)
}

async function moveHistory(tx: Tx, { changed, ended, carried }: Reorganisation): Promise<void> {
  const places = [...changed, ...ended, ...carried]
    .filter((one) => one.before.path !== one.after.path)
    .map((one) => ({ before: one.before.path, after: one.after.path }))
  if (places.length > 0) await sql`select platform.history_follows(${JSON.stringify(places)}::jsonb)`.execute(tx)
}

/** Whoever looks for a unit that is gone finds its successor. */
async function handOverNames(tx: Tx, { successions }: Reorganisation): Promise<void> {
  if (successions.length === 0) return
  const links = successions.map((one) => ({ from_id: one.predecessorId, to_id: one.successorId }))
  await sql`update organisation.units u set search_key = (
      select string_agg(distinct word, ' ') from unnest(string_to_array(u.search_key || ' ' || taken.words, ' ')) as word)
    from (select l.to_id, string_agg(p.search_key, ' ') as words
      from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as l (from_id uuid, to_id uuid)
      join organisation.units p on p.id = l.from_id group by l.to_id) taken
    where u.id = taken.to_id`.execute(tx)
}
