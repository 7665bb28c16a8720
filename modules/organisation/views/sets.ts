import { z } from 'zod'
import { idSchema, LocalDateSchema } from '#platform/kernel'
import { SetRuleSchema } from '../domain/set-rule.ts'
import { unitId } from './shared.ts'

export const SetViewSchema = z.object({
  id: idSchema<'unit-set'>(),
  code: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  rule: SetRuleSchema,
  /** Made by the federation itself. */
  isOwn: z.boolean(),
  isRetired: z.boolean(),
  version: z.number().int(),
  /** How many units it means; null when nobody said in whose paper. */
  units: z.int().nullable(),
})

export const SetUnitSchema = z.object({
  id: unitId,
  name: z.string(),
  typeName: z.string(),
  onBehalfOf: z.string().nullable(),
})

export const SetUnitsSchema = z.object({
  on: LocalDateSchema,
  name: z.string(),
  base: z.object({ id: unitId, name: z.string() }),
  units: z.array(SetUnitSchema),
})

export const SetChangesSchema = z.object({
  from: LocalDateSchema,
  to: LocalDateSchema,
  cameIn: z.array(SetUnitSchema),
  left: z.array(SetUnitSchema),
  stayed: z.number().int(),
})

export type SetView = z.infer<typeof SetViewSchema>
export type SetUnit = z.infer<typeof SetUnitSchema>
