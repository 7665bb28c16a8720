/** Row types of the schema `organisation`, as the migrations leave it. */
import type { FederationId, LocalDate, TreePath } from '#platform/kernel'
import type { EmployerKind, EventPart, UnitAttributes, UnitEventKind, YearKind } from '../domain/acts.ts'
import type { SetRule } from '../domain/set-rule.ts'
import type {
  BlockId,
  BlockRole,
  BodyId,
  BodyKind,
  OutsideBodyId,
  UnitEventId,
  UnitId,
  UnitSetId,
} from '../domain/unit.ts'

type Dated = { valid_from: LocalDate; valid_to: LocalDate | null }
type Attributed = { sector_code: string | null; employer_kind: EmployerKind | null; year_kind: YearKind }
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
    is_retired: boolean
  }
  'organisation.sectors': {
    federation_id: FederationId
    code: string
    name: string
    position: number
    is_retired: boolean
  }
  'organisation.units': Dated &
    Attributed & {
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
    Attributed &
    Walled & {
      id: string
      name: string
      short_name: string
      type_code: string
      parent_id: UnitId | null
      path: TreePath
    }
  'organisation.unit_events': {
    id: UnitEventId
    federation_id: FederationId
    reorganisation_id: string
    position: number
    kind: UnitEventKind
    effective_on: LocalDate
    decision_number: string | null
    decision_on: LocalDate | null
    decided_by: string | null
    note: string | null
    details: { name?: string; attributes?: Partial<UnitAttributes> }
    recorded_at: Date
    recorded_by: string
  }
  'organisation.unit_event_units': Walled & {
    id: string
    event_id: UnitEventId
    part: EventPart
    unit_name: string
    position: number
  }
  'organisation.successions': {
    id: string
    federation_id: FederationId
    event_id: UnitEventId
    kind: UnitEventKind
    effective_on: LocalDate
    predecessor_id: UnitId
    predecessor_path: TreePath
    predecessor_name: string
    successor_id: UnitId
    successor_path: TreePath
    successor_name: string
    is_main: boolean
  }
  'organisation.bodies': Dated & Walled & { id: BodyId; kind: BodyKind; name: string; aliases: string[] }
  'organisation.membership_figures': Walled & { as_of: LocalDate; members: number; women: number | null }
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
    retired_on: LocalDate | null
  }
  'organisation.outside_bodies': { id: OutsideBodyId; federation_id: FederationId; name: string; aliases: string[] }
}
