import { nextPage, readPageKey, readRoute } from '#platform/http/server'
import { authorise } from '#platform/kernel'
import { listImports } from '../../contract.ts'
import { placesWithImports } from '../../policy.ts'
import { listImportHeads } from '../store.ts'
import { unitNamesOf, viewImportLine } from '../view.ts'

export const listImportsRoute = readRoute(listImports, async ({ query }, ctx) => {
  const paths = placesWithImports(ctx.actor)
  authorise(paths.length > 0, 'documents.not-allowed')
  const { limit, unitId, state, q } = query
  const heads = await listImportHeads(ctx.tx, {
    paths,
    unitId,
    state,
    q,
    after: readPageKey(query.after),
    limit: limit + 1,
  })
  const page = heads.slice(0, limit)
  const unitNames = await unitNamesOf(
    ctx.tx,
    page.map((one) => one.unitId),
  )
  return {
    imports: page.map((one) => viewImportLine(one, unitNames)),
    next: nextPage(
      heads.map(({ createdAt, id }) => ({ at: createdAt, id })),
      limit,
    ),
  }
})
