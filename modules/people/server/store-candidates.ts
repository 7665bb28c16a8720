/** SQL that finds who may be the same person: one query for any number of rows, by keys that have an index. */
import { type RawBuilder, sql } from 'kysely'
import { isValidOn } from '#modules/organisation'
import type { Tx } from '#platform/db'
import type { LocalDate } from '#platform/kernel'
import { birthKey, candidateKey, yearSteps } from '../domain/candidate-keys.ts'
import type { Matchable } from '../domain/match-people.ts'
import type { Person, PersonFacts, PersonId } from '../domain/person.ts'
import { findPeople } from './store.ts'
import { listMemberships } from './store-memberships.ts'
import { listPosts } from './store-posts.ts'

export type Wanted = Pick<PersonFacts, 'fullName' | 'birthOn' | 'birthYear' | 'identifier'>

/** The most namesakes looked at when nobody knows the year of birth. */
const mostNamesakes = 30
/** As the index has it; row-level security would not let `coalesce` use one. */
const yearOrNone = sql`(case when birth_year is null then 0::smallint else birth_year end)`
const everybody = 1_000_000

/** Looked up for each row by itself: joined as a whole, the planner would read all people for every few thousand rows. */
const known = (same: RawBuilder<unknown>, most = everybody) => sql`lateral (
  select id from people.people
  where federation_id = (select platform.federation()) and merged_into is null and ${same} limit ${most})`

/** For each row (by its index) the people inside the walls to be held against it. */
export async function findCandidateIds(tx: Tx, rows: readonly Wanted[]): Promise<Map<number, PersonId[]>> {
  const found = new Map<number, PersonId[]>()
  if (rows.length === 0) return found
  const keys = rows.map((row) => candidateKey(row.fullName))
  const { rows: pairs } = await sql<{ n: number; id: PersonId }>`
    with wanted as materialized (
      select *, array[0, ${sql.join(yearSteps.map((step) => sql`w.year + ${sql.lit(step)}`))}]::smallint[] as years from unnest(
        ${rows.map((_, n) => n)}::int[], ${rows.map((row) => row.identifier)}::text[], ${keys}::text[],
        ${rows.map((row) => row.birthYear)}::int[], ${rows.map((row, n) => birthKey(keys[n] ?? '', row.birthOn))}::text[]
      ) as w (n, identifier, key, year, birth))
    select w.n, p.id from (select * from wanted order by identifier) w, ${known(sql`identifier = w.identifier`)} p
    union
    select w.n, p.id from (select * from wanted order by birth) w, ${known(sql`birth_key = w.birth`)} p
    union
    select w.n, p.id from (select * from wanted where year is not null order by key) w,
      ${known(sql`search_key = w.key and ${yearOrNone} = any (w.years)`)} p
    union
    select w.n, p.id from wanted w, ${known(sql`search_key = w.key`, mostNamesakes)} p where w.year is null`.execute(tx)
  for (const { n, id } of pairs) {
    const ids = found.get(n)
    if (ids) ids.push(id)
    else found.set(n, [id])
  }
  return found
}

export type Known = { readonly person: Person; readonly matchable: Matchable }

/** The people of these ids with what matching looks at. */
export async function loadMatchables(tx: Tx, ids: readonly PersonId[], on: LocalDate): Promise<Map<PersonId, Known>> {
  const people = await findPeople(tx, ids)
  const unitsOf = grouped(await listMemberships(tx, ids), (one) => one.unitId)
  const posts = (await listPosts(tx, ids)).filter((post) => isValidOn(post, on))
  const titlesOf = grouped(posts, (one) => one.title)
  return new Map(
    people.map((person) => {
      const unitIds = [...new Set([person.unitId, ...(unitsOf.get(person.id) ?? [])])]
      return [person.id, { person, matchable: { ...person, unitIds, titles: titlesOf.get(person.id) ?? [] } }]
    }),
  )
}

function grouped<T extends { readonly personId: PersonId }, V>(things: readonly T[], value: (thing: T) => V) {
  const groups = new Map<PersonId, V[]>()
  for (const thing of things) groups.set(thing.personId, [...(groups.get(thing.personId) ?? []), value(thing)])
  return groups
}

/** Of these identity numbers those that somebody of the federation has, in sight or not. */
export async function listTakenIdentifiers(tx: Tx, identifiers: readonly string[]): Promise<Set<string>> {
  if (identifiers.length === 0) return new Set()
  const { rows } = await sql<{ identifier: string }>`
    select identifier from people.identifiers_taken(${[...identifiers]}::text[]) as identifier`.execute(tx)
  return new Set(rows.map((row) => row.identifier))
}
