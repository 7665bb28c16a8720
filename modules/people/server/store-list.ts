/** SQL of the people list and of search. The ids come from `people.find_people`, their rows from under the walls. */
import { sql } from 'kysely'
import type { UnitId } from '#modules/organisation'
import type { Tx } from '#platform/db'
import type { LocalDate, TreePath } from '#platform/kernel'
import type { Facets } from '../domain/facets.ts'
import type { PersonId, Sex, Standing } from '../domain/person.ts'

export type PlaceInNames = { readonly first: string; readonly id: string }

export type PeopleWanted = {
  /** Places beside each other: none lies in another. */
  readonly places: readonly TreePath[]
  readonly facets: Facets
  /** Folded; the last one may be half typed. */
  readonly words: readonly string[]
  readonly from?: PlaceInNames | undefined
  /** The page that ends before `from`, instead of the one that begins after it. */
  readonly backward?: boolean | undefined
  readonly limit: number
}

export type ListedPerson = {
  readonly id: PersonId
  readonly nameKey: string
  readonly fullName: string
  readonly sex: Sex | null
  readonly birthOn: LocalDate | null
  readonly birthYear: number | null
  readonly unitId: UnitId
  readonly standing: Standing
  readonly titles: readonly string[]
}

const found = ({ places, facets, words, from, backward, limit }: PeopleWanted) => sql`
  unnest(${places}::text[]) place,
  people.find_people(place, ${facets.mask}::int, ${facets.wanted}::int, ${words.slice(0, -1)}::text[],
    ${words.at(-1) ?? null}::text, ${from?.first ?? null}::text, ${from?.id ?? null}::uuid, ${backward ?? false}::boolean,
    ${limit}::int)`

/** In the order of names, also when the page before another is wanted. */
export async function listPeople(tx: Tx, wanted: PeopleWanted, today: LocalDate): Promise<ListedPerson[]> {
  const direction = wanted.backward ? sql`desc` : sql`asc`
  const { rows } = await sql<ListedPerson>`
    select p.id, p.name_key as "nameKey", p.full_name as "fullName", p.sex, p.birth_on as "birthOn",
      p.birth_year as "birthYear", p.unit_id as "unitId", p.standing,
      array (select o.title from people.posts o where o.person_id = p.id and o.valid_from <= ${today}
        and (o.valid_to is null or o.valid_to > ${today}) order by o.valid_from, o.id) as titles
    from ${found(wanted)} join people.people p on p.id = person_id
    order by p.name_key ${direction}, p.id ${direction} limit ${wanted.limit}`.execute(tx)
  return wanted.backward ? rows.reverse() : rows
}

/** Exact, whatever the place and the filter: no person is read. */
export async function countPeople(
  tx: Tx,
  { places, facets }: Pick<PeopleWanted, 'places' | 'facets'>,
): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select coalesce(sum(people), 0) as total from people.tallies
    where place = any (${places}::text[]) and (facets & ${facets.mask}) = ${facets.wanted}`.execute(tx)
  return rows[0]?.total ?? 0
}

/** How many a search finds, as far as the limit. */
export async function countFound(tx: Tx, wanted: Omit<PeopleWanted, 'from' | 'backward'>): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total from ${found(wanted)}`.execute(tx)
  return rows[0]?.total ?? 0
}
