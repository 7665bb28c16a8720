/** SQL of runs: bringing one in, finding it, moving it on. */
import { sql, type UpdateObject } from 'kysely'
import { type Tx, typed } from '#platform/db'
import type { PageKey } from '#platform/http/server'
import { type FederationId, found, type Id, Refusal, type TreePath } from '#platform/kernel'
import type { Found } from '../contract.ts'
import type { Counts } from '../domain/decision.ts'
import { openStates, type State } from '../domain/states.ts'
import type { RunId, WorkbookTables } from './tables.ts'

const tables = (tx: Tx) => typed<WorkbookTables>(tx)

export type Run = {
  readonly id: RunId
  readonly federationId: FederationId
  readonly unitId: Id<'unit'>
  readonly unitPath: TreePath
  readonly kind: string
  readonly sender: { readonly id: string; readonly name: string }
  readonly writer: { readonly id: string; readonly name: string } | null
  readonly state: State
  readonly attempt: number
  readonly file: {
    readonly key: string | null
    readonly name: string
    readonly bytes: number
    readonly sha256: string
  }
  readonly found: Found | null
  readonly contentHash: string | null
  readonly isAgain: boolean
  readonly counts: Counts
  readonly notice: 'verdicts-changed' | null
  readonly problem: string | null
  readonly outcome: string | null
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly updatedBy: string
  readonly endedAt: Date | null
  readonly replacedBy: RunId | null
}

type Row = Omit<WorkbookTables['workbook.runs'], 'found' | 'details'> & { found: Found | null }

const runOf = (row: Row): Run => ({
  id: row.id,
  federationId: row.federation_id,
  unitId: row.unit_id,
  unitPath: row.unit_path,
  kind: row.kind,
  sender: { id: row.sender_id, name: row.sender_name },
  writer: row.writer_id === null ? null : { id: row.writer_id, name: row.writer_name ?? '' },
  state: row.state,
  attempt: row.attempt,
  file: { key: row.file_key, name: row.file_name, bytes: row.file_bytes, sha256: row.file_sha256 },
  found: row.found,
  contentHash: row.content_sha256,
  isAgain: row.is_again,
  counts: {
    good: row.good,
    doubtful: row.doubtful,
    refused: row.refused,
    leftOut: row.left_out,
    undecided: row.undecided,
    dropped: row.dropped,
  },
  notice: row.notice,
  problem: row.problem,
  outcome: row.outcome,
  version: row.version,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  updatedBy: row.updated_by,
  endedAt: row.ended_at,
  replacedBy: row.replaced_by,
})

const runs = (tx: Tx) => tables(tx).selectFrom('workbook.runs').selectAll()

export async function findRun(tx: Tx, id: RunId): Promise<Run | undefined> {
  const row = await runs(tx).where('id', '=', id).executeTakeFirst()
  return row && runOf(row as unknown as Row)
}

/** @throws Refusal `workbook.run-unknown` for what is outside the walls, too. */
export const loadRun = async (tx: Tx, id: RunId): Promise<Run> => found(await findRun(tx, id), 'workbook.run-unknown')

export type NewRun = {
  readonly id: RunId
  readonly federationId: FederationId
  readonly unit: { readonly id: Id<'unit'>; readonly path: TreePath }
  readonly kind: string
  readonly sender: { readonly id: string; readonly name: string }
  readonly file: { readonly key: string; readonly name: string; readonly bytes: number; readonly sha256: string }
  readonly at: Date
}

export async function insertRun(tx: Tx, run: NewRun): Promise<void> {
  const place = { federation_id: run.federationId, unit_path: run.unit.path }
  await tables(tx)
    .insertInto('workbook.runs')
    .values({
      ...{ id: run.id, ...place, unit_id: run.unit.id, kind: run.kind, state: 'checking', attempt: 0 },
      ...{ sender_id: run.sender.id, sender_name: run.sender.name, writer_id: null, writer_name: null },
      ...{ file_key: run.file.key, file_name: run.file.name, file_bytes: run.file.bytes },
      ...{ file_sha256: run.file.sha256, found: null, content_sha256: null, is_again: false },
      ...{ good: 0, doubtful: 0, refused: 0, left_out: 0, undecided: 0, dropped: 0 },
      ...{ notice: null, problem: null, outcome: null, details: null, version: 1 },
      ...{ created_at: run.at, updated_at: run.at, updated_by: run.sender.name, checked_at: null, ended_at: null },
      replaced_by: null,
    })
    .execute()
  await tables(tx)
    .insertInto('workbook.progress')
    .values({ run_id: run.id, ...place, done: 0, total: null, is_cancel_asked: false })
    .execute()
}

