/** Writes many people in few statements: sample data, import. */
import { sql } from 'kysely'
import type { UnitId } from '#modules/organisation'
import type { Tx } from '#platform/db'
import { type FederationId, fold, type LocalDate, nameKey, newId, type TreePath } from '#platform/kernel'
import type { PeopleData, PersonData, PostData } from '../domain/data.ts'

type Row = Readonly<Record<string, unknown>>
export type LoadedUnit = {
  readonly id: UnitId
  readonly path: TreePath
  readonly name: string
  readonly validFrom: LocalDate
}

/** One statement per table: the rows travel as one JSON value, so their number is not bounded by that of parameters. */
export async function insertAll(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = sql.join(Object.keys(first).map((name) => sql.ref(name)))
  const target = sql.table(`people.${table}`)
  await sql`insert into ${target} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${target}, ${JSON.stringify(rows)}::jsonb)`.execute(tx)
}

/** The walls of the transaction already enclose the units. */
export async function loadPeople(
  tx: Tx,
  federationId: FederationId,
  units: readonly LoadedUnit[],
  { people, posts }: PeopleData,
): Promise<void> {
  const unitOf = new Map(units.map((unit) => [unit.id, unit]))
  const at = (id: UnitId) => unitOf.get(id) ?? lost(id)
  const postsOf = new Map<string, PostData>()
  for (const post of posts) if (!postsOf.has(post.personId)) postsOf.set(post.personId, post)
  await insertAll(
    tx,
    'people',
    people.map((person) => personRow(federationId, at(person.unitId), person)),
  )
  await insertAll(
    tx,
    'memberships',
    people.map((person) => membershipRow(federationId, at(person.unitId), person, postsOf.get(person.id))),
  )
  const personOf = new Map(people.map((person) => [person.id, person]))
  await insertAll(
    tx,
    'posts',
    posts.map((post) => {
      const person = personOf.get(post.personId) ?? lost(post.personId)
      return postRow(federationId, at(post.unitId), at(person.unitId), person, post)
    }),
  )
}

const lost = (id: string): never => {
  throw new Error(`nothing loaded with the id ${id}`)
}

const personRow = (federation_id: FederationId, unit: LoadedUnit, person: PersonData): Row => ({
  id: person.id,
  federation_id,
  unit_id: unit.id,
  unit_path: unit.path,
  full_name: person.fullName,
  name_key: nameKey(person.fullName),
  search_key: fold(person.fullName),
  sex: person.sex,
  birth_on: person.birthOn,
  birth_year: Number(person.birthOn.slice(0, 4)),
  identifier: person.identifier ?? null,
  ethnicity: person.ethnicity ?? null,
  party_member_since: person.partyMemberSince ?? null,
  education: person.education ?? null,
  union_member_since: person.unionMemberSince ?? null,
  standing: 'active',
  needs_matching: true,
  version: 1,
})

const membershipRow = (federation_id: FederationId, unit: LoadedUnit, person: PersonData, first?: PostData): Row => ({
  id: newId(),
  federation_id,
  person_id: person.id,
  person_path: unit.path,
  unit_id: unit.id,
  unit_path: unit.path,
  unit_name: unit.name,
  full_name: person.fullName,
  name_key: nameKey(person.fullName),
  is_direct_worker: person.isDirectWorker ?? null,
  valid_from: person.memberSince ?? first?.validFrom ?? unit.validFrom,
  valid_to: null,
  began: 'recorded',
})

const postRow = (
  federation_id: FederationId,
  unit: LoadedUnit,
  home: LoadedUnit,
  person: PersonData,
  post: PostData,
): Row => ({
  id: post.id,
  federation_id,
  person_id: post.personId,
  person_path: home.path,
  unit_id: unit.id,
  unit_path: unit.path,
  unit_name: unit.name,
  full_name: person.fullName,
  body_id: post.bodyId,
  title: post.title,
  body_role: post.bodyRole ?? null,
  is_leader: post.isLeader ?? false,
  is_manager: post.isManager ?? false,
  is_full_time: post.isFullTime ?? false,
  valid_from: post.validFrom,
  valid_to: post.validTo,
})
