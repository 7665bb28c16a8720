export const refusals = [
  'documents.import-unknown',
  'documents.not-allowed',
  'documents.not-your-unit',
  'documents.empty-text',
  'documents.too-long',
  'documents.too-hard',
  'documents.not-a-document',
  'documents.already-imported',
  'documents.changed-meanwhile',
  'documents.wrong-state',
  'documents.decision-on-nothing',
  'documents.no-file',
  'documents.store-full',
] as const

export type DocumentsRefusal = (typeof refusals)[number]
