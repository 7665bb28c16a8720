/** What a unit reports of its members, and what it still counts of a unit merged into it. */
import type { LocalDate } from '#platform/kernel'
import type { UnitId } from '../unit.ts'

/** Null is "not known" and never counts as none. */
export type Counts = {
  readonly members: number
  readonly women: number | null
  readonly ethnicMinorities: number | null
  readonly directWorkers: number | null
}
export type Figure = Counts & { readonly asOf: LocalDate }
export type CarriedFigure = Figure & { readonly unitId: UnitId; readonly name: string }
