import type { ColumnType } from 'kysely'
import type { FederationId, Id, LocalDate, TreePath } from '#platform/kernel'
import type { DueOp } from '../domain/due.ts'
import type { Consequence, ObligationKind, PlanKind } from '../domain/plan.ts'
import type { ObligationState, PlanState } from '../domain/states.ts'

/** Read as a value, written as text. */
type Json = ColumnType<unknown, string | null, string | null>

type Owned = { federation_id: FederationId; unit_id: Id<'unit'>; unit_path: TreePath }

export type SeasonTable = {
  id: Id<'season'>
  federation_id: FederationId
  kind: 'calendar' | 'school'
  year: number
  name: string
  starts_on: LocalDate
  ends_on: LocalDate
}

export type PlanTable = Owned & {
  id: Id<'plan'>
  unit_name: string
  season_id: Id<'season'>
  kind: PlanKind
  state: PlanState
  number: string | null
  issued_on: LocalDate | null
  issued_year: number | null
  title: string
  issuer_name: string | null
  place: string | null
  signer: Json
  superior_plan_id: Id<'plan'> | null
  superior_citation: string | null
  import_id: Id<'import'> | null
  closed_reason: string | null
  version: number
  updated_at: Date
}

export type TaskTable = Owned & {
  id: Id<'task'>
  plan_id: Id<'plan'>
  is_published: boolean
  is_removed: boolean
  position: number
  number: string | null
  section: string | null
  text: string
  period: string | null
  note: string | null
  span: Json
  parties: Json
}

export type DutyTable = Owned & {
  id: Id<'duty'>
  plan_id: Id<'plan'>
  task_id: Id<'task'>
  is_published: boolean
  is_removed: boolean
  position: number
  kind: ObligationKind
  title: string
  due_op: DueOp
  due_date: string | null
  due_date_end: string | null
  due_printed: string | null
  due_on: LocalDate | null
  opens_on: LocalDate | null
  consequence: Consequence
  legal_ground: string | null
  addressees: Json
  via: string | null
  targets: Json
}

export type ObligationTable = Owned & {
  id: Id<'obligation'>
  season_id: Id<'season'>
  plan_id: Id<'plan'>
  duty_id: Id<'duty'>
  issuer_id: Id<'unit'>
  unit_name: string
  unit_key: string
  block_id: Id<'block'> | null
  block_name: string | null
  body_id: Id<'body'> | null
  body_name: string | null
  kind: ObligationKind
  due_on: LocalDate | null
  consequence: Consequence
  state: ObligationState
  on_time: boolean | null
  reported_at: Date | null
  reported_by: string | null
  note: string | null
  version: number
}

export type AmendmentTable = Owned & {
  id: Id<'amendment'>
  plan_id: Id<'plan'>
  ordinal: number
  amended_on: LocalDate
  at: Date
  by_name: string
  reason: string
  document: string | null
  changes: Json
}

export type PlanTables = {
  'plan.seasons': SeasonTable
  'plan.plans': PlanTable
  'plan.tasks': TaskTable
  'plan.duties': DutyTable
  'plan.obligations': ObligationTable
  'plan.amendments': AmendmentTable
}
