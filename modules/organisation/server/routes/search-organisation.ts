import { readRoute } from '#platform/http/server'
import { authorise, searchWords } from '#platform/kernel'
import { searchOrganisation } from '../../contract.ts'
import { byNearness, formerNameMatching, hasWords } from '../../domain/search.ts'
import type { Unit, UnitOnDay } from '../../domain/unit.ts'
import { canReadOrganisation } from '../../policy.ts'
import { listUnitTypes, listVersionsOf, searchUnits } from '../store.ts'
import { listSuccessions, type StoredSuccession } from '../store-events.ts'
import { typeNames } from '../view.ts'

/** The nearest names are sought among so many. */
const mostFound = 200

export const searchOrganisationRoute = readRoute(searchOrganisation, async ({ query }, ctx) => {
  authorise(canReadOrganisation(ctx.actor))
  const words = searchWords(query.q)
  if (words.length === 0) return { units: [], total: 0, isMore: false, next: null }
  const typeName = typeNames(await listUnitTypes(ctx.tx))
  const found = await searchUnits(ctx.tx, words, mostFound + 1)
  const ranked = byNearness(found.slice(0, mostFound), query.q)
  const from = query.after ? ranked.findIndex((unit) => unit.id === query.after) + 1 : 0
  const units = ranked.slice(from, from + query.limit)
  const links = await listSuccessions(
    ctx.tx,
    units.map((unit) => unit.id),
  )
  const versions = await listVersionsOf(ctx.tx, [
    ...units.flatMap((unit) => [unit.id, ...(unit.parentId ? [unit.parentId] : [])]),
    ...links.map((link) => link.predecessor_id),
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
      predecessorName: predecessorMatching(unit, versions, links, words),
      successor: successorOf(unit, links),
    })),
    total: ranked.length,
    isMore: found.length > mostFound,
    next: ranked.length > from + query.limit ? (units.at(-1)?.id ?? null) : null,
  }
})

const latest = (versions: readonly UnitOnDay[], id: string | null): UnitOnDay | undefined =>
  versions
    .filter((one) => one.unitId === id)
    .reduce<UnitOnDay | undefined>((best, one) => (best && best.validFrom > one.validFrom ? best : one), undefined)

/** A vanished unit is found under whoever took over from it, by any name it had. */
function predecessorMatching(
  unit: Unit,
  versions: readonly UnitOnDay[],
  links: readonly StoredSuccession[],
  words: readonly string[],
): string | null {
  const own = versions.filter((one) => one.unitId === unit.id)
  if (own.some((one) => hasWords(`${one.name} ${one.shortName}`, words))) return null
  const before = new Set(links.filter((link) => link.successor_id === unit.id).map((link) => link.predecessor_id))
  const found = versions.find((one) => before.has(one.unitId) && hasWords(`${one.name} ${one.shortName}`, words))
  return found?.name ?? null
}

function successorOf(unit: Unit, links: readonly StoredSuccession[]) {
  const link = links.find((one) => one.predecessor_id === unit.id && one.is_main)
  return link ? { id: link.successor_id, name: link.successor_name } : null
}
