import { z } from 'zod'
import { idSchema, LocalDateSchema } from '#platform/kernel'
import { profileParts } from '../domain/unit.ts'
import { DecisionViewSchema } from './decision.ts'

export const ProfileTextSchema = z.object({
  part: z.enum(profileParts),
  text: z.string(),
  validFrom: LocalDateSchema,
  recordedBy: z.string(),
  recordedAt: z.string(),
})

export const PastAwardSchema = z.object({
  id: idSchema<'past-award'>(),
  year: z.number().int(),
  title: z.string(),
  decision: DecisionViewSchema,
  version: z.number().int(),
})

export const ProfileSchema = z.object({
  on: LocalDateSchema,
  /** What held on the day, one text per part that was written by then. */
  parts: z.array(ProfileTextSchema),
  /** Earlier and later texts, latest first. */
  others: z.array(ProfileTextSchema),
  awards: z.array(PastAwardSchema),
  canManage: z.boolean(),
})

export type Profile = z.infer<typeof ProfileSchema>
export type ProfileText = z.infer<typeof ProfileTextSchema>
export type PastAwardView = z.infer<typeof PastAwardSchema>
