/** SQL of the people list and of search. */
import { sql } from 'kysely'
import { type Tx, typed } from '#platform/db'
import { searchWords, type TreePath } from '#platform/kernel'
import type { Person } from '../domain/person.ts'
import { personColumns, personOf } from './store.ts'
import type { PeopleTables } from './tables.ts'

const tables = (tx: Tx) => typed<PeopleTables>(tx)

type Wanted = { readonly below?: TreePath | undefined; readonly q: string }

function matching(tx: Tx, { below, q }: Wanted) {
  let query = tables(tx).selectFrom('people.people').where('merged_into', 'is', null)
  if (below) query = query.where('unit_path', '>=', below).where('unit_path', '<', sql<TreePath>`${below} || chr(255)`)
  for (const word of searchWords(q)) query = query.where(sql<string>`' ' || search_key`, 'like', `% ${word}%`)
  return query
}

export async function countPeople(tx: Tx, wanted: Wanted): Promise<number> {
  const { count } = await matching(tx, wanted)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export type PersonAt = Person & { readonly key: string }

export async function listPeople(
  tx: Tx,
  wanted: Wanted & { readonly after?: { first: string; id: string } | undefined; readonly limit: number },
): Promise<PersonAt[]> {
  let query = matching(tx, wanted).select([...personColumns, 'name_key'])
  const { after } = wanted
  if (after) {
    query = query.where(
      sql<boolean>`(name_key collate "vi-x-icu", id) > (${after.first} collate "vi-x-icu", ${after.id}::uuid)`,
    )
  }
  const rows = await query
    .orderBy(sql`name_key collate "vi-x-icu"`)
    .orderBy('id')
    .limit(wanted.limit + 1)
    .execute()
  return rows.map((row) => ({ ...personOf(row), key: row.name_key }))
}
