/** Writes many people in few statements: sample data, import. */
import { sql } from 'kysely'
import type { UnitId } from '#modules/organisation'
import type { Tx } from '#platform/db'
import { type FederationId, fold, type LocalDate, nameKey, newId, type TreePath } from '#platform/kernel'
import type { PeopleData, PersonData, PostData } from '../domain/data.ts'
import { isLeadingTitle } from '../domain/facts.ts'
import type { Person, PersonFacts, PersonId, Post } from '../domain/person.ts'
import { refuseSecondHolder } from './store.ts'

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
  is_direct_worker: person.isDirectWorker ?? false,
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

export type NewPerson = {
  readonly id: PersonId
  readonly facts: PersonFacts
  readonly unit: { readonly id: UnitId; readonly path: TreePath; readonly name: string }
  readonly memberSince: LocalDate
  readonly isDirectWorker: boolean | null
  /** A post in the unit since the same day. */
  readonly title: string | null
}

/** Rows of an import: one statement per table, values by column. What membership and post say of the present goes in at once, not row by row behind them. */
export async function insertPeople(tx: Tx, federationId: FederationId, people: readonly NewPerson[]): Promise<void> {
  if (people.length === 0) return
  await refuseSecondHolder(() => insertRows(tx, federationId, people))
}

async function insertRows(tx: Tx, federationId: FederationId, people: readonly NewPerson[]): Promise<void> {
  const of = <T>(value: (person: NewPerson) => T) => people.map(value)
  const [ids, unitIds, paths, names] = [
    of((one) => one.id),
    of((one) => one.unit.id),
    of((one) => one.unit.path),
    of((one) => one.facts.fullName),
  ]
  const keys = names.map(nameKey)
  await sql`insert into people.people (id, federation_id, unit_id, unit_path, full_name, name_key, search_key, sex, birth_on, birth_year,
      identifier, ethnicity, party_member_since, education, union_member_since, standing, is_direct_worker, is_leader, version)
    select p.id, ${federationId}::uuid, p.unit_id, p.unit_path, p.full_name, p.name_key, p.search_key, p.sex, p.birth_on, p.birth_year,
      p.identifier, p.ethnicity, p.party_since, p.education, p.union_since, 'active', p.direct, p.leader, 1
    from unnest(${ids}::uuid[], ${unitIds}::uuid[], ${paths}::text[], ${names}::text[], ${keys}::text[], ${names.map(fold)}::text[],
      ${of((one) => one.facts.sex)}::text[], ${of((one) => one.facts.birthOn)}::date[], ${of((one) => one.facts.birthYear)}::int[],
      ${of((one) => one.facts.identifier)}::text[], ${of((one) => one.facts.ethnicity)}::text[], ${of((one) => one.facts.partyMemberSince)}::date[],
      ${of((one) => one.facts.education)}::text[], ${of((one) => one.facts.unionMemberSince)}::date[],
      ${of((one) => one.isDirectWorker ?? false)}::boolean[], ${of((one) => one.title !== null && isLeadingTitle(one.title))}::boolean[])
      as p (id, unit_id, unit_path, full_name, name_key, search_key, sex, birth_on, birth_year, identifier, ethnicity, party_since, education, union_since,
        direct, leader) order by p.name_key`.execute(tx)
  await sql`insert into people.memberships (id, federation_id, person_id, person_path, unit_id, unit_path, unit_name, full_name, name_key,
      is_direct_worker, valid_from, began)
    select m.id, ${federationId}::uuid, m.person_id, m.path, m.unit_id, m.path, m.unit_name, m.full_name, m.name_key, m.direct, m.since, 'recorded'
    from unnest(${people.map(() => newId())}::uuid[], ${ids}::uuid[], ${paths}::text[], ${unitIds}::uuid[], ${of((one) => one.unit.name)}::text[],
      ${names}::text[], ${keys}::text[], ${of((one) => one.isDirectWorker)}::boolean[], ${of((one) => one.memberSince)}::date[])
      as m (id, person_id, path, unit_id, unit_name, full_name, name_key, direct, since)`.execute(tx)
  const posts = people.flatMap((one) => (one.title ? [{ ...one, title: one.title }] : []))
  await insertAll(
    tx,
    'posts',
    posts.map((one) => ({
      id: newId(),
      federation_id: federationId,
      person_id: one.id,
      person_path: one.unit.path,
      unit_id: one.unit.id,
      unit_path: one.unit.path,
      unit_name: one.unit.name,
      full_name: one.facts.fullName,
      title: one.title,
      is_leader: isLeadingTitle(one.title),
      is_manager: false,
      is_full_time: false,
      valid_from: one.memberSince,
    })),
  )
}

export async function insertPosts(
  tx: Tx,
  federation_id: FederationId,
  posts: readonly { readonly person: Pick<Person, 'path'>; readonly post: Post }[],
): Promise<void> {
  await insertAll(
    tx,
    'posts',
    posts.map(({ person, post }) => ({
      id: post.id,
      federation_id,
      person_id: post.personId,
      person_path: person.path,
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
      valid_from: post.validFrom,
      valid_to: post.validTo,
    })),
  )
}
