/** Lines of the people list and of search. */
import { z } from 'zod'
import { idSchema, LocalDateSchema } from '#platform/kernel'
import { sexes, standings } from '../domain/person.ts'

export const PersonLineSchema = z.object({
  id: idSchema<'person'>(),
  fullName: z.string(),
  sex: z.enum(sexes).nullable(),
  birthOn: LocalDateSchema.nullable(),
  birthYear: z.number().int().nullable(),
  unitId: idSchema<'unit'>(),
  unitName: z.string(),
  titles: z.array(z.string()),
  standing: z.enum(standings),
})

export type PersonLine = z.infer<typeof PersonLineSchema>
