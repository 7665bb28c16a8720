/** What leaves the server about kinds of units and sectors. */
import { z } from 'zod'

export const UnitKindViewSchema = z.object({
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  rank: z.number().int(),
  isRetired: z.boolean(),
  /** Units of the kind today, as far as the reader sees them. */
  units: z.number().int(),
})

export const SectorViewSchema = z.object({
  code: z.string(),
  name: z.string(),
  isRetired: z.boolean(),
  units: z.number().int(),
})

export const KindsReplySchema = z.object({
  kinds: z.array(UnitKindViewSchema),
  sectors: z.array(SectorViewSchema),
  abilities: z.object({ canManage: z.boolean() }),
})

export type UnitKindView = z.infer<typeof UnitKindViewSchema>
export type SectorView = z.infer<typeof SectorViewSchema>
export type KindsReply = z.infer<typeof KindsReplySchema>
