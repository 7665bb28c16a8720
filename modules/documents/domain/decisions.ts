/** What a person decided about each thing the reader proposed. An index that is absent has not been decided yet. */
import { z } from 'zod'
import { DateOpSchema } from './reading-shape.ts'

const line = z.string().trim().max(4000)
const words = line.nullable()
const index = z.string().regex(/^\d{1,4}$/)

export const TargetSchema = z.object({
  kind: z.enum(['set', 'unit', 'body', 'outside']),
  id: z.uuid(),
  name: z.string().max(400),
  /** Tells namesakes apart: the superior of a unit. */
  note: z.string().max(400).optional(),
})
export type Target = z.infer<typeof TargetSchema>

export const TaskValuesSchema = z.object({
  row: z.int().nullable(),
  text: line.min(1),
  period: words,
  units: z.array(z.object({ name: line.min(1), role: z.enum(['lead', 'with']) })).max(60),
})
export const DeadlineValuesSchema = z.object({
  what: line.min(1),
  date: words,
  dateEnd: words,
  op: DateOpSchema,
  to: words,
  via: words,
  who: z.array(line.min(1)).max(60),
})

const decisionOn = <Value extends z.ZodType>(value: Value) =>
  z.discriminatedUnion('verdict', [
    z.object({ verdict: z.literal('accepted') }),
    z.object({ verdict: z.literal('rejected') }),
    z.object({ verdict: z.literal('corrected'), value }),
  ])

export const fieldNames = [
  'kind',
  'number',
  'symbol',
  'issuer',
  'parentIssuer',
  'place',
  'date',
  'subject',
  'signerAuthority',
  'signerPosition',
  'signerName',
] as const
export type FieldName = (typeof fieldNames)[number]

const mostEntries = 5000
const tooMany = `Nhiều hơn ${mostEntries} lựa chọn cho một văn bản. Hãy tải lại trang rồi làm lại.`
const isReadable = (entries: object) => Object.keys(entries).length <= mostEntries

export const DecisionsSchema = z.object({
  fields: z.partialRecord(z.enum(fieldNames), decisionOn(words)),
  tasks: z.record(index, decisionOn(TaskValuesSchema)),
  deadlines: z.record(index, decisionOn(DeadlineValuesSchema)),
  conditions: z.record(index, decisionOn(line.min(1))),
  /** Remarks that a person has looked at and put aside. */
  remarksSeen: z.array(z.int().min(0)).max(2000),
  /** Per printed name: the chosen target, or null for "no unit of ours". */
  names: z.record(z.string().max(400), TargetSchema.nullable()).refine(isReadable, { error: tooMany }),
  /** What the screen of a later slice keeps beside the proposals: `deadline.0.kind` → "registration". */
  extras: z.record(z.string().max(100), z.string().max(1000)).refine(isReadable, { error: tooMany }).default({}),
})
export type Decisions = z.infer<typeof DecisionsSchema>

export const noDecisions: Decisions = {
  fields: {},
  tasks: {},
  deadlines: {},
  conditions: {},
  remarksSeen: [],
  names: {},
  extras: {},
}

/** Which entries differ, as `tasks.3` or `names.CDN`: what the history says was decided. */
export function changedDecisions(before: Decisions, after: Decisions): string[] {
  const groups = ['fields', 'tasks', 'deadlines', 'conditions', 'names', 'extras'] as const
  const changed = groups.flatMap((group) => {
    const [old, now]: Readonly<Record<string, unknown>>[] = [before[group], after[group]]
    const keys = new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})])
    return [...keys].filter((key) => !same(old?.[key], now?.[key])).map((key) => `${group}.${key}`)
  })
  return same(before.remarksSeen, after.remarksSeen) ? changed : [...changed, 'remarksSeen']
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
