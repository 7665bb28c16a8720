import type { Id, LocalDate, TreePath } from '#platform/kernel'
import type { UnitAttributes } from './acts.ts'

export type UnitId = Id<'unit'>
export type BodyId = Id<'body'>
export type BlockId = Id<'block'>
export type UnitSetId = Id<'unit-set'>
export type OutsideBodyId = Id<'outside-body'>

/** Days from the first one (inclusive) to the first one no longer valid (exclusive). */
export type Period = { readonly validFrom: LocalDate; readonly validTo: LocalDate | null }

/** A unit as it was in one period. */
export type UnitOnDay = Period &
  Readonly<UnitAttributes> & {
    readonly unitId: UnitId
    readonly parentId: UnitId | null
    readonly typeCode: string
    readonly name: string
    readonly shortName: string
    readonly path: TreePath
  }

/** The present state of a unit. */
export type Unit = Period &
  Readonly<UnitAttributes> & {
    readonly id: UnitId
    readonly parentId: UnitId | null
    readonly typeCode: string
    readonly name: string
    readonly shortName: string
    readonly path: TreePath
    readonly version: number
  }

export type UnitType = {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly rank: number
  /** No longer offered; units that have it keep it. */
  readonly isRetired: boolean
}

export type Sector = { readonly code: string; readonly name: string; readonly isRetired: boolean }

export type UnitEventId = Id<'unit-event'>

export const bodyKinds = ['department', 'office', 'council', 'committee', 'board'] as const
export type BodyKind = (typeof bodyKinds)[number]

export const blockRoles = ['chair', 'deputy', 'member'] as const
export type BlockRole = (typeof blockRoles)[number]

/** Khối: like units; cụm: a region. */
export const blockKinds = ['block', 'cluster'] as const
export type BlockKind = (typeof blockKinds)[number]

/** The written parts of a unit's collective profile. */
export const profileParts = ['setup', 'structure', 'duties'] as const
export type ProfilePart = (typeof profileParts)[number]

export type PastAwardId = Id<'past-award'>

/** What is assumed of a unit until somebody says more. */
export const unknownAttributes: UnitAttributes = { sectorCode: null, employerKind: null, yearKind: 'calendar' }

export const isValidOn = (period: Period, day: LocalDate): boolean =>
  period.validFrom <= day && (period.validTo === null || day < period.validTo)

export const inPeriodOn = <T extends Period>(things: readonly T[], day: LocalDate): T[] =>
  things.filter((thing) => isValidOn(thing, day))

/** The label of a unit in paths: short, ASCII, never reused. Random enough that two sisters never share it. */
export const pathLabel = (id: UnitId): string => id.replaceAll('-', '').slice(-10)

export const pathBelow = (parent: TreePath | null, id: UnitId): TreePath =>
  `${parent ?? '/'}${pathLabel(id)}/` as TreePath
