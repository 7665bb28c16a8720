/** SQL of staged rows: pages of all rows, and the lines about which there is something to say. */
import { sql } from 'kysely'
import type { Tx } from '#platform/db'
import type { CellValue } from '#platform/xlsx'
import type { NotedLine, Reason } from '../contract.ts'
import type { Counts } from '../domain/decision.ts'
import { leaveOut } from '../domain/decision.ts'
import type { Readings } from '../domain/readings.ts'
import { wordsOfReason } from '../domain/reason.ts'
import type { CellFault, Option } from '../domain/verdict.ts'
import type { Run } from './store-runs.ts'
import type { RunId } from './tables.ts'

/** A row as it is kept: its line, then its values in the order of the columns. */
export type KeptRow = readonly [line: number, ...values: CellValue[]]

/** A line as it is kept: its cells not yet in words. */
export type KeptNote = Omit<NotedLine, 'cells'> & { readonly cells: Readonly<Record<string, CellValue>> }

export type NewNote = {
  readonly line: number
  readonly standing: NotedLine['standing']
  readonly reason: string
  readonly cells: KeptNote['cells']
  readonly faults: readonly CellFault[]
  readonly options: readonly Option[]
  readonly verdict: string
}

export type NewPage = {
  readonly rows: readonly KeptRow[]
  /** By line. */
  readonly readings: Readonly<Record<number, Readings>>
}

export async function savePage(tx: Tx, run: Run, ordinal: number, { rows, readings }: NewPage): Promise<void> {
  const read = Object.keys(readings).length > 0 ? JSON.stringify(readings) : null
  await sql`
    insert into workbook.pages (run_id, ordinal, federation_id, unit_path, attempt, rows, last_line, readings)
    values (${run.id}, ${ordinal}, ${run.federationId}, ${run.unitPath}, ${run.attempt}, ${JSON.stringify(rows)},
      ${rows.at(-1)?.[0] ?? 0}, ${read})
    on conflict (run_id, ordinal) do update set attempt = excluded.attempt, rows = excluded.rows,
      last_line = excluded.last_line, readings = excluded.readings`.execute(tx)
}

/** A decision made before stays as long as the verdict about its line is the same. */
export async function saveNotes(tx: Tx, run: Run, notes: readonly NewNote[]): Promise<void> {
  if (notes.length === 0) return
  await sql`
    insert into workbook.noted_lines as kept (run_id, line, federation_id, unit_path, attempt, standing, reason, cells,
      faults, options, verdict)
    select ${run.id}, n.line, ${run.federationId}, ${run.unitPath}, ${run.attempt}, n.standing, n.reason, n.cells,
      n.faults, n.options, n.verdict
    from jsonb_to_recordset(${JSON.stringify(notes)}::jsonb)
      as n (line int, standing text, reason text, cells jsonb, faults jsonb, options jsonb, verdict text)
    on conflict (run_id, line) do update set attempt = excluded.attempt, standing = excluded.standing,
      reason = excluded.reason, cells = excluded.cells, faults = excluded.faults, options = excluded.options,
      verdict = excluded.verdict,
      decision = case when kept.verdict = excluded.verdict and kept.standing = excluded.standing then kept.decision end`.execute(
    tx,
  )
}

/** What an earlier attempt staged and this one did not come upon again. */
export async function removeStale(tx: Tx, run: Run): Promise<void> {
  await sql`delete from workbook.pages where run_id = ${run.id} and attempt <> ${run.attempt}`.execute(tx)
  await sql`delete from workbook.noted_lines where run_id = ${run.id} and attempt <> ${run.attempt}`.execute(tx)
}

export async function listPage(tx: Tx, id: RunId, ordinal: number): Promise<readonly KeptRow[] | undefined> {
  const { rows } = await sql<{ rows: string }>`
    select rows from workbook.pages where run_id = ${id} and ordinal = ${ordinal}`.execute(tx)
  return rows[0] && (JSON.parse(rows[0].rows) as KeptRow[])
}

