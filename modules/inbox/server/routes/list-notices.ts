import { nextPage, readPageKey, readRoute } from '#platform/http/server'
import { listNotices } from '../../contract.ts'
import { countUnread, listNoticeRows } from '../store.ts'
import { viewNotice } from '../view.ts'

const mostCounted = 100

export const listNoticesRoute = readRoute(listNotices, async ({ query }, ctx) => {
  const { limit, unread } = query
  const { userId } = ctx.actor
  const rows = await listNoticeRows(ctx.tx, { userId, unread, after: readPageKey(query.after), limit: limit + 1 })
  return {
    notices: rows.slice(0, limit).map(viewNotice),
    next: nextPage(rows, limit),
    unread: await countUnread(ctx.tx, userId, mostCounted),
  }
})
