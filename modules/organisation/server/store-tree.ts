/** SQL that reads the tree in parts. Every statement is one pass over the periods that hold on the day. */
import { sql } from 'kysely'
import { type Tx, typed } from '#platform/db'
import type { LocalDate, TreePath } from '#platform/kernel'
import type { UnitEventKind } from '../domain/acts.ts'
import type { UnitOnTwoDays } from '../domain/compare-days.ts'
import type { UnitId } from '../domain/unit.ts'
import type { OrganisationTables } from './tables.ts'

const tables = (tx: Tx) => typed<OrganisationTables>(tx)

export type BranchRow = {
  readonly unitId: UnitId
  readonly parentId: UnitId | null
  readonly typeCode: string
  readonly name: string
  readonly path: TreePath
  readonly endedOn: LocalDate | null
}

const branchColumns = sql<BranchRow>`v.unit_id as "unitId", v.parent_id as "parentId", v.type_code as "typeCode", v.name, v.path`

/** Directly below the superior on the day. */
export async function listBranch(tx: Tx, on: LocalDate, superior: UnitId): Promise<BranchRow[]> {
  const { rows } = await sql<BranchRow>`
    select ${branchColumns}, null as "endedOn" from organisation.unit_versions v
    where v.parent_id = ${superior} and v.valid_from <= ${on} and (v.valid_to is null or v.valid_to > ${on})`.execute(
    tx,
  )
  return rows
}

/** Units whose superior on the day cannot be seen, or that have none. */
export async function listTops(tx: Tx, on: LocalDate): Promise<BranchRow[]> {
  const { rows } = await sql<BranchRow>`
    with there as materialized (
      select * from organisation.unit_versions v
      where v.valid_from <= ${on} and (v.valid_to is null or v.valid_to > ${on}))
    select ${branchColumns}, null as "endedOn" from there v
    left join there p on p.unit_id = v.parent_id
    where p.unit_id is null`.execute(tx)
  return rows
}

/** Ended by the day; each under the superior it had last. */
export async function listEndedBelow(tx: Tx, on: LocalDate, superior: UnitId): Promise<BranchRow[]> {
  const { rows } = await sql<BranchRow>`
    select ${branchColumns}, v.valid_to as "endedOn" from organisation.unit_versions v
    join organisation.units u on u.id = v.unit_id
    where v.parent_id = ${superior} and u.valid_to <= ${on} and v.valid_to = u.valid_to`.execute(tx)
  return rows
}

/** How many units stand below each place on the day; places of one branch are equally long, those of several tops need not be. */
export async function countUnder(tx: Tx, on: LocalDate, places: readonly TreePath[]): Promise<Map<TreePath, number>> {
  const counts = new Map<TreePath, number>()
  for (const [length, alike] of Map.groupBy(places, (place) => place.length)) {
    const { rows } = await sql<{ place: TreePath; count: number }>`
      select left(v.path, ${length}) as place, count(*)::int as count
      from organisation.unit_versions v
      where length(v.path) > ${length} and left(v.path, ${length}) = any(${alike}::text[])
        and v.valid_from <= ${on} and (v.valid_to is null or v.valid_to > ${on})
      group by 1`.execute(tx)
    for (const { place, count } of rows) counts.set(place, count)
  }
  return counts
}

export async function countEnded(tx: Tx, on: LocalDate, superiors: readonly UnitId[]): Promise<Map<UnitId, number>> {
  if (superiors.length === 0) return new Map()
  const { rows } = await sql<{ superior: UnitId; count: number }>`
    select v.parent_id as superior, count(*)::int as count from organisation.unit_versions v
    join organisation.units u on u.id = v.unit_id
    where v.parent_id = any(${[...superiors]}::uuid[]) and u.valid_to <= ${on} and v.valid_to = u.valid_to
    group by 1`.execute(tx)
  return new Map(rows.map(({ superior, count }) => [superior, count]))
}

export type StepRow = { readonly on: LocalDate; readonly typeCode: string; readonly change: number }

