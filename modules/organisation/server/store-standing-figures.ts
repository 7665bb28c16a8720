/** SQL of membership figures: what was counted, what stood there before, and each unit's latest number on a day. */
import { sql } from 'kysely'
import type { Tx } from '#platform/db'
import { type LocalDate, newId, type TreePath } from '#platform/kernel'
import { carriedFigures, type Handover } from '../domain/standing/carried-figures.ts'
import type { CarriedFigure, Counts } from '../domain/standing/counts.ts'
import type { UnitWithFigure } from '../domain/standing/figures.ts'
import type { KnownUnit } from '../domain/standing/judge-figures.ts'
import type { UnitId } from '../domain/unit.ts'
import { at, ownFederation, tables } from './store-standing.ts'
import type { StandingTables } from './tables-standing.ts'

export type Figure = Counts & { readonly asOf: LocalDate }
export type RecordedFigure = Figure & { readonly recordedBy: string | null; readonly recordedAt: Date | null }
export type ReplacedFigure = RecordedFigure & { readonly replacedBy: string; readonly replacedAt: Date }
export type FigureOfUnit = Figure & { readonly unitId: UnitId }

type Row = Omit<StandingTables['organisation.membership_figures'], 'federation_id' | 'unit_path' | 'unit_id'>

const countsOf = (row: Omit<Row, 'recorded_by' | 'recorded_at'>): Figure => ({
  asOf: row.as_of,
  members: row.members,
  women: row.women,
  ethnicMinorities: row.ethnic_minorities,
  directWorkers: row.direct_workers,
})
const recordedOf = (row: Row): RecordedFigure => ({
  ...countsOf(row),
  recordedBy: row.recorded_by,
  recordedAt: row.recorded_at,
})
const counted = (figure: Counts) => ({
  members: figure.members,
  women: figure.women,
  ethnic_minorities: figure.ethnicMinorities,
  direct_workers: figure.directWorkers,
})

/** Latest first. */
export async function listFiguresOf(tx: Tx, unitId: UnitId): Promise<RecordedFigure[]> {
  const rows = await tables(tx)
    .selectFrom('organisation.membership_figures')
    .selectAll()
    .where('unit_id', '=', unitId)
    .orderBy('as_of', 'desc')
    .execute()
  return rows.map(recordedOf)
}

/** Latest first. */
export async function listReplacedFigures(tx: Tx, unitId: UnitId): Promise<ReplacedFigure[]> {
  const rows = await tables(tx)
    .selectFrom('organisation.membership_figures_replaced')
    .selectAll()
    .where('unit_id', '=', unitId)
    .orderBy('replaced_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({ ...recordedOf(row), replacedBy: row.replaced_by, replacedAt: row.replaced_at }))
}

type NewFigure = FigureOfUnit & { readonly path: TreePath }
type Recorder = { readonly name: string; readonly at: Date }

/** What stood there for the same unit and day is kept beside, with who replaced it. */
export async function saveFigures(tx: Tx, figures: readonly NewFigure[], by: Recorder): Promise<void> {
  if (figures.length === 0) return
  await keepReplaced(tx, figures, by)
  const rows = figures.map((one) => ({
    ...at({ id: one.unitId, path: one.path }),
    as_of: one.asOf,
    ...counted(one),
    recorded_by: by.name,
    recorded_at: by.at,
  }))
  await tables(tx)
    .insertInto('organisation.membership_figures')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['unit_id', 'as_of']).doUpdateSet((given) => ({
        members: given.ref('excluded.members'),
        women: given.ref('excluded.women'),
        ethnic_minorities: given.ref('excluded.ethnic_minorities'),
        direct_workers: given.ref('excluded.direct_workers'),
        recorded_by: given.ref('excluded.recorded_by'),
        recorded_at: given.ref('excluded.recorded_at'),
      })),
    )
    .execute()
}

async function keepReplaced(tx: Tx, figures: readonly NewFigure[], by: Recorder): Promise<void> {
  const standing = await tables(tx)
    .selectFrom('organisation.membership_figures')
    .selectAll()
    .where('unit_id', 'in', [...new Set(figures.map((one) => one.unitId))])
    .where('as_of', 'in', [...new Set(figures.map((one) => one.asOf))])
    .execute()
  const wanted = new Set(figures.map((one) => `${one.unitId} ${one.asOf}`))
  const kept = standing
    .filter((row) => wanted.has(`${row.unit_id} ${row.as_of}`))
    .map((row) => ({
      ...row,
      id: newId<'replaced-figure'>() as string,
      federation_id: ownFederation,
      replaced_by: by.name,
      replaced_at: by.at,
    }))
  if (kept.length > 0) await tables(tx).insertInto('organisation.membership_figures_replaced').values(kept).execute()
}

