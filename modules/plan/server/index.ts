import type { Tx } from '#platform/db'
import type { Route } from '#platform/http/server'
import type { FederationId } from '#platform/kernel'
import * as amend from './routes/amend-plan.ts'
import * as board from './routes/board.ts'
import { closePlanRoute } from './routes/close-plan.ts'
import * as draft from './routes/draft-plan.ts'
import * as tasks from './routes/draft-tasks.ts'
import { exportBoardObligationsRoute, exportBoardRoute } from './routes/export-board.ts'
import { exportPlansRoute } from './routes/export-plans.ts'
import * as fromImport from './routes/from-import.ts'
import { getCalendarRoute } from './routes/get-calendar.ts'
import { issuePlanRoute } from './routes/issue-plan.ts'
import * as obligations from './routes/obligations.ts'
import * as plans from './routes/read-plans.ts'
import * as report from './routes/report-obligation.ts'
import * as seasons from './routes/seasons.ts'
import { insertSeason } from './store-seasons.ts'

export { deskSource } from './desk-source.ts'
export { followUnitChanges } from './follow-units.ts'
export { planJobs } from './jobs.ts'

/** The calendar season of a year; one that exists already is left as it is. */
export async function addSeason(tx: Tx, given: { federationId: FederationId; year: number }): Promise<void> {
  await insertSeason(tx, { ...given, kind: 'calendar' })
}

export const planRoutes: Route[] = [
  seasons.listSeasonsRoute,
  seasons.openSeasonRoute,
  plans.listPlansRoute,
  plans.getPlanRoute,
  plans.listPlanHistoryRoute,
  draft.draftPlanRoute,
  fromImport.draftPlanFromImportRoute,
  fromImport.proposePlanRoute,
  draft.updatePlanRoute,
  draft.discardPlanRoute,
  tasks.addTaskRoute,
  tasks.updateTaskRoute,
  tasks.removeTaskRoute,
  issuePlanRoute,
  amend.amendPlanRoute,
  closePlanRoute,
  obligations.listObligationsRoute,
  obligations.getObligationRoute,
  report.reportObligationRoute,
  report.takeBackObligationRoute,
  report.waiveObligationRoute,
  board.getBoardRoute,
  board.listBoardObligationsRoute,
  getCalendarRoute,
  exportPlansRoute,
  exportBoardRoute,
  exportBoardObligationsRoute,
]
