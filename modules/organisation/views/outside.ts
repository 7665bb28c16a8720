import { z } from 'zod'
import { idSchema } from '#platform/kernel'
import { blockKinds, blockRoles } from '../domain/unit.ts'

const outsideId = idSchema<'outside-body'>()

export const OutsideBodySchema = z.object({
  id: outsideId,
  name: z.string(),
  aliases: z.array(z.string()),
  version: z.number().int(),
})

export const OutsideGroupSchema = z.object({
  id: outsideId,
  name: z.string(),
  kind: z.enum(blockKinds),
  organiser: z.object({ id: outsideId, name: z.string() }).nullable(),
  /** Latest first. */
  years: z.array(
    z.object({
      year: z.number().int(),
      chair: z.string().nullable(),
      deputy: z.string().nullable(),
      ownRole: z.enum(blockRoles),
      members: z.array(z.string()),
    }),
  ),
})

export type OutsideBodyView = z.infer<typeof OutsideBodySchema>
export type OutsideGroupView = z.infer<typeof OutsideGroupSchema>
