import { z } from 'zod'
import { idSchema, LocalDateSchema } from '#platform/kernel'
import { transferStates } from '../domain/person.ts'

/** A transfer as both sides see it: until it is accepted the receiving unit knows nothing more of the person. */
export const TransferViewSchema = z.object({
  id: idSchema<'transfer'>(),
  /** Null for who does not see the record. */
  personId: idSchema<'person'>().nullable(),
  fullName: z.string(),
  birthYear: z.number().int().nullable(),
  title: z.string().nullable(),
  unitId: idSchema<'unit'>(),
  unitName: z.string(),
  toUnitId: idSchema<'unit'>(),
  toUnitName: z.string(),
  effectiveOn: LocalDateSchema,
  decisionNumber: z.string().nullable(),
  /** «Nhận xét của đơn vị cũ» */
  opinion: z.string(),
  state: z.enum(transferStates),
  proposedAt: z.string(),
  proposedBy: z.string(),
  decidedAt: z.string().nullable(),
  decidedBy: z.string().nullable(),
  /** What the receiving unit said. */
  answer: z.string().nullable(),
  version: z.number().int(),
  abilities: z.object({ canAccept: z.boolean(), canDecline: z.boolean(), canWithdraw: z.boolean() }),
})

export type TransferView = z.infer<typeof TransferViewSchema>
