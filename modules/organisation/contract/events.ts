/** Endpoints of what happens to several units at once: mergers, splits, whole reorganisations, and what they would touch. */
import { z } from 'zod'
import { endpoint } from '#platform/http'
import { LocalDateSchema } from '#platform/kernel'
import {
  FoundedUnitSchema,
  type GivenUnitAct,
  UnitActsSchema,
  UnitAttributesSchema,
  UnitRefSchema,
} from '../domain/acts.ts'
import { PreviewReplySchema, ReorganisedSchema } from '../views/events.ts'
import { UnitViewSchema } from '../views/unit.ts'
import { decision, ofUnit, unitId, version } from './shared.ts'

/** A version is sent where somebody looked at the unit. */
const seenUnit = z.object({ id: unitId, version: version.optional() })

export const changeUnit = endpoint({
  name: 'changeUnit',
  method: 'PUT',
  path: '/organisation/units/:unitId/attributes',
  summary: 'Đổi thông tin của một đơn vị từ một ngày: ngành, khu vực nhà nước hay ngoài nhà nước, năm công tác',
  params: ofUnit,
  body: UnitAttributesSchema.extend({ effectiveOn: LocalDateSchema, version, decision }),
  reply: UnitViewSchema,
})

export const mergeUnits = endpoint({
  name: 'mergeUnits',
  method: 'POST',
  path: '/organisation/unit-mergers',
  summary: 'Sáp nhập, hợp nhất các đơn vị vào một đơn vị đang có hoặc một đơn vị mới, từ một ngày',
  body: z
    .object({
      units: z.array(seenUnit).min(1).max(500),
      /** Either one that is there, or one founded by the merger. */
      into: seenUnit.nullable().default(null),
      newUnit: FoundedUnitSchema.omit({ key: true }).nullable().default(null),
      effectiveOn: LocalDateSchema,
      decision,
    })
    .refine((one) => (one.into === null) !== (one.newUnit === null), {
      path: ['into'],
      error: 'Chọn một đơn vị nhận, hoặc nêu đơn vị mới',
    }),
  reply: ReorganisedSchema,
})

export const splitUnit = endpoint({
  name: 'splitUnit',
  method: 'POST',
  path: '/organisation/units/:unitId/split',
  summary: 'Chia, tách một đơn vị thành nhiều đơn vị từ một ngày, cùng việc phân các đơn vị trực thuộc',
  params: ofUnit,
  body: z.object({
    version,
    newUnits: z.array(FoundedUnitSchema).max(200).default([]),
    /** The parts: units that are there, or keys of new ones. The unit itself among them goes on. */
    into: z.array(UnitRefSchema).min(1).max(200),
    keeper: UnitRefSchema,
    below: z
      .array(z.object({ unit: UnitRefSchema, to: UnitRefSchema }))
      .max(5000)
      .default([]),
    effectiveOn: LocalDateSchema,
    decision,
  }),
  reply: ReorganisedSchema,
})

export const reorganise = endpoint({
  name: 'reorganise',
  method: 'POST',
  path: '/organisation/reorganisations',
  summary: 'Ghi một quyết định sắp xếp tổ chức: nhiều việc cùng một ngày hiệu lực, tất cả hoặc không việc nào',
  body: z.object({
    effectiveOn: LocalDateSchema,
    acts: UnitActsSchema,
    seen: z.array(seenUnit).max(5000).default([]),
    decision,
  }),
  reply: ReorganisedSchema,
})

const mostInAddress = 12_000

/** The acts of a preview travel in the address: the same JSON as in `reorganise`. */
export const actsInAddress = (acts: readonly GivenUnitAct[]): string => JSON.stringify(acts)

export const previewReorganisation = endpoint({
  name: 'previewReorganisation',
  method: 'GET',
  path: '/organisation/reorganisation-preview',
  summary:
    'Xem trước một việc sắp xếp tổ chức: động đến những đơn vị, số liệu, khối, nhóm và việc phải làm nào; không ghi gì',
  query: z.object({
    effectiveOn: LocalDateSchema,
    acts: z
      .string()
      .max(mostInAddress)
      .transform((text, context) => {
        try {
          return JSON.parse(text) as unknown
        } catch {
          context.addIssue({ code: 'custom', message: 'Không đọc được các việc' })
          return z.NEVER
        }
      })
      .pipe(UnitActsSchema),
  }),
  reply: PreviewReplySchema,
})
