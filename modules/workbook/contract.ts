/** Endpoints of lists that come in from workbooks. */
import { z } from 'zod'
import { endpoint, exportOf, fileReply } from '#platform/http'
import { idSchema, LocalDateSchema } from '#platform/kernel'
import { states } from './domain/states.ts'

const unitId = idSchema<'unit'>()
export const RunId = idSchema<'run'>()
const kind = z.string().regex(/^[a-z-]+\.[a-z-]+$/)
const version = z.int().min(1)
const params = z.object({ runId: RunId })
const pageSize = z.coerce.number().int().min(1).max(200).default(50)

export const ListKindSchema = z.object({
  kind,
  title: z.string(),
  /** Sentences for who fills in the workbook. */
  guide: z.array(z.string()),
  /** The person's own units for which the list can be brought in, the highest first. */
  units: z.array(z.object({ unitId, unitName: z.string() })),
})
export type ListKind = z.infer<typeof ListKindSchema>

export const listKinds = endpoint({
  name: 'listKinds',
  method: 'GET',
  path: '/workbook/kinds',
  summary: 'Các danh sách mà Ông/Bà nhập được từ Excel',
  reply: z.object({ kinds: z.array(ListKindSchema) }),
})

export const downloadTemplate = endpoint({
  name: 'downloadTemplate',
  method: 'GET',
  path: '/workbook/kinds/:kind/template',
  summary: 'Tệp mẫu Excel của một danh sách, có ô chọn sẵn và trang hướng dẫn',
  params: z.object({ kind }),
  query: z.object({ unitId }),
  reply: fileReply,
})

export const CountsSchema = z.object({
  good: z.int(),
  doubtful: z.int(),
  refused: z.int(),
  /** Lines of the sheet that are no rows: totals, titles of sections, the example of the template. */
  leftOut: z.int(),
  undecided: z.int(),
  /** Doubtful rows that somebody decided to leave out; once written, also those that were there already. */
  dropped: z.int(),
})

const runSummary = {
  id: RunId,
  version,
  kind,
  kindTitle: z.string(),
  unitId,
  unitName: z.string(),
  state: z.enum(states),
  fileName: z.string(),
  counts: CountsSchema,
  senderName: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
}

export const RunLineSchema = z.object({ ...runSummary, outcome: z.string().nullable() })
export type RunLine = z.infer<typeof RunLineSchema>

export const FoundSchema = z.object({
  sheet: z.string(),
  columns: z.array(z.object({ key: z.string(), title: z.string(), letter: z.string().nullable() })),
  /** Headings of the sheet that the list does not know; their cells are not read. */
  unknown: z.array(z.string()),
  absent: z.array(z.string()),
  remarks: z.array(z.string()),
})
export type Found = z.infer<typeof FoundSchema>

export const RunSchema = z.object({
  ...runSummary,
  fileBytes: z.int(),
  /** What the job has done of its present work; the total is known only when writing. */
  progress: z.object({ done: z.int(), total: z.int().nullable(), isCancelAsked: z.boolean() }),
  found: FoundSchema.nullable(),
  /** The same list that was written before, when there is one. */
  twin: z.object({ runId: RunId, writtenAt: z.iso.datetime(), by: z.string() }).nullable(),
  /** Why it was checked again. */
  notice: z.enum(['verdicts-changed']).nullable(),
  problem: z.string().nullable(),
  outcome: z.string().nullable(),
  toWrite: z.int(),
  endedAt: z.iso.datetime().nullable(),
  /** The run of the mended file, whose arrival cancelled this one. */
  replacedBy: RunId.nullable(),
  /** The day after which file and rows are forgotten. */
  keptUntil: LocalDateSchema,
  can: z.object({
    decide: z.boolean(),
    write: z.boolean(),
    cancel: z.boolean(),
    download: z.boolean(),
  }),
})
export type Run = z.infer<typeof RunSchema>

export const bringIn = endpoint({
  name: 'bringIn',
  method: 'POST',
  path: '/workbook/runs',
  summary: 'Đưa một tệp Excel vào để kiểm tra từng dòng; chưa ghi gì vào hệ thống',
  query: z.object({
    kind,
    unitId,
    /** The run whose file this one mends: it is cancelled as soon as this file is here. */
    replaces: RunId.optional(),
  }),
  file: true,
  reply: z.object({ runId: RunId }),
})

export const listRuns = endpoint({
  name: 'listRuns',
  method: 'GET',
  path: '/workbook/runs',
  summary: 'Các lần nhập từ Excel, mới nhất trước',
  query: z.object({
    kind: kind.optional(),
    state: z.enum(states).optional(),
    after: z.string().max(100).optional(),
    limit: pageSize,
  }),
  reply: z.object({ runs: z.array(RunLineSchema), next: z.string().nullable(), total: z.int() }),
})

