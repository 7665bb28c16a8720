/** What a reorganisation stands on and what comes out of it. */
import type { LocalDate, TreePath } from '#platform/kernel'
import type { EventPart, UnitAttributes, UnitEventKind } from '../acts.ts'
import type { Sector, Unit, UnitId, UnitType } from '../unit.ts'

/** A unit as it is now, with what its past says about the day. */
export type GroundUnit = Unit & {
  /** From this day all that is said of it besides its place is as now: a unit that was only carried along has not changed. */
  readonly changedOn: LocalDate
  /** From this day its place is the present one: it may be older than the last change. */
  readonly placedOn: LocalDate
  /** Its place on the effective day; null when it was not there. */
  readonly pathOn: TreePath | null
}

export type Ground = {
  readonly on: LocalDate
  readonly today: LocalDate
  /** All units of the federation, ended ones too: their records move with whoever keeps them. */
  readonly units: readonly GroundUnit[]
  readonly types: readonly UnitType[]
  readonly sectors: readonly Sector[]
}

export type EventUnit = { readonly unitId: UnitId; readonly part: EventPart; readonly name: string }
export type UnitEvent = {
  readonly kind: UnitEventKind
  readonly units: readonly EventUnit[]
  readonly details: { readonly name?: string; readonly attributes?: Partial<UnitAttributes> }
}
export type Succession = {
  readonly kind: 'merged' | 'split' | 'dissolved'
  /** Index of the event. */
  readonly event: number
  readonly predecessorId: UnitId
  readonly predecessorName: string
  readonly successorId: UnitId
  readonly successorName: string
  readonly isMain: boolean
}

export type Change = { readonly before: Unit; readonly after: Unit }

export type Reorganisation = {
  readonly on: LocalDate
  readonly founded: readonly { readonly key: string; readonly unit: Unit }[]
  /** Units with another name, kind, superior or attributes. */
  readonly changed: readonly Change[]
  /** Their new place lies below whoever keeps the records. */
  readonly ended: readonly Change[]
  /** Units that only stand elsewhere, because a superior does or because their keeper does. */
  readonly carried: readonly Change[]
  readonly events: readonly UnitEvent[]
  readonly successions: readonly Succession[]
  /** The living units afterwards. */
  readonly tree: readonly Unit[]
}
