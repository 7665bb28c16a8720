import type { Id } from '#platform/kernel'
import type { purposeWords } from '../../vi.ts'

export type Purpose = keyof typeof purposeWords

/** For whom and as what a document is brought in. */
export type Place = { readonly unitId: Id<'unit'>; readonly purpose: Purpose }
