/** SQL of the list of plans. */
import { sql } from 'kysely'
import { holdsWords, type Tx } from '#platform/db'
import { readDayKey } from '#platform/http/server'
import type { Id, TreePath } from '#platform/kernel'
import type { PlanSummary } from '../contract.ts'

type Line = Omit<PlanSummary, 'relation' | 'counts'> & { readonly unitPath: TreePath }
type Reach = { readonly own: readonly string[]; readonly relation: PlanSummary['relation'] | undefined }

const relationIs = ({ own, relation }: Reach) => {
  switch (relation) {
    case undefined:
      return sql`true`
    case 'own':
      return sql`p.unit_path = any(${own})`
    case 'above':
      return sql`platform.is_above(p.unit_path) and p.unit_path <> all(${own})`
    case 'below':
      return sql`not platform.is_above(p.unit_path) and p.unit_path <> all(${own})`
  }
}

/** Drafts first, then the latest issued; by key, never by offset. */
export async function listPlanLines(
  tx: Tx,
  seasonId: Id<'season'> | 'every' | null,
  reach: Reach,
  page: { q?: string | undefined; after?: string | undefined; limit: number },
): Promise<{ lines: Line[]; next: string | null; total: number }> {
  const inSeason = seasonId === 'every' ? sql`true` : sql`p.season_id = ${seasonId}`
  const isFound = page.q === undefined ? sql`true` : holdsWords(sql`concat_ws(' ', p.number, p.title)`, page.q)
  const visible = sql`p.federation_id = platform.federation() and ${inSeason} and ${relationIs(reach)} and ${isFound}`
  const key = sql`coalesce(p.issued_on, '9999-12-31')`
  const after = readDayKey(page.after)
  const later = after ? sql`and (${key}, p.id) < (${after.first}::date, ${after.id}::uuid)` : sql``
  const { rows } = await sql<Line>`
    select p.id, p.version, p.unit_id as "unitId", p.unit_path as "unitPath", p.unit_name as "unitName",
      p.season_id as "seasonId", p.kind, p.number, p.issued_on as "issuedOn", p.title, p.state,
      (select count(*)::int from plan.tasks t where t.plan_id = p.id and not t.is_removed) as tasks
    from plan.plans p where ${visible} ${later} order by ${key} desc, p.id desc limit ${page.limit + 1}`.execute(tx)
  const { rows: all } = await sql<{ total: number }>`
    select count(*)::int as total from plan.plans p where ${visible}`.execute(tx)
  const lines = rows.slice(0, page.limit)
  const last = rows.length > page.limit ? lines.at(-1) : undefined
  return { lines, next: last ? `${last.issuedOn ?? '9999-12-31'} ${last.id}` : null, total: all[0]?.total ?? 0 }
}
