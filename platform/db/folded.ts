/** Search without marks over columns that keep no folded copy of themselves: few rows, or rows already narrowed. */
import { type RawBuilder, sql } from 'kysely'
import { searchWords } from '#platform/kernel'

const marks = '[\u0300-\u036f]'

/** Letters are lowered after their marks are gone, so that it does not matter what the database knows of Vietnamese. */
const folded = (text: RawBuilder<unknown>): RawBuilder<string> =>
  sql<string>`lower(translate(regexp_replace(normalize(${text}, NFD), ${marks}, '', 'g'), 'đĐðÐ', 'dddd'))`

/** The text holds every typed word; what has no letter or digit finds nothing. */
export function holdsWords(text: RawBuilder<unknown>, typed: string): RawBuilder<boolean> {
  const words = searchWords(typed)
  if (words.length === 0) return sql<boolean>`false`
  const held = words.map((word) => sql`${folded(text)} like ${`%${word}%`}`)
  return sql<boolean>`(${sql.join(held, sql` and `)})`
}
