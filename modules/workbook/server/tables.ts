/** Row types of the schema `workbook`, as the migrations leave it. */
import type { JSONColumnType } from 'kysely'
import type { FederationId, Id, TreePath } from '#platform/kernel'
import type { Found } from '../contract.ts'
import type { State } from '../domain/states.ts'

export type RunId = Id<'run'>

type OfRun = { run_id: RunId; federation_id: FederationId; unit_path: TreePath }

export type WorkbookTables = {
  'workbook.runs': {
    id: RunId
    federation_id: FederationId
    unit_id: Id<'unit'>
    unit_path: TreePath
    kind: string
    sender_id: string
    sender_name: string
    writer_id: string | null
    writer_name: string | null
    state: State
    attempt: number
    file_key: string | null
    file_name: string
    file_bytes: number
    file_sha256: string
    found: JSONColumnType<Found> | null
    content_sha256: string | null
    is_again: boolean
    good: number
    doubtful: number
    refused: number
    left_out: number
    undecided: number
    dropped: number
    notice: 'verdicts-changed' | null
    problem: string | null
    outcome: string | null
    details: JSONColumnType<Record<string, unknown>> | null
    version: number
    created_at: Date
    updated_at: Date
    updated_by: string
    checked_at: Date | null
    ended_at: Date | null
    replaced_by: RunId | null
  }
  'workbook.progress': OfRun & { done: number; total: number | null; is_cancel_asked: boolean }
  'workbook.pages': OfRun & {
    ordinal: number
    attempt: number
    rows: string
    last_line: number
    readings: string | null
  }
}
