/** Everything the page of one unit shows, on a day. */
import { listHistory, type Tx } from '#platform/db'
import { type Actor, found, type LocalDate } from '#platform/kernel'
import { countBelow, countByType, inTreeOrder } from '../domain/tree.ts'
import { isValidOn, type Unit, type UnitId, type UnitOnDay, type UnitType } from '../domain/unit.ts'
import { canSeeHistory, unitAbilities } from '../policy.ts'
import type { UnitPage } from '../views.ts'
import { getUnit, listUnitsOn, listUnitTypes, listVersions, listVersionsOf } from './store.ts'
import { listBodies, listFigures, listLatestFigures } from './store-bodies.ts'
import { listSeatsOf } from './store-sets.ts'
import { typeNames, viewBody, viewUnit } from './view.ts'

/** @throws Refusal `organisation.unit-unknown` when the unit is outside the walls or was not there on the day. */
export async function unitPageOf(tx: Tx, unitId: UnitId, on: LocalDate, actor: Actor): Promise<UnitPage> {
  const unit = await getUnit(tx, unitId)
  const types = await listUnitTypes(tx)
  const versions = await listVersions(tx, unitId)
  // A unit that has ended is still shown: as it last was.
  const then = found(
    versions.find((one) => isValidOn(one, on)) ?? endedBefore(versions, on),
    'organisation.unit-unknown',
  )
  const superiors = await listVersionsOf(tx, idsOfSuperiors(versions))
  const superior = superiors.find((one) => one.unitId === then.parentId && isValidOn(one, dayWithin(then, on)))
  const bodies = await listBodies(tx, [unitId])
  return {
    on,
    unit: viewUnit({ ...unit, ...then, id: unitId }, types),
    superior: superior ? { id: superior.unitId, name: superior.name } : null,
    names: namesOverTime(versions, superiors, types),
    bodies: bodies.map(viewBody),
    figures: (await listFigures(tx, unitId)).map(({ asOf, members, women }) => ({ asOf, members, women })),
    ...(await belowOf(tx, unit, then, on, types)),
    blocks: await listSeatsOf(tx, unitId),
    history: await historyOf(tx, unit, actor),
    abilities: unitAbilities(actor, unit),
  }
}

const endedBefore = (versions: readonly UnitOnDay[], on: LocalDate) =>
  [...versions].reverse().find((version) => version.validTo !== null && version.validTo <= on)

const dayWithin = (period: UnitOnDay, on: LocalDate): LocalDate => (isValidOn(period, on) ? on : period.validFrom)

const idsOfSuperiors = (versions: readonly UnitOnDay[]): UnitId[] => [
  ...new Set(versions.flatMap((version) => version.parentId ?? [])),
]

/** Each superior is named as it was called when the period began. */
function namesOverTime(versions: readonly UnitOnDay[], superiors: readonly UnitOnDay[], types: readonly UnitType[]) {
  const typeName = typeNames(types)
  return versions.map((version) => ({
    name: version.name,
    shortName: version.shortName,
    typeName: typeName(version.typeCode),
    superiorName:
      superiors.find((one) => one.unitId === version.parentId && isValidOn(one, version.validFrom))?.name ?? null,
    validFrom: version.validFrom,
    validTo: version.validTo,
  }))
}

async function belowOf(tx: Tx, unit: Unit, then: UnitOnDay, on: LocalDate, types: readonly UnitType[]) {
  const below = (await listUnitsOn(tx, on, then.path)).filter((one) => one.unitId !== unit.id)
  const figures = await listLatestFigures(tx, unit.path, on)
  const placeOf = new Map(below.map((one) => [one.unitId, one.path]))
  const within = (place: string) =>
    figures.filter((one) => (one.unitId === unit.id ? then.path : (placeOf.get(one.unitId) ?? '')).startsWith(place))
  const sum = (place: string, what: 'members' | 'women') => within(place).reduce((total, one) => total + one[what], 0)
  const counts = countBelow(below)
  const typeName = typeNames(types)
  const direct = inTreeOrder(
    below.filter((one) => one.parentId === unit.id),
    types,
  )
  return {
    membersBelow: { members: sum(then.path, 'members'), women: sum(then.path, 'women') },
    below: {
      total: below.length,
      byType: countByType(below, types),
      units: direct.map((one) => ({
        id: one.unitId,
        name: one.name,
        typeName: typeName(one.typeCode),
        unitsBelow: counts.get(one.path) ?? 0,
        members: sum(one.path, 'members'),
      })),
    },
  }
}

async function historyOf(tx: Tx, unit: Unit, actor: Actor): Promise<UnitPage['history']> {
  if (!canSeeHistory(actor, unit.path)) return []
  const lines = await listHistory(tx, { kind: 'unit', id: unit.id })
  return lines.map((line) => ({
    at: line.at.toISOString(),
    actorName: line.actorName,
    entry: line.entry,
    details: line.details,
  }))
}
