/** SQL of events: what happened to units, under which decision, and who took over from whom. */
import { sql } from 'kysely'
import { type Tx, typed } from '#platform/db'
import { newId, type TreePath } from '#platform/kernel'
import type { UnitDecision } from '../domain/acts.ts'
import type { Reorganisation } from '../domain/reorganise/index.ts'
import type { UnitId } from '../domain/unit.ts'
import type { OrganisationTables } from './tables.ts'

const tables = (tx: Tx) => typed<OrganisationTables>(tx)

type Recorded = { readonly decision: UnitDecision; readonly at: Date; readonly by: string }

/** The places are those after the event. */
export async function insertEvents(tx: Tx, result: Reorganisation, given: Recorded): Promise<void> {
  const reorganisationId = newId()
  const events = result.events.map((event, position) => ({ ...event, id: newId<'unit-event'>(), position }))
  const { decision } = given
  await insertAll(
    tx,
    'unit_events',
    events.map((event) => ({
      id: event.id,
      reorganisation_id: reorganisationId,
      position: event.position,
      kind: event.kind,
      effective_on: result.on,
      decision_number: decision.number,
      decision_on: decision.on,
      decided_by: decision.by,
      note: decision.note,
      details: event.details,
      recorded_at: given.at.toISOString(),
      recorded_by: given.by,
    })),
  )
  const parts = events.flatMap((event) =>
    event.units.map((unit, position) => ({ ...unit, eventId: event.id, position })),
  )
  const links = result.successions
  const placeOf = await placesOf(tx, [
    ...parts.map((one) => one.unitId),
    ...links.flatMap((one) => [one.predecessorId, one.successorId]),
  ])
  await insertAll(
    tx,
    'unit_event_units',
    parts.map((one) => ({
      id: newId(),
      event_id: one.eventId,
      unit_id: one.unitId,
      unit_path: placeOf.get(one.unitId),
      part: one.part,
      unit_name: one.name,
      position: one.position,
    })),
  )
  await insertAll(
    tx,
    'successions',
    links.map((one) => ({
      id: newId(),
      event_id: events[one.event]?.id,
      kind: one.kind,
      effective_on: result.on,
      predecessor_id: one.predecessorId,
      predecessor_path: placeOf.get(one.predecessorId),
      predecessor_name: one.predecessorName,
      successor_id: one.successorId,
      successor_path: placeOf.get(one.successorId),
      successor_name: one.successorName,
      is_main: one.isMain,
    })),
  )
}

async function placesOf(tx: Tx, ids: readonly UnitId[]): Promise<ReadonlyMap<UnitId, TreePath>> {
  const { rows } = await sql<{ id: UnitId; path: TreePath }>`
    select id, path from organisation.units where id = any(${[...new Set(ids)]})`.execute(tx)
  return new Map(rows.map((row) => [row.id, row.path]))
}

async function insertAll(tx: Tx, table: string, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = sql.join(Object.keys(first).map((name) => sql.ref(name)))
  const target = sql.table(`organisation.${table}`)
  await sql`insert into ${target} (federation_id, ${columns})
    select platform.federation(), ${columns}
    from jsonb_populate_recordset(null::${target}, ${JSON.stringify(rows)}::jsonb)`.execute(tx)
}

export type StoredEvent = Omit<OrganisationTables['organisation.unit_events'], 'federation_id'> & {
  readonly units: readonly {
    id: UnitId
    name: string
    part: OrganisationTables['organisation.unit_event_units']['part']
  }[]
}

/** What happened to one unit, latest first, each with the units that the walls let be seen. */
export async function listEventsOf(tx: Tx, unitId: UnitId): Promise<StoredEvent[]> {
  const { rows } = await sql<StoredEvent>`
    select e.id, e.reorganisation_id, e.position, e.kind, e.effective_on, e.decision_number, e.decision_on, e.decided_by,
      e.note, e.details, e.recorded_at, e.recorded_by,
      (select jsonb_agg(jsonb_build_object('id', u.unit_id, 'name', u.unit_name, 'part', u.part) order by u.position)
        from organisation.unit_event_units u
        where u.event_id = e.id and (u.part <> 'carried' or u.unit_id = ${unitId})) as units
    from organisation.unit_events e
    where e.id in (select u.event_id from organisation.unit_event_units u
      where u.unit_id = ${unitId} and u.part in ('subject', 'predecessor', 'successor', 'carried'))
    order by e.effective_on desc, e.recorded_at desc, e.position desc`.execute(tx)
  return rows
}

export type StoredSuccession = OrganisationTables['organisation.successions']

/** Who took over from whom, for several units, both ways; what is outside the walls is absent. */
export async function listSuccessions(tx: Tx, unitIds: readonly UnitId[]): Promise<StoredSuccession[]> {
  if (unitIds.length === 0) return []
  return tables(tx)
    .selectFrom('organisation.successions')
    .selectAll()
    .where((where) =>
      where.or([where('predecessor_id', 'in', [...unitIds]), where('successor_id', 'in', [...unitIds])]),
    )
    .orderBy('effective_on', 'desc')
    .orderBy('id')
    .execute()
}