export type CountedUnit = UnitWithFigure & {
  readonly name: string
  readonly typeCode: string
  readonly parentId: UnitId | null
}

type CountedRow = {
  unit_id: UnitId
  path: TreePath
  name: string
  type_code: string
  parent_id: UnitId | null
} & { [Column in 'as_of' | 'members' | 'women' | 'ethnic_minorities' | 'direct_workers']: Row[Column] | null }

/** The units that stood at or below the place on the day, each with its latest figure at or before it. */
export async function listCountedUnits(tx: Tx, place: TreePath, on: LocalDate): Promise<CountedUnit[]> {
  const { rows } = await sql<CountedRow>`
    select v.unit_id, v.path, v.name, v.type_code, v.parent_id,
      f.as_of, f.members, f.women, f.ethnic_minorities, f.direct_workers
    from organisation.unit_versions v
    left join lateral (
      select * from organisation.membership_figures f
      where f.unit_id = v.unit_id and f.as_of <= ${on}
      order by f.as_of desc limit 1
    ) f on true
    where v.path >= ${place} and v.path < ${place} || chr(255)
      and v.valid_from <= ${on} and (v.valid_to is null or v.valid_to > ${on})`.execute(tx)
  const carriedBy = await loadCarried(tx, on)
  return rows.map((row) => {
    const { unit_id: unitId, as_of, members } = row
    const figure = as_of === null || members === null ? null : countsOf({ ...row, as_of, members })
    const { path, name, type_code: typeCode, parent_id: parentId } = row
    return { unitId, path, name, typeCode, parentId, figure, carried: carriedBy(unitId, figure) }
  })
}

type Carried = (unitId: UnitId, own: Figure | null) => readonly CarriedFigure[]

/** A unit that was split is not carried: how its members were divided, only its parts can say. */
async function loadCarried(tx: Tx, on: LocalDate): Promise<Carried> {
  const { rows: handovers } = await sql<Handover>`
    select predecessor_id as "predecessorId", predecessor_name as "predecessorName", successor_id as "successorId",
      effective_on as "on"
    from organisation.successions
    where federation_id = platform.federation() and kind <> 'split' and is_main and effective_on <= ${on}
    order by effective_on, predecessor_name`.execute(tx)
  if (handovers.length === 0) return () => []
  const rows = await tables(tx)
    .selectFrom('organisation.membership_figures')
    .selectAll()
    .where('unit_id', 'in', [...new Set(handovers.map((one) => one.predecessorId))])
    .where('as_of', '<', on)
    .orderBy('as_of', 'desc')
    .execute()
  const figures = Map.groupBy(rows, (row) => row.unit_id)
  return carriedFigures(handovers, new Map([...figures].map(([id, own]) => [id, own.map(countsOf)])))
}

/** All figures of units at or below the present place: what an import compares with. */
export async function listFiguresBelow(tx: Tx, place: TreePath): Promise<FigureOfUnit[]> {
  const rows = await tables(tx)
    .selectFrom('organisation.membership_figures')
    .selectAll()
    .where('unit_path', '>=', place)
    .where('unit_path', '<', sql<TreePath>`${place} || chr(255)`)
    .orderBy('as_of')
    .execute()
  return rows.map((row) => ({ unitId: row.unit_id, ...countsOf(row) }))
}

/** Every period of the units at or below the present place, each with what its superior was called then. */
export async function listVersionsBelow(tx: Tx, place: TreePath): Promise<KnownUnit[]> {
  const rows = await tables(tx)
    .selectFrom('organisation.unit_versions')
    .select(['unit_id', 'unit_path', 'parent_id', 'name', 'short_name', 'valid_from', 'valid_to'])
    .where('unit_path', '>=', place)
    .where('unit_path', '<', sql<TreePath>`${place} || chr(255)`)
    .orderBy('valid_from')
    .execute()
  const periods = new Map<UnitId, typeof rows>()
  for (const row of rows) periods.set(row.unit_id, [...(periods.get(row.unit_id) ?? []), row])
  const superiorOf = (row: (typeof rows)[number]) =>
    row.parent_id
      ? periods.get(row.parent_id)?.findLast((one) => one.valid_from <= (row.valid_to ?? lastDay))?.name
      : undefined
  return rows.map((row) => ({
    unitId: row.unit_id,
    name: row.name,
    shortName: row.short_name,
    superiorName: superiorOf(row) ?? null,
    presentPath: row.unit_path,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }))
}

const lastDay = '9999-12-31' as LocalDate
