/** The shape of a reading on the wire; the types themselves are the reader's (`reading/types.ts`). */
import { z } from 'zod'

const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly()
const words = z.string().nullable()

export const SpanSchema = z.object({ start: z.int(), end: z.int() })
export const ConfidenceSchema = z.enum(['sure', 'check'])
export const DateOpSchema = z.enum(['before', 'by', 'within', 'between', 'on', 'from'])

const FoundSchema = z.object({ value: z.string(), span: SpanSchema, confidence: ConfidenceSchema })

const SignerSchema = z.object({
  authority: words,
  position: words,
  name: words,
  span: SpanSchema,
  confidence: ConfidenceSchema,
})

const CitationSchema = z.object({
  kind: words,
  number: words,
  date: words,
  issuer: words,
  subject: words,
  span: SpanSchema,
  occurrences: list(z.object({ span: SpanSchema, number: words, date: words })),
  confidence: ConfidenceSchema,
})

const TaskSchema = z.object({
  row: z.number().nullable(),
  section: words,
  text: z.string(),
  span: SpanSchema,
  period: words,
  units: list(z.object({ name: z.string(), span: SpanSchema, role: z.enum(['lead', 'with']) })),
  deadline: z.int().nullable(),
  confidence: ConfidenceSchema,
})

const DeadlineSchema = z.object({
  date: words,
  dateEnd: words,
  op: DateOpSchema,
  what: z.string(),
  to: words,
  via: words,
  who: list(z.string()),
  phrase: z.string(),
  span: SpanSchema,
  dateSpan: SpanSchema,
  confidence: ConfidenceSchema,
})

const LimitSchema = z.object({
  value: z.number(),
  unit: z.string(),
  op: z.enum(['<=', '>=', '<', '>', '~']),
  phrase: z.string(),
  span: SpanSchema,
  confidence: ConfidenceSchema,
})

const RemarkSchema = z.object({
  code: z.enum([
    'number-blank',
    'date-blank',
    'date-missing',
    'issuer-inferred',
    'signer-missing',
    'sequence-gap',
    'sequence-repeat',
    'heading-year',
    'citation-near-duplicate',
    'citation-dates-disagree',
    'task-without-unit',
    'task-repeated',
    'deadline-before-document',
    'deadline-relative',
    'legacy-encoding',
    'probable-slip',
  ]),
  span: SpanSchema,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})

export const ReadingSchema = z.object({
  text: z.string(),
  kind: FoundSchema.nullable(),
  number: FoundSchema.nullable(),
  symbol: FoundSchema.nullable(),
  issuer: FoundSchema.nullable(),
  parentIssuer: FoundSchema.nullable(),
  place: FoundSchema.nullable(),
  date: FoundSchema.nullable(),
  subject: FoundSchema.nullable(),
  signer: SignerSchema.nullable(),
  cosigners: list(SignerSchema),
  addressees: list(FoundSchema),
  recipients: list(FoundSchema),
  citations: list(CitationSchema),
  outline: list(z.object({ level: z.int(), label: words, title: words, span: SpanSchema })),
  tasks: list(TaskSchema),
  deadlines: list(DeadlineSchema),
  limits: list(LimitSchema),
  copies: list(z.object({ count: z.number(), of: z.string(), phrase: z.string(), span: SpanSchema })),
  conditions: list(z.object({ phrase: z.string(), span: SpanSchema })),
  remarks: list(RemarkSchema),
})
