/** Which lists a person can bring in, and the workbook to be filled in for one of them. */
import { getUnit, listUnitNames } from '#modules/organisation/server'
import { fileRoute, readRoute, spooled } from '#platform/http/server'
import { authorise } from '#platform/kernel'
import { type ImportKind, writeTemplate } from '#platform/xlsx'
import { downloadTemplate, listKinds } from '../../contract.ts'
import { canImportList, placesForList } from '../../policy.ts'
import { kindNamed } from '../parts.ts'

export const listKindsRoute = (kinds: readonly ImportKind[]) =>
  readRoute(listKinds, async (_, ctx) => {
    const names = await listUnitNames(
      ctx.tx,
      ctx.actor.grants.map((grant) => grant.unitId),
    )
    const offered = kinds.map((kind) => {
      const places = [...placesForList(ctx.actor, kind)].sort((a, b) => a.path.length - b.path.length)
      const units = [...new Set(places.map((place) => place.unitId))]
      return {
        ...{ kind: kind.name, title: kind.title, guide: [...kind.guide] },
        units: units.map((unitId) => ({ unitId, unitName: names.get(unitId) ?? '' })),
      }
    })
    return { kinds: offered.filter(({ units }) => units.length > 0) }
  })

export const downloadTemplateRoute = (kinds: readonly ImportKind[]) =>
  fileRoute(downloadTemplate, async ({ params, query }, ctx) => {
    const kind = kindNamed(kinds, params.kind)
    const { id, path } = await getUnit(ctx.tx, query.unitId)
    authorise(canImportList(ctx.actor, kind, path), 'workbook.not-allowed')
    const { tx, actor, now, today } = ctx
    const columns = await kind.columns({ tx, actor, now, today, unit: { id, path } })
    const { name, title, templateVersion, guide } = kind
    return spooled(writeTemplate({ name, title, templateVersion, guide, columns }), `Mẫu ${title}.xlsx`)
  })
