import { readRoute } from '#platform/http/server'
import { authorise, Refusal } from '#platform/kernel'
import { listImports } from '../../contract.ts'
import { placesWithImports } from '../../policy.ts'
import { listImportHeads } from '../store.ts'
import { unitNamesOf, viewImportLine } from '../view.ts'

export const listImportsRoute = readRoute(listImports, async ({ query }, ctx) => {
  const paths = placesWithImports(ctx.actor)
  authorise(paths.length > 0, 'documents.not-allowed')
  const { limit, unitId, state } = query
  const heads = await listImportHeads(ctx.tx, { paths, unitId, state, after: keyOf(query.after), limit: limit + 1 })
  const page = heads.slice(0, limit)
  const last = page.at(-1)
  const unitNames = await unitNamesOf(
    ctx.tx,
    page.map((one) => one.unitId),
  )
  return {
    imports: page.map((one) => viewImportLine(one, unitNames)),
    next: heads.length > limit && last ? `${last.createdAt.toISOString()}_${last.id}` : null,
  }
})

const keyForm = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z)_([0-9a-f-]{36})$/

function keyOf(text: string | undefined) {
  if (!text) return undefined
  const [, at = '', id = ''] = keyForm.exec(text) ?? []
  if (!id || Number.isNaN(Date.parse(at))) throw new Refusal('invalid', 'http.invalid')
  return { at: new Date(at), id }
}
