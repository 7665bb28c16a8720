import { z } from 'zod'
import { done, endpoint } from '#platform/http'
import { idSchema, LocalDateSchema } from '#platform/kernel'
import { groups, tones } from './domain/desk.ts'

const UnitId = idSchema<'unit'>()
export const NoticeId = idSchema<'notice'>()

export const DeskItemSchema = z.object({
  /** Unique on the desk: the source's own id. */
  id: z.string(),
  group: z.enum(groups),
  /** The last valid day; null when the duty has no day. */
  dueOn: LocalDateSchema.nullable(),
  /** "chậm nhất 15/06 · còn 4 ngày", "quá 12 ngày", "trong Quý II". */
  dueWords: z.string(),
  tone: z.enum(tones),
  title: z.string(),
  /** A word for places too narrow for the title. */
  short: z.string().optional(),
  /** In what capacity: "Thay mặt Khối thi đua các huyện". */
  tag: z.string().optional(),
  /** "Kế hoạch 142/KH-LĐLĐ · mục IV.2 · không thực hiện thì không xét khen thưởng" */
  source: z.string(),
  state: z.string(),
  verb: z.object({ label: z.string(), href: z.string() }),
  /** Whole per cent, where the work has a measure. */
  progress: z.int().min(0).max(100).optional(),
  unitId: UnitId,
  unitName: z.string(),
})
export type DeskItem = z.infer<typeof DeskItemSchema>

export const getDesk = endpoint({
  name: 'getDesk',
  method: 'GET',
  path: '/desk',
  summary: 'Việc của tôi: quá hạn, tuần này, sắp tới, chờ người khác, đã báo',
  query: z.object({ unitId: UnitId.optional() }),
  reply: z.object({
    today: LocalDateSchema,
    /** Always all of them, in the order of the screen. */
    groups: z.array(z.object({ group: z.enum(groups), label: z.string(), items: z.array(DeskItemSchema) })),
    /** The nearest day still to come among one's own duties. */
    nearest: z.object({ dueOn: LocalDateSchema, days: z.int() }).nullable(),
    /** Everything that waits for this person: the number beside the menu entry. */
    waitingForMe: z.int(),
    /** Does the desk belong to the federation itself, which gives the year its plan? */
    isFederation: z.boolean(),
  }),
})

export const NoticeSchema = z.object({
  id: NoticeId,
  unitId: UnitId,
  kind: z.string(),
  title: z.string(),
  body: z.string(),
  href: z.string().nullable(),
  at: z.iso.datetime(),
  isRead: z.boolean(),
})
export type Notice = z.infer<typeof NoticeSchema>

export const listNotices = endpoint({
  name: 'listNotices',
  method: 'GET',
  path: '/notices',
  summary: 'Thông báo gửi tới đơn vị mình, mới nhất trước',
  query: z.object({
    unread: z.union([z.boolean(), z.stringbool()]).default(false),
    /** The `next` of the page before. */
    after: z.string().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  }),
  reply: z.object({
    notices: z.array(NoticeSchema),
    next: z.string().nullable(),
    /** Counted up to 100: 100 means "99+". */
    unread: z.int(),
  }),
})

export const readNotice = endpoint({
  name: 'readNotice',
  method: 'POST',
  path: '/notices/:noticeId/read',
  summary: 'Đánh dấu một thông báo là đã đọc',
  params: z.object({ noticeId: NoticeId }),
  reply: done,
})

export const readAllNotices = endpoint({
  name: 'readAllNotices',
  method: 'POST',
  path: '/notices/read-all',
  summary: 'Đánh dấu mọi thông báo là đã đọc',
  reply: z.object({ read: z.int() }),
})
