import type { Route } from '#platform/http/server'
import type { BodyEndListener, UnitChangeListener } from './change-listener.ts'
import { unitVerbs } from './routes/change-units.ts'
import { kindRoutes } from './routes/kinds.ts'
import { previewReorganisationRoute } from './routes/preview-reorganisation.ts'
import { searchOrganisationRoute } from './routes/search-organisation.ts'
import { showTreeRoute } from './routes/show-tree.ts'
import { showUnitRoute } from './routes/show-unit.ts'
import { standingRoutes } from './routes/standing/index.ts'
import { treeReads } from './routes/tree-reads.ts'

export { sayEvents } from '../domain/event-words.ts'
export { finalSuccessors } from '../domain/reorganise/index.ts'
export type { BodyEndListener, ChangeContext, UnitChange, UnitChangeListener } from './change-listener.ts'
export { addUnit, type NewUnit } from './change-unit.ts'
export {
  type ExpandedUnit,
  type ExpandGround,
  expanderOn,
  expandSet,
  expandUnitTargets,
  listBlocksWithoutStandingUnit,
  listNameCandidates,
  type Target,
} from './expand.ts'
export { createFederation, type NewFederation } from './found-federation.ts'
export { figuresImport } from './import-figures.ts'
export { reorganisationImport } from './import-reorganisation.ts'
export { unitsImport } from './import-units.ts'
export { issuedBy } from './issued-by.ts'
export { listUnitsBelow, type UnitBelow } from './list-units-below.ts'
export {
  findRoot,
  findUnit,
  getUnit,
  listEndedUnits,
  listUnitNames,
  listUnitsOn,
  listVersionsOf,
  type PlacedUnit,
} from './store.ts'
export { findBodies, listBodies, lockBody } from './store-bodies.ts'
export { holdTree } from './store-changes.ts'
export { type FederationPlace, listFederations } from './store-federations.ts'
export { loadOrganisation } from './store-load.ts'
export { setClockOffset } from './store-sets.ts'
export { sumFigures } from './sum-figures.ts'

/** Later slices hear of changes of units; they are handed in where the product is composed. */
export const organisationRoutes = (
  listeners: readonly UnitChangeListener[],
  bodyListeners: readonly BodyEndListener[],
): Route[] => [
  showTreeRoute,
  showUnitRoute,
  searchOrganisationRoute,
  ...treeReads,
  ...unitVerbs(listeners),
  previewReorganisationRoute(listeners),
  ...kindRoutes,
  ...standingRoutes(bodyListeners),
]
