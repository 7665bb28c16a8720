import { z } from 'zod'
import { done, endpoint, exportOf, fileReply } from '#platform/http'
import { idSchema } from '#platform/kernel'
import { DecisionsSchema, TargetSchema } from './domain/decisions.ts'
import { ReadingSchema } from './domain/reading-shape.ts'
import { states } from './domain/states.ts'

export const ImportId = idSchema<'import'>()
const UnitId = idSchema<'unit'>()
const params = z.object({ importId: ImportId })
const version = z.int().min(1)
/** What programs put on the clipboard is not the sender's mistake: broken characters are left out here, not refused. */
const pastedText = z
  .string()
  .max(2_000_000)
  .transform((text) => text.replaceAll('\0', '').toWellFormed())
const again = z.union([z.boolean(), z.stringbool()]).default(false)

export const StateSchema = z.enum(states)
export const PurposeSchema = z.enum(['plan', 'guidance'])

/** How many things the reader proposes, and how they stand: `accepted` is the number on the confirm button. */
export const CountsSchema = z.object({
  tasks: z.int(),
  deadlines: z.int(),
  conditions: z.int(),
  remarks: z.int(),
  accepted: z.int(),
  rejected: z.int(),
  toLookAt: z.int(),
})

export const SourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), name: z.string(), fileKind: z.string(), bytes: z.int() }),
  z.object({ kind: z.literal('pasted'), characters: z.int() }),
])

export const ImportLineSchema = z.object({
  id: ImportId,
  unitId: UnitId,
  unitName: z.string(),
  state: StateSchema,
  purpose: PurposeSchema,
  source: SourceSchema,
  /** "Kế hoạch 142/KH-LĐLĐ", or the subject, or the name of the file. */
  title: z.string(),
  counts: CountsSchema,
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  updatedAt: z.iso.datetime(),
  updatedBy: z.string(),
})
export type ImportLine = z.infer<typeof ImportLineSchema>

export const NameMatchSchema = z.object({
  target: TargetSchema.optional(),
  confidence: z.enum(['sure', 'ask']),
  alternatives: z.array(TargetSchema),
  /** Why a person should look: «CDN» hiểu là CĐN. */
  reason: z.string().optional(),
})

export const PrintedNameSchema = z.object({
  printed: z.string(),
  /** In how many tasks and deadlines the document prints it. */
  uses: z.int(),
  match: NameMatchSchema,
  /** What a person chose; absent while nobody has. */
  choice: TargetSchema.nullable().optional(),
  /** What will be used: the choice, else a sure match, else nothing. */
  target: TargetSchema.nullable(),
})
export type PrintedName = z.infer<typeof PrintedNameSchema>

/** How one proposal stands: what a person decided, or what its confidence says while nobody has. */
export const StandingSchema = z.enum(['accepted', 'corrected', 'rejected', 'to-look-at'])

export const ImportViewSchema = ImportLineSchema.extend({
  reading: ReadingSchema,
  names: z.array(PrintedNameSchema),
  decisions: DecisionsSchema,
  /** In the order of `reading.tasks`, `reading.deadlines` and `reading.conditions`. */
  standings: z.object({
    tasks: z.array(StandingSchema),
    deadlines: z.array(StandingSchema),
    conditions: z.array(StandingSchema),
  }),
  confirmedAs: z.object({ kind: z.literal('plan'), id: z.uuid() }).nullable(),
  version,
  canDecide: z.boolean(),
  canDiscard: z.boolean(),
  canDownload: z.boolean(),
})
export type ImportView = z.infer<typeof ImportViewSchema>

export const importDocument = endpoint({
  name: 'importDocument',
  method: 'POST',
  path: '/documents/imports',
  summary: 'Tải lên một văn bản (.docx, .pdf, .txt, .md) để đọc thành nhiệm vụ và hạn nộp',
  query: z.object({ unitId: UnitId, purpose: PurposeSchema.default('plan'), again }),
  file: true,
  reply: z.object({ importId: ImportId }),
})

export const pasteDocument = endpoint({
  name: 'pasteDocument',
  method: 'POST',
  path: '/documents/imports/paste',
  summary: 'Dán nội dung một văn bản để đọc thành nhiệm vụ và hạn nộp',
  body: z.object({ unitId: UnitId, purpose: PurposeSchema.default('plan'), again, text: pastedText }),
  reply: z.object({ importId: ImportId }),
})

export const listImports = endpoint({
  name: 'listImports',
  method: 'GET',
  path: '/documents/imports',
  summary: 'Văn bản đã đưa vào của đơn vị mình, mới nhất trước',
  query: z.object({
    unitId: UnitId.optional(),
    state: StateSchema.optional(),
    /** Words of the title, with or without marks. */
    q: z.string().trim().max(100).optional(),
    /** The `next` of the page before. */
    after: z.string().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  }),
  reply: z.object({ imports: z.array(ImportLineSchema), next: z.string().nullable() }),
})

export const exportImports = exportOf(listImports, {
  name: 'exportImports',
  summary: 'Danh sách văn bản đã đưa vào thành tệp Excel',
})

export const getImport = endpoint({
  name: 'getImport',
  method: 'GET',
  path: '/documents/imports/:importId',
  summary: 'Một văn bản đã đọc: nội dung, đề xuất, tên đơn vị đã hiểu và các lựa chọn đã ghi',
  params,
  reply: ImportViewSchema,
})

export const saveDecisions = endpoint({
  name: 'saveDecisions',
  method: 'PUT',
  path: '/documents/imports/:importId/decisions',
  summary: 'Ghi toàn bộ lựa chọn trên các đề xuất; trang tự gọi khi có thay đổi',
  params,
  body: z.object({ version, decisions: DecisionsSchema }),
  reply: z.object({ version, updatedAt: z.iso.datetime(), counts: CountsSchema }),
})

export const discardImport = endpoint({
  name: 'discardImport',
  method: 'POST',
  path: '/documents/imports/:importId/discard',
  summary: 'Bỏ một văn bản đã đưa vào mà không dùng',
  params,
  body: z.object({ version }),
  reply: done,
})

export const downloadImportFile = endpoint({
  name: 'downloadImportFile',
  method: 'GET',
  path: '/documents/imports/:importId/file',
  summary: 'Tải về tệp gốc đúng như khi gửi lên',
  params,
  reply: fileReply,
})
