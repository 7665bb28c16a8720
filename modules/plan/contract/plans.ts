/** Plans as they are shown, and reading them. */
import { z } from 'zod'
import { endpoint } from '#platform/http'
import { idSchema, LocalDateSchema } from '#platform/kernel'
import { planKinds, SignerSchema, TaskSchema } from '../domain/plan.ts'
import { planStates } from '../domain/states.ts'
import { CountsSchema, pageSize, planId, seasonId, taskId, unitId } from './shared.ts'

const planSummary = {
  id: planId,
  version: z.int(),
  unitId,
  unitName: z.string(),
  seasonId,
  kind: z.enum(planKinds),
  number: z.string().nullable(),
  issuedOn: LocalDateSchema.nullable(),
  title: z.string(),
  state: z.enum(planStates),
  /** Whose it is, seen from the person's own places. */
  relation: z.enum(['own', 'above', 'below']),
}

export const PlanSummarySchema = z.object({ ...planSummary, tasks: z.int(), counts: CountsSchema })
export type PlanSummary = z.infer<typeof PlanSummarySchema>

export const FindingViewSchema = z.object({ code: z.string(), blocking: z.boolean(), message: z.string() })

export const PlanTaskSchema = TaskSchema.extend({
  /** How far each duty is fulfilled, by duty id; empty before issue. */
  fulfilment: z.record(z.string(), CountsSchema),
})

export const AmendmentSchema = z.object({
  id: idSchema<'amendment'>(),
  ordinal: z.int(),
  at: z.iso.datetime(),
  on: LocalDateSchema,
  by: z.string(),
  reason: z.string(),
  /** The document that amends, when there is one: "Kế hoạch số 18/KH-LĐLĐ ngày 02/3/2020". */
  document: z.string().nullable(),
  changes: z.array(
    z.object({
      taskId,
      op: z.enum(['added', 'changed', 'removed']),
      before: TaskSchema.nullable(),
      after: TaskSchema.nullable(),
      /** What it did to obligations that the reader may see: newly owed, no longer owed, given a new last day, already done and kept. */
      added: z.int(),
      withdrawn: z.int(),
      redated: z.int(),
      kept: z.int(),
    }),
  ),
})
export type Amendment = z.infer<typeof AmendmentSchema>

export const PlanSchema = z.object({
  ...planSummary,
  issuerName: z.string().nullable(),
  place: z.string().nullable(),
  signer: SignerSchema.nullable(),
  superiorPlanId: planId.nullable(),
  superiorCitation: z.string().nullable(),
  importId: idSchema<'import'>().nullable(),
  tasks: z.array(PlanTaskSchema),
  counts: CountsSchema,
  amendments: z.array(AmendmentSchema),
  /** What stands in the way of issuing a draft, and what to look at. Empty for issued plans. */
  findings: z.array(FindingViewSchema),
  closedReason: z.string().nullable(),
  can: z.object({
    edit: z.boolean(),
    issue: z.boolean(),
    amend: z.boolean(),
    close: z.boolean(),
    discard: z.boolean(),
  }),
})
export type Plan = z.infer<typeof PlanSchema>

export const listPlans = endpoint({
  name: 'listPlans',
  method: 'GET',
  path: '/plans',
  summary: 'Kế hoạch và văn bản giao việc của mình, của cấp trên và của các đơn vị cấp dưới trong một năm thi đua',
  query: z.object({
    seasonId: seasonId.optional(),
    relation: z.enum(['own', 'above', 'below']).optional(),
    /** Words of the number or the title, with or without marks; without a season it looks in every year. */
    q: z.string().trim().max(100).optional(),
    after: z.string().max(300).optional(),
    limit: pageSize,
  }),
  reply: z.object({
    plans: z.array(PlanSummarySchema),
    next: z.string().nullable(),
    total: z.int(),
    /** The person's own units for which a plan may be drafted. */
    canDraftFor: z.array(z.object({ unitId, unitName: z.string() })),
  }),
})

export const getPlan = endpoint({
  name: 'getPlan',
  method: 'GET',
  path: '/plans/:planId',
  summary: 'Một kế hoạch: nội dung, nhiệm vụ, tình hình thực hiện, các lần sửa đổi',
  params: z.object({ planId }),
  reply: PlanSchema,
})

export const listPlanHistory = endpoint({
  name: 'listPlanHistory',
  method: 'GET',
  path: '/plans/:planId/history',
  summary: 'Quá trình xử lý của một kế hoạch',
  params: z.object({ planId }),
  reply: z.object({
    lines: z.array(z.object({ at: z.iso.datetime(), by: z.string(), entry: z.string(), words: z.string() })),
  }),
})
