/** Imports: a document being read, with its decisions. */
import { sql } from 'kysely'
import { holdsWords, type Tx, typed } from '#platform/db'
import type { PageKey } from '#platform/http/server'
import { type FederationId, found, type Id, Refusal, type TreePath, timeZone } from '#platform/kernel'
import type { Decisions } from '../domain/decisions.ts'
import type { Reading } from '../domain/reading/types.ts'
import type { Counts } from '../domain/standings.ts'
import type { State } from '../domain/states.ts'
import type { DocumentsTables, FileKind, Purpose } from './tables.ts'

export type ImportId = Id<'import'>

export type ImportHead = {
  readonly id: ImportId
  readonly unitId: Id<'unit'>
  readonly unitPath: TreePath
  readonly purpose: Purpose
  readonly state: State
  readonly title: string
  readonly characters: number
  readonly file: { readonly key: string; readonly name: string; readonly kind: FileKind; readonly bytes: number } | null
  readonly counts: Counts
  readonly confirmedAs: { readonly kind: string; readonly id: string } | null
  readonly version: number
  readonly createdAt: Date
  readonly createdBy: string
  readonly updatedAt: Date
  readonly updatedBy: string
}

export type Import = ImportHead & { readonly reading: Reading; readonly decisions: Decisions }

const tables = (tx: Tx) => typed<DocumentsTables>(tx)

const heads = (tx: Tx) =>
  tables(tx)
    .selectFrom('documents.imports as one')
    .leftJoin('documents.files as file', 'file.key', 'one.file_key')
    .select((where) => [
      'one.id',
      'one.unit_id',
      'one.unit_path',
      'one.purpose',
      'one.state',
      'one.title',
      where.fn<number>('length', ['one.text']).as('characters'),
      'one.file_key',
      'file.name as file_name',
      'file.kind as file_kind',
      'file.bytes as file_bytes',
      'one.counts',
      'one.confirmed_as_kind',
      'one.confirmed_as_id',
      'one.version',
      'one.created_at',
      'one.created_by',
      'one.updated_at',
      'one.updated_by',
    ])

type HeadRow = Awaited<ReturnType<ReturnType<typeof heads>['executeTakeFirstOrThrow']>>

const headOf = (row: HeadRow): ImportHead => ({
  id: row.id,
  unitId: row.unit_id,
  unitPath: row.unit_path,
  purpose: row.purpose,
  state: row.state,
  title: row.title,
  characters: row.characters,
  file:
    row.file_key && row.file_name && row.file_kind
      ? { key: row.file_key, name: row.file_name, kind: row.file_kind, bytes: row.file_bytes ?? 0 }
      : null,
  counts: row.counts,
  confirmedAs:
    row.confirmed_as_kind && row.confirmed_as_id ? { kind: row.confirmed_as_kind, id: row.confirmed_as_id } : null,
  version: row.version,
  createdAt: row.created_at,
  createdBy: row.created_by,
  updatedAt: row.updated_at,
  updatedBy: row.updated_by,
})

/** @throws Refusal when no such import lies inside the walls. */
export async function loadImport(tx: Tx, id: ImportId): Promise<Import> {
  const row = await heads(tx).select(['one.reading', 'one.decisions']).where('one.id', '=', id).executeTakeFirst()
  const one = found(row, 'documents.import-unknown')
  return { ...headOf(one), reading: one.reading, decisions: one.decisions }
}

export async function loadImportHead(tx: Tx, id: ImportId): Promise<ImportHead> {
  return headOf(found(await heads(tx).where('one.id', '=', id).executeTakeFirst(), 'documents.import-unknown'))
}

