/** Endpoints of units: the tree, one unit, and what may happen to it. */
import { z } from 'zod'
import { endpoint } from '#platform/http'
import { LocalDateSchema } from '#platform/kernel'
import { UnitAttributesSchema } from '../domain/acts.ts'
import { UnitViewSchema } from '../views/unit.ts'
import { SearchReplySchema, TreeReplySchema, UnitPageSchema } from '../views/units.ts'
import { decision, ofUnit, onDay, optionalText, text, unitId, version } from './shared.ts'

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
  summary: 'Một đơn vị tại một ngày: tên qua các thời kỳ, ban, số liệu, khối, đơn vị trực thuộc',
  params: ofUnit,
  query: onDay,
  reply: UnitPageSchema,
})

export const searchOrganisation = endpoint({
  name: 'searchOrganisation',
  method: 'GET',
  path: '/organisation/search',
  summary: 'Tìm đơn vị theo tên, có dấu hoặc không dấu, theo thứ tự từ bất kỳ',
  query: z.object({
    q: z.string().trim().max(100).default(''),
    /** The `next` of the page before. */
    after: z.string().max(60).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  reply: SearchReplySchema,
})

export const addUnit = endpoint({
  name: 'addUnit',
  method: 'POST',
  path: '/organisation/units',
  summary: 'Thành lập một đơn vị từ một ngày',
  body: UnitAttributesSchema.extend({
    parentId: unitId,
    typeCode: z.string(),
    name: text(300),
    shortName: optionalText(100),
    validFrom: LocalDateSchema,
    decision,
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
    decision,
  }),
  reply: UnitViewSchema,
})

export const moveUnit = endpoint({
  name: 'moveUnit',
  method: 'POST',
  path: '/organisation/units/:unitId/move',
  summary: 'Chuyển một đơn vị cùng các đơn vị trực thuộc sang cấp trên khác từ một ngày',
  params: ofUnit,
  body: z.object({ parentId: unitId, effectiveOn: LocalDateSchema, version, decision }),
  reply: UnitViewSchema,
})

export const endUnit = endpoint({
  name: 'endUnit',
  method: 'POST',
  path: '/organisation/units/:unitId/end',
  summary: 'Giải thể một đơn vị từ một ngày; đơn vị kế thừa, nếu có, nhận việc, hồ sơ và các đơn vị trực thuộc',
  params: ofUnit,
  body: z.object({
    effectiveOn: LocalDateSchema,
    successorId: unitId.nullable().default(null),
    version,
    decision,
  }),
  reply: UnitViewSchema,
})
