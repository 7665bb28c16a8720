/** SQL of posts. */
import { sql } from 'kysely'
import type { BodyId, UnitId } from '#modules/organisation'
import { type Tx, typed } from '#platform/db'
import type { FederationId, LocalDate, TreePath } from '#platform/kernel'
import type { PersonId, Post, PostId } from '../domain/person.ts'
import { refusePostsBegunSince } from '../domain/posts.ts'
import type { PeopleTables } from './tables.ts'

const tables = (tx: Tx) => typed<PeopleTables>(tx)

export const postOf = (row: PeopleTables['people.posts']): Post => ({
  id: row.id,
  personId: row.person_id,
  fullName: row.full_name,
  unitId: row.unit_id,
  unitName: row.unit_name,
  path: row.unit_path,
  bodyId: row.body_id,
  title: row.title,
  bodyRole: row.body_role,
  isLeader: row.is_leader,
  isManager: row.is_manager,
  isFullTime: row.is_full_time,
  validFrom: row.valid_from,
  validTo: row.valid_to,
})

const all = (tx: Tx) =>
  tables(tx).selectFrom('people.posts').selectAll().where('covered_by', 'is', null).orderBy('valid_from').orderBy('id')

export async function listPosts(tx: Tx, personIds: readonly PersonId[]): Promise<Post[]> {
  if (personIds.length === 0) return []
  return (
    await all(tx)
      .where('person_id', 'in', [...personIds])
      .execute()
  ).map(postOf)
}

export const listPostsOfUnit = async (tx: Tx, unitId: UnitId): Promise<Post[]> =>
  (await all(tx).where('unit_id', '=', unitId).execute()).map(postOf)

/** Chairs first, then deputies, secretaries, members. */
export async function listPostsOfBody(tx: Tx, bodyId: BodyId): Promise<Post[]> {
  const rows = await tables(tx)
    .selectFrom('people.posts')
    .selectAll()
    .where('body_id', '=', bodyId)
    .where('covered_by', 'is', null)
    .orderBy(sql`array_position(array['chair', 'deputy', 'secretary', 'member'], body_role)`)
    .orderBy('valid_from')
    .orderBy('id')
    .execute()
  return rows.map(postOf)
}

export async function findPost(tx: Tx, id: PostId): Promise<Post | undefined> {
  const row = await tables(tx)
    .selectFrom('people.posts')
    .selectAll()
    .where('id', '=', id)
    .where('covered_by', 'is', null)
    .executeTakeFirst()
  return row && postOf(row)
}

export async function insertPost(tx: Tx, federationId: FederationId, personPath: TreePath, post: Post): Promise<void> {
  await tables(tx)
    .insertInto('people.posts')
    .values({
      id: post.id,
      federation_id: federationId,
      person_id: post.personId,
      person_path: personPath,
      unit_id: post.unitId,
      unit_path: post.path,
      unit_name: post.unitName,
      full_name: post.fullName,
      body_id: post.bodyId,
      title: post.title,
      body_role: post.bodyRole,
      is_leader: post.isLeader,
      is_manager: post.isManager,
      is_full_time: post.isFullTime,
      covered_by: null,
      valid_from: post.validFrom,
      valid_to: post.validTo,
    })
    .execute()
}

export async function savePostEnd(tx: Tx, id: PostId, on: LocalDate): Promise<boolean> {
  const result = await tables(tx)
    .updateTable('people.posts')
    .set({ valid_to: on })
    .where('id', '=', id)
    .where('valid_to', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/**
 * Whoever leaves the unit leaves its posts; seats in bodies of other units end only when the person leaves altogether.
 * @throws Refusal when such a post began on the day or later.
 */
export async function endOpenPosts(tx: Tx, personId: PersonId, on: LocalDate, ofUnit?: UnitId): Promise<void> {
  const posts = await listPosts(tx, [personId])
  refusePostsBegunSince(ofUnit ? posts.filter((post) => post.unitId === ofUnit) : posts, on)
  let query = tables(tx)
    .updateTable('people.posts')
    .set({ valid_to: untilDay(on) })
    .where('person_id', '=', personId)
    .where('valid_to', 'is', null)
  if (ofUnit) query = query.where('unit_id', '=', ofUnit)
  await query.execute()
}

/** Nobody sits in a body that is no more; what a merge put aside lasts at least its first day. */
export async function endPostsInBody(tx: Tx, bodyId: BodyId, on: LocalDate): Promise<void> {
  await tables(tx)
    .updateTable('people.posts')
    .set({ valid_to: untilDay(on) })
    .where('body_id', '=', bodyId)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', on)]))
    .execute()
}

const untilDay = (on: LocalDate) => sql<LocalDate>`greatest(${on}::date, valid_from + 1)`
