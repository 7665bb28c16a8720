/** Pages of documents, and the parts of the confirm screen for the slice that makes something of a document. */
import type { PageDefinition } from '#platform/ui'

export const documentsPages: PageDefinition[] = [
  {
    path: '/van-ban',
    title: 'Văn bản đọc vào',
    menu: { label: 'Văn bản đọc vào', group: 'year', order: 5, verb: 'document.read' },
    component: () => import('./list/import-list.page.tsx'),
    access: 'signed-in',
  },
]

export { confirmAddress, importsAddress } from './address.ts'
export type { Beside } from './confirm/desk.ts'
export type { Ref, Tab } from './confirm/draft/refs.ts'
export { draftTally, firstToLookAt, missingFacts, openNamesInUse, takenWithoutUnit } from './confirm/draft/state-of.ts'
export { type Draft, useDraft } from './confirm/draft/use-draft.ts'
export { headNote, headTitle } from './confirm/head.tsx'
export { ReadingDesk } from './confirm/reading-desk.tsx'
export { SavedWords } from './confirm/saved-words.tsx'
