import { z } from 'zod'
import { done, endpoint } from '#platform/http'
import { idSchema } from '#platform/kernel'
import { LikenessLineSchema, LikenessPageSchema, mergeFields } from '../views/likeness.ts'
import { PersonViewSchema } from '../views/person.ts'
import { limit, personId, unitId, version } from './shared.ts'

const ofLikeness = z.object({ likenessId: idSchema<'likeness'>() })

export const listLikenesses = endpoint({
  name: 'listLikenesses',
  method: 'GET',
  path: '/people/likenesses',
  summary: 'Những cặp có thể trùng trong đơn vị và các đơn vị bên dưới, giống nhất trước',
  query: z.object({
    unitId: unitId.optional(),
    personId: personId.optional(),
    after: z.string().max(100).optional(),
    limit,
  }),
  reply: z.object({ pairs: z.array(LikenessLineSchema), total: z.number().int(), next: z.string().nullable() }),
})

export const showLikeness = endpoint({
  name: 'showLikeness',
  method: 'GET',
  path: '/people/likenesses/:likenessId',
  summary: 'Hai hồ sơ có thể trùng, đặt cạnh nhau',
  params: ofLikeness,
  reply: LikenessPageSchema,
})

export const dismissLikeness = endpoint({
  name: 'dismissLikeness',
  method: 'POST',
  path: '/people/likenesses/:likenessId/dismiss',
  summary: 'Ghi rằng hai hồ sơ không phải một người; phần mềm không hỏi lại',
  params: ofLikeness,
  reply: done,
})

/** A side per differing field; what is not named stays as in the kept row, and fills its gaps from the other. */
const choices = z.partialRecord(z.enum(mergeFields), z.enum(['kept', 'dropped'])).default({})

export const mergePeople = endpoint({
  name: 'mergePeople',
  method: 'POST',
  path: '/people/merges',
  summary: 'Gộp hai hồ sơ của cùng một người; chọn giữ giá trị nào; gộp xong vẫn tách lại được',
  body: z.object({
    keptId: personId,
    keptVersion: version,
    droppedId: personId,
    droppedVersion: version,
    choices,
  }),
  reply: PersonViewSchema,
})

export const undoMerge = endpoint({
  name: 'undoMerge',
  method: 'POST',
  path: '/people/merges/:mergeId/undo',
  summary: 'Tách lại hai hồ sơ đã gộp, như trước khi gộp',
  params: z.object({ mergeId: idSchema<'merge'>() }),
  reply: PersonViewSchema,
})
