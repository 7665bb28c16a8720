import { z } from 'zod'
import { endpoint, exportOf } from '#platform/http'
import { idSchema, LocalDateSchema } from '#platform/kernel'
import { DecisionSchema } from '../domain/standing/decision.ts'
import { blockKinds, blockRoles } from '../domain/unit.ts'
import { BlockPageSchema, BlockViewSchema, WithoutBlockSchema } from '../views/blocks.ts'
import { onDay, optionalText, text, unitId, version } from './shared.ts'

const ofBlock = z.object({ blockId: idSchema<'block'>() })
const aliases = z.array(text(100)).max(30).default([])
/** The paper by which it happens, as it is called: "Biên bản hội nghị tổng kết khối ngày 20/12/2019". */
const ground = optionalText(300).default('')

export const listBlocks = endpoint({
  name: 'listBlocks',
  method: 'GET',
  path: '/organisation/blocks',
  summary: 'Các khối, cụm thi đua và đơn vị trong khối tại một ngày',
  query: onDay,
  reply: z.object({ on: LocalDateSchema, blocks: z.array(BlockViewSchema), canForm: z.boolean() }),
})

export const exportBlocks = exportOf(listBlocks, {
  name: 'exportBlocks',
  summary: 'Danh sách khối, cụm thi đua và đơn vị trong khối tại một ngày, thành tệp Excel',
})

export const showBlock = endpoint({
  name: 'showBlock',
  method: 'GET',
  path: '/organisation/blocks/:blockId',
  summary: 'Một khối tại một ngày: đơn vị, trưởng khối qua các năm, quyết định, quy chế',
  params: ofBlock,
  query: onDay,
  reply: BlockPageSchema,
})

export const listUnitsWithoutBlock = endpoint({
  name: 'listUnitsWithoutBlock',
  method: 'GET',
  path: '/organisation/blocks-missing',
  summary: 'Đơn vị trực thuộc lẽ ra phải ở trong khối mà tại ngày đó chưa thuộc khối nào',
  query: onDay.extend({ former: unitId.optional() }),
  reply: WithoutBlockSchema,
})

export const expectInBlocks = endpoint({
  name: 'expectInBlocks',
  method: 'PUT',
  path: '/organisation/units/:unitId/block-setting',
  summary: 'Chọn loại đơn vị trực thuộc phải ở trong một khối thi đua',
  params: z.object({ unitId }),
  body: z.object({ expectedTypes: z.array(z.string().max(100)).max(50).nullable() }),
  reply: z.object({ expectedTypes: z.array(z.string()).nullable() }),
})

export const formBlock = endpoint({
  name: 'formBlock',
  method: 'POST',
  path: '/organisation/blocks',
  summary: 'Thành lập một khối hoặc cụm thi đua theo quyết định, cùng các đơn vị đầu tiên',
  body: z.object({
    unitId,
    kind: z.enum(blockKinds),
    name: text(200),
    aliases,
    validFrom: LocalDateSchema,
    decision: DecisionSchema,
    charter: optionalText(20_000).default(''),
    members: z.array(z.object({ unitId, role: z.enum(blockRoles) })).max(200),
  }),
  reply: BlockViewSchema,
})

export const changeBlock = endpoint({
  name: 'changeBlock',
  method: 'PUT',
  path: '/organisation/blocks/:blockId',
  summary: 'Sửa một khối: tên mới từ một ngày, tên khác trong văn bản, quyết định, quy chế',
  params: ofBlock,
  body: z.object({
    kind: z.enum(blockKinds),
    name: text(200),
    /** As in `changeBody`. */
    namedFrom: LocalDateSchema.nullable().default(null),
    aliases,
    decision: DecisionSchema,
    charter: optionalText(20_000).default(''),
    version,
  }),
  reply: BlockViewSchema,
})

export const endBlock = endpoint({
  name: 'endBlock',
  method: 'POST',
  path: '/organisation/blocks/:blockId/end',
  summary: 'Giải thể một khối từ một ngày; các đơn vị thôi ở trong khối từ ngày đó',
  params: ofBlock,
  body: z.object({ effectiveOn: LocalDateSchema, version }),
  reply: BlockViewSchema,
})

export const joinBlock = endpoint({
  name: 'joinBlock',
  method: 'POST',
  path: '/organisation/blocks/:blockId/join',
  summary: 'Đưa một đơn vị vào khối từ một ngày; đơn vị đang ở khối khác thì phải nói rõ là chuyển khối',
  params: ofBlock,
  body: z.object({
    unitId,
    role: z.enum(blockRoles).default('member'),
    effectiveOn: LocalDateSchema,
    ground,
    /** The unit leaves the block it sits in on the same day. */
    isMove: z.boolean().default(false),
    version,
  }),
  reply: BlockViewSchema,
})

export const leaveBlock = endpoint({
  name: 'leaveBlock',
  method: 'POST',
  path: '/organisation/blocks/:blockId/leave',
  summary: 'Đưa một đơn vị ra khỏi khối từ một ngày',
  params: ofBlock,
  body: z.object({ unitId, effectiveOn: LocalDateSchema, version }),
  reply: BlockViewSchema,
})

export const rotateBlock = endpoint({
  name: 'rotateBlock',
  method: 'POST',
  path: '/organisation/blocks/:blockId/rotate',
  summary: 'Chọn trưởng khối và phó trưởng khối từ một ngày, thường là năm tới',
  params: ofBlock,
  body: z.object({
    chairId: unitId,
    deputyId: unitId.nullable().default(null),
    effectiveOn: LocalDateSchema,
    ground,
    version,
  }),
  reply: BlockViewSchema,
})
