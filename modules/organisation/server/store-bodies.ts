/** SQL of bodies, people, posts and membership figures. */
import { sql } from 'kysely'
import { type Tx, typed } from '#platform/db'
import { type FederationId, fold, type LocalDate, nameKey, searchWords, type TreePath } from '#platform/kernel'
import type { BodyData, FiguresData } from '../domain/data.ts'
import type { BodyId, PersonId, PostId, Unit, UnitId } from '../domain/unit.ts'
import type { OrganisationTables } from './tables.ts'

const tables = (tx: Tx) => typed<OrganisationTables>(tx)
type BodyRow = OrganisationTables['organisation.bodies']
type PostRow = OrganisationTables['organisation.posts']

export type Body = BodyData & { readonly path: TreePath }
export type Post = {
  readonly id: PostId
  readonly personId: PersonId
  readonly unitId: UnitId
  readonly path: TreePath
  readonly bodyId: BodyId | null
  readonly title: string
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | null
}
export type Person = {
  readonly id: PersonId
  readonly unitId: UnitId
  readonly path: TreePath
  readonly fullName: string
  readonly sex: 'male' | 'female' | null
  readonly birthOn: LocalDate | null
}

const bodyOf = (row: BodyRow): Body => ({
  id: row.id,
  unitId: row.unit_id,
  path: row.unit_path,
  kind: row.kind,
  name: row.name,
  aliases: row.aliases,
  validFrom: row.valid_from,
  validTo: row.valid_to,
})
const postOf = (row: PostRow): Post => ({
  id: row.id,
  personId: row.person_id,
  unitId: row.unit_id,
  path: row.unit_path,
  bodyId: row.body_id,
  title: row.title,
  validFrom: row.valid_from,
  validTo: row.valid_to,
})
const personOf = (row: OrganisationTables['organisation.people']): Person => ({
  id: row.id,
  unitId: row.unit_id,
  path: row.unit_path,
  fullName: row.full_name,
  sex: row.sex,
  birthOn: row.birth_on,
})

export async function listBodies(tx: Tx, unitIds: readonly UnitId[]): Promise<Body[]> {
  if (unitIds.length === 0) return []
  const rows = await tables(tx)
    .selectFrom('organisation.bodies')
    .selectAll()
    .where('unit_id', 'in', [...unitIds])
    .orderBy('id')
    .execute()
  return rows.map(bodyOf)
}

export async function findBodies(tx: Tx, ids: readonly BodyId[]): Promise<Body[]> {
  if (ids.length === 0) return []
  return (
    await tables(tx)
      .selectFrom('organisation.bodies')
      .selectAll()
      .where('id', 'in', [...ids])
      .execute()
  ).map(bodyOf)
}

export async function insertBody(tx: Tx, federationId: FederationId, unit: Unit, body: BodyData): Promise<void> {
  await tables(tx)
    .insertInto('organisation.bodies')
    .values({
      id: body.id,
      federation_id: federationId,
      unit_id: unit.id,
      unit_path: unit.path,
      kind: body.kind,
      name: body.name,
      aliases: [...body.aliases],
      valid_from: body.validFrom,
      valid_to: body.validTo,
    })
    .execute()
}

