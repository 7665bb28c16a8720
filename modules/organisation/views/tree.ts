/** What leaves the server about the tree where it is read in parts: a branch, a list, two days beside each other. */
import { z } from 'zod'
import { LocalDateSchema } from '#platform/kernel'
import { employerKinds, unitEventKinds } from '../domain/acts.ts'
import { dayChanges } from '../domain/compare-days.ts'
import { unitId } from './shared.ts'

export const BranchUnitSchema = z.object({
  id: unitId,
  typeCode: z.string(),
  name: z.string(),
  /** Units below on the day, all levels, as far as the reader sees them. */
  unitsBelow: z.number().int(),
  /** Ended units among those that once stood directly below. */
  endedBelow: z.number().int(),
  /** The first day it was no longer there; null while it is. */
  endedOn: LocalDateSchema.nullable(),
})

export const BranchReplySchema = z.object({ on: LocalDateSchema, units: z.array(BranchUnitSchema) })

export const ListedUnitSchema = z.object({
  id: unitId,
  name: z.string(),
  typeName: z.string(),
  superior: z.object({ id: unitId, name: z.string() }).nullable(),
  sectorName: z.string().nullable(),
  employerKind: z.enum(employerKinds).nullable(),
  endedOn: LocalDateSchema.nullable(),
})

export const UnitListReplySchema = z.object({
  on: LocalDateSchema,
  units: z.array(ListedUnitSchema),
  total: z.number().int(),
  next: z.string().nullable(),
})

export const ChangedUnitSchema = z.object({
  id: unitId,
  name: z.string(),
  typeName: z.string(),
  /** What it was before, where that is the change: its name, its superior. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** Who took over from an ended one, from whom a new one took over. */
  others: z.array(z.object({ id: unitId, name: z.string() })),
  on: LocalDateSchema,
})

export const ComparisonReplySchema = z.object({
  from: LocalDateSchema,
  to: LocalDateSchema,
  kinds: z.array(z.object({ code: z.string(), name: z.string(), before: z.number().int(), after: z.number().int() })),
  unchanged: z.number().int(),
  changes: z.array(
    z.object({ change: z.enum(dayChanges), total: z.number().int(), units: z.array(ChangedUnitSchema) }),
  ),
})

export const TreeDaysReplySchema = z.object({
  /** Days on which a decision took effect, newest first. */
  days: z.array(
    z.object({
      on: LocalDateSchema,
      events: z.array(z.object({ kind: z.enum(unitEventKinds), count: z.number().int() })),
    }),
  ),
  kinds: z.array(z.object({ code: z.string(), name: z.string() })),
  /** Numbers of units by kind, in the order of `kinds`, at starts of years, on days of decisions and today. */
  series: z.array(z.object({ on: LocalDateSchema, counts: z.array(z.number().int()) })),
})

export type BranchUnit = z.infer<typeof BranchUnitSchema>
export type ListedUnit = z.infer<typeof ListedUnitSchema>
export type ChangedUnit = z.infer<typeof ChangedUnitSchema>
export type ComparisonReply = z.infer<typeof ComparisonReplySchema>
export type TreeDaysReply = z.infer<typeof TreeDaysReplySchema>
