/** SQL of persons. */
import { sql } from 'kysely'
import type { UnitId } from '#modules/organisation'
import { type Tx, typed } from '#platform/db'
import { type FederationId, fold, found, nameKey, Refusal, type TreePath } from '#platform/kernel'
import type { Person, PersonFacts, PersonId } from '../domain/person.ts'
import type { PeopleTables } from './tables.ts'

const tables = (tx: Tx) => typed<PeopleTables>(tx)

export const personColumns = [
  'id',
  'unit_id',
  'unit_path',
  'full_name',
  'sex',
  'birth_on',
  'birth_year',
  'identifier',
  'ethnicity',
  'party_member_since',
  'education',
  'union_member_since',
  'standing',
  'left_on',
  'merged_into',
  'version',
] as const
export type PersonRow = Pick<PeopleTables['people.people'], (typeof personColumns)[number]>

export const personOf = (row: PersonRow): Person => ({
  id: row.id,
  unitId: row.unit_id,
  path: row.unit_path,
  fullName: row.full_name,
  sex: row.sex,
  birthOn: row.birth_on,
  birthYear: row.birth_year,
  identifier: row.identifier,
  ethnicity: row.ethnicity,
  partyMemberSince: row.party_member_since,
  education: row.education,
  unionMemberSince: row.union_member_since,
  standing: row.standing,
  leftOn: row.left_on,
  mergedInto: row.merged_into,
  version: row.version,
})

const factColumns = (facts: PersonFacts) => ({
  full_name: facts.fullName,
  name_key: nameKey(facts.fullName),
  search_key: fold(facts.fullName),
  sex: facts.sex,
  birth_on: facts.birthOn,
  birth_year: facts.birthYear,
  identifier: facts.identifier,
  ethnicity: facts.ethnicity,
  party_member_since: facts.partyMemberSince,
  education: facts.education,
  union_member_since: facts.unionMemberSince,
})

export async function findPerson(tx: Tx, id: PersonId): Promise<Person | undefined> {
  const row = await tables(tx).selectFrom('people.people').select(personColumns).where('id', '=', id).executeTakeFirst()
  return row && personOf(row)
}

export async function findPeople(tx: Tx, ids: readonly PersonId[]): Promise<Person[]> {
  if (ids.length === 0) return []
  const rows = await tables(tx)
    .selectFrom('people.people')
    .select(personColumns)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return rows.map(personOf)
}

/** @throws Refusal `people.person-unknown` for who is outside the walls, too. */
export const getPerson = async (tx: Tx, id: PersonId): Promise<Person> =>
  found(await findPerson(tx, id), 'people.person-unknown')

/** Periods of one person are written one after the other: whoever changes them holds the row. */
export async function lockPerson(tx: Tx, id: PersonId): Promise<Person> {
  const row = await tables(tx)
    .selectFrom('people.people')
    .select(personColumns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return personOf(found(row, 'people.person-unknown'))
}

/** Somebody else wrote the same identity number in the moment between looking and writing. */
export async function refuseSecondHolder<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string }
    if (code !== '23505' || constraint !== 'people_one_per_identifier') throw error
    throw new Refusal('conflict', 'people.identifier-taken-elsewhere')
  }
}

export async function insertPerson(tx: Tx, federationId: FederationId, person: Person): Promise<void> {
  const insert = tables(tx)
    .insertInto('people.people')
    .values({
      id: person.id,
      federation_id: federationId,
      unit_id: person.unitId,
      unit_path: person.path,
      ...factColumns(person),
      standing: person.standing,
      left_on: person.leftOn,
      merged_into: null,
      version: 1,
    })
  await refuseSecondHolder(() => insert.execute())
}

/** False when somebody else changed the row since it was read. */
export async function saveFacts(tx: Tx, person: Person, facts: PersonFacts): Promise<boolean> {
  const update = tables(tx)
    .updateTable('people.people')
    .set({ ...factColumns(facts), needs_matching: true, version: person.version + 1 })
    .where('id', '=', person.id)
    .where('version', '=', person.version)
  const result = await refuseSecondHolder(() => update.executeTakeFirst())
  if (result.numUpdatedRows !== 1n) return false
  if (facts.fullName !== person.fullName) await saveNameInPeriods(tx, person.id, facts.fullName)
  return true
}

/** Units where the person was before keep the name they knew when they lie outside the walls. */
async function saveNameInPeriods(tx: Tx, id: PersonId, fullName: string): Promise<void> {
  await tables(tx)
    .updateTable('people.memberships')
    .set({ full_name: fullName, name_key: nameKey(fullName) })
    .where('person_id', '=', id)
    .where(sql<boolean>`platform.within_walls(unit_path)`)
    .execute()
  await tables(tx)
    .updateTable('people.posts')
    .set({ full_name: fullName })
    .where('person_id', '=', id)
    .where(sql<boolean>`platform.within_walls(unit_path)`)
    .execute()
}

/** Where the person is and how the person stands; rows merged into this one go along. */
export async function saveStanding(
  tx: Tx,
  id: PersonId,
  to: Pick<Person, 'standing' | 'leftOn'> & { unitId: UnitId; path: TreePath },
): Promise<void> {
  await tables(tx)
    .updateTable('people.people')
    .set((set) => ({
      unit_id: to.unitId,
      unit_path: to.path,
      standing: to.standing,
      left_on: to.leftOn,
      version: set('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
  await tables(tx)
    .updateTable('people.people')
    .set({ unit_id: to.unitId, unit_path: to.path })
    .where('merged_into', '=', id)
    .execute()
}

/** The holder of an identity number inside the walls, and whether there is one at all. */
export async function findHolder(
  tx: Tx,
  identifier: string,
  except: PersonId | null,
): Promise<{ taken: boolean; person: Person | undefined }> {
  const { rows } = await sql<{ taken: boolean }>`
    select people.identifier_taken(${identifier}, ${except}::uuid) as taken`.execute(tx)
  if (!rows[0]?.taken) return { taken: false, person: undefined }
  const row = await tables(tx)
    .selectFrom('people.people')
    .select(personColumns)
    .where('identifier', '=', identifier)
    .where('merged_into', 'is', null)
    .executeTakeFirst()
  return { taken: true, person: row && personOf(row) }
}
