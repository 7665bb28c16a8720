import type { Context, Route } from '#platform/http/server'
import type { DeskSource } from '../domain/desk.ts'
import { getDeskRoute } from './routes/get-desk.ts'
import { listNoticesRoute } from './routes/list-notices.ts'
import { readAllNoticesRoute } from './routes/read-all-notices.ts'
import { readNoticeRoute } from './routes/read-notice.ts'

export { type NewNotice, notify, notifyMany } from './store.ts'

/** The sources come from later slices and are handed in where the product is composed. */
export const inboxRoutes = (sources: readonly DeskSource<Context>[]): Route[] => [
  getDeskRoute(sources),
  listNoticesRoute,
  readNoticeRoute,
  readAllNoticesRoute,
]
