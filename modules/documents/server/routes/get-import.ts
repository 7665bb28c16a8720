import { readRoute } from '#platform/http/server'
import { authorise } from '#platform/kernel'
import { getImport } from '../../contract.ts'
import { canReadImports } from '../../policy.ts'
import { loadImport } from '../store.ts'
import { understand } from '../understand.ts'
import { unitNamesOf, viewImport } from '../view.ts'

export const getImportRoute = readRoute(getImport, async ({ params }, ctx) => {
  const one = await loadImport(ctx.tx, params.importId)
  authorise(canReadImports(ctx.actor, one.unitPath), 'documents.not-allowed')
  return viewImport(one, await understand(ctx, one), await unitNamesOf(ctx.tx, [one.unitId]), ctx.actor)
})
