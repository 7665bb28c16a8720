/** A mended workbook takes the place of the run it mends, so that nobody is left with two of one list. */
import { writeHistory } from '#platform/db'
import type { Context } from '#platform/http/server'
import { found, type Id, Refusal } from '#platform/kernel'
import type { ImportKind } from '#platform/xlsx'
import { moved, openStates } from '../domain/states.ts'
import { openRun } from './open-run.ts'
import { type Run, saveRun } from './store-runs.ts'
import type { RunId } from './tables.ts'

type Like = { readonly unitId: Id<'unit'>; readonly kind: string }

/** Undefined when it has ended meanwhile: nothing is left to take its place. @throws Refusal for a run of another list, or one being written. */
export async function toBeReplaced(
  kinds: readonly ImportKind[],
  ctx: Context,
  id: RunId,
  like: Like,
): Promise<Run | undefined> {
  const { run } = await openRun(kinds, ctx, id)
  found(run.kind === like.kind && run.unitId === like.unitId ? run : undefined, 'workbook.run-unknown')
  if (run.state === 'writing') throw new Refusal('conflict', 'workbook.wrong-state', { state: run.state })
  return openStates.includes(run.state) ? run : undefined
}

export async function replaceRun(ctx: Context, old: Run, by: RunId): Promise<void> {
  const { userId, displayName, federationId } = ctx.actor
  const change = { state: moved(old.state, 'cancel'), ended_at: ctx.now, replaced_by: by }
  await saveRun(ctx.tx, old, change, { by: displayName, at: ctx.now })
  await writeHistory(ctx.tx, {
    ...{ federationId, userId, actorName: displayName, at: ctx.now, requestId: ctx.requestId },
    ...{ entry: 'workbook.replaced', unitPath: old.unitPath, subject: { kind: 'run', id: old.id } },
    details: { file: old.file.name, by },
  })
}
