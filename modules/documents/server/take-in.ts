/** Taking a document in: read its text outside any transaction, then keep it unless this unit has it already. */
import { createHash } from 'node:crypto'
import type { Context } from '#platform/http/server'
import { type Actor, authorise, dayOf, found, type Grant, type Id, newId, Refusal, showDay } from '#platform/kernel'
import { isAdministrative } from '../domain/administrative.ts'
import { noDecisions } from '../domain/decisions.ts'
import type { Reading } from '../domain/reading/index.ts'
import { moved } from '../domain/states.ts'
import { titleOf } from '../domain/title.ts'
import { canImport } from '../policy.ts'
import { readInThread } from './read-in-thread.ts'
import { findSameText, type ImportId, insertImport } from './store.ts'
import type { Purpose } from './tables.ts'
import { understand } from './understand.ts'

export type ReadText = { readonly text: string; readonly textHash: string; readonly reading: Reading }

/** The actor's own place, if documents may be brought in there. */
export function importingPlace(actor: Actor, unitId: Id<'unit'>): Grant {
  const place = found(
    actor.grants.find((grant) => grant.unitId === unitId),
    'documents.not-your-unit',
  )
  authorise(canImport(actor, place.path), 'documents.not-allowed')
  return place
}

const mostCharacters = 1_000_000
const widestGap = 200

/** PostgreSQL keeps no null character, and no layout needs a gap wider than a page. */
const tidy = (text: string) =>
  text
    .replaceAll('\0', '')
    .toWellFormed()
    .normalize('NFC')
    .replace(/[^\S\n]{201,}/g, ' '.repeat(widestGap))

export async function readText(raw: string, limitSeconds: number): Promise<ReadText> {
  if (raw.length > mostCharacters) throw new Refusal('rule', 'documents.too-long', { mostCharacters })
  const text = tidy(raw)
  const words = text.replace(/\s+/g, ' ').trim()
  if (words === '') throw new Refusal('rule', 'documents.empty-text')
  const reading = await readInThread(text, limitSeconds)
  if (!isAdministrative(reading)) throw new Refusal('rule', 'documents.not-a-document')
  return { text, textHash: createHash('sha256').update(words).digest('hex'), reading }
}

export async function refuseRepeated(ctx: Context, place: Grant, textHash: string): Promise<void> {
  const same = await findSameText(ctx.tx, place.unitId, textHash)
  if (!same) return
  throw new Refusal('conflict', 'documents.already-imported', {
    importId: same.id,
    title: same.title,
    on: showDay(dayOf(same.createdAt)),
    by: same.createdBy,
  })
}

export async function keepImport(
  ctx: Context,
  place: Grant,
  read: ReadText,
  given: { readonly purpose: Purpose; readonly file: { readonly key: string; readonly name: string } | undefined },
): Promise<ImportId> {
  const id: ImportId = newId()
  const title = titleOf(read.reading, given.file?.name)
  const { counts } = await understand(ctx, { unitId: place.unitId, reading: read.reading, decisions: noDecisions })
  await insertImport(ctx.tx, {
    ...read,
    id,
    federationId: ctx.actor.federationId,
    unitId: place.unitId,
    unitPath: place.path,
    purpose: given.purpose,
    state: moved('reading', 'read'),
    fileKey: given.file?.key ?? null,
    title,
    decisions: noDecisions,
    counts,
    at: ctx.now,
    by: ctx.actor.displayName,
  })
  await ctx.record({ kind: 'import', id }, place.path, { title, ...(given.file ? { file: given.file.name } : {}) })
  return id
}
