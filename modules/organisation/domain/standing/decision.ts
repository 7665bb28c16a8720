/** The paper by which a body or block stands, or a title was given; each part may be unknown. */
import { z } from 'zod'
import { LocalDateSchema, nfc } from '#platform/kernel'

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Dài quá ${most} ký tự`)
    .nullable()
    .default(null)
    .transform((text) => (text ? nfc(text) : null))

export const DecisionSchema = z
  .object({ number: line(60), on: LocalDateSchema.nullable().default(null), by: line(200) })
  .prefault({})

export type Decision = z.output<typeof DecisionSchema>

export const noDecision: Decision = { number: null, on: null, by: null }
