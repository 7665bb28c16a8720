import { z } from 'zod'
import { done, endpoint } from '#platform/http'
import { idSchema } from '#platform/kernel'
import { leavings } from '../domain/person.ts'
import { CandidateSchema, ChoicesSchema, PersonPageSchema, PersonViewSchema, SensitiveSchema } from '../views/person.ts'
import { newPost } from './posts.ts'
import {
  day,
  facts,
  identifier,
  ofPerson,
  optionalDay,
  optionalText,
  personId,
  text,
  unitId,
  version,
} from './shared.ts'

const sensitive = {
  identifier: identifier.nullable().default(null),
  ethnicity: z.string().max(40).nullable().default(null),
}

export const showPerson = endpoint({
  name: 'showPerson',
  method: 'GET',
  path: '/people/:personId',
  summary: 'Hồ sơ một người: đơn vị và chức vụ qua các thời kỳ, kỷ luật, chuyển sinh hoạt, lịch sử',
  params: ofPerson,
  reply: PersonPageSchema,
})

export const listPersonChoices = endpoint({
  name: 'listPersonChoices',
  method: 'GET',
  path: '/people/choices',
  summary: 'Danh mục dân tộc, trình độ, hình thức kỷ luật',
  reply: ChoicesSchema,
})

/** Sensitive data stays out of addresses: the identity number is compared when the person is added. */
export const findCandidates = endpoint({
  name: 'findCandidates',
  method: 'GET',
  path: '/people/candidates',
  summary: 'Những người có thể trùng với người sắp thêm, kèm lý do',
  query: z.object({
    unitId,
    fullName: text(100),
    sex: facts.sex,
    birthOn: optionalDay,
    birthYear: z.coerce.number().int().min(1900).max(2199).nullable().default(null),
  }),
  reply: z.object({ candidates: z.array(CandidateSchema) }),
})

export const addPerson = endpoint({
  name: 'addPerson',
  method: 'POST',
  path: '/people',
  summary: 'Thêm một người vào đơn vị từ một ngày, cùng chức vụ đầu tiên nếu có',
  body: z.object({
    unitId,
    ...facts,
    ...sensitive,
    /** First day in this unit. */
    memberSince: day,
    isDirectWorker: z.boolean().nullable().default(null),
    post: newPost.nullable().default(null),
    /** Candidates of which the clerk says: not this person. Whoever else is found stops the adding. */
    notThese: z.array(personId).max(50).default([]),
  }),
  reply: PersonViewSchema,
})

export const correctPerson = endpoint({
  name: 'correctPerson',
  method: 'PUT',
  path: '/people/:personId',
  summary: 'Sửa thông tin của một người; lịch sử giữ điều đã ghi trước',
  params: ofPerson,
  body: z.object({
    ...facts,
    /** Left out: stays as it is. Null: is taken away. */
    identifier: identifier.nullable().optional(),
    ethnicity: z.string().max(40).nullable().optional(),
    version,
  }),
  reply: PersonViewSchema,
})

export const revealPerson = endpoint({
  name: 'revealPerson',
  method: 'POST',
  path: '/people/:personId/reveal',
  summary: 'Xem số định danh và dân tộc của một người; việc xem được ghi vào lịch sử',
  params: ofPerson,
  reply: SensitiveSchema,
})

export const addMembership = endpoint({
  name: 'addMembership',
  method: 'POST',
  path: '/people/:personId/memberships',
  summary: 'Ghi thêm một thời kỳ sinh hoạt công đoàn đã qua ở một đơn vị',
  params: ofPerson,
  body: z.object({
    unitId,
    validFrom: day,
    /** First day no longer in that unit. */
    validTo: day,
    isDirectWorker: z.boolean().nullable().default(null),
  }),
  reply: PersonViewSchema,
})

export const changeWork = endpoint({
  name: 'changeWork',
  method: 'POST',
  path: '/people/:personId/work',
  summary: 'Ghi từ một ngày người này là (hoặc không còn là) người lao động trực tiếp',
  params: ofPerson,
  body: z.object({ isDirectWorker: z.boolean(), effectiveOn: day }),
  reply: PersonViewSchema,
})

export const leaveUnion = endpoint({
  name: 'leaveUnion',
  method: 'POST',
  path: '/people/:personId/leave',
  summary: 'Ghi nghỉ hưu, ra khỏi tổ chức công đoàn hoặc qua đời từ một ngày',
  params: ofPerson,
  body: z.object({ as: z.enum(leavings), effectiveOn: day, note: optionalText(500) }),
  reply: PersonViewSchema,
})

export const returnToUnion = endpoint({
  name: 'returnToUnion',
  method: 'POST',
  path: '/people/:personId/return',
  summary: 'Ghi người đã nghỉ trở lại sinh hoạt tại một đơn vị từ một ngày',
  params: ofPerson,
  body: z.object({ unitId, effectiveOn: day, isDirectWorker: z.boolean().nullable().default(null) }),
  reply: PersonViewSchema,
})

export const addDiscipline = endpoint({
  name: 'addDiscipline',
  method: 'POST',
  path: '/people/:personId/disciplines',
  summary: 'Ghi một hình thức kỷ luật cùng quyết định',
  params: ofPerson,
  body: z.object({
    form: z.string().max(40),
    reason: text(500),
    decisionNumber: text(60),
    decisionOn: day,
    decidedBy: text(200),
    validFrom: day,
    /** First day without it, where the decision says so. */
    validTo: optionalDay,
  }),
  reply: done,
})

export const endDiscipline = endpoint({
  name: 'endDiscipline',
  method: 'POST',
  path: '/people/:personId/disciplines/:disciplineId/end',
  summary: 'Ghi hết thời hạn hoặc xóa kỷ luật từ một ngày',
  params: ofPerson.extend({ disciplineId: idSchema<'discipline'>() }),
  body: z.object({ effectiveOn: day }),
  reply: done,
})
