/** Keeps a person's decisions as they are made; leaving the page loses nothing. */
import { route } from '#platform/http/server'
import { authorise, Refusal } from '#platform/kernel'
import { saveDecisions } from '../../contract.ts'
import { changedDecisions } from '../../domain/decisions.ts'
import { fitsReading } from '../../domain/standings.ts'
import { canImport } from '../../policy.ts'
import { changedMeanwhile, loadImport, saveImport } from '../store.ts'
import { understand } from '../understand.ts'

export const saveDecisionsRoute = route(saveDecisions, 'document.decided', async ({ params, body }, ctx) => {
  const one = await loadImport(ctx.tx, params.importId)
  authorise(canImport(ctx.actor, one.unitPath), 'documents.not-allowed')
  if (one.version !== body.version) throw changedMeanwhile(one)
  if (one.state !== 'to-confirm') throw new Refusal('conflict', 'documents.wrong-state', { state: one.state })
  const { decisions } = body
  if (!fitsReading(decisions, one.reading)) throw new Refusal('invalid', 'documents.decision-on-nothing')

  const { counts } = await understand(ctx, { ...one, decisions })
  const version = await saveImport(ctx.tx, one, { decisions, counts }, { by: ctx.actor.displayName, at: ctx.now })
  const changed = changedDecisions(one.decisions, decisions)
  await ctx.record({ kind: 'import', id: one.id }, one.unitPath, { title: one.title, changed })
  return { version, updatedAt: ctx.now.toISOString(), counts }
})
