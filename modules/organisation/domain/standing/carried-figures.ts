/** A unit that was merged counts on in its heir, until the heir reports a number of its own: nobody is lost over night. */
import type { LocalDate } from '#platform/kernel'
import type { UnitId } from '../unit.ts'
import type { CarriedFigure, Figure } from './counts.ts'

/** The whole unit went into the successor on the day. */
export type Handover = {
  readonly predecessorId: UnitId
  readonly predecessorName: string
  readonly successorId: UnitId
  readonly on: LocalDate
}

/**
 * What a unit carries besides its own latest figure: the last one of each unit merged into it since, and what that one
 * carried itself. The figures of each unit come latest first.
 */
export function carriedFigures(
  handovers: readonly Handover[],
  figures: ReadonlyMap<UnitId, readonly Figure[]>,
): (unitId: UnitId, own: { readonly asOf: LocalDate } | null) => CarriedFigure[] {
  const into = Map.groupBy(handovers, (one) => one.successorId)
  const carriedBy = (unitId: UnitId, own: { readonly asOf: LocalDate } | null): CarriedFigure[] =>
    (into.get(unitId) ?? [])
      .filter(({ on }) => own === null || own.asOf < on)
      .flatMap(({ predecessorId, predecessorName: name, on }) => {
        const last = figures.get(predecessorId)?.find((figure) => figure.asOf < on) ?? null
        const before = carriedBy(predecessorId, last)
        return last ? [{ ...last, unitId: predecessorId, name }, ...before] : before
      })
  return carriedBy
}
