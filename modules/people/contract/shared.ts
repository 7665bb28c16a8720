import { z } from 'zod'
import { idSchema, LocalDateSchema, nfc } from '#platform/kernel'
import { sexes } from '../domain/person.ts'

export const text = (most: number) =>
  z.string().trim().min(1, 'Phải có nội dung').max(most, `Dài quá ${most} ký tự`).transform(nfc)
export const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Dài quá ${most} ký tự`)
    .transform((given) => nfc(given) || null)
    .nullable()
    .default(null)
export const unitId = idSchema<'unit'>()
export const personId = idSchema<'person'>()
export const day = LocalDateSchema
export const optionalDay = LocalDateSchema.nullable().default(null)
export const version = z.number().int().positive()
export const onDay = z.object({ on: LocalDateSchema.optional() })
export const ofPerson = z.object({ personId })
export const ofUnit = z.object({ unitId })
export const ofTransfer = z.object({ transferId: idSchema<'transfer'>() })
export const limit = z.coerce.number().int().min(1).max(200).default(50)

export const identifier = z
  .string()
  .transform((given) => given.replace(/[\s.]/g, ''))
  .refine((digits) => /^\d{12}$/.test(digits), 'Số định danh (CCCD) gồm đúng 12 chữ số; giữ cả số 0 ở đầu')

/** What may be said of a person on adding and correcting, without what is sensitive. */
export const facts = {
  fullName: text(100),
  sex: z.enum(sexes).nullable().default(null),
  birthOn: optionalDay,
  /** Where papers give only the year. */
  birthYear: z.number().int().min(1900).max(2199).nullable().default(null),
  partyMemberSince: optionalDay,
  education: z.string().max(40).nullable().default(null),
  unionMemberSince: optionalDay,
}
