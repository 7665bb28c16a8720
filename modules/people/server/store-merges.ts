/** SQL of merges. */
import { type Tx, typed } from '#platform/db'
import type { MergeId, PersonId } from '../domain/person.ts'
import type { PeopleTables } from './tables.ts'

const tables = (tx: Tx) => typed<PeopleTables>(tx)

export type Merge = {
  readonly id: MergeId
  readonly keptId: PersonId
  readonly droppedId: PersonId
  readonly droppedName: string
  readonly mergedAt: Date
  readonly mergedBy: string
  readonly undoneAt: Date | null
  readonly undoneBy: string | null
}

const columns = [
  'id',
  'kept_id',
  'dropped_id',
  'dropped_name',
  'merged_at',
  'merged_by',
  'undone_at',
  'undone_by',
] as const

const mergeOf = (row: Pick<PeopleTables['people.merges'], (typeof columns)[number]>): Merge => ({
  id: row.id,
  keptId: row.kept_id,
  droppedId: row.dropped_id,
  droppedName: row.dropped_name,
  mergedAt: row.merged_at,
  mergedBy: row.merged_by,
  undoneAt: row.undone_at,
  undoneBy: row.undone_by,
})

/** Rows that were merged into this one, newest first. */
export async function listMerges(tx: Tx, keptId: PersonId): Promise<Merge[]> {
  const rows = await tables(tx)
    .selectFrom('people.merges')
    .select(columns)
    .where('kept_id', '=', keptId)
    .orderBy('merged_at', 'desc')
    .execute()
  return rows.map(mergeOf)
}
