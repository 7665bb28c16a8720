/** What leaves the server about events of units: what happened, and what would. */
import { z } from 'zod'
import { idSchema, LocalDateSchema } from '#platform/kernel'
import { eventParts, unitEventKinds } from '../domain/acts.ts'
import { UnitViewSchema } from './unit.ts'

const unitId = idSchema<'unit'>()

export const ReorganisedSchema = z.object({
  /** The units founded, each with the key under which the acts named it. */
  founded: z.array(z.object({ key: z.string(), unit: UnitViewSchema })),
  /** The units that were changed or ended, as they are now. */
  units: z.array(UnitViewSchema),
  events: z.number().int(),
})

/** What an event does to one kind of thing, in words, with the names it concerns. */
export const EffectSchema = z.object({
  /** `units`, `figures`, `blocks`, `sets`, `obligations`, `people` … : what later slices add is shown the same way. */
  about: z.string(),
  words: z.string(),
  count: z.number().int(),
  /** The first of them, in order; at most twenty. */
  names: z.array(z.string()),
})

export const PreviewReplySchema = z.object({
  on: LocalDateSchema,
  /** One sentence per act, as the unit's page will say it. */
  acts: z.array(z.string()),
  founded: z.array(z.object({ key: z.string(), name: z.string(), superiorName: z.string() })),
  ended: z.array(
    z.object({
      id: unitId,
      name: z.string(),
      /** Under whose name its page and records are found from now on. */
      keeperName: z.string(),
    }),
  ),
  effects: z.array(EffectSchema),
})

export const UnitEventViewSchema = z.object({
  id: idSchema<'unit-event'>(),
  kind: z.enum(unitEventKinds),
  effectiveOn: LocalDateSchema,
  decision: z.object({
    number: z.string().nullable(),
    on: LocalDateSchema.nullable(),
    by: z.string().nullable(),
    note: z.string().nullable(),
  }),
  /** "Sáp nhập A, B vào C", as far as the reader may see the units. */
  words: z.string(),
  units: z.array(z.object({ id: unitId, name: z.string(), part: z.enum(eventParts) })),
  recordedBy: z.string(),
  recordedAt: z.string(),
})

export const SuccessionViewSchema = z.object({
  unitId,
  name: z.string(),
  on: LocalDateSchema,
  kind: z.enum(unitEventKinds),
  /** Keeps the records. */
  isMain: z.boolean(),
})

export type Reorganised = z.infer<typeof ReorganisedSchema>
export type Effect = z.infer<typeof EffectSchema>
export type PreviewReply = z.infer<typeof PreviewReplySchema>
export type UnitEventView = z.infer<typeof UnitEventViewSchema>
export type SuccessionView = z.infer<typeof SuccessionViewSchema>
