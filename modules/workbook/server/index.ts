import type { Route } from '#platform/http/server'
import type { ImportKind } from '#platform/xlsx'
import type { WorkbookParts } from './parts.ts'
import { bringInRoute } from './routes/bring-in.ts'
import * as change from './routes/change-runs.ts'
import { listGoodLinesRoute } from './routes/good-lines.ts'
import { downloadTemplateRoute, listKindsRoute } from './routes/kinds.ts'
import { listOpenRunsRoute } from './routes/open-runs.ts'
import * as read from './routes/read-runs.ts'

export { checkRun } from './check.ts'
export { deskSource } from './desk-source.ts'
export { workbookJobs } from './jobs.ts'
export type { WorkbookParts } from './parts.ts'
export { writeRun } from './write.ts'

export const workbookRoutes = (kinds: readonly ImportKind[], parts: WorkbookParts): Route[] => [
  listKindsRoute(kinds),
  downloadTemplateRoute(kinds),
  bringInRoute(kinds, parts),
  read.listRunsRoute(kinds),
  listOpenRunsRoute(kinds),
  read.exportRunsRoute(kinds),
  read.getRunRoute(kinds),
  listGoodLinesRoute(kinds),
  read.listNotedLinesRoute(kinds),
  read.listReasonsRoute(kinds),
  read.downloadFaultsRoute(kinds, parts),
  change.decideLinesRoute(kinds),
  change.writeRunRoute(kinds),
  change.cancelRunRoute(kinds),
]
