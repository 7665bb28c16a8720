/** Row types of the schema `people`, as the migrations leave it. */
import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely'
import type { BodyId, UnitId } from '#modules/organisation'
import type { FederationId, LocalDate, TreePath } from '#platform/kernel'
import type {
  Beginning,
  BodyRole,
  DisciplineId,
  Ending,
  HouseholdId,
  LikenessId,
  MembershipId,
  MergeId,
  PersonId,
  PostId,
  Sex,
  Standing,
  TransferId,
  TransferState,
} from '../domain/person.ts'

type Dated = { valid_from: LocalDate; valid_to: LocalDate | null }
type Walled = { federation_id: FederationId; unit_id: UnitId; unit_path: TreePath }
type OfPerson = { person_id: PersonId; person_path: TreePath }

export type PeopleTables = {
  'people.people': Walled & {
    id: PersonId
    full_name: string
    name_key: string
    search_key: string
    sex: Sex | null
    birth_on: LocalDate | null
    birth_year: number | null
    birth_key: GeneratedAlways<string | null>
    identifier: string | null
    ethnicity: string | null
    party_member_since: LocalDate | null
    education: string | null
    union_member_since: LocalDate | null
    standing: Standing
    left_on: LocalDate | null
    merged_into: PersonId | null
    needs_matching: Generated<boolean>
    version: number
  }
  'people.memberships': Dated &
    Walled &
    OfPerson & {
      id: MembershipId
      unit_name: string
      full_name: string
      name_key: string
      is_direct_worker: boolean | null
      began: Beginning
      covered_by: MergeId | null
      ended: Ending | null
    }
  'people.posts': Dated &
    Walled &
    OfPerson & {
      id: PostId
      body_id: BodyId | null
      unit_name: string
      full_name: string
      title: string
      body_role: BodyRole | null
      is_leader: boolean
      is_manager: boolean
      is_full_time: boolean
      covered_by: MergeId | null
    }
  'people.disciplines': Dated &
    OfPerson & {
      id: DisciplineId
      federation_id: FederationId
      unit_id: UnitId
      unit_name: string
      form: string
      reason: string
      decision_number: string
      decision_on: LocalDate
      decided_by: string
    }
  'people.transfers': Walled & {
    id: TransferId
    person_id: PersonId
    unit_name: string
    to_unit_id: UnitId
    to_unit_path: TreePath
    to_unit_name: string
    full_name: string
    birth_year: number | null
    title: string | null
    opinion: string
    effective_on: LocalDate
    decision_number: string | null
    state: TransferState
    proposed_at: Date
    proposed_by: string
    decided_at: Date | null
    decided_by: string | null
    answer: string | null
    version: number
  }
  'people.likenesses': OfPerson & {
    id: LikenessId
    federation_id: FederationId
    other_id: PersonId
    other_path: TreePath
    score: number
    verdict: 'same' | 'possible'
    state: 'open' | 'dismissed' | 'merged'
    found_at: Date
    decided_at: Date | null
    decided_by: string | null
  }
  'people.merges': {
    id: MergeId
    federation_id: FederationId
    kept_id: PersonId
    kept_path: TreePath
    dropped_id: PersonId
    dropped_name: string
    merged_at: Date
    merged_by: string
    undone_at: Date | null
    undone_by: string | null
    before: JSONColumnType<object>
  }
  'people.households': Dated &
    Walled & {
      id: HouseholdId
      head_name: string
      name_key: string
      address: string
      people_count: number
      version: number
    }
  'people.settings': { federation_id: FederationId; with_households: boolean }
}
