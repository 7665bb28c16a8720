/** What a person does with a run that was checked: decide, write, cancel. */
import { route } from '#platform/http/server'
import { authorise, dayOf, Refusal, showDay } from '#platform/kernel'
import type { ImportKind } from '#platform/xlsx'
import * as contract from '../../contract.ts'
import { refuseUnlessReady } from '../../domain/decision.ts'
import { moved } from '../../domain/states.ts'
import { canImportList } from '../../policy.ts'
import { writeJob } from '../job-names.ts'
import { openRun } from '../open-run.ts'
import { countDecisions, decide } from '../store-lines.ts'
import { changedMeanwhile, findWrittenTwin, type Run, saveRun } from '../store-runs.ts'
import { askToCancel } from '../store-work.ts'
import { viewRun } from '../view.ts'

type Kinds = readonly ImportKind[]

export const decideLinesRoute = (kinds: Kinds) =>
  route(contract.decideLines, 'workbook.decided', async ({ params, body }, ctx) => {
    const { run, kind } = await openRun(kinds, ctx, params.runId)
    authorise(canImportList(ctx.actor, kind, run.unitPath), 'workbook.not-allowed')
    if (run.version !== body.version) throw changedMeanwhile(run)
    if (run.state !== 'checked') throw new Refusal('conflict', 'workbook.wrong-state', { state: run.state })

    const decided = await decide(ctx.tx, run.id, body.of, body.decision)
    if (decided === 0) throw new Refusal('invalid', 'workbook.decision-unfit')
    const counts = await countDecisions(ctx.tx, run.id)
    const saved = await saveRun(ctx.tx, run, counts, { by: ctx.actor.displayName, at: ctx.now })
    await ctx.record({ kind: 'run', id: run.id }, run.unitPath, { ...body.of, decision: body.decision, decided })
    return { decided, run: await viewRun(ctx, saved, kind) }
  })

export const writeRunRoute = (kinds: Kinds) =>
  route(contract.writeRun, 'workbook.write-asked', async ({ params, body }, ctx) => {
    const { run, kind } = await openRun(kinds, ctx, params.runId)
    authorise(canImportList(ctx.actor, kind, run.unitPath), 'workbook.not-allowed')
    if (run.version !== body.version) throw changedMeanwhile(run)
    refuseUnlessReady(run)
    const twin = await findWrittenTwin(ctx.tx, run)
    if (twin && !body.again) throw alreadyWritten(twin)

    const { userId, displayName, federationId } = ctx.actor
    const change = {
      ...{ state: moved(run.state, 'write'), attempt: 0, is_again: twin !== undefined },
      ...{ writer_id: userId, writer_name: displayName },
    }
    const saved = await saveRun(ctx.tx, run, change, { by: displayName, at: ctx.now })
    await ctx.record({ kind: 'run', id: run.id }, run.unitPath, { list: kind.title, file: run.file.name })
    await ctx.enqueue(writeJob, { federationId, runId: run.id })
    return viewRun(ctx, saved, kind)
  })

const alreadyWritten = (twin: Run): Refusal =>
  new Refusal('conflict', 'workbook.already-written', {
    by: twin.writer?.name ?? twin.sender.name,
    on: showDay(dayOf(twin.endedAt ?? twin.updatedAt)),
    runId: twin.id,
  })

/** While it is being written a run can only be asked to stop: the writing transaction takes everything back by itself. */
export const cancelRunRoute = (kinds: Kinds) =>
  route(contract.cancelRun, 'workbook.cancelled', async ({ params }, ctx) => {
    const { run, kind } = await openRun(kinds, ctx, params.runId)
    authorise(canImportList(ctx.actor, kind, run.unitPath), 'workbook.not-allowed')
    const state = moved(run.state, 'cancel')
    await ctx.record({ kind: 'run', id: run.id }, run.unitPath, { list: kind.title, file: run.file.name })
    if (run.state === 'writing') {
      await askToCancel(ctx.tx, run.id)
      return viewRun(ctx, run, kind)
    }
    const stamp = { by: ctx.actor.displayName, at: ctx.now }
    return viewRun(ctx, await saveRun(ctx.tx, run, { state, ended_at: ctx.now }, stamp), kind)
  })
