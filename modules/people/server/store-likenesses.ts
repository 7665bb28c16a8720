/** SQL of pairs that may be one person. */
import { sql } from 'kysely'
import { type Tx, typed } from '#platform/db'
import type { TreePath } from '#platform/kernel'
import type { LikenessId, PersonId } from '../domain/person.ts'
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
