/** SQL of the list of units on a day, filtered, page by page by name. */
import { sql } from 'kysely'
import type { Tx } from '#platform/db'
import { type LocalDate, searchWords } from '#platform/kernel'
import type { EmployerKind } from '../domain/acts.ts'
import type { UnitId } from '../domain/unit.ts'

export type UnitFilter = {
  readonly on: LocalDate
  readonly q: string
  readonly kind?: string | undefined
  readonly sector?: string | undefined
  readonly employer?: EmployerKind | 'unknown' | undefined
  readonly withEnded: boolean
}

export type ListedRow = {
  readonly id: UnitId
  readonly name: string
  readonly typeCode: string
  readonly parentId: UnitId | null
  readonly superiorName: string | null
  readonly sectorCode: string | null
  readonly employerKind: EmployerKind | null
  readonly endedOn: LocalDate | null
}

/** Periods that hold on the day; of ended units the last one. */
function conditions({ on, q, kind, sector, employer, withEnded }: UnitFilter) {
  const there = sql`v.valid_from <= ${on} and (v.valid_to is null or v.valid_to > ${on})`
  const ended = sql`u.valid_to <= ${on} and v.valid_to = u.valid_to`
  const wanted = [withEnded ? sql`((${there}) or (${ended}))` : there]
  for (const word of searchWords(q)) wanted.push(sql`' ' || u.search_key like ${`% ${word}%`}`)
  if (kind) wanted.push(sql`v.type_code = ${kind}`)
  if (sector) wanted.push(sql`v.sector_code = ${sector}`)
  if (employer === 'unknown') wanted.push(sql`v.employer_kind is null`)
  else if (employer) wanted.push(sql`v.employer_kind = ${employer}`)
  return sql.join(wanted, sql` and `)
}

const from = sql`organisation.unit_versions v join organisation.units u on u.id = v.unit_id`
const inOrder = sql`v.name collate "vi-x-icu"`

export async function listUnitRows(
  tx: Tx,
  filter: UnitFilter,
  page: { readonly after?: { readonly first: string; readonly id: string } | undefined; readonly limit: number },
): Promise<ListedRow[]> {
  const { after, limit } = page
  const rest = after
    ? sql`and (${inOrder} > ${after.first} or (v.name = ${after.first} and v.unit_id > ${after.id}::uuid))`
    : sql``
  const { rows } = await sql<ListedRow>`
    select v.unit_id as id, v.name, v.type_code as "typeCode", v.parent_id as "parentId", v.sector_code as "sectorCode",
      v.employer_kind as "employerKind", case when v.valid_to <= ${filter.on} then v.valid_to end as "endedOn",
      (select p.name from organisation.unit_versions p where p.unit_id = v.parent_id and p.valid_from <= ${filter.on}
        order by p.valid_from desc limit 1) as "superiorName"
    from ${from} where ${conditions(filter)} ${rest}
    order by ${inOrder}, v.unit_id limit ${limit}`.execute(tx)
  return rows
}

export async function countUnitRows(tx: Tx, filter: UnitFilter): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from ${from} where ${conditions(filter)}`.execute(tx)
  return rows[0]?.total ?? 0
}
