/** The SQL side of `domain/standing.ts`: the same six standings as conditions and as exact counts. */
import { type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '#platform/kernel'
import type { Counts } from '../contract.ts'
import type { Standing } from '../domain/standing.ts'

/** For queries in which the obligations are called `o`. */
export function standsAs(standing: Standing, today: LocalDate): RawBuilder<boolean> {
  switch (standing) {
    case 'on-time':
      return sql`(o.state = 'reported' and o.on_time)`
    case 'late':
      return sql`(o.state = 'reported' and not o.on_time)`
    case 'waived':
      return sql`o.state = 'waived'`
    case 'withdrawn':
      return sql`o.state = 'withdrawn'`
    case 'missing':
      return sql`(o.state = 'missed' or (o.state = 'open' and o.due_on < ${today}))`
    case 'open':
      return sql`(o.state = 'open' and (o.due_on is null or o.due_on >= ${today}))`
  }
}

export type CountRow = { [Name in keyof Counts]: number }

export const countColumns = (today: LocalDate): RawBuilder<CountRow> => sql`
  count(*) filter (where o.state <> 'withdrawn')::int as "owed",
  count(*) filter (where ${standsAs('on-time', today)})::int as "onTime",
  count(*) filter (where ${standsAs('late', today)})::int as "late",
  count(*) filter (where ${standsAs('open', today)})::int as "open",
  count(*) filter (where ${standsAs('missing', today)})::int as "missing",
  count(*) filter (where ${standsAs('waived', today)})::int as "waived",
  count(*) filter (where ${standsAs('withdrawn', today)})::int as "withdrawn"`

export const countsFrom = (row: CountRow): Counts => ({
  owed: row.owed,
  onTime: row.onTime,
  late: row.late,
  open: row.open,
  missing: row.missing,
  waived: row.waived,
  withdrawn: row.withdrawn,
})
