import { z } from 'zod'
import { LocalDateSchema } from '#platform/kernel'

export const DecisionViewSchema = z.object({
  number: z.string().nullable(),
  on: LocalDateSchema.nullable(),
  by: z.string().nullable(),
})

export const FormerNameSchema = z.object({ name: z.string(), validFrom: LocalDateSchema, validTo: LocalDateSchema })

export const HistoryLineSchema = z.object({
  at: z.string(),
  actorName: z.string(),
  entry: z.string(),
  details: z.record(z.string(), z.unknown()),
})

export type DecisionView = z.infer<typeof DecisionViewSchema>
