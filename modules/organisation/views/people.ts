/** What leaves the server about people. */
import { z } from 'zod'
import { idSchema, LocalDateSchema } from '#platform/kernel'
import { period } from './shared.ts'

export const PostViewSchema = z.object({
  id: idSchema<'post'>(),
  title: z.string(),
  bodyName: z.string().nullable(),
  ...period,
})

export const PersonViewSchema = z.object({
  id: idSchema<'person'>(),
  fullName: z.string(),
  sex: z.enum(['male', 'female']).nullable(),
  birthOn: LocalDateSchema.nullable(),
  posts: z.array(PostViewSchema),
})

export type PersonView = z.infer<typeof PersonViewSchema>
export type PostView = z.infer<typeof PostViewSchema>
