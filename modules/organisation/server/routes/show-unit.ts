import { readRoute } from '#platform/http/server'
import { authorise } from '#platform/kernel'
import { showUnit } from '../../contract.ts'
import { canReadOrganisation } from '../../policy.ts'
import { unitPageOf } from '../unit-page.ts'

export const showUnitRoute = readRoute(showUnit, async ({ params, query }, ctx) => {
  authorise(canReadOrganisation(ctx.actor))
  return unitPageOf(ctx.tx, params.unitId, query.on ?? ctx.today, ctx.actor)
})
