/** From a document that has been read to a draft. */
import { z } from 'zod'
import { endpoint } from '#platform/http'
import { idSchema } from '#platform/kernel'
import { PlanFactsSchema, TargetSchema, TaskInputSchema } from '../domain/plan.ts'
import { PlanSchema } from './plans.ts'
import { seasonId, unitId } from './shared.ts'

export const draftPlanFromImport = endpoint({
  name: 'draftPlanFromImport',
  method: 'POST',
  path: '/plans/from-import',
  summary: 'Xác nhận kết quả đọc văn bản: tạo dự thảo kế hoạch với nhiệm vụ và thời hạn',
  body: PlanFactsSchema.extend({
    importId: idSchema<'import'>(),
    unitId,
    seasonId,
    tasks: z.array(TaskInputSchema).min(1).max(300),
  }),
  reply: PlanSchema,
})

export const ProposedPartySchema = z.object({
  printed: z.string(),
  role: z.enum(['lead', 'co']),
  target: TargetSchema.nullable(),
  confidence: z.enum(['sure', 'ask']),
  alternatives: z.array(TargetSchema),
  /** "«CDN» hiểu là CĐN" */
  reason: z.string().nullable(),
})

export const ProposedTaskSchema = z.object({
  task: TaskInputSchema,
  parties: z.array(ProposedPartySchema),
  confidence: z.enum(['sure', 'check']),
})
export type ProposedTask = z.infer<typeof ProposedTaskSchema>

export const proposePlan = endpoint({
  name: 'proposePlan',
  method: 'GET',
  path: '/plans/proposals/:importId',
  summary: 'Kế hoạch, nhiệm vụ và việc phải làm mà hệ thống hiểu được từ một văn bản đã đọc; chưa ghi gì',
  params: z.object({ importId: idSchema<'import'>() }),
  reply: z.object({
    importId: idSchema<'import'>(),
    unitId,
    seasonId: seasonId.nullable(),
    facts: PlanFactsSchema,
    tasks: z.array(ProposedTaskSchema),
    /** Sentences that set a gate: "Đơn vị không … không xem xét khen thưởng". */
    conditions: z.array(z.object({ phrase: z.string(), start: z.int(), end: z.int() })),
  }),
})
