/** Row types of what stands inside and across units, as the migrations leave them. */
import type { FederationId, LocalDate, TreePath } from '#platform/kernel'
import type { SetRule } from '../domain/set-rule.ts'
import type {
  BlockId,
  BlockKind,
  BlockRole,
  BodyId,
  BodyKind,
  OutsideBodyId,
  PastAwardId,
  ProfilePart,
  UnitId,
  UnitSetId,
} from '../domain/unit.ts'
import type { OrganisationTables } from './tables.ts'

type Dated = { valid_from: LocalDate; valid_to: LocalDate | null }
type Walled = { federation_id: FederationId; unit_id: UnitId; unit_path: TreePath }
type Decided = { decision_number: string | null; decision_on: LocalDate | null; decided_by: string | null }
type Counted = {
  as_of: LocalDate
  members: number
  women: number | null
  ethnic_minorities: number | null
  direct_workers: number | null
  recorded_by: string | null
  recorded_at: Date | null
}

export type StandingTables = Pick<OrganisationTables, 'organisation.units' | 'organisation.unit_versions'> & {
  'organisation.bodies': Dated &
    Walled &
    Decided & { id: BodyId; kind: BodyKind; name: string; aliases: string[]; version: number }
  'organisation.body_terms': Dated & Walled & Decided & { id: string; body_id: BodyId }
  'organisation.former_names': Walled & {
    id: string
    body_id: BodyId | null
    block_id: BlockId | null
    name: string
    valid_from: LocalDate
    valid_to: LocalDate
  }
  'organisation.blocks': Dated &
    Walled &
    Decided & {
      id: BlockId
      kind: BlockKind
      name: string
      aliases: string[]
      charter: string | null
      version: number
    }
  'organisation.block_members': Dated &
    Walled & { id: string; block_id: BlockId; role: BlockRole; ground: string | null }
  'organisation.block_settings': Walled & { expected_types: string[] | null; version: number }
  'organisation.membership_figures': Walled & Counted
  'organisation.membership_figures_replaced': Walled & Counted & { id: string; replaced_by: string; replaced_at: Date }
  'organisation.unit_profiles': Walled & {
    id: string
    part: ProfilePart
    text: string
    valid_from: LocalDate
    recorded_by: string
    recorded_at: Date
  }
  'organisation.past_awards': Walled &
    Decided & { id: PastAwardId; year: number; title: string; version: number; withdrawn_at: Date | null }
  'organisation.unit_sets': {
    id: UnitSetId
    federation_id: FederationId
    code: string
    name: string
    aliases: string[]
    rule: SetRule
    position: number
    is_own: boolean
    retired_on: LocalDate | null
    version: number
  }
  'organisation.outside_bodies': {
    id: OutsideBodyId
    federation_id: FederationId
    name: string
    aliases: string[]
    version: number
  }
  'organisation.outside_groups': {
    body_id: OutsideBodyId
    federation_id: FederationId
    kind: BlockKind
    organiser_id: OutsideBodyId | null
    version: number
  }
  'organisation.outside_group_years': {
    federation_id: FederationId
    body_id: OutsideBodyId
    year: number
    chair: string | null
    deputy: string | null
    own_role: BlockRole
    members: string[]
    version: number
  }
}
