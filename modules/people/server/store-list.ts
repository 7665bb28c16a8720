/** SQL of the people list and of search: one question to the database for a page, its total and what stands in its lines. */
import { sql } from 'kysely'
import type { UnitId } from '#modules/organisation'
import type { Tx } from '#platform/db'
import type { LocalDate, TreePath } from '#platform/kernel'
import type { Facets } from '../domain/facets.ts'
import type { PersonId, Sex, Standing } from '../domain/person.ts'

export type PeopleWanted = {
  /** Places beside each other: none lies in another. */
  readonly places: readonly TreePath[]
  readonly facets: Facets
  /** Folded; the last one may be half typed. */
  readonly words: readonly string[]
  /** `rank` only of a search. */
  readonly from?: { readonly rank: number | null; readonly nameKey: string; readonly id: string } | undefined
  /** The page that ends before `from`, instead of the one that begins after it. */
  readonly backward?: boolean
  readonly limit: number
  /** Posts held on this day. */
  readonly today: LocalDate
  /** A search of very many is counted as far as this; without it no search is counted. A list is counted to its end. */
  readonly countTo?: number
}

export type ListedPerson = {
  readonly id: PersonId
  /** How near the name comes to what was typed: 1 its given name, 2 its whole words, 3 begun; null in a list. */
  readonly rank: number | null
  readonly nameKey: string
  readonly fullName: string
  readonly sex: Sex | null
  readonly birthOn: LocalDate | null
  readonly birthYear: number | null
  readonly unitId: UnitId
  readonly unitName: string
  readonly standing: Standing
  readonly titles: string[]
}

export type PeoplePage = {
  readonly people: ListedPerson[]
  readonly total: number
  /** False: there are at least `total`. */
  readonly isExact: boolean
}

/** In the order of ranks and names, also when the page before another is wanted. */
export async function listPeople(tx: Tx, wanted: PeopleWanted): Promise<PeoplePage> {
  const { places, facets, words, from, backward = false, limit, today, countTo } = wanted
  const { rows } = await sql<
    Omit<ListedPerson, 'id'> & { total: number | null; isExact: boolean; id: PersonId | null }
  >`
    select total, is_exact as "isExact", id, rank, name_key as "nameKey", full_name as "fullName", sex, birth_on as "birthOn",
      birth_year as "birthYear", unit_id as "unitId", unit_name as "unitName", standing, titles
    from people.page_of_people(${places}, ${facets.mask}, ${facets.wanted}, ${words.slice(0, -1)}, ${words.at(-1) ?? null},
      ${from?.rank ?? null}, ${from?.nameKey ?? null}, ${from?.id ?? null}, ${backward}, ${limit}, ${today}, ${countTo ?? null})`.execute(
    tx,
  )
  const people = rows.flatMap(({ total: _, isExact: __, id, ...person }) => (id ? [{ id, ...person }] : []))
  return { people, total: rows[0]?.total ?? 0, isExact: rows[0]?.isExact ?? true }
}
