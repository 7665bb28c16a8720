/** Rows of the files that lie in the store. */
import { sql } from 'kysely'
import { type Tx, typed } from '#platform/db'
import type { FederationId, Id, TreePath } from '#platform/kernel'
import type { DocumentsTables, FileKind, Soundness } from './tables.ts'

export type NewFile = {
  readonly key: string
  readonly federationId: FederationId
  readonly unitId: Id<'unit'>
  readonly unitPath: TreePath
  readonly name: string
  readonly kind: FileKind
  readonly bytes: number
  readonly sha256: string
  readonly at: Date
}

const tables = (tx: Tx) => typed<DocumentsTables>(tx)

export async function insertFile(tx: Tx, file: NewFile): Promise<void> {
  await tables(tx)
    .insertInto('documents.files')
    .values({
      key: file.key,
      federation_id: file.federationId,
      unit_id: file.unitId,
      unit_path: file.unitPath,
      name: file.name,
      kind: file.kind,
      bytes: file.bytes,
      sha256: file.sha256,
      soundness: 'sound',
      created_at: file.at,
    })
    .execute()
}

/** Which of the keys belong to a file of any federation. */
export async function knownKeys(tx: Tx, keys: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select key from documents.known_file_keys(${[...keys]}::text[]) as known (key)`.execute(tx)
  return new Set(rows.map((row) => row.key))
}

export type KeptFile = {
  readonly key: string
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  readonly soundness: Soundness
  readonly unitPath: TreePath
}

export async function listFiles(tx: Tx, afterKey: string, limit: number): Promise<KeptFile[]> {
  const rows = await tables(tx)
    .selectFrom('documents.files')
    .select(['key', 'name', 'bytes', 'sha256', 'soundness', 'unit_path'])
    .where('key', '>', afterKey)
    .orderBy('key')
    .limit(limit)
    .execute()
  return rows.map(({ unit_path, ...row }) => ({ ...row, unitPath: unit_path }))
}

export async function saveSoundness(tx: Tx, key: string, soundness: Soundness): Promise<void> {
  await tables(tx).updateTable('documents.files').set({ soundness }).where('key', '=', key).execute()
}
