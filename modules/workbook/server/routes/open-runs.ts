/** What one person has left open: it is in the way of the next file when there is too much of it. */
import { readRoute } from '#platform/http/server'
import type { ImportKind } from '#platform/xlsx'
import * as contract from '../../contract.ts'
import { canImportList } from '../../policy.ts'
import { listOpenRuns } from '../store-runs.ts'
import { viewRuns } from '../view.ts'

export const listOpenRunsRoute = (kinds: readonly ImportKind[]) =>
  readRoute(contract.listOpenRuns, async (_, ctx) => {
    const runs = await listOpenRuns(ctx.tx, ctx.actor.userId)
    const verbs = new Map(kinds.map((kind) => [kind.name, kind]))
    const seen = runs.filter((run) => {
      const kind = verbs.get(run.kind)
      return kind && canImportList(ctx.actor, kind, run.unitPath)
    })
    return { runs: await viewRuns(ctx.tx, seen, kinds) }
  })
