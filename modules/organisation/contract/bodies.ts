import { z } from 'zod'
import { endpoint } from '#platform/http'
import { idSchema, LocalDateSchema } from '#platform/kernel'
import { DecisionSchema } from '../domain/standing/decision.ts'
import { bodyKinds } from '../domain/unit.ts'
import { BodyPageSchema, BodyViewSchema } from '../views/bodies.ts'
import { ofUnit, onDay, text, version } from './shared.ts'

const ofBody = z.object({ bodyId: idSchema<'body'>() })
const aliases = z.array(text(100)).max(30).default([])
const term = { from: LocalDateSchema, to: LocalDateSchema.nullable().default(null) }

export const listBodies = endpoint({
  name: 'listBodies',
  method: 'GET',
  path: '/organisation/units/:unitId/bodies',
  summary: 'Ban, văn phòng, hội đồng của đơn vị tại một ngày, cùng nhiệm kỳ',
  params: ofUnit,
  query: onDay,
  reply: z.object({ on: LocalDateSchema, bodies: z.array(BodyViewSchema), canManage: z.boolean() }),
})

export const showBody = endpoint({
  name: 'showBody',
  method: 'GET',
  path: '/organisation/bodies/:bodyId',
  summary: 'Một ban hoặc hội đồng: quyết định thành lập, tên qua các thời kỳ, các nhiệm kỳ, lịch sử',
  params: ofBody,
  query: onDay,
  reply: BodyPageSchema,
})

export const addBody = endpoint({
  name: 'addBody',
  method: 'POST',
  path: '/organisation/units/:unitId/bodies',
  summary: 'Thêm một ban, phòng hoặc hội đồng của đơn vị, cùng quyết định thành lập và nhiệm kỳ đầu',
  params: ofUnit,
  body: z.object({
    kind: z.enum(bodyKinds),
    name: text(200),
    aliases,
    validFrom: LocalDateSchema,
    decision: DecisionSchema,
    /** Last day of the first term; without it the body has no terms yet. */
    termTo: LocalDateSchema.nullable().default(null),
  }),
  reply: BodyViewSchema,
})

export const changeBody = endpoint({
  name: 'changeBody',
  method: 'PUT',
  path: '/organisation/bodies/:bodyId',
  summary: 'Sửa một ban hoặc hội đồng: tên mới từ một ngày, tên khác trong văn bản, quyết định thành lập',
  params: ofBody,
  body: z.object({
    kind: z.enum(bodyKinds),
    name: text(200),
    /** From which day the name holds; only asked for when the name changes. Null corrects a slip in the name. */
    namedFrom: LocalDateSchema.nullable().default(null),
    aliases,
    decision: DecisionSchema,
    version,
  }),
  reply: BodyViewSchema,
})

export const setBodyTerm = endpoint({
  name: 'setBodyTerm',
  method: 'POST',
  path: '/organisation/bodies/:bodyId/terms',
  summary: 'Ghi nhiệm kỳ mới của một ban hoặc hội đồng; ghi lại cùng ngày đầu thì sửa nhiệm kỳ cuối',
  params: ofBody,
  body: z.object({ ...term, decision: DecisionSchema, version }),
  reply: BodyViewSchema,
})

export const endBody = endpoint({
  name: 'endBody',
  method: 'POST',
  path: '/organisation/bodies/:bodyId/end',
  summary: 'Kết thúc hoạt động của một ban, phòng hoặc hội đồng từ một ngày',
  params: ofBody,
  body: z.object({ effectiveOn: LocalDateSchema }),
  reply: BodyViewSchema,
})
