import { z } from 'zod'
import { endpoint } from '#platform/http'
import { DueSchema } from '../domain/due.ts'
import { consequences, obligationKinds, planKinds } from '../domain/plan.ts'
import { standings } from '../domain/standing.ts'
import { ObligationSchema } from './obligations.ts'
import { CountsSchema, dutyId, obligationId, pageSize, planId, seasonId, unitId } from './shared.ts'

/** `dated`: what units below owe by a day; `upward`: what goes to the superior and outward; `all`: tasks without a day, too. */
const boardShows = ['dated', 'upward', 'all'] as const
export type BoardShow = (typeof boardShows)[number]

export const BoardColumnSchema = z.object({
  dutyId,
  planId,
  planNumber: z.string(),
  kind: z.enum(obligationKinds),
  title: z.string(),
  due: DueSchema,
  consequence: z.enum(consequences),
  counts: CountsSchema,
})

export const BoardCellSchema = z.object({
  dutyId,
  standing: z.enum(standings),
  /** More than one when the unit also owes it for a block or by several bodies; then the worst one speaks. */
  obligations: z.int(),
  /** null when there are several: drill down. */
  obligationId: obligationId.nullable(),
  reportedAt: z.iso.datetime().nullable(),
})

const boardQuery = {
  seasonId: seasonId.optional(),
  /** Whose plans: left out, the federation's, or the nearest superior's that has any. */
  issuerId: unitId.optional(),
  planId: planId.optional(),
  show: z.enum(boardShows).default('dated'),
}

export const getBoard = endpoint({
  name: 'getBoard',
  method: 'GET',
  path: '/board',
  summary: 'Bảng đôn đốc: đơn vị × việc phải làm, đúng hạn, trễ, còn thiếu',
  query: z.object({
    ...boardQuery,
    /** Only units that have something standing so. */
    standing: z.enum(standings).optional(),
    after: z.string().max(1000).optional(),
    limit: pageSize,
  }),
  reply: z.object({
    issuers: z.array(z.object({ unitId, unitName: z.string() })),
    issuerId: unitId.nullable(),
    seasonId: seasonId.nullable(),
    plans: z.array(z.object({ planId, number: z.string(), title: z.string(), kind: z.enum(planKinds) })),
    columns: z.array(BoardColumnSchema),
    rows: z.array(z.object({ unitId, unitName: z.string(), counts: CountsSchema, cells: z.array(BoardCellSchema) })),
    /** Over all rows, not only this page. */
    units: z.int(),
    counts: CountsSchema,
    next: z.string().nullable(),
  }),
})

export const listBoardObligations = endpoint({
  name: 'listBoardObligations',
  method: 'GET',
  path: '/board/obligations',
  summary: 'Những việc nằm sau một ô hoặc một con số của bảng đôn đốc',
  query: z.object({
    ...boardQuery,
    dutyId: dutyId.optional(),
    unitId: unitId.optional(),
    standing: z.enum(standings).optional(),
    after: z.string().max(1000).optional(),
    limit: pageSize,
  }),
  reply: z.object({ obligations: z.array(ObligationSchema), total: z.int(), next: z.string().nullable() }),
})

export const CalendarEntrySchema = z.object({
  dutyId,
  planId,
  planNumber: z.string(),
  issuerName: z.string(),
  kind: z.enum(obligationKinds),
  title: z.string(),
  due: DueSchema,
  consequence: z.enum(consequences),
  /** What the unit itself owes here; null when it only watches others. */
  own: z.object({ obligationId: obligationId.nullable(), standing: z.enum(standings) }).nullable(),
  /** What the units under its plan owe; null when it is not the issuer. */
  others: CountsSchema.nullable(),
})

export type CalendarEntry = z.infer<typeof CalendarEntrySchema>

export const getCalendar = endpoint({
  name: 'getCalendar',
  method: 'GET',
  path: '/calendar',
  summary: 'Lịch năm theo quý: việc của đơn vị và việc đã giao cho cấp dưới',
  query: z.object({ seasonId: seasonId.optional(), unitId: unitId.optional() }),
  reply: z.object({
    unitId: unitId.nullable(),
    unitName: z.string(),
    seasonId: seasonId.nullable(),
    quarters: z.array(
      z.object({
        /** `2020-Q1` */
        quarter: z.string(),
        months: z.array(z.object({ month: z.string(), entries: z.array(CalendarEntrySchema) })),
      }),
    ),
    undated: z.array(CalendarEntrySchema),
  }),
})
