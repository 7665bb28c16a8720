/** Everything the page of one unit shows, on a day. */
import { listHistory, type Tx } from '#platform/db'
import { type Actor, addDays, found, type LocalDate } from '#platform/kernel'
import { branchOf, totalOf, totalsBy } from '../domain/standing/figures.ts'
import { countBelow, countByType, inTreeOrder } from '../domain/tree.ts'
import { isValidOn, type Sector, type Unit, type UnitId, type UnitOnDay, type UnitType } from '../domain/unit.ts'
import { canSeeHistory, unitAbilities } from '../policy.ts'
import type { UnitPage } from '../views.ts'
import { getUnit, listSectors, listUnitsOn, listUnitTypes, listVersions, listVersionsOf } from './store.ts'
import { listSeatsOf } from './store-sets.ts'
import { listBodiesOf } from './store-standing-bodies.ts'
import { listCountedUnits, listFiguresOf } from './store-standing-figures.ts'
import { eventsOf, successionsOf } from './unit-events.ts'
import { sectorNames, typeNames, viewUnit } from './view.ts'
import { viewBodies } from './view-standing.ts'

/** @throws Refusal `organisation.unit-unknown` when the unit is outside the walls or was not there on the day. */
export async function unitPageOf(tx: Tx, unitId: UnitId, on: LocalDate, actor: Actor): Promise<UnitPage> {
  const unit = await getUnit(tx, unitId)
  const types = await listUnitTypes(tx)
  const sectors = await listSectors(tx)
  const versions = await listVersions(tx, unitId)
  // A unit that has ended is still shown: as it last was.
  const then = found(
    versions.find((one) => isValidOn(one, on)) ?? endedBefore(versions, on),
    'organisation.unit-unknown',
  )
  const superiors = await listVersionsOf(tx, idsOfSuperiors(versions))
  const superior = superiors.find((one) => one.unitId === then.parentId && isValidOn(one, dayWithin(then, on)))
  return {
    on,
    unit: viewUnit({ ...unit, ...then, id: unitId }, types, sectors),
    superior: superior ? { id: superior.unitId, name: superior.name } : null,
    names: namesOverTime(versions, superiors, types, sectors),
    events: await eventsOf(tx, unitId),
    ...(await successionsOf(tx, unitId)),
    bodies: await viewBodies(tx, await listBodiesOf(tx, unitId), on),
    figures: (await listFiguresOf(tx, unitId)).map(({ asOf, members, women }) => ({ asOf, members, women })),
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
function namesOverTime(
  versions: readonly UnitOnDay[],
  superiors: readonly UnitOnDay[],
  types: readonly UnitType[],
  sectors: readonly Sector[],
) {
  const typeName = typeNames(types)
  const sectorName = sectorNames(sectors)
  return versions.map((version) => ({
    name: version.name,
    shortName: version.shortName,
    typeName: typeName(version.typeCode),
    superiorName:
      superiors.find((one) => one.unitId === version.parentId && isValidOn(one, version.validFrom))?.name ?? null,
    sectorName: sectorName(version.sectorCode),
    employerKind: version.employerKind,
    yearKind: version.yearKind,
    validFrom: version.validFrom,
    validTo: version.validTo,
  }))
}

async function belowOf(tx: Tx, unit: Unit, then: UnitOnDay, on: LocalDate, types: readonly UnitType[]) {
  const below = (await listUnitsOn(tx, on, then.path)).filter((one) => one.unitId !== unit.id)
  // Of a unit that has ended: the numbers of its last day.
  const day = isValidOn(then, on) ? on : addDays(then.validTo ?? on, -1)
  const counted = await listCountedUnits(tx, then.path, day)
  const byBranch = totalsBy(counted, day, (one) => branchOf(then.path, one.path))
  const { members, women } = totalOf(counted, day)
  const counts = countBelow(below)
  const typeName = typeNames(types)
  const direct = inTreeOrder(
    below.filter((one) => one.parentId === unit.id),
    types,
  )
  return {
    membersBelow: { members, women },
    below: {
      total: below.length,
      byType: countByType(below, types),
      units: direct.map((one) => ({
        id: one.unitId,
        name: one.name,
        typeName: typeName(one.typeCode),
        unitsBelow: counts.get(one.path) ?? 0,
        members: byBranch.get(one.path)?.members ?? 0,
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
