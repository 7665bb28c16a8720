/** SQL of pairs that may be one person. */
import { sql } from 'kysely'
import { type Tx, typed } from '#platform/db'
import type { FederationId, TreePath } from '#platform/kernel'
import type { LikenessId, Person, PersonId } from '../domain/person.ts'
import { personColumns, personOf } from './store.ts'
import type { PeopleTables } from './tables.ts'

const tables = (tx: Tx) => typed<PeopleTables>(tx)

export type Likeness = {
  readonly id: LikenessId
  readonly personId: PersonId
  readonly otherId: PersonId
  readonly personPath: TreePath
  readonly otherPath: TreePath
  readonly score: number
  readonly verdict: 'same' | 'possible'
  readonly state: 'open' | 'dismissed' | 'merged'
}

const likenessOf = (row: PeopleTables['people.likenesses']): Likeness => ({
  id: row.id,
  personId: row.person_id,
  otherId: row.other_id,
  personPath: row.person_path,
  otherPath: row.other_path,
  score: row.score,
  verdict: row.verdict,
  state: row.state,
})

export type LikenessFilter = { readonly place?: TreePath | undefined; readonly personId?: PersonId | undefined }

function open(tx: Tx, { place, personId }: LikenessFilter) {
  let query = tables(tx).selectFrom('people.likenesses').where('state', '=', 'open')
  if (place) {
    for (const path of [sql.ref('person_path'), sql.ref('other_path')])
      query = query.where(sql<boolean>`${path} >= ${place} and ${path} < ${place} || chr(255)`)
  }
  if (personId)
    query = query.where((where) => where.or([where('person_id', '=', personId), where('other_id', '=', personId)]))
  return query
}

export async function countOpenLikenesses(tx: Tx, filter: LikenessFilter): Promise<number> {
  const { count } = await open(tx, filter)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Most alike first. */
export async function listOpenLikenesses(
  tx: Tx,
  filter: LikenessFilter,
  { after, limit }: { after?: { first: string; id: string } | undefined; limit: number },
): Promise<Likeness[]> {
  let query = open(tx, filter).selectAll()
  if (after) {
    const score = Number(after.first)
    query = query.where(sql<boolean>`(score < ${score} or (score = ${score} and id > ${after.id}::uuid))`)
  }
  const rows = await query
    .orderBy('score', 'desc')
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  return rows.map(likenessOf)
}

export async function findLikeness(tx: Tx, id: LikenessId): Promise<Likeness | undefined> {
  const row = await tables(tx).selectFrom('people.likenesses').selectAll().where('id', '=', id).executeTakeFirst()
  return row && likenessOf(row)
}

type Decision = {
  readonly state: 'dismissed' | 'merged' | 'open'
  readonly at: Date | null
  readonly by: string | null
}

/** False when somebody decided before. */
export async function saveDecision(tx: Tx, id: LikenessId, { state, at, by }: Decision): Promise<boolean> {
  const result = await tables(tx)
    .updateTable('people.likenesses')
    .set({ state, decided_at: at, decided_by: by })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export type NewLikeness = {
  readonly id: LikenessId
  readonly person: Pick<Person, 'id' | 'path'>
  readonly other: Pick<Person, 'id' | 'path'>
  readonly score: number
  readonly verdict: 'same' | 'possible'
  readonly foundAt: Date
}

/** People not yet held against the others, newest first: who was just written is looked at before the thousands of an import. */
export async function listToMatch(tx: Tx, limit: number): Promise<Person[]> {
  const rows = await tables(tx)
    .selectFrom('people.people')
    .select(personColumns)
    .where('needs_matching', '=', true)
    .where('merged_into', 'is', null)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(personOf)
}

/** What was found now takes the place of what was found before and is still undecided; a decision stays, and so does the id of a pair found again. Who was written meanwhile is looked at once more. */
export async function replaceOpenLikenesses(
  tx: Tx,
  federationId: FederationId,
  seen: readonly Pick<Person, 'id' | 'version'>[],
  pairs: readonly NewLikeness[],
): Promise<void> {
  const ids = seen.map((one) => one.id)
  await sql`delete from people.likenesses l where l.state = 'open'
    and (l.person_id = any(${[...ids]}::uuid[]) or l.other_id = any(${[...ids]}::uuid[]))
    and not exists (
      select from unnest(${pairs.map((one) => one.person.id)}::uuid[], ${pairs.map((one) => one.other.id)}::uuid[]) as p (person_id, other_id)
      where p.person_id = l.person_id and p.other_id = l.other_id)`.execute(tx)
  await insertLikenesses(tx, federationId, pairs, 'open')
  await sql`update people.people p set needs_matching = false
    from unnest(${ids}::uuid[], ${seen.map((one) => one.version)}::int[]) as seen (id, version)
    where p.id = seen.id and p.version = seen.version`.execute(tx)
}

/** A pair that was decided before is left alone. */
export async function insertLikenesses(
  tx: Tx,
  federationId: FederationId,
  pairs: readonly NewLikeness[],
  state: 'open' | 'dismissed',
  by: string | null = null,
): Promise<void> {
  if (pairs.length === 0) return
  const column = <T>(value: (pair: NewLikeness) => T) => pairs.map(value)
  await sql`
    insert into people.likenesses (id, federation_id, person_id, person_path, other_id, other_path, score, verdict, state, found_at, decided_at, decided_by)
    select p.id, ${federationId}::uuid, p.person_id, p.person_path, p.other_id, p.other_path, p.score, p.verdict, ${state}, p.at,
      case when ${state} = 'open' then null else p.at end, ${by}::text
    from unnest(${column((one) => one.id)}::uuid[], ${column((one) => one.person.id)}::uuid[], ${column((one) => one.person.path)}::text[],
      ${column((one) => one.other.id)}::uuid[], ${column((one) => one.other.path)}::text[], ${column((one) => one.score)}::int[],
      ${column((one) => one.verdict)}::text[], ${column((one) => one.foundAt)}::timestamptz[])
      as p (id, person_id, person_path, other_id, other_path, score, verdict, at)
    on conflict (person_id, other_id) do update set score = excluded.score, verdict = excluded.verdict, state = excluded.state,
      decided_at = excluded.decided_at, decided_by = excluded.decided_by
    where people.likenesses.state = 'open'`.execute(tx)
}

/** Nobody is asked any more about a row that has gone into another; their own pair stays, to be marked. */
export async function removeOpenLikenesses(tx: Tx, personId: PersonId, except: PersonId): Promise<void> {
  await sql`delete from people.likenesses where state = 'open'
    and (person_id = ${personId} and other_id <> ${except} or other_id = ${personId} and person_id <> ${except})`.execute(
    tx,
  )
}

/** The pair of two people is marked as merged, or open again. */
export async function markPair(tx: Tx, a: PersonId, b: PersonId, from: 'open' | 'merged', to: Decision): Promise<void> {
  const [first, second] = a < b ? [a, b] : [b, a]
  await tables(tx)
    .updateTable('people.likenesses')
    .set({ state: to.state, decided_at: to.at, decided_by: to.by })
    .where('person_id', '=', first)
    .where('other_id', '=', second)
    .where('state', '=', from)
    .execute()
}
