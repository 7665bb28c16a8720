import { z } from 'zod'
import { idSchema, LocalDateSchema, type TreePath } from '#platform/kernel'

export const unitId = idSchema<'unit'>()
export const path = z.string() as unknown as z.ZodType<TreePath, string>
export const period = { validFrom: LocalDateSchema, validTo: LocalDateSchema.nullable() }
