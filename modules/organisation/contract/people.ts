/** Endpoints of people and their posts. */
import { z } from 'zod'
import { endpoint } from '#platform/http'
import { idSchema, LocalDateSchema } from '#platform/kernel'
import { PersonViewSchema, PostViewSchema } from '../views/people.ts'
import { ofUnit, text } from './shared.ts'

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
