import { z } from 'zod'
import { endpoint } from '#platform/http'
import { idSchema, LocalDateSchema } from '#platform/kernel'
import { SetRuleSchema } from '../domain/set-rule.ts'
import { SetChangesSchema, SetUnitsSchema, SetViewSchema } from '../views/sets.ts'
import { onDay, text, unitId, version } from './shared.ts'

const ofSet = z.object({ setId: idSchema<'unit-set'>() })
const named = { name: text(200), aliases: z.array(text(150)).max(60).default([]), rule: SetRuleSchema }

export const listSets = endpoint({
  name: 'listSets',
  method: 'GET',
  path: '/organisation/sets',
  summary: 'Các nhóm đơn vị dùng trong kế hoạch; kèm số đơn vị khi nói rõ kế hoạch của đơn vị nào',
  /** With a base unit: only the sets that a paper of this unit can mean, each with its number of units on the day. */
  query: onDay.extend({ base: unitId.optional() }),
  reply: z.object({ sets: z.array(SetViewSchema), canDefine: z.boolean() }),
})

export const showSetUnits = endpoint({
  name: 'showSetUnits',
  method: 'GET',
  path: '/organisation/sets/:setId/units',
  summary: 'Những đơn vị thuộc một nhóm tại một ngày, tính từ một đơn vị',
  params: ofSet,
  query: onDay.extend({ base: unitId.optional() }),
  reply: SetUnitsSchema,
})

export const compareSetUnits = endpoint({
  name: 'compareSetUnits',
  method: 'GET',
  path: '/organisation/sets/:setId/changes',
  summary: 'Đơn vị vào và ra khỏi một nhóm giữa hai ngày',
  params: ofSet,
  query: z.object({ from: LocalDateSchema, to: LocalDateSchema, base: unitId.optional() }),
  reply: SetChangesSchema,
})

/** A rule in an address: JSON, since what is asked for is a read. */
const writtenRule = z
  .string()
  .max(12_000)
  .transform((text, ctx) => {
    try {
      return SetRuleSchema.parse(JSON.parse(text))
    } catch {
      ctx.addIssue({ code: 'custom', message: 'Quy tắc của nhóm không đọc được.' })
      return z.NEVER
    }
  })

export const previewSet = endpoint({
  name: 'previewSet',
  method: 'GET',
  path: '/organisation/set-preview',
  summary: 'Những đơn vị mà một quy tắc đang soạn sẽ gồm, tại một ngày, tính từ một đơn vị',
  query: onDay.extend({ base: unitId.optional(), rule: writtenRule }),
  reply: SetUnitsSchema,
})

export const defineSet = endpoint({
  name: 'defineSet',
  method: 'POST',
  path: '/organisation/sets',
  summary: 'Đặt một nhóm đơn vị riêng theo quy tắc',
  body: z.object(named),
  reply: SetViewSchema,
})

export const changeSet = endpoint({
  name: 'changeSet',
  method: 'PUT',
  path: '/organisation/sets/:setId',
  summary: 'Sửa tên, tên khác trong văn bản và quy tắc của một nhóm đơn vị',
  params: ofSet,
  body: z.object({ ...named, version }),
  reply: SetViewSchema,
})

export const retireSet = endpoint({
  name: 'retireSet',
  method: 'POST',
  path: '/organisation/sets/:setId/retire',
  summary: 'Thôi dùng hoặc dùng lại một nhóm đơn vị trong văn bản mới',
  params: ofSet,
  body: z.object({ isRetired: z.boolean(), version }),
  reply: SetViewSchema,
})