/** The newest import of the same text by this unit that has not been discarded. */
export async function findSameText(tx: Tx, unitId: Id<'unit'>, textHash: string): Promise<ImportHead | undefined> {
  const row = await heads(tx)
    .where('one.unit_id', '=', unitId)
    .where('one.text_sha256', '=', textHash)
    .where('one.state', '!=', 'discarded')
    .orderBy('one.created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && headOf(row)
}

export type ImportsAsked = {
  readonly paths: readonly TreePath[]
  readonly unitId?: Id<'unit'> | undefined
  readonly state?: State | undefined
  readonly q?: string | undefined
  readonly after: PageKey | undefined
  readonly limit: number
}

export async function listImportHeads(tx: Tx, asked: ImportsAsked): Promise<ImportHead[]> {
  let query = heads(tx).where('one.unit_path', 'in', [...asked.paths])
  if (asked.unitId) query = query.where('one.unit_id', '=', asked.unitId)
  if (asked.state) query = query.where('one.state', '=', asked.state)
  if (asked.q !== undefined) query = query.where(holdsWords(sql.ref('one.title'), asked.q))
  const after = asked.after
  if (after) {
    query = query.where((where) =>
      where.or([
        where('one.created_at', '<', after.at),
        where.and([where('one.created_at', '=', after.at), where('one.id', '<', after.id as ImportId)]),
      ]),
    )
  }
  const rows = await query.orderBy('one.created_at', 'desc').orderBy('one.id', 'desc').limit(asked.limit).execute()
  return rows.map(headOf)
}

export type OpenImport = Pick<ImportHead, 'id' | 'title' | 'createdAt' | 'createdBy'>

const mostOpen = 50

/** What a person of the unit has still to look through, the newest first. */
export async function listOpen(tx: Tx, unitPath: TreePath): Promise<OpenImport[]> {
  return tables(tx)
    .selectFrom('documents.imports')
    .select(['id', 'title', 'created_at as createdAt', 'created_by as createdBy'])
    .where('unit_path', '=', unitPath)
    .where('state', '=', 'to-confirm')
    .orderBy('created_at', 'desc')
    .limit(mostOpen)
    .execute()
}

export type NewImport = {
  readonly id: ImportId
  readonly federationId: FederationId
  readonly unitId: Id<'unit'>
  readonly unitPath: TreePath
  readonly purpose: Purpose
  readonly state: State
  readonly fileKey: string | null
  readonly title: string
  readonly text: string
  readonly textHash: string
  readonly reading: Reading
  readonly decisions: Decisions
  readonly counts: Counts
  readonly at: Date
  readonly by: string
}

export async function insertImport(tx: Tx, one: NewImport): Promise<void> {
  await tables(tx)
    .insertInto('documents.imports')
    .values({
      id: one.id,
      federation_id: one.federationId,
      unit_id: one.unitId,
      unit_path: one.unitPath,
      purpose: one.purpose,
      state: one.state,
      file_key: one.fileKey,
      title: one.title,
      text: one.text,
      text_sha256: one.textHash,
      reading: JSON.stringify(one.reading),
      decisions: JSON.stringify(one.decisions),
      counts: JSON.stringify(one.counts),
      confirmed_as_kind: null,
      confirmed_as_id: null,
      version: 1,
      created_at: one.at,
      created_by: one.by,
      updated_at: one.at,
      updated_by: one.by,
    })
    .execute()
}

export type Change = {
  readonly state?: State
  readonly decisions?: Decisions
  readonly counts?: Counts
  /** null takes it back. */
  readonly confirmedAs?: { readonly kind: string; readonly id: string } | null
}

/** Writes the change if nobody wrote in between; answers the new version. */
export async function saveImport(
  tx: Tx,
  before: Pick<ImportHead, 'id' | 'version'>,
  change: Change,
  who: { readonly by: string; readonly at: Date },
): Promise<number> {
  const { state, decisions, counts, confirmedAs } = change
  const saved = await tables(tx)
    .updateTable('documents.imports')
    .set({
      ...(state ? { state } : {}),
      ...(decisions ? { decisions: JSON.stringify(decisions) } : {}),
      ...(counts ? { counts: JSON.stringify(counts) } : {}),
      ...(confirmedAs === undefined
        ? {}
        : { confirmed_as_kind: confirmedAs?.kind ?? null, confirmed_as_id: confirmedAs?.id ?? null }),
      version: before.version + 1,
      updated_at: who.at,
      updated_by: who.by,
    })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst()
  if (saved.numUpdatedRows !== 1n) throw changedMeanwhile(await loadImportHead(tx, before.id))
  return before.version + 1
}

const hourIn = new Intl.DateTimeFormat('vi', { timeZone, hour: '2-digit', minute: '2-digit' })

export const changedMeanwhile = (now: ImportHead): Refusal =>
  new Refusal('conflict', 'documents.changed-meanwhile', {
    by: now.updatedBy,
    at: hourIn.format(now.updatedAt),
    version: now.version,
  })
