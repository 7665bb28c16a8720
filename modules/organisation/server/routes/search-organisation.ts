import { readRoute } from '#platform/http/server'
import { authorise, searchWords } from '#platform/kernel'
import { searchOrganisation } from '../../contract.ts'
import { byNearness, formerNameMatching } from '../../domain/search.ts'
import type { UnitOnDay } from '../../domain/unit.ts'
import { canReadOrganisation } from '../../policy.ts'
import { listUnitTypes, listVersionsOf, searchUnits } from '../store.ts'
import { typeNames } from '../view.ts'

const mostFound = 200
const mostShown = 20

export const searchOrganisationRoute = readRoute(searchOrganisation, async ({ query }, ctx) => {
  authorise(canReadOrganisation(ctx.actor))
  const words = searchWords(query.q)
  if (words.length === 0) return { units: [] }
  const typeName = typeNames(await listUnitTypes(ctx.tx))
  const units = byNearness(await searchUnits(ctx.tx, words, mostFound), query.q).slice(0, mostShown)
  const versions = await listVersionsOf(ctx.tx, [
    ...units.flatMap((unit) => [unit.id, ...(unit.parentId ? [unit.parentId] : [])]),
  ])
  const nameOf = (id: string | null): string | null => latest(versions, id)?.name ?? null
  return {
    units: units.map((unit) => ({
      id: unit.id,
      name: unit.name,
      typeName: typeName(unit.typeCode),
      superiorName: nameOf(unit.parentId),
      formerName: formerNameMatching(unit, versions, words),
      ended: unit.validTo !== null && unit.validTo <= ctx.today,
    })),
  }
})

const latest = (versions: readonly UnitOnDay[], id: string | null): UnitOnDay | undefined =>
  versions
    .filter((one) => one.unitId === id)
    .reduce<UnitOnDay | undefined>((best, one) => (best && best.validFrom > one.validFrom ? best : one), undefined)
