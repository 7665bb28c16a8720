/** Row types of the schema `organisation`, as the migrations leave it. */
import type { FederationId, LocalDate, TreePath } from '#platform/kernel'
import type { SetRule } from '../domain/set-rule.ts'
import type { BlockId, BlockRole, BodyId, BodyKind, OutsideBodyId, UnitId, UnitSetId } from '../domain/unit.ts'

type Dated = { valid_from: LocalDate; valid_to: LocalDate | null }
type Walled = { federation_id: FederationId; unit_id: UnitId; unit_path: TreePath }

export type OrganisationTables = {
  'organisation.federations': {
    id: FederationId
    name: string
    short_name: string
    province: string
    is_sample: boolean
    clock_offset_ms: number
  }
  'organisation.unit_types': {
    federation_id: FederationId
    code: string
    name: string
    short_name: string
    rank: number
  }
  'organisation.units': Dated & {
    id: UnitId
    federation_id: FederationId
    path: TreePath
    parent_id: UnitId | null
    type_code: string
    name: string
    short_name: string
    search_key: string
    version: number
  }
  'organisation.unit_versions': Dated &
    Walled & {
      id: string
      name: string
      short_name: string
      type_code: string
      parent_id: UnitId | null
      path: TreePath
    }
  'organisation.bodies': Dated & Walled & { id: BodyId; kind: BodyKind; name: string; aliases: string[] }
  'organisation.membership_figures': Walled & { as_of: LocalDate; members: number; women: number }
  'organisation.blocks': Dated & Walled & { id: BlockId; name: string; aliases: string[] }
  'organisation.block_members': Dated & Walled & { id: string; block_id: BlockId; role: BlockRole }
  'organisation.unit_sets': {
    id: UnitSetId
    federation_id: FederationId
    code: string
    name: string
    aliases: string[]
    rule: SetRule
    position: number
  }
  'organisation.outside_bodies': { id: OutsideBodyId; federation_id: FederationId; name: string; aliases: string[] }
}
