/** Writes a run: judged once more, then all rows in one transaction, or none. */
import { writeHistory } from '#platform/db'
import { enqueue, type LongContext } from '#platform/jobs'
import { Refusal } from '#platform/kernel'
import type { CellValue, DecidedRow, ImportGround, ImportOutcome, SheetRow } from '#platform/xlsx'
import { leaveOut, toWrite } from '../domain/decision.ts'
import { moved } from '../domain/states.ts'
import { printOf } from '../domain/verdict.ts'
import { checkJob } from './job-names.ts'
import { type KeptRow, listDecided, listPage } from './store-lines.ts'
import { findRun, findWrittenTwin, loadRun, type Run, saveRun } from './store-runs.ts'
import { findProgress, lockList, RunGone, tellProgress } from './store-work.ts'
import type { RunId } from './tables.ts'
import { inWalls, type Taken, type Worker, workOn } from './work.ts'

/** The world has changed since the check: what was decided was decided about something else. */
class VerdictsChanged extends Error {}

export const writeRun = (worker: Worker, ctx: LongContext, runId: RunId): Promise<void> =>
  workOn(worker, ctx, runId, 'writing', async (taken) => {
    try {
      await inWalls(ctx, taken, false, (ground) => writeAll(ctx, taken, ground))
    } catch (error) {
      if (!mustCheckAgain(error)) throw error
      await checkAgain(ctx, taken.run)
    }
  })

const mustCheckAgain = (error: unknown): boolean =>
  error instanceof VerdictsChanged || (error instanceof Refusal && error.code === 'workbook.already-written')

async function writeAll(ctx: LongContext, taken: Taken, ground: ImportGround): Promise<void> {
  const { tx } = ground
  await lockList(tx, taken.run)
  const run = await loadRun(tx, taken.run.id)
  if (run.state !== 'writing' || run.attempt !== taken.run.attempt) throw new RunGone()
  if (!run.isAgain && (await findWrittenTwin(tx, run))) throw new Refusal('conflict', 'workbook.already-written')
  const work = { ...taken, run, ctx, ground }
  await judgeAgain(work)
  const outcome = await writeRows(work)
  const counts = { ...run.counts, dropped: run.counts.dropped + (outcome.skipped ?? 0) }
  await writeHistory(tx, {
    ...{ federationId: run.federationId, at: ctx.now, userId: taken.actor.userId, requestId: '' },
    ...{ actorName: taken.actor.displayName, entry: 'workbook.written', unitPath: run.unitPath },
    subject: { kind: 'run', id: run.id },
    details: {
      list: taken.kind.title,
      file: run.file.name,
      rows: toWrite(counts),
      skipped: counts.dropped,
      words: outcome.words,
    },
  })
  const change = { state: moved(run.state, 'finish'), outcome: outcome.words, notice: null, ended_at: ctx.now }
  const details = { details: JSON.stringify(outcome.details), dropped: counts.dropped }
  await saveRun(tx, run, { ...change, ...details }, { by: taken.actor.displayName, at: ctx.now })
}

type Work = Taken & { readonly ctx: LongContext; readonly ground: ImportGround }
type Page = { readonly rows: readonly SheetRow[]; readonly decided: Awaited<ReturnType<typeof listDecided>> }

/** The staged rows once more, in order, a page at a time. */
async function* pagesOf({ run, ground }: Work): AsyncGenerator<Page> {
  const keys = run.found?.columns.map(({ key }) => key) ?? []
  for (let ordinal = 0; ; ordinal++) {
    const kept = await listPage(ground.tx, run.id, ordinal)
    if (!kept) return
    const rows = kept.map((row) => rowOf(keys, row))
    const decided = await listDecided(ground.tx, run.id, rows[0]?.line ?? 0, rows.at(-1)?.line ?? 0)
    yield { rows, decided }
  }
}

function rowOf(keys: readonly string[], [line, ...values]: KeptRow): SheetRow {
  const cells: Record<string, CellValue> = {}
  for (let place = 0; place < keys.length; place++) cells[keys[place] as string] = values[place] ?? null
  return { line, cells }
}

/** Before the first row is written, all are judged: a judge must not take what this run writes for what was there. */
async function judgeAgain(work: Work): Promise<void> {
  const total = 2 * toWrite(work.run.counts)
  const judge = await work.kind.openJudge(work.ground)
  let done = 0
  for await (const { rows, decided } of pagesOf(work)) {
    const verdicts = await judge.judge(rows)
    rows.forEach((row, place) => {
      if (printOf(verdicts[place]) !== (decided.get(row.line)?.verdict ?? '')) throw new VerdictsChanged()
    })
    done += rows.length
    await tell(work, done, total)
  }
}

async function writeRows(work: Work): Promise<ImportOutcome> {
  const count = toWrite(work.run.counts)
  const writer = await work.kind.openWriter(work.ground)
  let done = 0
  for await (const { rows, decided } of pagesOf(work)) {
    const wanted = rows.flatMap((row): DecidedRow[] => {
      const decision = decided.get(row.line)?.decision ?? null
      return decision === leaveOut ? [] : [{ ...row, decision }]
    })
    await writer.write(wanted)
    done += wanted.length
    await tell(work, count + done, 2 * count)
  }
  if (done !== count) throw new Error(`run ${work.run.id} would write ${done} rows instead of ${count}`)
  return writer.finish()
}

/** Told through a transaction of its own: nobody sees into the one that writes. */
async function tell({ ctx, run }: Work, done: number, total: number): Promise<void> {
  await ctx.inFederation((tx) => tellProgress(tx, run, Math.min(done, total), total))
  ctx.signal.throwIfAborted()
}

const checkAgain = (ctx: LongContext, { id, attempt }: Run) =>
  ctx.inFederation(async (tx) => {
    const run = await findRun(tx, id)
    if (run?.attempt !== attempt || run.state !== 'writing') return
    const stamp = { by: run.updatedBy, at: ctx.now }
    if ((await findProgress(tx, id)).isCancelAsked)
      return void (await saveRun(tx, run, { state: moved(run.state, 'cancel'), ended_at: ctx.now }, stamp))
    const change = { state: moved(run.state, 'recheck'), notice: 'verdicts-changed' as const, attempt: 0 }
    await saveRun(tx, run, change, stamp)
    await enqueue(tx, checkJob, { federationId: ctx.federationId, runId: id })
  })
