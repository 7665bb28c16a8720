/** What later slices may ask of an import, inside their own request. */
import { writeHistory } from '#platform/db'
import type { Context } from '#platform/http/server'
import { authorise } from '#platform/kernel'
import { type ConfirmedReading, confirmedReading } from '../domain/confirmed.ts'
import { moved } from '../domain/states.ts'
import { canImport, canReadImports } from '../policy.ts'
import { type Import, type ImportId, loadImport, loadImportHead, saveImport } from './store.ts'
import { type Understood, understand } from './understand.ts'

export type ImportToConfirm = Import &
  Understood & {
    /** The proposals as a person left them: accepted and corrected ones only, names resolved. */
    readonly confirmed: ConfirmedReading
  }

/** @throws Refusal when it does not exist for this actor, or may not be read. */
export async function getImport(ctx: Pick<Context, 'tx' | 'actor' | 'today'>, id: ImportId): Promise<ImportToConfirm> {
  const one = await loadImport(ctx.tx, id)
  authorise(canReadImports(ctx.actor, one.unitPath), 'documents.not-allowed')
  const understood = await understand(ctx, one)
  return {
    ...one,
    ...understood,
    confirmed: confirmedReading(one.reading, one.decisions, understood.standings, understood.names),
  }
}

/** Says what has become of the import; from here on its decisions stand still. */
export async function markConfirmed(
  ctx: Pick<Context, 'tx' | 'actor' | 'now' | 'requestId'>,
  id: ImportId,
  as: { readonly kind: 'plan'; readonly id: string },
): Promise<void> {
  const one = await loadImportHead(ctx.tx, id)
  authorise(canImport(ctx.actor, one.unitPath), 'documents.not-allowed')
  const change = { state: moved(one.state, 'confirm'), confirmedAs: as }
  await saveImport(ctx.tx, one, change, { by: ctx.actor.displayName, at: ctx.now })
  await writeHistory(ctx.tx, {
    federationId: ctx.actor.federationId,
    at: ctx.now,
    userId: ctx.actor.userId,
    actorName: ctx.actor.displayName,
    entry: 'document.confirmed',
    subject: { kind: 'import', id },
    unitPath: one.unitPath,
    details: { as: as.kind, id: as.id },
    requestId: ctx.requestId,
  })
}
