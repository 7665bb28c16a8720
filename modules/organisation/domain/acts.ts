/** What one decision does to units on one day, as it is told: by a form, by the lines of a workbook, by another program. */
import { z } from 'zod'
import { LocalDateSchema, nfc } from '#platform/kernel'

export const employerKinds = ['state', 'non_state'] as const
/** Nhà nước, or outside the state; null while nobody has said. */
export type EmployerKind = (typeof employerKinds)[number]

export const yearKinds = ['calendar', 'school'] as const
export type YearKind = (typeof yearKinds)[number]

const text = (most: number) =>
  z.string().trim().min(1, 'Phải có nội dung').max(most, `Dài quá ${most} ký tự`).transform(nfc)
const optionalText = (most: number) => z.string().trim().max(most).transform(nfc).default('')
const optionalLine = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Dài quá ${most} ký tự`)
    .nullable()
    .default(null)
    .transform((line) => (line ? nfc(line) : null))

/** The paper that says so. Without a number the clerk says why. */
export const UnitDecisionSchema = z.object({
  number: optionalLine(60),
  on: LocalDateSchema.nullable().default(null),
  /** Who signed it: "Ban Thường vụ LĐLĐ tỉnh" */
  by: optionalLine(200),
  note: optionalLine(500),
})
export type UnitDecision = z.output<typeof UnitDecisionSchema>

/** A unit that is there, or `+key`: one that this same decision founds. */
export const UnitRefSchema = z
  .string()
  .regex(/^(\+[\w.-]{1,60}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/, 'Không phải một đơn vị')
export type UnitRef = z.output<typeof UnitRefSchema>

export const UnitAttributesSchema = z.object({
  sectorCode: z.string().max(60).nullable().default(null),
  employerKind: z.enum(employerKinds).nullable().default(null),
  yearKind: z.enum(yearKinds).default('calendar'),
})
export type UnitAttributes = z.output<typeof UnitAttributesSchema>

/** A unit that the decision founds; later acts name it by its key. */
export const FoundedUnitSchema = UnitAttributesSchema.extend({
  key: z.string().regex(/^\+[\w.-]{1,60}$/, 'Phải có dạng +tên'),
  superior: UnitRefSchema,
  typeCode: z.string(),
  name: text(300),
  shortName: optionalText(100),
})
export type FoundedUnit = z.output<typeof FoundedUnitSchema>

const shortList = <T extends z.ZodType>(of: T) => z.array(of).min(1).max(2000)

export const UnitActSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('established'), unit: FoundedUnitSchema }),
  z.object({
    act: z.literal('renamed'),
    unit: UnitRefSchema,
    name: text(300),
    shortName: optionalText(100),
    /** The kind, where it changes, too. */
    typeCode: z.string().optional(),
  }),
  z.object({ act: z.literal('moved'), unit: UnitRefSchema, superior: UnitRefSchema }),
  z.object({ act: z.literal('changed'), unit: UnitRefSchema, attributes: UnitAttributesSchema.partial() }),
  /** Units below the merged ones go below the successor, unless another act moves or ends them. */
  z.object({ act: z.literal('merged'), units: shortList(UnitRefSchema), into: UnitRefSchema }),
  z.object({
    act: z.literal('split'),
    unit: UnitRefSchema,
    /** The parts; the unit itself among them goes on beside the new ones. */
    into: shortList(UnitRefSchema),
    /** The part that keeps the records of a unit that ends. */
    keeper: UnitRefSchema,
    /** Where each unit directly below goes; one that another act moves or ends need not be named. */
    below: z
      .array(z.object({ unit: UnitRefSchema, to: UnitRefSchema }))
      .max(5000)
      .default([]),
  }),
  z.object({
    act: z.literal('dissolved'),
    unit: UnitRefSchema,
    /** Takes over work, records and the units below. */
    successor: UnitRefSchema.nullable().default(null),
  }),
])
export type UnitAct = z.output<typeof UnitActSchema>
export type GivenUnitAct = z.input<typeof UnitActSchema>
export type UnitEventKind = UnitAct['act']

export const UnitActsSchema = z.array(UnitActSchema).min(1, 'Chưa nêu việc nào').max(5000)

export const unitEventKinds = ['established', 'renamed', 'moved', 'changed', 'merged', 'split', 'dissolved'] as const

/** What a unit was in an event. */
export const eventParts = ['subject', 'predecessor', 'successor', 'from', 'to', 'carried'] as const
export type EventPart = (typeof eventParts)[number]
