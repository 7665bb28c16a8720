/** Exact totals of members over any part of the tree on a day: each unit's latest figure at or before the day, added once. */
import type { LocalDate, TreePath } from '#platform/kernel'
import type { UnitId } from '../unit.ts'
import type { CarriedFigure, Counts } from './counts.ts'

export const countedParts = ['women', 'ethnicMinorities', 'directWorkers'] as const
export type CountedPart = (typeof countedParts)[number]

/** A unit as it stood on the day, with its latest figure at or before it. */
export type UnitWithFigure = {
  readonly unitId: UnitId
  readonly path: TreePath
  readonly figure: (Counts & { readonly asOf: LocalDate }) | null
  /** Of units merged into it after that figure. */
  readonly carried: readonly CarriedFigure[]
}
type DatedCounts = Counts & { readonly asOf: LocalDate }

const figuresIn = ({ figure, carried }: UnitWithFigure): readonly DatedCounts[] =>
  figure ? [figure, ...carried] : carried
export const isCounted = (unit: UnitWithFigure): boolean => figuresIn(unit).length > 0

export type FigureTotals = Counts & {
  /** Units whose figure is in the total. */
  readonly reported: number
  /** Units at the foot of the tree without a figure, and none of a superior here that would hold theirs. */
  readonly missing: number
  /** Units whose figure is older than a year on the day. */
  readonly stale: number
  /** Of the units in the total, how many do not know this number: the sum is that of the others. */
  readonly unknown: Readonly<Record<CountedPart, number>>
}

export const noFigures: FigureTotals = {
  members: 0,
  women: null,
  ethnicMinorities: null,
  directWorkers: null,
  reported: 0,
  missing: 0,
  stale: 0,
  unknown: { women: 0, ethnicMinorities: 0, directWorkers: 0 },
}

const plus = (sum: number | null, value: number | null) => (value === null ? sum : (sum ?? 0) + value)

/** A unit is one in the counts of units, however many figures it brings. */
function withFigures(totals: FigureTotals, figures: readonly DatedCounts[], oldest: LocalDate): FigureTotals {
  const sum = (part: CountedPart) => figures.reduce((before, one) => plus(before, one[part]), totals[part])
  const unknown = (part: CountedPart) => totals.unknown[part] + (figures.some((one) => one[part] === null) ? 1 : 0)
  return {
    members: figures.reduce((before, one) => before + one.members, totals.members),
    women: sum('women'),
    ethnicMinorities: sum('ethnicMinorities'),
    directWorkers: sum('directWorkers'),
    reported: totals.reported + 1,
    missing: totals.missing,
    stale: totals.stale + (figures.some((one) => one.asOf < oldest) ? 1 : 0),
    unknown: {
      women: unknown('women'),
      ethnicMinorities: unknown('ethnicMinorities'),
      directWorkers: unknown('directWorkers'),
    },
  }
}

const superiorOf = (path: string): string => path.slice(0, path.lastIndexOf('/', path.length - 2) + 1)

/** The day one year earlier; 29 February counts as the 28th. */
export function yearBefore(on: LocalDate): LocalDate {
  const day = on.slice(5) === '02-29' ? '02-28' : on.slice(5)
  return `${String(Number(on.slice(0, 4)) - 1).padStart(4, '0')}-${day}` as LocalDate
}

/**
 * Totals per bucket; `bucketOf` says where a unit counts, or nowhere. Figures of a unit are its own and never contain
 * those of units below it, so nothing is weighed twice and the order of the units does not matter.
 */
export function totalsBy<Key>(
  units: readonly UnitWithFigure[],
  on: LocalDate,
  bucketOf: (unit: UnitWithFigure) => Key | undefined,
): Map<Key, FigureTotals> {
  const oldest = yearBefore(on)
  const parents = new Set(units.map((unit) => superiorOf(unit.path)))
  const counted = new Set(units.filter(isCounted).map((unit) => unit.path as string))
  const totals = new Map<Key, FigureTotals>()
  for (const unit of units) {
    const key = bucketOf(unit)
    if (key === undefined) continue
    const before = totals.get(key) ?? noFigures
    if (isCounted(unit)) totals.set(key, withFigures(before, figuresIn(unit), oldest))
    else if (parents.has(unit.path) || isCountedAbove(unit.path, counted)) totals.set(key, before)
    else totals.set(key, { ...before, missing: before.missing + 1 })
  }
  return totals
}

function isCountedAbove(path: string, counted: ReadonlySet<string>): boolean {
  for (let place = superiorOf(path); place.length > 1; place = superiorOf(place)) if (counted.has(place)) return true
  return false
}

export const totalOf = (units: readonly UnitWithFigure[], on: LocalDate): FigureTotals =>
  totalsBy(units, on, () => 'all').get('all') ?? noFigures

/** The unit directly below the base in whose line the place lies; the base itself for its own figure. */
export function branchOf(base: TreePath, path: TreePath): TreePath {
  if (path === base) return base
  return path.slice(0, path.indexOf('/', base.length) + 1) as TreePath
}

/** Units with a figure of their own above others with figures: allowed, but often the same members written twice. */
export function countedTwice(units: readonly UnitWithFigure[]): UnitId[] {
  const above = new Set<string>()
  for (const unit of units)
    if (isCounted(unit))
      for (let place = superiorOf(unit.path); place.length > 1; place = superiorOf(place)) above.add(place)
  return units.filter((unit) => membersIn(unit) > 0 && above.has(unit.path)).map((one) => one.unitId)
}

/** Of the unit itself, with what it carries. */
export const membersIn = (unit: UnitWithFigure): number => figuresIn(unit).reduce((sum, one) => sum + one.members, 0)
