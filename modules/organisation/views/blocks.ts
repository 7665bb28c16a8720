import { z } from 'zod'
import { idSchema, LocalDateSchema } from '#platform/kernel'
import { blockKinds, blockRoles } from '../domain/unit.ts'
import { DecisionViewSchema, FormerNameSchema, HistoryLineSchema } from './decision.ts'
import { period, unitId } from './shared.ts'

export const SeatViewSchema = z.object({
  unitId,
  unitName: z.string(),
  role: z.enum(blockRoles),
  ground: z.string().nullable(),
  ...period,
})

export const BlockViewSchema = z.object({
  id: idSchema<'block'>(),
  kind: z.enum(blockKinds),
  name: z.string(),
  aliases: z.array(z.string()),
  formerId: unitId,
  formerName: z.string(),
  decision: DecisionViewSchema,
  ...period,
  version: z.number().int(),
  /** Who sits in it on the day, and how long in all, as far as the walls show: chair, deputy, then by kind and name. */
  members: z.array(SeatViewSchema),
})

export const BlockPageSchema = z.object({
  on: LocalDateSchema,
  block: BlockViewSchema,
  charter: z.string().nullable(),
  formerNames: z.array(FormerNameSchema),
  /** Chairs and deputies one after the other, latest first, with those chosen for days to come. */
  rotation: z.array(SeatViewSchema),
  /** Roles of the day that nobody chose: they came with the succession of a unit that ended. */
  inherited: z.array(z.enum(blockRoles)),
  /** Who sat in it and left, or will come. */
  otherSeats: z.array(SeatViewSchema),
  history: z.array(HistoryLineSchema),
  canManage: z.boolean(),
})

export const WithoutBlockSchema = z.object({
  on: LocalDateSchema,
  former: z.object({ id: unitId, name: z.string() }),
  /** Null: every unit directly below. */
  expectedTypes: z.array(z.string()).nullable(),
  /** Kinds that stand directly below on the day, to choose from. */
  types: z.array(z.object({ code: z.string(), name: z.string(), count: z.number().int() })),
  units: z.array(z.object({ id: unitId, name: z.string(), typeName: z.string() })),
  expected: z.number().int(),
  canManage: z.boolean(),
})

export type SeatView = z.infer<typeof SeatViewSchema>
export type BlockView = z.infer<typeof BlockViewSchema>
export type BlockPage = z.infer<typeof BlockPageSchema>
export type WithoutBlock = z.infer<typeof WithoutBlockSchema>
