/** Endpoints that read the tree in parts, so that a federation of any size opens at once. */
import { z } from 'zod'
import { endpoint, exportOf } from '#platform/http'
import { LocalDateSchema } from '#platform/kernel'
import { BranchReplySchema, ComparisonReplySchema, TreeDaysReplySchema, UnitListReplySchema } from '../views/tree.ts'
import { onDay, unitId } from './shared.ts'

const yes = z.literal('1').optional()

export const showBranch = endpoint({
  name: 'showBranch',
  method: 'GET',
  path: '/organisation/tree/branch',
  summary:
    'Các đơn vị trực thuộc ngay dưới một đơn vị tại một ngày; không nêu cấp trên thì là đơn vị cao nhất thấy được',
  /** `ended`: also those that once stood there and have ended. */
  query: onDay.extend({ superior: unitId.optional(), ended: yes }),
  reply: BranchReplySchema,
})

export const listUnits = endpoint({
  name: 'listUnits',
  method: 'GET',
  path: '/organisation/units',
  summary: 'Danh sách đơn vị tại một ngày, lọc theo tên, loại, ngành, khu vực',
  query: onDay.extend({
    q: z.string().trim().max(100).default(''),
    kind: z.string().max(60).optional(),
    sector: z.string().max(60).optional(),
    employer: z.enum(['state', 'non_state', 'unknown']).optional(),
    ended: yes,
    after: z.string().max(400).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  reply: UnitListReplySchema,
})

export const exportUnits = exportOf(listUnits, {
  name: 'exportUnits',
  summary: 'Danh sách đơn vị tại một ngày thành tệp Excel, theo đúng bộ lọc đang xem',
})

export const compareDays = endpoint({
  name: 'compareDays',
  method: 'GET',
  path: '/organisation/comparison',
  summary: 'Tổ chức tại hai ngày: số đơn vị theo loại, đơn vị mới có, không còn, đổi cấp trên, đổi tên',
  query: z.object({ from: LocalDateSchema, to: LocalDateSchema.optional() }),
  reply: ComparisonReplySchema,
})

export const showTreeDays = endpoint({
  name: 'showTreeDays',
  method: 'GET',
  path: '/organisation/tree/days',
  summary:
    'Những ngày tổ chức thay đổi theo quyết định, và số đơn vị theo loại qua các năm; kèm số đơn vị tại ngày được hỏi',
  query: onDay,
  reply: TreeDaysReplySchema,
})
