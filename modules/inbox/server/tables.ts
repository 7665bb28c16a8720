/** Row types of the schema `inbox`, as the migrations leave it. */
import type { FederationId, Id, TreePath } from '#platform/kernel'

type Walled = { federation_id: FederationId; unit_id: Id<'unit'>; unit_path: TreePath }

export type InboxTables = {
  'inbox.notices': Walled & {
    id: Id<'notice'>
    kind: string
    title: string
    body: string
    href: string | null
    at: Date
    dedup_key: string
  }
  'inbox.notice_reads': Walled & { notice_id: Id<'notice'>; user_id: string; read_at: Date }
}
