/** What leaves the server about bodies, blocks and sets. */
import { z } from 'zod'
import { idSchema, LocalDateSchema } from '#platform/kernel'
import { blockRoles, bodyKinds } from '../domain/unit.ts'
import { period, unitId } from './shared.ts'

export const BodyViewSchema = z.object({
  id: idSchema<'body'>(),
  kind: z.enum(bodyKinds),
  name: z.string(),
  aliases: z.array(z.string()),
  ...period,
})

export const SetViewSchema = z.object({
  id: idSchema<'unit-set'>(),
  code: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  /** How many units it means; null when nobody said in whose paper. */
  units: z.int().nullable(),
})

export const SetUnitsSchema = z.object({
  on: LocalDateSchema,
  name: z.string(),
  units: z.array(z.object({ id: unitId, name: z.string(), typeName: z.string(), onBehalfOf: z.string().nullable() })),
})

export const BlockViewSchema = z.object({
  id: idSchema<'block'>(),
  name: z.string(),
  ...period,
  members: z.array(z.object({ unitId, unitName: z.string(), role: z.enum(blockRoles), ...period })),
})

export type BodyView = z.infer<typeof BodyViewSchema>
export type SetView = z.infer<typeof SetViewSchema>
export type BlockView = z.infer<typeof BlockViewSchema>
