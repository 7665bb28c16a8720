/** The append-only history: one row per write, in the transaction of the write. */
import { type Id, newId } from '#platform/kernel'
import { type Tx, typed } from './pool.ts'

export type HistoryEntry = {
  readonly federationId: string | null
  readonly at: Date
  readonly userId: string | null
  readonly actorName: string
  /** `slice.verb-in-the-past` */
  readonly entry: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly unitPath: string
  readonly details: Readonly<Record<string, unknown>>
  readonly requestId: string
}

type HistoryTables = {
  'platform.history': {
    id: Id<'history'>
    federation_id: string | null
    at: Date
    user_id: string | null
    actor_name: string
    entry: string
    subject_kind: string
    subject_id: string
    unit_path: string
    details: string
    request_id: string
  }
}

export const writeHistory = (tx: Tx, entry: HistoryEntry): Promise<void> => writeHistoryLines(tx, [entry])

const linesPerStatement = 500

/** Many lines of one write: a decision touches hundreds of things at once. */
export async function writeHistoryLines(tx: Tx, entries: readonly HistoryEntry[]): Promise<void> {
  for (let at = 0; at < entries.length; at += linesPerStatement) {
    const lines = entries.slice(at, at + linesPerStatement)
    await typed<HistoryTables>(tx).insertInto('platform.history').values(lines.map(rowOf)).execute()
  }
}

const rowOf = (entry: HistoryEntry) => ({
  id: newId<'history'>(),
  federation_id: entry.federationId,
  at: entry.at,
  user_id: entry.userId,
  actor_name: entry.actorName,
  entry: entry.entry,
  subject_kind: entry.subject.kind,
  subject_id: entry.subject.id,
  unit_path: entry.unitPath,
  details: JSON.stringify(entry.details),
  request_id: entry.requestId,
})

export type HistoryLine = { at: Date; actorName: string; entry: string; details: Record<string, unknown> }

/** The history of one thing, oldest first, inside the walls. */
export async function listHistory(tx: Tx, subject: { kind: string; id: string }): Promise<HistoryLine[]> {
  const rows = await typed<HistoryTables>(tx)
    .selectFrom('platform.history')
    .select(['at', 'actor_name', 'entry', 'details'])
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    at: row.at,
    actorName: row.actor_name,
    entry: row.entry,
    details: row.details as unknown as Record<string, unknown>,
  }))
}
