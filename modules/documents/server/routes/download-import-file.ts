import { fileRoute } from '#platform/http/server'
import { authorise, found } from '#platform/kernel'
import { downloadImportFile } from '../../contract.ts'
import { canReadImports } from '../../policy.ts'
import { loadImportHead } from '../store.ts'
import type { FileKind } from '../tables.ts'
import type { DocumentsSettings } from './import-document.ts'

const types: Record<FileKind, string> = {
  text: 'text/plain; charset=utf-8',
  markdown: 'text/markdown; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

export const downloadImportFileRoute = ({ store }: DocumentsSettings) =>
  fileRoute(downloadImportFile, async ({ params }, ctx) => {
    const one = await loadImportHead(ctx.tx, params.importId)
    authorise(canReadImports(ctx.actor, one.unitPath), 'documents.not-allowed')
    const { key, name, kind } = found(one.file ?? undefined, 'documents.no-file')
    const { size, stream } = await store.get(key)
    return { name, type: types[kind], size, stream }
  })
