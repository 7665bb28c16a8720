import { z } from 'zod'
import { endpoint } from '#platform/http'

import { transferStates } from '../domain/person.ts'
import { TransferViewSchema } from '../views/transfer.ts'
import { day, limit, ofPerson, ofTransfer, optionalText, text, unitId, version } from './shared.ts'

const where = z.object({
  /** A unit the clerk can see. */
  toUnitId: unitId.nullable().default(null),
  /** Else its exact name as the paper prints it, with its superior behind a comma where the name alone is not enough. */
  toUnitName: optionalText(300),
  effectiveOn: day,
  opinion: text(2000),
  decisionNumber: optionalText(60),
})
const answer = z.object({ version, answer: optionalText(1000) })

export const listTransfers = endpoint({
  name: 'listTransfers',
  method: 'GET',
  path: '/people/transfers',
  summary: 'Các lần chuyển sinh hoạt đi và đến của đơn vị, mới nhất trước',
  query: z.object({
    unitId: unitId.optional(),
    direction: z.enum(['in', 'out']).optional(),
    state: z.enum(transferStates).optional(),
    after: z.string().max(100).optional(),
    limit,
  }),
  reply: z.object({ transfers: z.array(TransferViewSchema), total: z.number().int(), next: z.string().nullable() }),
})

export const showTransfer = endpoint({
  name: 'showTransfer',
  method: 'GET',
  path: '/people/transfers/:transferId',
  summary: 'Một lần chuyển sinh hoạt: người, hai đơn vị, nhận xét của đơn vị cũ',
  params: ofTransfer,
  reply: TransferViewSchema,
})

export const proposeTransfer = endpoint({
  name: 'proposeTransfer',
  method: 'POST',
  path: '/people/:personId/transfers',
  summary: 'Đơn vị đang quản lý đề nghị chuyển một người sang đơn vị khác, kèm nhận xét; chờ đơn vị kia tiếp nhận',
  params: ofPerson,
  body: where,
  reply: TransferViewSchema,
})

export const transferPerson = endpoint({
  name: 'transferPerson',
  method: 'POST',
  path: '/people/:personId/transfer',
  summary: 'Cấp trên chung của hai đơn vị chuyển một người trong một bước, kèm nhận xét',
  params: ofPerson,
  body: where.extend({ toUnitId: unitId }).omit({ toUnitName: true }),
  reply: TransferViewSchema,
})

export const acceptTransfer = endpoint({
  name: 'acceptTransfer',
  method: 'POST',
  path: '/people/transfers/:transferId/accept',
  summary: 'Tiếp nhận người được đề nghị chuyển đến; hồ sơ chuyển sang đơn vị mới từ ngày đã ghi',
  params: ofTransfer,
  body: answer,
  reply: TransferViewSchema,
})

export const declineTransfer = endpoint({
  name: 'declineTransfer',
  method: 'POST',
  path: '/people/transfers/:transferId/decline',
  summary: 'Không tiếp nhận người được đề nghị chuyển đến, kèm lý do',
  params: ofTransfer,
  body: z.object({ version, answer: text(1000) }),
  reply: TransferViewSchema,
})

export const withdrawTransfer = endpoint({
  name: 'withdrawTransfer',
  method: 'POST',
  path: '/people/transfers/:transferId/withdraw',
  summary: 'Rút lại đề nghị chuyển chưa được trả lời',
  params: ofTransfer,
  body: z.object({ version }),
  reply: TransferViewSchema,
})
