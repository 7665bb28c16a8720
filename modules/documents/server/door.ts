/** What later slices may ask of an import, inside their own request. */
import { writeHistory } from '#platform/db'
import type { Context } from '#platform/http/server'
import { authorise, type TreePath } from '#platform/kernel'
import { type ConfirmedReading, confirmedReading } from '../domain/confirmed.ts'
import { moved } from '../domain/states.ts'
import { canImport, canReadImports } from '../policy.ts'
import {
  type Import,
  type ImportId,
  listOpen,
  loadImport,
  loadImportHead,
  type OpenImport,
  saveImport,
} from './store.ts'
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

/** The documents of a unit that wait for somebody to look through them; none for who may not go on with them. */
export async function listOpenImports(
  { tx, actor }: Pick<Context, 'tx' | 'actor'>,
  unitPath: string,
): Promise<OpenImport[]> {
  return canImport(actor, unitPath) ? listOpen(tx, unitPath as TreePath) : []
}

type Acting = Pick<Context, 'tx' | 'actor' | 'now' | 'requestId'>
type UsedAs = { readonly kind: 'plan'; readonly id: string }

/** Says what has become of the import; from here on its decisions stand still. */
export const markConfirmed = (ctx: Acting, id: ImportId, as: UsedAs): Promise<void> =>
  move(ctx, id, 'confirm', as, 'document.confirmed')

/** What was made from the import has been dropped: its proposals can be decided and used again. */
export const reopenImport = (ctx: Acting, id: ImportId, from: UsedAs): Promise<void> =>
  move(ctx, id, 'reopen', from, 'document.reopened')

async function move(
  ctx: Acting,
  id: ImportId,
  verb: 'confirm' | 'reopen',
  what: UsedAs,
  entry: 'document.confirmed' | 'document.reopened',
): Promise<void> {
  const one = await loadImportHead(ctx.tx, id)
  authorise(canImport(ctx.actor, one.unitPath), 'documents.not-allowed')
  const change = { state: moved(one.state, verb), confirmedAs: verb === 'confirm' ? what : null }
  await saveImport(ctx.tx, one, change, { by: ctx.actor.displayName, at: ctx.now })
  await writeHistory(ctx.tx, {
    federationId: ctx.actor.federationId,
    at: ctx.now,
    userId: ctx.actor.userId,
    actorName: ctx.actor.displayName,
    entry,
    subject: { kind: 'import', id },
    unitPath: one.unitPath,
    details: { as: what.kind, id: what.id },
    requestId: ctx.requestId,
  })
}
