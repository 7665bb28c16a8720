/** SQL of a run being worked on by a job: taking it up, telling the progress, letting go. */
import { sql } from 'kysely'
import { type Tx, typed } from '#platform/db'
import { openStates } from '../domain/states.ts'
import type { Run } from './store-runs.ts'
import type { RunId, WorkbookTables } from './tables.ts'

const tables = (tx: Tx) => typed<WorkbookTables>(tx)

/** Thrown inside a job when its run was cancelled, or taken up by another process: nothing more is to be done here. */
export class RunGone extends Error {}

/** Counts the attempt up, so that whatever an older attempt still tries to save is turned away. Undefined: nothing to do. */
export async function takeUp(tx: Tx, id: RunId, state: 'checking' | 'writing'): Promise<number | undefined> {
  const row = await tables(tx)
    .updateTable('workbook.runs')
    .set((set) => ({ attempt: set('attempt', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', state)
    .returning('attempt')
    .executeTakeFirst()
  if (!row) return undefined
  await tables(tx).updateTable('workbook.progress').set({ done: 0, total: null }).where('run_id', '=', id).execute()
  return row.attempt
}

/** @throws RunGone when this attempt is no longer the one that works on the run, or somebody asked to stop. */
export async function tellProgress(tx: Tx, run: Run, done: number, total: number | null): Promise<void> {
  const told = await sql`
    update workbook.progress p set done = ${done}, total = ${total}
    where p.run_id = ${run.id} and not p.is_cancel_asked and exists (
      select from workbook.runs r where r.id = p.run_id and r.attempt = ${run.attempt} and r.state = ${run.state})`.execute(
    tx,
  )
  if (told.numAffectedRows !== 1n) throw new RunGone()
}

export type Progress = { readonly done: number; readonly total: number | null; readonly isCancelAsked: boolean }

export async function findProgress(tx: Tx, id: RunId): Promise<Progress> {
  const row = await tables(tx)
    .selectFrom('workbook.progress')
    .select(['done', 'total', 'is_cancel_asked as isCancelAsked'])
    .where('run_id', '=', id)
    .executeTakeFirst()
  return row ?? { done: 0, total: null, isCancelAsked: false }
}

export async function askToCancel(tx: Tx, id: RunId): Promise<void> {
  await tables(tx).updateTable('workbook.progress').set({ is_cancel_asked: true }).where('run_id', '=', id).execute()
}

/** One list of one federation is written by one run at a time: the next one judges what this one has left. */
export async function lockList(tx: Tx, { federationId, kind }: Run): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`workbook ${federationId} ${kind}`}, 0))`.execute(tx)
}

/** Which of the keys belong to a run of any federation. */
export async function knownKeys(tx: Tx, keys: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select key from workbook.known_file_keys(${[...keys]}::text[]) as known (key)`.execute(tx)
  return new Set(rows.map((row) => row.key))
}

/** Open runs that nobody has touched since, also those whose job was lost: no work lasts so long. */
export async function listUntouched(tx: Tx, before: Date): Promise<RunId[]> {
  const rows = await tables(tx)
    .selectFrom('workbook.runs')
    .select('id')
    .where('state', 'in', openStates)
    .where('updated_at', '<', before)
    .execute()
  return rows.map((row) => row.id)
}

/** Empties runs that ended before: their rows go, and the key of the file, so that the next sweep takes the file. */
export async function forgetEnded(tx: Tx, before: Date): Promise<number> {
  const ended = await tables(tx)
    .updateTable('workbook.runs')
    .set({ file_key: null })
    .where('ended_at', '<', before)
    .where('file_key', 'is not', null)
    .returning('id')
    .execute()
  const ids = ended.map((row) => row.id)
  if (ids.length === 0) return 0
  await sql`delete from workbook.pages where run_id = any(${ids})`.execute(tx)
  await sql`delete from workbook.noted_lines where run_id = any(${ids})`.execute(tx)
  return ids.length
}
