import type { Route } from '#platform/http/server'
import { addUnitRoute } from './routes/add-unit.ts'
import { addBodyRoute, endBodyRoute } from './routes/change-bodies.ts'
import { endUnitRoute } from './routes/end-unit.ts'
import { listBlocksRoute, listSetsRoute, showSetUnitsRoute } from './routes/list-sets.ts'
import { moveUnitRoute } from './routes/move-unit.ts'
import { renameUnitRoute } from './routes/rename-unit.ts'
import { reportFiguresRoute } from './routes/report-figures.ts'
import { searchOrganisationRoute } from './routes/search-organisation.ts'
import { showTreeRoute } from './routes/show-tree.ts'
import { showUnitRoute } from './routes/show-unit.ts'

export { addUnit, type NewUnit } from './change-unit.ts'
export {
  type ExpandedUnit,
  expandSet,
  expandUnitTargets,
  listBlocksWithoutStandingUnit,
  listNameCandidates,
  type Target,
} from './expand.ts'
export { createFederation, type NewFederation } from './found-federation.ts'
export { issuedBy } from './issued-by.ts'
export { listUnitsBelow, type UnitBelow } from './list-units-below.ts'
export { findRoot, findUnit, getUnit, listUnitNames, listUnitsOn, listVersionsOf, type PlacedUnit } from './store.ts'
export { findBodies } from './store-bodies.ts'
export { type FederationPlace, listFederations } from './store-federations.ts'
export { loadOrganisation } from './store-load.ts'
export { setClockOffset } from './store-sets.ts'

export const organisationRoutes: Route[] = [
  showTreeRoute,
  showUnitRoute,
  searchOrganisationRoute,
  listSetsRoute,
  showSetUnitsRoute,
  listBlocksRoute,
  addUnitRoute,
  renameUnitRoute,
  moveUnitRoute,
  endUnitRoute,
  addBodyRoute,
  endBodyRoute,
  reportFiguresRoute,
]