/** By how much the number of units of each kind went up or down, by day: all that a curve over time needs. */
export async function listSteps(tx: Tx): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    select "on", type_code as "typeCode", sum(change)::int as change from (
      select valid_from as "on", type_code, 1 as change from organisation.unit_versions
      union all
      select valid_to, type_code, -1 from organisation.unit_versions where valid_to is not null) steps
    group by 1, 2 having sum(change) <> 0 order by 1`.execute(tx)
  return rows
}

export type EventDayRow = { readonly on: LocalDate; readonly kind: UnitEventKind; readonly count: number }

export async function listEventDays(tx: Tx, mostDays: number): Promise<EventDayRow[]> {
  const { rows } = await sql<EventDayRow>`
    select effective_on as "on", kind, count(*)::int as count from organisation.unit_events
    where effective_on in (
      select distinct effective_on from organisation.unit_events order by effective_on desc limit ${mostDays})
    group by 1, 2 order by 1 desc, 2`.execute(tx)
  return rows
}

/** Units whose period on one day is another than on the other. */
export async function listDifferences(tx: Tx, from: LocalDate, to: LocalDate): Promise<UnitOnTwoDays[]> {
  const side = (
    name: 'a' | 'b',
  ) => sql`case when ${sql.ref(`${name}.unit_id`)} is null then null else json_build_object(
    'name', ${sql.ref(`${name}.name`)}, 'typeCode', ${sql.ref(`${name}.type_code`)}, 'parentId', ${sql.ref(`${name}.parent_id`)},
    'sectorCode', ${sql.ref(`${name}.sector_code`)}, 'employerKind', ${sql.ref(`${name}.employer_kind`)},
    'yearKind', ${sql.ref(`${name}.year_kind`)}, 'validFrom', ${sql.ref(`${name}.valid_from`)}) end`
  const there = (on: LocalDate) => sql`select * from organisation.unit_versions v
    where v.valid_from <= ${on} and (v.valid_to is null or v.valid_to > ${on})`
  const { rows } = await sql<UnitOnTwoDays>`
    with a as (${there(from)}), b as (${there(to)})
    select u.id as "unitId", u.valid_from as "foundedOn", u.valid_to as "endedOn",
      ${side('a')} as before, ${side('b')} as after
    from a full join b on b.unit_id = a.unit_id join organisation.units u on u.id = coalesce(a.unit_id, b.unit_id)
    where a.id is distinct from b.id`.execute(tx)
  return rows
}

export async function countByKind(tx: Tx, on: LocalDate): Promise<Map<string, number>> {
  const { rows } = await sql<{ typeCode: string; count: number }>`
    select type_code as "typeCode", count(*)::int as count from organisation.unit_versions
    where valid_from <= ${on} and (valid_to is null or valid_to > ${on}) group by 1`.execute(tx)
  return new Map(rows.map(({ typeCode, count }) => [typeCode, count]))
}

export type SuccessionRow = {
  readonly predecessorId: UnitId
  readonly predecessorName: string
  readonly successorId: UnitId
  readonly successorName: string
}

/** Days on which one of the units took over from another. */
export const listSuccessionDays = (
  tx: Tx,
  units: readonly UnitId[],
): Promise<{ readonly unitId: UnitId; readonly on: LocalDate }[]> =>
  units.length === 0
    ? Promise.resolve([])
    : tables(tx)
        .selectFrom('organisation.successions')
        .select(['successor_id as unitId', 'effective_on as on'])
        .where('successor_id', 'in', [...units])
        .execute()

export const listSuccessionsBetween = (tx: Tx, after: LocalDate, until: LocalDate): Promise<SuccessionRow[]> =>
  tables(tx)
    .selectFrom('organisation.successions')
    .select([
      'predecessor_id as predecessorId',
      'predecessor_name as predecessorName',
      'successor_id as successorId',
      'successor_name as successorName',
    ])
    .where('effective_on', '>', after)
    .where('effective_on', '<=', until)
    .orderBy('predecessor_name')
    .execute()
