/** What leaves the server about one unit on a day. */
import { z } from 'zod'
import { employerKinds, yearKinds } from '../domain/acts.ts'
import { path, period, unitId } from './shared.ts'

export const UnitTypeViewSchema = z.object({
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  rank: z.number(),
  /** No longer offered; units that have it keep it. */
  isRetired: z.boolean(),
})

export const SectorChoiceSchema = z.object({ code: z.string(), name: z.string(), isRetired: z.boolean() })

const attributes = {
  sectorCode: z.string().nullable(),
  employerKind: z.enum(employerKinds).nullable(),
  yearKind: z.enum(yearKinds),
}

export const UnitViewSchema = z.object({
  id: unitId,
  parentId: unitId.nullable(),
  typeCode: z.string(),
  typeName: z.string(),
  name: z.string(),
  shortName: z.string(),
  ...attributes,
  sectorName: z.string().nullable(),
  path,
  ...period,
  version: z.number().int(),
})

export const TypeCountSchema = z.object({ typeCode: z.string(), typeName: z.string(), count: z.number().int() })

export type UnitView = z.infer<typeof UnitViewSchema>
export type UnitTypeView = z.infer<typeof UnitTypeViewSchema>
export type SectorChoice = z.infer<typeof SectorChoiceSchema>
