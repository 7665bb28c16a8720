/** Endpoints of what stands inside and across units: bodies, blocks, sets, figures. */
import { z } from 'zod'
import { endpoint } from '#platform/http'
import { idSchema, LocalDateSchema } from '#platform/kernel'
import { bodyKinds } from '../domain/unit.ts'
import { BlockViewSchema, BodyViewSchema, SetUnitsSchema, SetViewSchema } from '../views/standing.ts'
import { ofUnit, onDay, text, unitId } from './shared.ts'

export const listSets = endpoint({
  name: 'listSets',
  method: 'GET',
  path: '/organisation/sets',
  summary: 'Các nhóm đơn vị dùng trong kế hoạch; kèm số đơn vị khi nói rõ kế hoạch của đơn vị nào',
  /** With a base unit: only the sets that a paper of this unit can mean, each with its number of units on the day. */
  query: onDay.extend({ base: unitId.optional() }),
  reply: z.object({ sets: z.array(SetViewSchema) }),
})

export const showSetUnits = endpoint({
  name: 'showSetUnits',
  method: 'GET',
  path: '/organisation/sets/:setId/units',
  summary: 'Những đơn vị thuộc một nhóm tại một ngày, tính từ một đơn vị',
  params: z.object({ setId: idSchema<'unit-set'>() }),
  query: onDay.extend({ base: unitId.optional() }),
  reply: SetUnitsSchema,
})

export const listBlocks = endpoint({
  name: 'listBlocks',
  method: 'GET',
  path: '/organisation/blocks',
  summary: 'Các khối thi đua và đơn vị trong khối tại một ngày',
  query: onDay,
  reply: z.object({ on: LocalDateSchema, blocks: z.array(BlockViewSchema) }),
})

export const addBody = endpoint({
  name: 'addBody',
  method: 'POST',
  path: '/organisation/units/:unitId/bodies',
  summary: 'Thêm một ban, phòng hoặc hội đồng của đơn vị',
  params: ofUnit,
  body: z.object({
    kind: z.enum(bodyKinds),
    name: text(200),
    aliases: z.array(text(100)).max(20).default([]),
    validFrom: LocalDateSchema,
  }),
  reply: BodyViewSchema,
})

export const endBody = endpoint({
  name: 'endBody',
  method: 'POST',
  path: '/organisation/bodies/:bodyId/end',
  summary: 'Kết thúc hoạt động của một ban, phòng hoặc hội đồng từ một ngày',
  params: z.object({ bodyId: idSchema<'body'>() }),
  body: z.object({ effectiveOn: LocalDateSchema }),
  reply: BodyViewSchema,
})

export const reportFigures = endpoint({
  name: 'reportFigures',
  method: 'PUT',
  path: '/organisation/units/:unitId/figures',
  summary: 'Ghi số đoàn viên của đơn vị tại một ngày',
  params: ofUnit,
  body: z
    .object({ asOf: LocalDateSchema, members: z.number().int().min(0).max(1_000_000), women: z.number().int().min(0) })
    .refine((one) => one.women <= one.members, { path: ['women'], error: 'Số nữ không thể lớn hơn số đoàn viên' }),
  reply: z.object({ asOf: LocalDateSchema, members: z.number(), women: z.number() }),
})