export const listOpenRuns = endpoint({
  name: 'listOpenRuns',
  method: 'GET',
  path: '/workbook/open-runs',
  summary: 'Các lần nhập chưa xong của chính Ông/Bà',
  reply: z.object({ runs: z.array(RunLineSchema) }),
})

export const exportRuns = exportOf(listRuns, { name: 'exportRuns', summary: 'Các lần nhập từ Excel thành tệp Excel' })

export const getRun = endpoint({
  name: 'getRun',
  method: 'GET',
  path: '/workbook/runs/:runId',
  summary: 'Một lần nhập: đang ở bước nào, đã kiểm tra bao nhiêu dòng, kết quả',
  params,
  reply: RunSchema,
})

const afterLine = z
  .string()
  .regex(/^\d{1,9}$/)
  .optional()
const standings = ['doubtful', 'refused', 'left-out'] as const

export const FaultSchema = z.object({
  column: z.string().nullable(),
  severity: z.enum(['doubtful', 'refused']),
  message: z.string(),
})

export const NotedLineSchema = z.object({
  line: z.int(),
  standing: z.enum(standings),
  /** As people read them: days, choices and numbers in words. */
  cells: z.record(z.string(), z.string()),
  faults: z.array(FaultSchema),
  options: z.array(z.object({ code: z.string(), label: z.string() })),
  decision: z.string().nullable(),
})
export type NotedLine = z.infer<typeof NotedLineSchema>

export const listNotedLines = endpoint({
  name: 'listNotedLines',
  method: 'GET',
  path: '/workbook/runs/:runId/lines',
  summary: 'Những dòng có điều phải nói: bị từ chối, cần xem, hoặc không phải dữ liệu',
  params,
  query: z.object({
    standing: z.enum(standings),
    reason: z.string().max(2000).optional(),
    after: afterLine,
    limit: pageSize,
  }),
  reply: z.object({ lines: z.array(NotedLineSchema), next: z.string().nullable() }),
})

export const GoodLineSchema = z.object({
  line: z.int(),
  /** As understood, in the words of people. */
  cells: z.record(z.string(), z.string()),
  /** What stood in the cells that were not taken letter by letter. */
  typed: z.record(z.string(), z.string()),
})
export type GoodLine = z.infer<typeof GoodLineSchema>

export const listGoodLines = endpoint({
  name: 'listGoodLines',
  method: 'GET',
  path: '/workbook/runs/:runId/good-lines',
  summary: 'Những dòng tốt: từng ô được hiểu thế nào, ô nào được đọc khác với chữ trong tệp',
  params,
  query: z.object({ after: afterLine, limit: pageSize }),
  reply: z.object({ lines: z.array(GoodLineSchema), next: z.string().nullable() }),
})

export const ReasonSchema = z.object({
  reason: z.string(),
  words: z.string(),
  lines: z.int(),
  undecided: z.int(),
  /** What fits every line of the reason. */
  options: z.array(z.object({ code: z.string(), label: z.string() })),
})
export type Reason = z.infer<typeof ReasonSchema>

export const listReasons = endpoint({
  name: 'listReasons',
  method: 'GET',
  path: '/workbook/runs/:runId/reasons',
  summary: 'Các lý do bị từ chối hoặc cần xem, mỗi lý do bao nhiêu dòng',
  params,
  query: z.object({ standing: z.enum(standings) }),
  reply: z.object({ reasons: z.array(ReasonSchema) }),
})

export const decideLines = endpoint({
  name: 'decideLines',
  method: 'POST',
  path: '/workbook/runs/:runId/decide',
  summary: 'Quyết định về những dòng cần xem: từng dòng, hoặc mọi dòng cùng một lý do',
  params,
  body: z.object({
    version,
    of: z.union([
      z.object({ lines: z.array(z.int().min(1)).min(1).max(500) }),
      z.object({ reason: z.string().min(1).max(2000) }),
    ]),
    /** Null takes a decision back. */
    decision: z.string().min(1).max(200).nullable(),
  }),
  reply: z.object({ decided: z.int(), run: RunSchema }),
})

export const writeRun = endpoint({
  name: 'writeRun',
  method: 'POST',
  path: '/workbook/runs/:runId/write',
  summary: 'Ghi tất cả các dòng vào hệ thống, hoặc không dòng nào',
  params,
  body: z.object({ version, again: z.boolean().default(false) }),
  reply: RunSchema,
})

export const cancelRun = endpoint({
  name: 'cancelRun',
  method: 'POST',
  path: '/workbook/runs/:runId/cancel',
  summary: 'Hủy một lần nhập chưa ghi xong; không dòng nào được ghi',
  params,
  reply: RunSchema,
})

export const downloadFaults = endpoint({
  name: 'downloadFaults',
  method: 'GET',
  path: '/workbook/runs/:runId/faults-file',
  summary: 'Chính tệp đã gửi, thêm cột «Lỗi» ở cuối',
  params,
  reply: fileReply,
})
