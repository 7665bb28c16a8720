/** Notices and who has read them. The walls show a person the notices of exactly their own units. */
import { sql } from 'kysely'
import { type Tx, typed } from '#platform/db'
import type { PageKey } from '#platform/http/server'
import { type FederationId, type Id, newId, type TreePath } from '#platform/kernel'
import type { InboxTables } from './tables.ts'

export type NewNotice = {
  readonly federationId: FederationId
  readonly unitId: Id<'unit'>
  readonly unitPath: TreePath
  readonly kind: string
  readonly title: string
  readonly body: string
  readonly href: string | null
  readonly at: Date
  /** What is told and on which occasion: a second notice with the same key to the same unit is not written. */
  readonly dedupKey: string
}

const tables = (tx: Tx) => typed<InboxTables>(tx)
const rowsPerStatement = 500

export const notify = (tx: Tx, notice: NewNotice): Promise<void> => notifyMany(tx, [notice])

export async function notifyMany(tx: Tx, notices: readonly NewNotice[]): Promise<void> {
  for (let at = 0; at < notices.length; at += rowsPerStatement) {
    const rows = notices.slice(at, at + rowsPerStatement).map((notice) => ({
      id: newId<'notice'>(),
      federation_id: notice.federationId,
      unit_id: notice.unitId,
      unit_path: notice.unitPath,
      kind: notice.kind,
      title: notice.title,
      body: notice.body,
      href: notice.href,
      at: notice.at,
      dedup_key: notice.dedupKey,
    }))
    // No conflict target: with one, the reading walls would be asked about rows that the writer may not see.
    await tables(tx)
      .insertInto('inbox.notices')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

export type NoticeRow = {
  readonly id: Id<'notice'>
  readonly unitId: Id<'unit'>
  readonly unitPath: TreePath
  readonly kind: string
  readonly title: string
  readonly body: string
  readonly href: string | null
  readonly at: Date
  readonly isRead: boolean
}

const noticesOf = (tx: Tx, userId: string) =>
  tables(tx)
    .selectFrom('inbox.notices as notice')
    .leftJoin('inbox.notice_reads as seen', (join) =>
      join.onRef('seen.notice_id', '=', 'notice.id').on('seen.user_id', '=', userId),
    )

export type NoticesAsked = {
  readonly userId: string
  readonly unread: boolean
  readonly after: PageKey | undefined
  readonly limit: number
}

export async function listNoticeRows(tx: Tx, asked: NoticesAsked): Promise<NoticeRow[]> {
  let query = noticesOf(tx, asked.userId).select((where) => [
    'notice.id',
    'notice.unit_id as unitId',
    'notice.unit_path as unitPath',
    'notice.kind',
    'notice.title',
    'notice.body',
    'notice.href',
    'notice.at',
    where('seen.user_id', 'is not', null).$castTo<boolean>().as('isRead'),
  ])
  if (asked.unread) query = query.where('seen.user_id', 'is', null)
  const after = asked.after
  if (after) {
    query = query.where((where) =>
      where.or([
        where('notice.at', '<', after.at),
        where.and([where('notice.at', '=', after.at), where('notice.id', '<', after.id as Id<'notice'>)]),
      ]),
    )
  }
  return query.orderBy('notice.at', 'desc').orderBy('notice.id', 'desc').limit(asked.limit).execute()
}

/** Counted no further than the cap, so that a heap of old notices costs nothing. */
export async function countUnread(tx: Tx, userId: string, most: number): Promise<number> {
  const rows = await noticesOf(tx, userId).select('notice.id').where('seen.user_id', 'is', null).limit(most).execute()
  return rows.length
}

export async function findNotice(tx: Tx, id: Id<'notice'>): Promise<{ unitPath: TreePath; title: string } | undefined> {
  return tables(tx)
    .selectFrom('inbox.notices')
    .select(['unit_path as unitPath', 'title'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Marks one notice, or all that the walls show, as read by this person; answers how many were new. */
export async function markRead(tx: Tx, userId: string, at: Date, only?: Id<'notice'>): Promise<number> {
  const marked = await sql`
    insert into inbox.notice_reads (notice_id, user_id, federation_id, unit_id, unit_path, read_at)
    select n.id, ${userId}, n.federation_id, n.unit_id, n.unit_path, ${at}
      from inbox.notices n
     where (${only ?? null}::uuid is null or n.id = ${only ?? null}::uuid)
       and not exists (select 1 from inbox.notice_reads r where r.notice_id = n.id and r.user_id = ${userId})
    on conflict do nothing`.execute(tx)
  return Number(marked.numAffectedRows ?? 0n)
}
