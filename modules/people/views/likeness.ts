/** Two rows that may be one person, side by side. */
import { z } from 'zod'
import { idSchema, LocalDateSchema } from '#platform/kernel'
import { MembershipViewSchema, PersonViewSchema, PostViewSchema } from './person.ts'

export const mergeFields = [
  'fullName',
  'sex',
  'birth',
  'identifier',
  'ethnicity',
  'partyMemberSince',
  'education',
  'unionMemberSince',
  /** The present unit, and which side's periods win on days both have one. */
  'unit',
] as const

export const LikenessLineSchema = z.object({
  id: idSchema<'likeness'>(),
  verdict: z.enum(['same', 'possible']),
  /** 0–100 */
  score: z.number().int(),
  reasons: z.array(z.object({ favours: z.boolean(), words: z.string() })),
  people: z.array(
    z.object({
      id: idSchema<'person'>(),
      fullName: z.string(),
      birthOn: LocalDateSchema.nullable(),
      birthYear: z.number().int().nullable(),
      unitName: z.string(),
      title: z.string().nullable(),
    }),
  ),
})

export const LikenessPageSchema = z.object({
  id: idSchema<'likeness'>(),
  state: z.enum(['open', 'dismissed', 'merged']),
  verdict: z.enum(['same', 'possible']),
  score: z.number().int(),
  reasons: z.array(z.object({ favours: z.boolean(), words: z.string() })),
  /** Exactly two, the elder row first. */
  people: z.array(
    PersonViewSchema.extend({
      memberships: z.array(MembershipViewSchema),
      posts: z.array(PostViewSchema),
      disciplines: z.number().int(),
    }),
  ),
  /** Fields in which the two differ; identifier and ethnicity are named without their values. */
  differing: z.array(z.enum(mergeFields)),
  abilities: z.object({ canDecide: z.boolean() }),
})

export type LikenessLine = z.infer<typeof LikenessLineSchema>
export type LikenessPage = z.infer<typeof LikenessPageSchema>