export async function saveBodyEnd(tx: Tx, id: BodyId, on: LocalDate): Promise<boolean> {
  const result = await tables(tx)
    .updateTable('organisation.bodies')
    .set({ valid_to: on })
    .where('id', '=', id)
    .where('valid_to', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** People of a unit in the Vietnamese order of names. */
export async function listPeople(tx: Tx, unitId: UnitId): Promise<Person[]> {
  const rows = await tables(tx)
    .selectFrom('organisation.people')
    .selectAll()
    .where('unit_id', '=', unitId)
    .orderBy(sql`name_key collate "vi-x-icu"`)
    .orderBy('id')
    .execute()
  return rows.map(personOf)
}

export async function findPerson(tx: Tx, id: PersonId): Promise<Person | undefined> {
  const row = await tables(tx).selectFrom('organisation.people').selectAll().where('id', '=', id).executeTakeFirst()
  return row && personOf(row)
}

export async function insertPerson(tx: Tx, federationId: FederationId, person: Person): Promise<void> {
  await tables(tx)
    .insertInto('organisation.people')
    .values({
      id: person.id,
      federation_id: federationId,
      unit_id: person.unitId,
      unit_path: person.path,
      full_name: person.fullName,
      name_key: nameKey(person.fullName),
      search_key: fold(person.fullName),
      sex: person.sex,
      birth_on: person.birthOn,
      version: 1,
    })
    .execute()
}

export async function listPosts(tx: Tx, personIds: readonly PersonId[]): Promise<Post[]> {
  if (personIds.length === 0) return []
  const rows = await tables(tx)
    .selectFrom('organisation.posts')
    .selectAll()
    .where('person_id', 'in', [...personIds])
    .orderBy('valid_from')
    .orderBy('id')
    .execute()
  return rows.map(postOf)
}

export async function findPost(tx: Tx, id: PostId): Promise<Post | undefined> {
  const row = await tables(tx).selectFrom('organisation.posts').selectAll().where('id', '=', id).executeTakeFirst()
  return row && postOf(row)
}

export async function insertPost(tx: Tx, federationId: FederationId, post: Post): Promise<void> {
  await tables(tx)
    .insertInto('organisation.posts')
    .values({
      id: post.id,
      federation_id: federationId,
      person_id: post.personId,
      unit_id: post.unitId,
      unit_path: post.path,
      body_id: post.bodyId,
      title: post.title,
      valid_from: post.validFrom,
      valid_to: post.validTo,
    })
    .execute()
}

export async function savePostEnd(tx: Tx, id: PostId, on: LocalDate): Promise<boolean> {
  const result = await tables(tx)
    .updateTable('organisation.posts')
    .set({ valid_to: on })
    .where('id', '=', id)
    .where('valid_to', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export async function searchPeople(tx: Tx, text: string, limit: number): Promise<Person[]> {
  let query = tables(tx).selectFrom('organisation.people').selectAll()
  for (const word of searchWords(text)) query = query.where(sql<string>`' ' || search_key`, 'like', `% ${word}%`)
  const rows = await query.orderBy(sql`name_key collate "vi-x-icu"`).orderBy('id').limit(limit).execute()
  return rows.map(personOf)
}

export async function listFigures(tx: Tx, unitId: UnitId): Promise<FiguresData[]> {
  const rows = await tables(tx)
    .selectFrom('organisation.membership_figures')
    .select(['unit_id', 'as_of', 'members', 'women'])
    .where('unit_id', '=', unitId)
    .orderBy('as_of', 'desc')
    .execute()
  return rows.map((row) => ({ unitId: row.unit_id, asOf: row.as_of, members: row.members, women: row.women }))
}

/** The latest figures on the day of each unit at or below the place. */
export async function listLatestFigures(tx: Tx, place: TreePath, on: LocalDate): Promise<FiguresData[]> {
  const rows = await tables(tx)
    .selectFrom('organisation.membership_figures')
    .distinctOn('unit_id')
    .select(['unit_id', 'as_of', 'members', 'women'])
    .where('unit_path', '>=', place)
    .where('unit_path', '<', sql<TreePath>`${place} || chr(255)`)
    .where('as_of', '<=', on)
    .orderBy('unit_id')
    .orderBy('as_of', 'desc')
    .execute()
  return rows.map((row) => ({ unitId: row.unit_id, asOf: row.as_of, members: row.members, women: row.women }))
}

export async function saveFigures(tx: Tx, federationId: FederationId, unit: Unit, figures: FiguresData): Promise<void> {
  await tables(tx)
    .insertInto('organisation.membership_figures')
    .values({
      federation_id: federationId,
      unit_id: unit.id,
      unit_path: unit.path,
      as_of: figures.asOf,
      members: figures.members,
      women: figures.women,
    })
    .onConflict((conflict) =>
      conflict.columns(['unit_id', 'as_of']).doUpdateSet({ members: figures.members, women: figures.women }),
    )
    .execute()
}
