/** A whole organisation as plain data: what a generator or an import hands to the loader. */
import type { FederationId, LocalDate } from '#platform/kernel'
import type { SetRule } from './set-rule.ts'
import type {
  BlockId,
  BlockKind,
  BlockRole,
  BodyId,
  BodyKind,
  OutsideBodyId,
  Period,
  Sector,
  Unit,
  UnitId,
  UnitOnDay,
  UnitSetId,
  UnitType,
} from './unit.ts'

export type FederationData = {
  readonly id: FederationId
  readonly name: string
  readonly shortName: string
  readonly province: string
  readonly isSample: boolean
  readonly clockOffsetMs: number
}
export type UnitData = Omit<Unit, 'version'>
export type UnitVersionData = UnitOnDay & { readonly id: string }
export type BodyData = Period & {
  readonly id: BodyId
  readonly unitId: UnitId
  readonly kind: BodyKind
  readonly name: string
  readonly aliases: readonly string[]
}
export type FiguresData = {
  readonly unitId: UnitId
  readonly asOf: LocalDate
  readonly members: number
  readonly women: number
  readonly ethnicMinorities?: number | null
  readonly directWorkers?: number | null
}
export type BlockData = Period & {
  readonly id: BlockId
  readonly unitId: UnitId
  readonly name: string
  readonly aliases: readonly string[]
}
export type BlockMemberData = Period & {
  readonly id: string
  readonly blockId: BlockId
  readonly unitId: UnitId
  readonly role: BlockRole
}
export type UnitSetData = {
  readonly id: UnitSetId
  readonly code: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly rule: SetRule
}
export type OutsideBodyData = {
  readonly id: OutsideBodyId
  readonly name: string
  readonly aliases: readonly string[]
  /** Set for an outside block or cluster that the federation itself belongs to. */
  readonly group?: { readonly kind: BlockKind; readonly organiserId: OutsideBodyId | null }
}

export type OrganisationData = {
  readonly federation: FederationData
  readonly types: readonly UnitType[]
  readonly sectors: readonly Sector[]
  readonly units: readonly UnitData[]
  readonly versions: readonly UnitVersionData[]
  readonly bodies: readonly BodyData[]
  readonly figures: readonly FiguresData[]
  readonly blocks: readonly BlockData[]
  readonly blockMembers: readonly BlockMemberData[]
  readonly sets: readonly UnitSetData[]
  readonly outside: readonly OutsideBodyData[]
}
