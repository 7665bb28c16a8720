import { z } from 'zod'
import { endpoint } from '#platform/http'
import { idSchema, LocalDateSchema, nfc } from '#platform/kernel'
import { bodyKinds } from './domain/unit.ts'
import {
  BlockViewSchema,
  BodyViewSchema,
  PersonViewSchema,
  PostViewSchema,
  SearchReplySchema,
  SetUnitsSchema,
  SetViewSchema,
  TreeReplySchema,
  UnitPageSchema,
  UnitViewSchema,
} from './views.ts'

const text = (most: number) =>
  z.string().trim().min(1, 'Phải có nội dung').max(most, `Dài quá ${most} ký tự`).transform(nfc)
const optionalText = (most: number) => z.string().trim().max(most).transform(nfc)
const unitId = idSchema<'unit'>()
const version = z.number().int().positive()
const onDay = z.object({ on: LocalDateSchema.optional() })
const ofUnit = z.object({ unitId })

export const showTree = endpoint({
  name: 'showTree',
  method: 'GET',
  path: '/organisation/tree',
  summary: 'Cây đơn vị tại một ngày, cùng số đơn vị theo loại',
  query: onDay,
  reply: TreeReplySchema,
})

export const showUnit = endpoint({
  name: 'showUnit',
  method: 'GET',
  path: '/organisation/units/:unitId',
  summary: 'Một đơn vị tại một ngày: tên qua các thời kỳ, ban, cán bộ, số liệu, khối, đơn vị trực thuộc',
  params: ofUnit,
  query: onDay,
  reply: UnitPageSchema,
})

export const searchOrganisation = endpoint({
  name: 'searchOrganisation',
  method: 'GET',
  path: '/organisation/search',
  summary: 'Tìm đơn vị và cán bộ theo tên, có dấu hoặc không dấu, theo thứ tự từ bất kỳ',
  query: z.object({ q: z.string().trim().max(100).default('') }),
  reply: SearchReplySchema,
})

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

export const addUnit = endpoint({
  name: 'addUnit',
  method: 'POST',
  path: '/organisation/units',
  summary: 'Thêm một đơn vị từ một ngày',
  body: z.object({
    parentId: unitId,
    typeCode: z.string(),
    name: text(300),
    shortName: optionalText(100),
    validFrom: LocalDateSchema,
  }),
  reply: UnitViewSchema,
})

export const renameUnit = endpoint({
  name: 'renameUnit',
  method: 'PUT',
  path: '/organisation/units/:unitId',
  summary: 'Đổi tên (và loại, nếu có) của một đơn vị từ một ngày; tên cũ vẫn còn trong các thời kỳ trước',
  params: ofUnit,
  body: z.object({
    name: text(300),
    shortName: optionalText(100),
    typeCode: z.string().optional(),
    effectiveOn: LocalDateSchema,
    version,
  }),
  reply: UnitViewSchema,
})

export const moveUnit = endpoint({
  name: 'moveUnit',
  method: 'POST',
  path: '/organisation/units/:unitId/move',
  summary: 'Chuyển một đơn vị cùng các đơn vị trực thuộc sang cấp trên khác từ một ngày',
  params: ofUnit,
  body: z.object({ parentId: unitId, effectiveOn: LocalDateSchema, version }),
  reply: UnitViewSchema,
})

export const endUnit = endpoint({
  name: 'endUnit',
  method: 'POST',
  path: '/organisation/units/:unitId/end',
  summary: 'Giải thể một đơn vị từ một ngày',
  params: ofUnit,
  body: z.object({ effectiveOn: LocalDateSchema, version }),
  reply: UnitViewSchema,
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

const NewPostSchema = z.object({
  title: text(200),
  bodyId: idSchema<'body'>().nullable().default(null),
  validFrom: LocalDateSchema,
})

export const addPerson = endpoint({
  name: 'addPerson',
  method: 'POST',
  path: '/organisation/units/:unitId/people',
  summary: 'Thêm một cán bộ của đơn vị, cùng chức vụ đầu tiên',
  params: ofUnit,
  body: z.object({
    fullName: text(100),
    sex: z.enum(['male', 'female']).nullable().default(null),
    birthOn: LocalDateSchema.nullable().default(null),
    post: NewPostSchema.nullable().default(null),
  }),
  reply: PersonViewSchema,
})

export const addPost = endpoint({
  name: 'addPost',
  method: 'POST',
  path: '/organisation/people/:personId/posts',
  summary: 'Thêm một chức vụ cho cán bộ từ một ngày',
  params: z.object({ personId: idSchema<'person'>() }),
  body: NewPostSchema,
  reply: PostViewSchema,
})

export const endPost = endpoint({
  name: 'endPost',
  method: 'POST',
  path: '/organisation/posts/:postId/end',
  summary: 'Thôi giữ một chức vụ từ một ngày',
  params: z.object({ postId: idSchema<'post'>() }),
  body: z.object({ effectiveOn: LocalDateSchema }),
  reply: PostViewSchema,
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
