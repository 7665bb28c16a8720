import { z } from 'zod'
import { idSchema, LocalDateSchema } from '#platform/kernel'

export const HouseholdViewSchema = z.object({
  id: idSchema<'household'>(),
  headName: z.string(),
  address: z.string(),
  peopleCount: z.number().int(),
  unitId: idSchema<'unit'>(),
  unitName: z.string(),
  validFrom: LocalDateSchema,
  validTo: LocalDateSchema.nullable(),
  version: z.number().int(),
  canManage: z.boolean(),
})

export type HouseholdView = z.infer<typeof HouseholdViewSchema>
