/** Writing a plan: drafting, issuing, amending, closing. */
import { z } from 'zod'
import { done, endpoint } from '#platform/http'
import { LocalDateSchema } from '#platform/kernel'
import { PlanFactsSchema, TaskInputSchema } from '../domain/plan.ts'
import { PlanSchema } from './plans.ts'
import { planId, reason, seasonId, taskId, unitId, version } from './shared.ts'

export const draftPlan = endpoint({
  name: 'draftPlan',
  method: 'POST',
  path: '/plans',
  summary: 'Soạn kế hoạch của đơn vị mình bằng cách nhập tay',
  body: PlanFactsSchema.extend({ unitId, seasonId, tasks: z.array(TaskInputSchema).max(300).default([]) }),
  reply: PlanSchema,
})

export const updatePlan = endpoint({
  name: 'updatePlan',
  method: 'PUT',
  path: '/plans/:planId',
  summary: 'Sửa thông tin chung của một dự thảo kế hoạch',
  params: z.object({ planId }),
  body: PlanFactsSchema.extend({ version, seasonId }),
  reply: PlanSchema,
})

export const discardPlan = endpoint({
  name: 'discardPlan',
  method: 'DELETE',
  path: '/plans/:planId',
  summary: 'Bỏ một dự thảo kế hoạch',
  params: z.object({ planId }),
  body: z.object({ version }),
  reply: done,
})

export const addTask = endpoint({
  name: 'addTask',
  method: 'POST',
  path: '/plans/:planId/tasks',
  summary: 'Thêm một nhiệm vụ vào dự thảo kế hoạch',
  params: z.object({ planId }),
  body: z.object({ version, task: TaskInputSchema, position: z.int().min(0).optional() }),
  reply: PlanSchema,
})

export const updateTask = endpoint({
  name: 'updateTask',
  method: 'PUT',
  path: '/plans/:planId/tasks/:taskId',
  summary: 'Sửa một nhiệm vụ của dự thảo kế hoạch',
  params: z.object({ planId, taskId }),
  body: z.object({ version, task: TaskInputSchema }),
  reply: PlanSchema,
})

export const removeTask = endpoint({
  name: 'removeTask',
  method: 'DELETE',
  path: '/plans/:planId/tasks/:taskId',
  summary: 'Xóa một nhiệm vụ khỏi dự thảo kế hoạch',
  params: z.object({ planId, taskId }),
  body: z.object({ version }),
  reply: PlanSchema,
})

export const issuePlan = endpoint({
  name: 'issuePlan',
  method: 'POST',
  path: '/plans/:planId/issue',
  summary: 'Ban hành kế hoạch: từng đơn vị nhận việc phải làm và thời hạn',
  params: z.object({ planId }),
  body: z.object({
    version,
    /** May be given here when the office numbers the document only now. */
    number: z.string().trim().max(60).optional(),
    issuedOn: LocalDateSchema.optional(),
  }),
  reply: z.object({ plan: PlanSchema, obligations: z.int(), units: z.int() }),
})

export const PlanChangeSchema = z.discriminatedUnion('op', [
  z.object({ op: z.literal('add'), task: TaskInputSchema }),
  z.object({ op: z.literal('change'), taskId, task: TaskInputSchema }),
  z.object({ op: z.literal('remove'), taskId }),
])
export type PlanChange = z.output<typeof PlanChangeSchema>

function namesEachTaskOnce(changes: readonly PlanChange[]): boolean {
  const named = changes.flatMap((change) => (change.op === 'add' ? [] : change.taskId))
  return new Set(named).size === named.length
}

export const amendPlan = endpoint({
  name: 'amendPlan',
  method: 'POST',
  path: '/plans/:planId/amend',
  summary: 'Sửa đổi, bổ sung kế hoạch đã ban hành; nội dung cũ được giữ lại cùng người sửa và lý do',
  params: z.object({ planId }),
  body: z.object({
    version,
    reason,
    document: z.string().trim().max(300).nullable().default(null),
    changes: z.array(PlanChangeSchema).min(1).max(100).refine(namesEachTaskOnce, {
      error: 'Một nhiệm vụ chỉ được nêu một lần trong một lần sửa đổi. Hãy gộp các thay đổi của nhiệm vụ đó.',
    }),
  }),
  reply: PlanSchema,
})

export const closePlan = endpoint({
  name: 'closePlan',
  method: 'POST',
  path: '/plans/:planId/close',
  summary: 'Kết thúc kế hoạch; việc chưa làm được ghi là không thực hiện',
  params: z.object({ planId }),
  /** A reason is needed when some obligations are still open. */
  body: z.object({ version, reason: z.string().trim().max(2000).nullable().default(null) }),
  reply: PlanSchema,
})
