import { readRoute } from '#platform/http/server'
import { authorise, type LocalDate } from '#platform/kernel'
import { compareDays } from '../../contract/tree.ts'
import {
  changesOf,
  type DayChange,
  dayChanges,
  nameOf,
  type Side,
  sortedByChange,
  type UnitOnTwoDays,
} from '../../domain/compare-days.ts'
import { isValidOn, type UnitId, type UnitOnDay } from '../../domain/unit.ts'
import { canReadOrganisation } from '../../policy.ts'
import { employerWords, yearWords } from '../../vi/units.ts'
import { listSectors, listUnitTypes, listVersionsOf } from '../store.ts'
import { countByKind, listDifferences, listSuccessionsBetween, type SuccessionRow } from '../store-tree.ts'
import { sectorNames, typeNames } from '../view.ts'

const mostShown = 200

export const compareDaysRoute = readRoute(compareDays, async ({ query }, ctx) => {
  authorise(canReadOrganisation(ctx.actor))
  const { tx } = ctx
  const to = query.to ?? ctx.today
  const types = await listUnitTypes(tx)
  const [before, after] = [await countByKind(tx, query.from), await countByKind(tx, to)]
  const differences = (await listDifferences(tx, query.from, to)).filter((unit) => changesOf(unit).length > 0)
  const told = tellerOf({
    superiors: await listVersionsOf(tx, superiorsOf(differences)),
    successions: await listSuccessionsBetween(tx, query.from, to),
    typeName: typeNames(types),
    sectorName: sectorNames(await listSectors(tx)),
    days: [query.from, to],
  })
  const ranks = new Map(types.map(({ code, rank }) => [code, rank]))
  const sorted = sortedByChange(differences, (code) => ranks.get(code) ?? 0)
  const stayed =
    [...before.values()].reduce((sum, count) => sum + count, 0) - differences.filter((one) => one.before).length
  return {
    ...{ from: query.from, to, unchanged: stayed },
    kinds: types.flatMap(({ code, name }) => {
      const line = { code, name, before: before.get(code) ?? 0, after: after.get(code) ?? 0 }
      return line.before + line.after > 0 ? [line] : []
    }),
    changes: dayChanges.flatMap((change) => {
      const units = sorted.get(change) ?? []
      return units.length > 0
        ? [{ change, total: units.length, units: units.slice(0, mostShown).map((unit) => told(change, unit)) }]
        : []
    }),
  }
})

const superiorsOf = (differences: readonly UnitOnTwoDays[]): UnitId[] => [
  ...new Set(differences.flatMap(({ before, after }) => [before?.parentId ?? [], after?.parentId ?? []].flat())),
]

type Ground = {
  readonly superiors: readonly UnitOnDay[]
  readonly successions: readonly SuccessionRow[]
  readonly typeName: (code: string) => string
  readonly sectorName: (code: string | null) => string | null
  readonly days: readonly [LocalDate, LocalDate]
}

/** What is said of one changed unit under the heading of its change. */
function tellerOf({ superiors, successions, typeName, sectorName, days }: Ground) {
  const factsOf = factsWith(typeName, sectorName)
  const periods = Map.groupBy(superiors, (one) => one.unitId)
  const superiorOn = (id: UnitId | null, day: LocalDate): string | null =>
    (id && periods.get(id)?.find((one) => isValidOn(one, day))?.name) || null
  const heirs = Map.groupBy(successions, (one) => one.predecessorId)
  const forebears = Map.groupBy(successions, (one) => one.successorId)
  return (change: DayChange, unit: UnitOnTwoDays) => {
    const side = unit.after ?? unit.before
    const [before, after] = pairOf(change, unit, (id, at) => superiorOn(id, days[at]), factsOf)
    const others =
      change === 'ended'
        ? (heirs.get(unit.unitId) ?? []).map((one) => ({ id: one.successorId, name: one.successorName }))
        : change === 'appeared'
          ? (forebears.get(unit.unitId) ?? []).map((one) => ({ id: one.predecessorId, name: one.predecessorName }))
          : []
    return {
      ...{ id: unit.unitId, name: nameOf(unit), typeName: typeName(side?.typeCode ?? ''), before, after, others },
      on:
        change === 'ended' && unit.endedOn
          ? unit.endedOn
          : change === 'appeared'
            ? unit.foundedOn
            : (side?.validFrom ?? unit.foundedOn),
    }
  }
}

function pairOf(
  change: DayChange,
  { before, after }: UnitOnTwoDays,
  superiorOn: (id: UnitId | null, at: 0 | 1) => string | null,
  factsOf: (side: Side, other: Side) => string,
): [string | null, string | null] {
  if (change === 'renamed') return [before?.name ?? null, after?.name ?? null]
  if (change === 'changed' && before && after) return [factsOf(before, after), factsOf(after, before)]
  return [superiorOn(before?.parentId ?? null, 0), superiorOn(after?.parentId ?? null, 1)]
}

/** Only what differs: "Công đoàn cơ sở; ngành Giáo dục; năm học". */
const factsWith =
  (typeName: Ground['typeName'], sectorName: Ground['sectorName']) =>
  (side: Side, other: Side): string =>
    [
      side.typeCode !== other.typeCode && typeName(side.typeCode),
      side.sectorCode !== other.sectorCode && (sectorName(side.sectorCode) ?? 'chưa ghi ngành'),
      side.employerKind !== other.employerKind &&
        (side.employerKind ? employerWords[side.employerKind] : 'chưa ghi khu vực'),
      side.yearKind !== other.yearKind && yearWords[side.yearKind],
    ]
      .filter(Boolean)
      .join('; ')
