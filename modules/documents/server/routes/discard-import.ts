import { route } from '#platform/http/server'
import { authorise } from '#platform/kernel'
import { discardImport } from '../../contract.ts'
import { moved } from '../../domain/states.ts'
import { canImport } from '../../policy.ts'
import { changedMeanwhile, loadImportHead, saveImport } from '../store.ts'

export const discardImportRoute = route(discardImport, 'document.discarded', async ({ params, body }, ctx) => {
  const one = await loadImportHead(ctx.tx, params.importId)
  authorise(canImport(ctx.actor, one.unitPath), 'documents.not-allowed')
  if (one.version !== body.version) throw changedMeanwhile(one)
  await saveImport(ctx.tx, one, { state: moved(one.state, 'discard') }, { by: ctx.actor.displayName, at: ctx.now })
  await ctx.record({ kind: 'import', id: one.id }, one.unitPath, { title: one.title })
  return { done: true as const }
})
