/** Endpoints of seasons, plans, obligations, board and calendar. */
import { z } from 'zod'
import { done, endpoint } from '#platform/http'
import { idSchema, LocalDateSchema } from '#platform/kernel'
import { DueSchema } from './domain/due.ts'
import {
  AddresseeSchema,
  consequences,
  obligationKinds,
  PlanFactsSchema,
  planKinds,
  SignerSchema,
  TaskInputSchema,
  TaskSchema,
} from './domain/plan.ts'
import { standings } from './domain/standing.ts'
import { obligationStates, planStates } from './domain/states.ts'

const planId = idSchema<'plan'>()
const taskId = idSchema<'task'>()
const dutyId = idSchema<'duty'>()
const obligationId = idSchema<'obligation'>()
const seasonId = idSchema<'season'>()
const unitId = idSchema<'unit'>()
const version = z.int().min(1)
const reason = z.string().trim().min(1, 'Hãy ghi lý do.').max(2000)
const pageSize = z.coerce.number().int().min(1).max(200).default(50)

// Seasons -----------------------------------------------------------------------------------------------------------

export const SeasonSchema = z.object({
  id: seasonId,
  kind: z.enum(['calendar', 'school']),
  year: z.int(),
  name: z.string(),
  startsOn: LocalDateSchema,
  endsOn: LocalDateSchema,
})
export type Season = z.infer<typeof SeasonSchema>

export const listSeasons = endpoint({
  name: 'listSeasons',
  method: 'GET',
  path: '/seasons',
  summary: 'Các năm thi đua, mới nhất trước, và năm đang diễn ra',
  reply: z.object({ seasons: z.array(SeasonSchema), currentId: seasonId.nullable(), canOpen: z.boolean() }),
})

export const openSeason = endpoint({
  name: 'openSeason',
  method: 'POST',
  path: '/seasons',
  summary: 'Mở một năm thi đua hoặc năm học',
  body: z.object({ kind: z.enum(['calendar', 'school']), year: z.int().min(2000).max(2100) }),
  reply: SeasonSchema,
})

// Plans -------------------------------------------------------------------------------------------------------------

/** Counts of obligations by how they stand today. `owed` leaves out the withdrawn ones. */
export const CountsSchema = z.object({
  owed: z.int(),
  onTime: z.int(),
  late: z.int(),
  open: z.int(),
  missing: z.int(),
  waived: z.int(),
  withdrawn: z.int(),
})
export type Counts = z.infer<typeof CountsSchema>

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
      /** What it did to obligations: newly owed, no longer owed, given a new last day, already done and kept. */
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

export const draftPlan = endpoint({
  name: 'draftPlan',
  method: 'POST',
  path: '/plans',
  summary: 'Soạn kế hoạch của đơn vị mình bằng cách nhập tay',
  body: PlanFactsSchema.extend({ unitId, seasonId, tasks: z.array(TaskInputSchema).max(300).default([]) }),
  reply: PlanSchema,
})

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

const TargetChoiceSchema = z.object({
  kind: z.enum(['set', 'unit', 'body', 'outside']),
  id: z.uuid(),
  name: z.string(),
})

