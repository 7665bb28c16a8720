/** Ids and small shapes that all contracts of the slice use. */
import { z } from 'zod'
import { idSchema } from '#platform/kernel'

export const planId = idSchema<'plan'>()
export const taskId = idSchema<'task'>()
export const dutyId = idSchema<'duty'>()
export const obligationId = idSchema<'obligation'>()
export const seasonId = idSchema<'season'>()
export const unitId = idSchema<'unit'>()
export const version = z.int().min(1)
export const reason = z.string().trim().min(1, 'Hãy ghi lý do.').max(2000)
export const pageSize = z.coerce.number().int().min(1).max(200).default(50)

/** Counts of obligations by how they stand today. `owed` leaves out the withdrawn ones. */
export const CountsSchema = z.object({
  owed: z.int(),
  onTime: z.int(),
  late: z.int(),
  open: z.int(),
  missing: z.int(),
  waived: z.int(),
  withdrawn: z.int(),
})
export type Counts = z.infer<typeof CountsSchema>
