import type { Route } from '#platform/http/server'
import type { BodyEndListener } from '../../change-listener.ts'
import { exportBlocksRoute, listBlocksRoute, listUnitsWithoutBlockRoute, showBlockRoute } from './blocks.ts'
import {
  addBodyRoute,
  changeBodyRoute,
  endBodyRoute,
  listBodiesRoute,
  setBodyTermRoute,
  showBodyRoute,
} from './bodies.ts'
import { changeBlockRoute, endBlockRoute, expectInBlocksRoute, formBlockRoute } from './change-blocks.ts'
import { exportFiguresRoute, listUnitFiguresRoute, reportFiguresRoute, showFiguresRoute } from './figures.ts'
import {
  addOutsideBodyRoute,
  changeOutsideBodyRoute,
  listOutsideRoute,
  recordOutsideYearRoute,
  setOutsideGroupRoute,
} from './outside.ts'
import {
  addPastAwardRoute,
  changePastAwardRoute,
  showProfileRoute,
  withdrawPastAwardRoute,
  writeProfileRoute,
} from './profile.ts'
import { joinBlockRoute, leaveBlockRoute, rotateBlockRoute } from './seats.ts'
import {
  changeSetRoute,
  compareSetUnitsRoute,
  defineSetRoute,
  listSetsRoute,
  previewSetRoute,
  retireSetRoute,
  showSetUnitsRoute,
} from './sets.ts'

export const standingRoutes = (bodyListeners: readonly BodyEndListener[]): Route[] => [
  listBodiesRoute,
  showBodyRoute,
  addBodyRoute,
  changeBodyRoute,
  setBodyTermRoute,
  endBodyRoute(bodyListeners),
  listBlocksRoute,
  exportBlocksRoute,
  listUnitsWithoutBlockRoute,
  showBlockRoute,
  formBlockRoute,
  changeBlockRoute,
  endBlockRoute,
  expectInBlocksRoute,
  joinBlockRoute,
  leaveBlockRoute,
  rotateBlockRoute,
  reportFiguresRoute,
  listUnitFiguresRoute,
  showFiguresRoute,
  exportFiguresRoute,
  showProfileRoute,
  writeProfileRoute,
  addPastAwardRoute,
  changePastAwardRoute,
  withdrawPastAwardRoute,
  listSetsRoute,
  showSetUnitsRoute,
  compareSetUnitsRoute,
  previewSetRoute,
  defineSetRoute,
  changeSetRoute,
  retireSetRoute,
  listOutsideRoute,
  addOutsideBodyRoute,
  changeOutsideBodyRoute,
  setOutsideGroupRoute,
  recordOutsideYearRoute,
]
