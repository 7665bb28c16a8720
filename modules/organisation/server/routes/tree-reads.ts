/** The tree read in parts. */
import type { Route } from '#platform/http/server'
import { compareDaysRoute } from './compare-days.ts'
import { exportUnitsRoute, listUnitsRoute } from './list-units.ts'
import { showBranchRoute } from './show-branch.ts'
import { showTreeDaysRoute } from './show-tree-days.ts'

export const treeReads: Route[] = [
  showBranchRoute,
  showTreeDaysRoute,
  compareDaysRoute,
  listUnitsRoute,
  exportUnitsRoute,
]
