import { z } from 'zod'
import { idSchema, LocalDateSchema, nfc } from '#platform/kernel'
import { UnitDecisionSchema } from '../domain/acts.ts'

export const text = (most: number) =>
  z.string().trim().min(1, 'Phải có nội dung').max(most, `Dài quá ${most} ký tự`).transform(nfc)
export const optionalText = (most: number) => z.string().trim().max(most).transform(nfc)
export const unitId = idSchema<'unit'>()
export const version = z.number().int().positive()
export const onDay = z.object({ on: LocalDateSchema.optional() })
export const ofUnit = z.object({ unitId })

/** Number and day of the decision; left out only by whom the rules let: see `organisation.decision-missing`. */
export const decision = UnitDecisionSchema.prefault({})
