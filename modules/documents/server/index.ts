import type { Route } from '#platform/http/server'
import { discardImportRoute } from './routes/discard-import.ts'
import { downloadImportFileRoute } from './routes/download-import-file.ts'
import { exportImportsRoute } from './routes/export-imports.ts'
import { getImportRoute } from './routes/get-import.ts'
import { type DocumentsSettings, importDocumentRoute } from './routes/import-document.ts'
import { listImportsRoute } from './routes/list-imports.ts'
import { pasteDocumentRoute } from './routes/paste-document.ts'
import { saveDecisionsRoute } from './routes/save-decisions.ts'

export { getImport, type ImportToConfirm, listOpenImports, markConfirmed, reopenImport } from './door.ts'
export { documentsJobs } from './jobs.ts'
export type { DocumentsSettings } from './routes/import-document.ts'

export const documentsRoutes = (settings: DocumentsSettings): Route[] => [
  importDocumentRoute(settings),
  pasteDocumentRoute(settings),
  listImportsRoute,
  exportImportsRoute,
  getImportRoute,
  saveDecisionsRoute,
  discardImportRoute,
  downloadImportFileRoute(settings),
]
