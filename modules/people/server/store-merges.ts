/** SQL of merges: what is pointed from the dropped row to the kept one, and back. */
import { sql } from 'kysely'
import { type Tx, typed } from '#platform/db'
import type { FederationId } from '#platform/kernel'
import type { TakenWork } from '../domain/joined-periods.ts'
import type { Piece } from '../domain/merge-people.ts'
import type { Membership, MembershipId, MergeId, Person, PersonFacts, PersonId, PostId } from '../domain/person.ts'
import type { PeopleTables } from './tables.ts'

const tables = (tx: Tx) => typed<PeopleTables>(tx)

type Row = PersonFacts & Pick<Person, 'unitId' | 'standing' | 'leftOn'>
type Period = Pick<Membership, 'id' | 'personId' | 'validFrom' | 'validTo'>

/** Enough to undo. Places are not kept: units may have moved since. */
export type Before = {
  readonly kept: Row
  readonly dropped: Row
  readonly merged: Row
  /** As they were; those covered wholly are marked and stay with their row. */
  readonly periods: readonly Period[]
  /** As the merge left them with the kept row. */
  readonly after: readonly Omit<Period, 'personId'>[]
  /** Made because a period was cut in two. */
  readonly copies: readonly MembershipId[]
  /** Periods that took over from the other row whether the work was direct; merges of before have none. */
  readonly work?: readonly TakenWork[]
  readonly posts: readonly PostId[]
  readonly disciplines: readonly string[]
  readonly transfers: readonly string[]
}

export type Merge = {
  readonly id: MergeId
  readonly keptId: PersonId
  readonly droppedId: PersonId
  readonly droppedName: string
  readonly mergedAt: Date
  readonly mergedBy: string
  readonly undoneAt: Date | null
  readonly undoneBy: string | null
  readonly before: Before
}

const mergeOf = (row: PeopleTables['people.merges']): Merge => ({
  id: row.id,
  keptId: row.kept_id,
  droppedId: row.dropped_id,
  droppedName: row.dropped_name,
  mergedAt: row.merged_at,
  mergedBy: row.merged_by,
  undoneAt: row.undone_at,
  undoneBy: row.undone_by,
  before: row.before as unknown as Before,
})

/** Rows that were merged into this one, newest first. */
export async function listMerges(tx: Tx, keptId: PersonId): Promise<Merge[]> {
  const rows = await tables(tx)
    .selectFrom('people.merges')
    .selectAll()
    .where('kept_id', '=', keptId)
    .orderBy('merged_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => mergeOf(row as PeopleTables['people.merges']))
}

export async function findMerge(tx: Tx, id: MergeId): Promise<Merge | undefined> {
  const row = await tables(tx).selectFrom('people.merges').selectAll().where('id', '=', id).executeTakeFirst()
  return row && mergeOf(row as PeopleTables['people.merges'])
}

export async function insertMerge(
  tx: Tx,
  federationId: FederationId,
  kept: Person,
  merge: Omit<Merge, 'keptId' | 'undoneAt' | 'undoneBy'>,
): Promise<void> {
  await sql`insert into people.merges (id, federation_id, kept_id, kept_path, dropped_id, dropped_name, merged_at, merged_by, before)
    values (${merge.id}, ${federationId}, ${kept.id}, ${kept.path}, ${merge.droppedId}, ${merge.droppedName}, ${merge.mergedAt},
      ${merge.mergedBy}, ${JSON.stringify(merge.before)}::jsonb)`.execute(tx)
}

/** False when it was undone before. */
export async function saveUndone(tx: Tx, id: MergeId, at: Date, by: string): Promise<boolean> {
  const result = await tables(tx)
    .updateTable('people.merges')
    .set({ undone_at: at, undone_by: by })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** What was written of the discarded row hangs on the kept one from now on. */
export async function repoint(
  tx: Tx,
  table: 'posts' | 'disciplines' | 'transfers' | 'memberships',
  ids: readonly string[],
  to: Pick<Person, 'id' | 'path'>,
): Promise<void> {
  if (ids.length === 0) return
  const target = sql.table(`people.${table}`)
  const place = table === 'transfers' ? sql`` : sql`, person_path = ${to.path}`
  await sql`update ${target} set person_id = ${to.id} ${place} where id = any(${[...ids]}::uuid[])`.execute(tx)
}

export async function listIds(tx: Tx, table: 'disciplines' | 'transfers', personId: PersonId): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(`people.${table}`)} where person_id = ${personId} order by id`.execute(tx)
  return rows.map((row) => row.id)
}

/** Put aside, or taken back when `mergeId` is null. */
export async function cover(
  tx: Tx,
  table: 'posts' | 'memberships',
  ids: readonly string[],
  mergeId: MergeId | null,
): Promise<void> {
  if (ids.length === 0) return
  await sql`update ${sql.table(`people.${table}`)} set covered_by = ${mergeId}::uuid where id = any(${[...ids]}::uuid[])`.execute(
    tx,
  )
}

export async function uncover(tx: Tx, mergeId: MergeId): Promise<void> {
  for (const table of ['memberships', 'posts'])
    await sql`update ${sql.table(`people.${table}`)} set covered_by = null where covered_by = ${mergeId}`.execute(tx)
}

export async function savePeriod(tx: Tx, id: MembershipId, { validFrom, validTo }: Piece): Promise<void> {
  await tables(tx)
    .updateTable('people.memberships')
    .set({ valid_from: validFrom, valid_to: validTo })
    .where('id', '=', id)
    .execute()
}

/** Written where it stands as `from`: what somebody changed since stays. */
export async function saveWork(tx: Tx, id: MembershipId, from: boolean | null, to: boolean | null): Promise<void> {
  await sql`update people.memberships set is_direct_worker = ${to}::boolean
    where id = ${id} and is_direct_worker is not distinct from ${from}::boolean`.execute(tx)
}

/** Another stretch of a period that the other row cut in two. */
export async function copyPeriod(
  tx: Tx,
  from: MembershipId,
  { id, validFrom, validTo }: Piece & { readonly id: MembershipId },
): Promise<void> {
  await sql`insert into people.memberships
    (id, federation_id, person_id, person_path, unit_id, unit_path, unit_name, full_name, name_key, is_direct_worker, valid_from, valid_to, began, ended)
    select ${id}, federation_id, person_id, person_path, unit_id, unit_path, unit_name, full_name, name_key, is_direct_worker,
      ${validFrom}::date, ${validTo}::date, 'recorded', ended
    from people.memberships where id = ${from}`.execute(tx)
}

export async function removePeriods(tx: Tx, ids: readonly MembershipId[]): Promise<void> {
  if (ids.length === 0) return
  await tables(tx)
    .deleteFrom('people.memberships')
    .where('id', 'in', [...ids])
    .execute()
}

export async function saveMergedInto(
  tx: Tx,
  person: Pick<Person, 'id' | 'version'>,
  into: PersonId | null,
): Promise<void> {
  await tables(tx)
    .updateTable('people.people')
    .set({ merged_into: into, needs_matching: into === null, version: person.version + 1 })
    .where('id', '=', person.id)
    .execute()
}