export type Decided = { readonly verdict: string; readonly decision: string | null }

/** The doubtful lines of a stretch of the sheet, by line. */
export async function listDecided(tx: Tx, id: RunId, from: number, to: number): Promise<Map<number, Decided>> {
  const { rows } = await sql<Decided & { line: number }>`
    select line, verdict, decision from workbook.noted_lines
    where run_id = ${id} and standing = 'doubtful' and line between ${from} and ${to}`.execute(tx)
  return new Map(rows.map(({ line, ...decided }) => [line, decided]))
}

type LinesAsked = {
  readonly standing?: NotedLine['standing']
  readonly reason?: string | undefined
  readonly afterLine: number
  readonly limit: number
}

export async function listNotedLines(tx: Tx, id: RunId, asked: LinesAsked): Promise<KeptNote[]> {
  const standing = asked.standing ? sql`and standing = ${asked.standing}` : sql``
  const reason = asked.reason === undefined ? sql`` : sql`and reason = ${asked.reason}`
  const { rows } = await sql<KeptNote>`
    select line, standing, cells, faults, options, decision from workbook.noted_lines
    where run_id = ${id} and line > ${asked.afterLine} ${standing} ${reason} order by line limit ${asked.limit}`.execute(
    tx,
  )
  return rows
}

/** The most frequent first; the options are those that every line of the reason has. */
export async function listReasons(tx: Tx, id: RunId, standing: NotedLine['standing']): Promise<Reason[]> {
  const { rows } = await sql<Omit<Reason, 'words' | 'options'> & { same: readonly CellFault[] | null }>`
    select reason, count(*)::int as lines, (count(*) filter (where decision is null))::int as undecided,
      case when min(faults::text) = max(faults::text) then min(faults::text)::jsonb end as same
    from workbook.noted_lines where run_id = ${id} and standing = ${standing}
    group by reason order by count(*) desc, reason limit 100`.execute(tx)
  const options = await sql<{ reason: string; code: string; label: string; lines: number }>`
    select reason, one->>'code' as code, min(one->>'label') as label, count(*)::int as lines
    from workbook.noted_lines, jsonb_array_elements(options) with ordinality as given (one, place)
    where run_id = ${id} and standing = ${standing}
    group by reason, one->>'code' order by min(place)`.execute(tx)
  return rows.map(({ same, ...row }) => ({
    ...row,
    words: wordsOfReason(row.reason, same),
    options: options.rows
      .filter((option) => option.reason === row.reason && option.lines === row.lines)
      .map(({ code, label }) => ({ code, label })),
  }))
}

/** Decides where the decision fits; answers how many lines that were. */
export async function decide(
  tx: Tx,
  id: RunId,
  of: { readonly lines: readonly number[] } | { readonly reason: string },
  decision: string | null,
): Promise<number> {
  const which = 'lines' in of ? sql`line = any(${[...of.lines]}::int[])` : sql`reason = ${of.reason}`
  const decided = await sql`
    update workbook.noted_lines set decision = ${decision}
    where run_id = ${id} and standing = 'doubtful' and ${which} and (
      ${decision}::text is null or ${decision} = ${leaveOut} or ${decision} = 'accept' and options = '[]'
      or exists (select from jsonb_array_elements(options) as one where one->>'code' = ${decision}))`.execute(tx)
  return Number(decided.numAffectedRows ?? 0)
}

export async function countDecisions(tx: Tx, id: RunId): Promise<Pick<Counts, 'undecided' | 'dropped'>> {
  const { rows } = await sql<Pick<Counts, 'undecided' | 'dropped'>>`
    select (count(*) filter (where decision is null))::int as undecided,
      (count(*) filter (where decision = ${leaveOut}))::int as dropped
    from workbook.noted_lines where run_id = ${id} and standing = 'doubtful'`.execute(tx)
  return rows[0] ?? { undecided: 0, dropped: 0 }
}
