import { z } from 'zod'
import { endpoint } from '#platform/http'
import { idSchema, LocalDateSchema } from '#platform/kernel'
import { DecisionSchema } from '../domain/standing/decision.ts'
import { profileParts } from '../domain/unit.ts'
import { PastAwardSchema, ProfileSchema } from '../views/profile.ts'
import { ofUnit, onDay, text, version } from './shared.ts'

const year = z.number().int().min(1900, 'Năm có bốn chữ số, ví dụ 2015').max(2199, 'Năm có bốn chữ số, ví dụ 2015')
const ofAward = z.object({ awardId: idSchema<'past-award'>() })

export const showProfile = endpoint({
  name: 'showProfile',
  method: 'GET',
  path: '/organisation/units/:unitId/profile',
  summary: 'Hồ sơ tập thể của đơn vị tại một ngày: quá trình thành lập, cơ cấu, chức năng, danh hiệu trước đây',
  params: ofUnit,
  query: onDay,
  reply: ProfileSchema,
})

export const writeProfile = endpoint({
  name: 'writeProfile',
  method: 'PUT',
  path: '/organisation/units/:unitId/profile',
  summary: 'Viết một phần hồ sơ tập thể, đúng từ một ngày; bản trước vẫn được giữ',
  params: ofUnit,
  body: z.object({ part: z.enum(profileParts), text: text(20_000), validFrom: LocalDateSchema }),
  reply: ProfileSchema,
})

export const addPastAward = endpoint({
  name: 'addPastAward',
  method: 'POST',
  path: '/organisation/units/:unitId/past-awards',
  summary: 'Ghi một danh hiệu, hình thức khen thưởng đơn vị đã có trước khi dùng hệ thống',
  params: ofUnit,
  body: z.object({ year, title: text(300), decision: DecisionSchema }),
  reply: PastAwardSchema,
})

export const changePastAward = endpoint({
  name: 'changePastAward',
  method: 'PUT',
  path: '/organisation/past-awards/:awardId',
  summary: 'Sửa một danh hiệu đã ghi trước đây',
  params: ofAward,
  body: z.object({ year, title: text(300), decision: DecisionSchema, version }),
  reply: PastAwardSchema,
})

export const withdrawPastAward = endpoint({
  name: 'withdrawPastAward',
  method: 'POST',
  path: '/organisation/past-awards/:awardId/withdraw',
  summary: 'Bỏ một danh hiệu ghi nhầm',
  params: ofAward,
  body: z.object({ version }),
  reply: PastAwardSchema,
})
