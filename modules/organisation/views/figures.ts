import { z } from 'zod'
import { LocalDateSchema } from '#platform/kernel'
import { unitId } from './shared.ts'

const whole = z.number().int()
const known = whole.nullable()

export const FigureSchema = z.object({
  asOf: LocalDateSchema,
  members: whole,
  /** Null: not known. */
  women: known,
  ethnicMinorities: known,
  directWorkers: known,
})

export const FigureTotalsSchema = FigureSchema.omit({ asOf: true }).extend({
  reported: whole,
  missing: whole,
  stale: whole,
  unknown: z.object({ women: whole, ethnicMinorities: whole, directWorkers: whole }),
})

const recorded = { recordedBy: z.string().nullable(), recordedAt: z.string().nullable() }

/** Figures of units that were merged into this one since its own figure: they count until it reports anew. */
const CarriedSchema = z.array(z.object({ name: z.string(), asOf: LocalDateSchema, members: whole }))

export const FiguresOfUnitSchema = z.object({
  on: LocalDateSchema,
  figures: z.array(
    FigureSchema.extend({
      ...recorded,
      /** What stood there before corrections, latest first. */
      replaced: z.array(FigureSchema.extend({ ...recorded, replacedBy: z.string(), replacedAt: z.string() })),
    }),
  ),
  total: FigureTotalsSchema,
  hasUnitsBelow: z.boolean(),
  carried: CarriedSchema,
  canReport: z.boolean(),
})

export const FigureRowSchema = z.object({
  id: unitId,
  name: z.string(),
  typeName: z.string(),
  hasUnitsBelow: z.boolean(),
  /** The day of the unit's own latest figure. */
  asOf: LocalDateSchema.nullable(),
  carried: CarriedSchema,
  totals: FigureTotalsSchema,
})

export const FiguresPageSchema = z.object({
  on: LocalDateSchema,
  unit: z.object({ id: unitId, name: z.string() }),
  superior: z.object({ id: unitId, name: z.string() }).nullable(),
  rows: z.array(FigureRowSchema),
  /** The unit's own figure, not that of units below it. */
  own: FigureTotalsSchema.nullable(),
  total: FigureTotalsSchema,
  /** Totals at the ends of the years before the day, and on the day. */
  trend: z.array(z.object({ on: LocalDateSchema, total: FigureTotalsSchema })),
  /** Units counted beside units below them that are counted, too. */
  countedTwice: z.array(z.object({ id: unitId, name: z.string() })),
  /** Units that still count with the numbers of units merged into them, and of which. */
  carrying: z.array(z.object({ id: unitId, name: z.string(), carried: CarriedSchema })),
  canImport: z.boolean(),
})

export type Figure = z.infer<typeof FigureSchema>
export type FiguresOfUnit = z.infer<typeof FiguresOfUnitSchema>
export type FigureRow = z.infer<typeof FigureRowSchema>
export type FiguresPage = z.infer<typeof FiguresPageSchema>
