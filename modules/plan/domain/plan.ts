/** The words of a plan: what it is, what its tasks say, whom they name and what they oblige to. */
import { z } from 'zod'
import { idSchema, LocalDateSchema } from '#platform/kernel'
import { DueSchema, GivenDueSchema } from './due.ts'

export const planKinds = ['annual', 'topical', 'guidance'] as const
/** `guidance` is any document that obliges without being the unit's plan: hướng dẫn, công văn, thông báo. */
export type PlanKind = (typeof planKinds)[number]

export const obligationKinds = [
  'launch',
  'registration',
  'pact',
  'half_year_report',
  'year_report',
  'score_card',
  'award_dossier',
  'delegate_list',
  'free_task',
  'upward',
] as const
/** `upward`: a duty of the unit itself toward its superior and outward — one report, several addressees. */
export type ObligationKind = (typeof obligationKinds)[number]

/** What follows when an obligation is late or missing; from mildest to hardest. */
export const consequences = ['none', 'late-mark', 'closed', 'not-considered'] as const
export type Consequence = (typeof consequences)[number]

export const TargetSchema = z.object({
  kind: z.enum(['set', 'unit', 'body', 'outside']),
  id: z.uuid(),
  name: z.string().max(300),
})
/** Whom a task names: a set that is expanded on the day of issue, one unit, a body of a unit, or someone outside. */
export type Target = z.infer<typeof TargetSchema>

export const AddresseeSchema = z.object({ id: z.uuid().nullable(), name: z.string().trim().min(1).max(300) })
export type Addressee = z.infer<typeof AddresseeSchema>

export const PartySchema = z.object({
  role: z.enum(['lead', 'co']),
  /** The words of the document, or of the person who typed the plan. */
  printed: z.string().trim().min(1).max(300),
  target: TargetSchema.nullable(),
})
export type Party = z.infer<typeof PartySchema>

const dutyFields = {
  kind: z.enum(obligationKinds),
  title: z.string().trim().min(1).max(1000),
  consequence: z.enum(consequences),
  /** e.g. "Mục IV.2, Kế hoạch 142/KH-LĐLĐ" */
  legalGround: z.string().trim().max(500).nullable(),
  addressees: z.array(AddresseeSchema).max(20),
  /** "qua Ban Chính sách – Pháp luật" */
  via: z.string().trim().max(300).nullable(),
  /** null: all parties of the task */
  targets: z.array(TargetSchema).max(100).nullable(),
}

export const DutyInputSchema = z.object({
  /** Present when an existing duty is changed. */
  id: idSchema<'duty'>().optional(),
  due: GivenDueSchema,
  ...dutyFields,
  consequence: dutyFields.consequence.default('none'),
  legalGround: dutyFields.legalGround.default(null),
  addressees: dutyFields.addressees.default([]),
  via: dutyFields.via.default(null),
  targets: dutyFields.targets.default(null),
})
export type DutyInput = z.output<typeof DutyInputSchema>

const dutyTwice = 'Một việc phải làm bị nêu hai lần trong cùng nhiệm vụ. Hãy bỏ bớt một dòng.'

function namesEachDutyOnce(duties: readonly DutyInput[]): boolean {
  const named = duties.flatMap((duty) => duty.id ?? [])
  return new Set(named).size === named.length
}

export const DutySchema = z.object({ id: idSchema<'duty'>(), due: DueSchema, ...dutyFields })
export type Duty = z.infer<typeof DutySchema>

export const SpanSchema = z.object({ start: z.int().min(0), end: z.int().min(0) })

const taskFields = {
  /** Number as printed; the gap of the original (9, then 12) is kept. */
  number: z.string().trim().max(20).nullable(),
  /** Part of the document: "I", "IV.2". */
  section: z.string().trim().max(60).nullable(),
  text: z.string().trim().min(1).max(4000),
  /** `2020-Q1`, `2020-03`, `2020`, or null. */
  period: z
    .string()
    .regex(/^(19|20|21)\d{2}(-Q[1-4]|-(0[1-9]|1[0-2]))?$/, 'Không phải một quý, tháng hoặc năm có thật.')
    .nullable(),
  note: z.string().trim().max(2000).nullable(),
  /** Where the source says so: UTF-16 units of the imported text. */
  span: SpanSchema.nullable(),
  parties: z.array(PartySchema).max(50),
}

export const TaskInputSchema = z.object({
  ...taskFields,
  number: taskFields.number.default(null),
  section: taskFields.section.default(null),
  period: taskFields.period.default(null),
  note: taskFields.note.default(null),
  span: taskFields.span.default(null),
  parties: taskFields.parties.default([]),
  /** Left empty: one free task for the parties, due by the period. */
  duties: z.array(DutyInputSchema).max(10).refine(namesEachDutyOnce, { error: dutyTwice }).default([]),
})
export type TaskInput = z.output<typeof TaskInputSchema>

export const TaskSchema = z.object({ id: idSchema<'task'>(), ...taskFields, duties: z.array(DutySchema) })
export type Task = z.infer<typeof TaskSchema>

export const SignerSchema = z.object({
  authority: z.string().trim().max(200).nullable().default(null),
  position: z.string().trim().max(200).nullable().default(null),
  name: z.string().trim().max(200).nullable().default(null),
})
export type Signer = z.output<typeof SignerSchema>

export const PlanFactsSchema = z.object({
  kind: z.enum(planKinds),
  title: z.string().trim().min(1).max(500),
  /** Given by the office on issue: "142/KH-LĐLĐ". */
  number: z.string().trim().max(60).nullable().default(null),
  issuedOn: LocalDateSchema.nullable().default(null),
  issuerName: z.string().trim().max(300).nullable().default(null),
  place: z.string().trim().max(100).nullable().default(null),
  signer: SignerSchema.nullable().default(null),
  superiorPlanId: idSchema<'plan'>().nullable().default(null),
  /** For a superior plan that is not kept here: "Kế hoạch số 142/KH-LĐLĐ ngày 14/01/2020 của LĐLĐ tỉnh". */
  superiorCitation: z.string().trim().max(500).nullable().default(null),
})
export type PlanFacts = z.output<typeof PlanFactsSchema>
