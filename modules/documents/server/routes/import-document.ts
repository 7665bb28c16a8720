/** A file is taken in: its text is read before the transaction, the file itself kept with the row that knows it. */
import { extractText, type FileLimits, type FileStore, type StoredFile, safeFileName } from '#platform/files'
import { route } from '#platform/http/server'
import { Refusal } from '#platform/kernel'
import { importDocument } from '../../contract.ts'
import { insertFile } from '../store-files.ts'
import type { FileKind } from '../tables.ts'
import { importingPlace, keepImport, type ReadText, readText, refuseRepeated } from '../take-in.ts'

export type DocumentsSettings = { readonly store: FileStore; readonly limits: FileLimits }

export const importDocumentRoute = ({ store, limits }: DocumentsSettings) =>
  route<typeof importDocument, ReadText & { readonly kind: FileKind }>(
    importDocument,
    'document.imported',
    async ({ query, file, prepared }, ctx) => {
      const place = importingPlace(ctx.actor, query.unitId)
      if (!query.again) await refuseRepeated(ctx, place, prepared.textHash)

      const name = safeFileName(file.name)
      const { key, size, sha256 } = await put(store, file.bytes, limits.uploadBytes)
      await insertFile(ctx.tx, {
        ...{ key, sha256, name, bytes: size, kind: prepared.kind, at: ctx.now },
        ...{ federationId: ctx.actor.federationId, unitId: place.unitId, unitPath: place.path },
      })
      const importId = await keepImport(ctx, place, prepared, { purpose: query.purpose, file: { key, name } })
      return { importId }
    },
    async ({ query, file }, { actor }) => {
      importingPlace(actor, query.unitId)
      const { kind, text } = await extractText(file.bytes, file.name, limits)
      return { kind, ...(await readText(text, limits.seconds)) }
    },
  )

const full = new Set(['ENOSPC', 'EDQUOT'])

async function put(store: FileStore, bytes: Uint8Array, mostBytes: number): Promise<StoredFile> {
  try {
    return await store.put(bytes, mostBytes)
  } catch (error) {
    if (full.has((error as NodeJS.ErrnoException).code ?? '')) throw new Refusal('unavailable', 'documents.store-full')
    throw error
  }
}
