import { z } from 'zod'
import { idSchema, LocalDateSchema } from '#platform/kernel'
import { bodyKinds } from '../domain/unit.ts'
import { DecisionViewSchema, FormerNameSchema, HistoryLineSchema } from './decision.ts'
import { period, unitId } from './shared.ts'

export const TermViewSchema = z.object({ ...period, decision: DecisionViewSchema })

export const BodyViewSchema = z.object({
  id: idSchema<'body'>(),
  unitId,
  kind: z.enum(bodyKinds),
  name: z.string(),
  aliases: z.array(z.string()),
  decision: DecisionViewSchema,
  /** The term on the day asked for. */
  term: TermViewSchema.nullable(),
  ...period,
  version: z.number().int(),
})

export const BodyPageSchema = z.object({
  on: LocalDateSchema,
  body: BodyViewSchema,
  unitName: z.string(),
  formerNames: z.array(FormerNameSchema),
  /** Oldest first. */
  terms: z.array(TermViewSchema),
  history: z.array(HistoryLineSchema),
  canManage: z.boolean(),
})

export type BodyView = z.infer<typeof BodyViewSchema>
export type BodyPage = z.infer<typeof BodyPageSchema>
export type TermView = z.infer<typeof TermViewSchema>