export const ProposedPartySchema = z.object({
  printed: z.string(),
  role: z.enum(['lead', 'co']),
  target: TargetChoiceSchema.nullable(),
  confidence: z.enum(['sure', 'ask']),
  alternatives: z.array(TargetChoiceSchema),
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
    changes: z.array(PlanChangeSchema).min(1).max(100),
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

// Obligations -------------------------------------------------------------------------------------------------------

export const ObligationSchema = z.object({
  id: obligationId,
  version: z.int(),
  dutyId,
  planId,
  planNumber: z.string(),
  planTitle: z.string(),
  issuerName: z.string(),
  kind: z.enum(obligationKinds),
  title: z.string(),
  unitId,
  unitName: z.string(),
  /** The unit does it as the standing unit of this block. */
  onBehalfOf: z.string().nullable(),
  /** The department or council of the unit that does it. */
  bodyName: z.string().nullable(),
  due: DueSchema,
  /** Whole days until the last valid day; negative when it has passed. */
  daysLeft: z.int().nullable(),
  consequence: z.enum(consequences),
  legalGround: z.string().nullable(),
  addressees: z.array(AddresseeSchema),
  via: z.string().nullable(),
  state: z.enum(obligationStates),
  standing: z.enum(standings),
  reportedAt: z.iso.datetime().nullable(),
  reportedBy: z.string().nullable(),
  note: z.string().nullable(),
  can: z.object({ report: z.boolean(), takeBack: z.boolean(), waive: z.boolean() }),
})
export type Obligation = z.infer<typeof ObligationSchema>

export const listObligations = endpoint({
  name: 'listObligations',
  method: 'GET',
  path: '/obligations',
  summary: 'Việc phải làm của đơn vị mình, theo hạn',
  query: z.object({
    seasonId: seasonId.optional(),
    unitId: unitId.optional(),
    standing: z.enum(standings).optional(),
    kind: z.enum(obligationKinds).optional(),
    after: z.string().max(300).optional(),
    limit: pageSize,
  }),
  reply: z.object({ obligations: z.array(ObligationSchema), next: z.string().nullable(), counts: CountsSchema }),
})

export const getObligation = endpoint({
  name: 'getObligation',
  method: 'GET',
  path: '/obligations/:obligationId',
  summary: 'Một việc phải làm: căn cứ, thời hạn, hậu quả, quá trình',
  params: z.object({ obligationId }),
  reply: z.object({
    obligation: ObligationSchema,
    taskText: z.string(),
    taskNumber: z.string().nullable(),
    taskSection: z.string().nullable(),
    lines: z.array(z.object({ at: z.iso.datetime(), by: z.string(), words: z.string(), note: z.string().nullable() })),
  }),
})

export const reportObligation = endpoint({
  name: 'reportObligation',
  method: 'POST',
  path: '/obligations/:obligationId/report',
  summary: 'Báo đã thực hiện, kèm ghi chú',
  params: z.object({ obligationId }),
  body: z.object({ version, note: z.string().trim().max(4000).default('') }),
  reply: ObligationSchema,
})

export const takeBackObligation = endpoint({
  name: 'takeBackObligation',
  method: 'POST',
  path: '/obligations/:obligationId/take-back',
  summary: 'Rút lại báo cáo đã gửi nhầm',
  params: z.object({ obligationId }),
  body: z.object({ version, reason }),
  reply: ObligationSchema,
})

export const waiveObligation = endpoint({
  name: 'waiveObligation',
  method: 'POST',
  path: '/obligations/:obligationId/waive',
  summary: 'Miễn cho một đơn vị khỏi một việc, có lý do',
  params: z.object({ obligationId }),
  body: z.object({ version, reason }),
  reply: ObligationSchema,
})

// Board and calendar ------------------------------------------------------------------------------------------------

export const BoardColumnSchema = z.object({
  dutyId,
  planId,
  planNumber: z.string(),
  kind: z.enum(obligationKinds),
  title: z.string(),
  due: DueSchema,
  consequence: z.enum(consequences),
  counts: CountsSchema,
})

export const BoardCellSchema = z.object({
  dutyId,
  standing: z.enum(standings),
  /** More than one when the unit also owes it for a block or by several bodies; then the worst one speaks. */
  obligations: z.int(),
  /** null when there are several: drill down. */
  obligationId: obligationId.nullable(),
  reportedAt: z.iso.datetime().nullable(),
})

const boardQuery = {
  seasonId: seasonId.optional(),
  /** Whose plans: left out, the federation's, or the nearest superior's that has any. */
  issuerId: unitId.optional(),
  planId: planId.optional(),
  /** `typed` leaves the free tasks out. */
  show: z.enum(['typed', 'all']).default('typed'),
}

export const getBoard = endpoint({
  name: 'getBoard',
  method: 'GET',
  path: '/board',
  summary: 'Bảng đôn đốc: đơn vị × việc phải làm, đúng hạn, trễ, còn thiếu',
  query: z.object({
    ...boardQuery,
    /** Only units that have something standing so. */
    standing: z.enum(standings).optional(),
    after: z.string().max(500).optional(),
    limit: pageSize,
  }),
  reply: z.object({
    issuers: z.array(z.object({ unitId, unitName: z.string() })),
    issuerId: unitId.nullable(),
    seasonId: seasonId.nullable(),
    plans: z.array(z.object({ planId, number: z.string(), title: z.string(), kind: z.enum(planKinds) })),
    columns: z.array(BoardColumnSchema),
    rows: z.array(z.object({ unitId, unitName: z.string(), counts: CountsSchema, cells: z.array(BoardCellSchema) })),
    /** Over all rows, not only this page. */
    units: z.int(),
    counts: CountsSchema,
    next: z.string().nullable(),
  }),
})

export const listBoardObligations = endpoint({
  name: 'listBoardObligations',
  method: 'GET',
  path: '/board/obligations',
  summary: 'Những việc nằm sau một ô hoặc một con số của bảng đôn đốc',
  query: z.object({
    ...boardQuery,
    dutyId: dutyId.optional(),
    unitId: unitId.optional(),
    standing: z.enum(standings).optional(),
    after: z.string().max(500).optional(),
    limit: pageSize,
  }),
  reply: z.object({ obligations: z.array(ObligationSchema), total: z.int(), next: z.string().nullable() }),
})

export const CalendarEntrySchema = z.object({
  dutyId,
  planId,
  planNumber: z.string(),
  issuerName: z.string(),
  kind: z.enum(obligationKinds),
  title: z.string(),
  due: DueSchema,
  consequence: z.enum(consequences),
  /** What the unit itself owes here; null when it only watches others. */
  own: z.object({ obligationId: obligationId.nullable(), standing: z.enum(standings) }).nullable(),
  /** What the units under its plan owe; null when it is not the issuer. */
  others: CountsSchema.nullable(),
})

export type CalendarEntry = z.infer<typeof CalendarEntrySchema>

export const getCalendar = endpoint({
  name: 'getCalendar',
  method: 'GET',
  path: '/calendar',
  summary: 'Lịch năm theo quý: việc của đơn vị và việc đã giao cho cấp dưới',
  query: z.object({ seasonId: seasonId.optional(), unitId: unitId.optional() }),
  reply: z.object({
    unitId: unitId.nullable(),
    unitName: z.string(),
    seasonId: seasonId.nullable(),
    quarters: z.array(
      z.object({
        /** `2020-Q1` */
        quarter: z.string(),
        months: z.array(z.object({ month: z.string(), entries: z.array(CalendarEntrySchema) })),
      }),
    ),
    undated: z.array(CalendarEntrySchema),
  }),
})