type Change = UpdateObject<WorkbookTables, 'workbook.runs'>
export type Stamp = { readonly by: string; readonly at: Date }

export const changedMeanwhile = (run: Run): Refusal =>
  new Refusal('conflict', 'workbook.changed-meanwhile', { by: run.updatedBy })

/** Saves only when nobody has changed the run since it was loaded. */
export async function saveRun(tx: Tx, run: Run, change: Change, stamp: Stamp): Promise<Run> {
  const row = await tables(tx)
    .updateTable('workbook.runs')
    .set({ ...change, version: run.version + 1, updated_at: stamp.at, updated_by: stamp.by })
    .where('id', '=', run.id)
    .where('version', '=', run.version)
    .returningAll()
    .executeTakeFirst()
  if (!row) throw changedMeanwhile((await findRun(tx, run.id)) ?? run)
  return runOf(row as unknown as Row)
}

/** The run of this file that nobody has finished with. */
export async function findOpenTwin(
  tx: Tx,
  like: { unitId: Id<'unit'>; kind: string; sha256: string },
): Promise<Run | undefined> {
  const row = await runs(tx)
    .where('unit_id', '=', like.unitId)
    .where('kind', '=', like.kind)
    .where('file_sha256', '=', like.sha256)
    .where('state', 'in', openStates)
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst()
  return row && runOf(row as unknown as Row)
}

/** The same rows for the same unit, written before. */
export async function findWrittenTwin(tx: Tx, run: Run): Promise<Run | undefined> {
  if (!run.contentHash) return undefined
  const row = await runs(tx)
    .where('unit_id', '=', run.unitId)
    .where('kind', '=', run.kind)
    .where('content_sha256', '=', run.contentHash)
    .where('state', '=', 'written')
    .where('id', '!=', run.id)
    .orderBy('ended_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && runOf(row as unknown as Row)
}

/** The newest first: there are never many. */
export async function listOpenRuns(tx: Tx, senderId: string): Promise<Run[]> {
  const rows = await runs(tx)
    .where('sender_id', '=', senderId)
    .where('state', 'in', openStates)
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map((row) => runOf(row as unknown as Row))
}

/** Two uploads of one person at once would both find the quota open: the second waits for the first. */
export async function lockSender(tx: Tx, senderId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`workbook sender ${senderId}`}, 0))`.execute(tx)
}

export type RunsAsked = {
  /** Of each list the places where the person may see its runs. */
  readonly places: readonly { readonly kind: string; readonly paths: readonly string[] }[]
  readonly state?: State | undefined
  readonly senderId?: string
  readonly after?: PageKey | undefined
  readonly limit: number
}

const asked = (tx: Tx, { places, state, senderId }: RunsAsked) => {
  const seen = places.flatMap(({ kind, paths }) =>
    paths.map((path) => sql<boolean>`(kind = ${kind} and unit_path >= ${path} and unit_path < ${path} || chr(255))`),
  )
  let query = tables(tx)
    .selectFrom('workbook.runs')
    .where(seen.length > 0 ? sql<boolean>`(${sql.join(seen, sql` or `)})` : sql<boolean>`false`)
  if (state) query = query.where('state', '=', state)
  if (senderId) query = query.where('sender_id', '=', senderId)
  return query
}

export async function listRuns(tx: Tx, given: RunsAsked): Promise<Run[]> {
  let query = asked(tx, given)
  const { after } = given
  if (after) query = query.where(sql<boolean>`(created_at, id) < (${after.at}, ${after.id}::uuid)`)
  const rows = await query.selectAll().orderBy('created_at', 'desc').orderBy('id', 'desc').limit(given.limit).execute()
  return rows.map((row) => runOf(row as unknown as Row))
}

export async function countRuns(tx: Tx, given: RunsAsked): Promise<number> {
  const { count } = await asked(tx, given)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}
