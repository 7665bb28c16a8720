/** A run as its routes open it: what the person may not see does not exist. */
import type { Context } from '#platform/http/server'
import { found } from '#platform/kernel'
import type { ImportKind } from '#platform/xlsx'
import { canImportList } from '../policy.ts'
import { kindNamed } from './parts.ts'
import { loadRun, type Run } from './store-runs.ts'
import type { RunId } from './tables.ts'

export type OpenedRun = { readonly run: Run; readonly kind: ImportKind }

/** @throws Refusal `workbook.run-unknown` */
export async function openRun(kinds: readonly ImportKind[], ctx: Context, id: RunId): Promise<OpenedRun> {
  const run = await loadRun(ctx.tx, id)
  const kind = kindNamed(kinds, run.kind)
  found(canImportList(ctx.actor, kind, run.unitPath) || undefined, 'workbook.run-unknown')
  return { run, kind }
}
