/** What checking and writing have in common: taking a run up, the ground of its list, giving it up in words. */
import { inTransaction, type Tx } from '#platform/db'
import { wordedBy } from '#platform/http'
import type { LongContext } from '#platform/jobs'
import { type Actor, Refusal, wallsOf } from '#platform/kernel'
import type { ImportGround, ImportKind } from '#platform/xlsx'
import { mostAttempts } from '../domain/limits.ts'
import { moved } from '../domain/states.ts'
import { canImportList } from '../policy.ts'
import { fileWordings } from '../vi.ts'
import { kindNamed, type WorkbookParts } from './parts.ts'
import { findRun, loadRun, type Run, saveRun } from './store-runs.ts'
import { findProgress, RunGone, takeUp } from './store-work.ts'
import type { RunId } from './tables.ts'

export type Worker = { readonly kinds: readonly ImportKind[]; readonly parts: WorkbookParts }
export type Taken = { readonly run: Run; readonly kind: ImportKind; readonly actor: Actor }

/**
 * Does one piece of work on a run: whatever happens, the run says afterwards what became of it. A cut-off attempt is
 * taken up again by the queue; a refusal and an attempt too many end the run in words.
 */
export async function workOn(
  { kinds, parts }: Worker,
  ctx: LongContext,
  runId: RunId,
  state: 'checking' | 'writing',
  work: (taken: Taken) => Promise<void>,
): Promise<void> {
  const run = await ctx.inFederation(async (tx) => {
    const attempt = await takeUp(tx, runId, state)
    return attempt === undefined ? undefined : loadRun(tx, runId)
  })
  if (!run) return
  try {
    if (run.attempt > mostAttempts) throw new Refusal('unavailable', 'workbook.given-up')
    await work({ run, ...(await groundOf({ kinds, parts }, ctx, run)) })
  } catch (error) {
    if (error instanceof RunGone) return letGo(ctx, run)
    if (!(error instanceof Refusal)) throw error
    await end(ctx, run, wordsOf(error, parts))
  }
}

async function groundOf({ kinds, parts }: Worker, ctx: LongContext, run: Run) {
  const kind = kindNamed(kinds, run.kind)
  const userId = run.state === 'writing' && run.writer ? run.writer.id : run.sender.id
  const actor = await ctx.inFederation((tx) => parts.loadActor(tx, userId, ctx.today))
  if (!actor || !canImportList(actor, kind, run.unitPath)) throw new Refusal('forbidden', 'workbook.right-lost')
  return { kind, actor }
}

/** One transaction inside the walls of the person for whom the run works. */
export const inWalls = <T>(
  ctx: LongContext,
  { run, actor }: Taken,
  readOnly: boolean,
  work: (ground: ImportGround) => Promise<T>,
): Promise<T> =>
  inTransaction(ctx.database, { walls: wallsOf(actor), readOnly }, (tx: Tx) =>
    work({ tx, actor, now: ctx.now, today: ctx.today, unit: { id: run.unitId, path: run.unitPath } }),
  )

const wordsOf = (refusal: Refusal, { wordings }: WorkbookParts): string =>
  wordedBy(fileWordings, refusal.code, refusal.details) ??
  wordedBy(wordings, refusal.code, refusal.details) ??
  wordedBy(wordings, 'workbook.given-up', {}) ??
  refusal.code

/** Nothing of it was written: only its state changes, and only if it is still this attempt's to change. */
const end = (ctx: LongContext, run: Run, problem: string) =>
  ctx.inFederation(async (tx) => {
    const now = await findRun(tx, run.id)
    if (now?.attempt !== run.attempt || now.state !== run.state) return
    const change = { state: moved(now.state, 'fail'), problem, ended_at: ctx.now }
    await saveRun(tx, now, change, { by: now.updatedBy, at: ctx.now })
  })

/** Asked to stop, the run ends here; otherwise whoever took it over goes on with it. */
const letGo = (ctx: LongContext, run: Run) =>
  ctx.inFederation(async (tx) => {
    const now = await findRun(tx, run.id)
    if (now?.attempt !== run.attempt || now.state !== run.state) return
    if (!(await findProgress(tx, run.id)).isCancelAsked) return
    const change = { state: moved(now.state, 'cancel'), ended_at: ctx.now }
    await saveRun(tx, now, change, { by: now.updatedBy, at: ctx.now })
  })
