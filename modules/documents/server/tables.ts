/** Row types of the schema `documents`, as the migrations leave it. */
import type { JSONColumnType } from 'kysely'
import type { FederationId, Id, TreePath } from '#platform/kernel'
import type { Decisions } from '../domain/decisions.ts'
import type { Reading } from '../domain/reading/types.ts'
import type { Counts } from '../domain/standings.ts'
import type { State } from '../domain/states.ts'

type Walled = { federation_id: FederationId; unit_id: Id<'unit'>; unit_path: TreePath }

export type FileKind = 'text' | 'markdown' | 'docx' | 'pdf'
export type Soundness = 'sound' | 'missing' | 'changed'
export type Purpose = 'plan' | 'guidance'

export type DocumentsTables = {
  'documents.files': Walled & {
    key: string
    name: string
    kind: FileKind
    bytes: number
    sha256: string
    soundness: Soundness
    created_at: Date
  }
  'documents.imports': Walled & {
    id: Id<'import'>
    purpose: Purpose
    state: State
    file_key: string | null
    title: string
    text: string
    text_sha256: string
    reading: JSONColumnType<Reading>
    decisions: JSONColumnType<Decisions>
    counts: JSONColumnType<Counts>
    confirmed_as_kind: string | null
    confirmed_as_id: string | null
    version: number
    created_at: Date
    created_by: string
    updated_at: Date
    updated_by: string
  }
}
