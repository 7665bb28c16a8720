/** What the reader finds in one administrative document. Every span counts UTF-16 units of `Reading.text`. */

export type Span = { readonly start: number; readonly end: number }
export type Confidence = 'sure' | 'check'
export type Found<T> = { readonly value: T; readonly span: Span; readonly confidence: Confidence }

export type DateOp = 'before' | 'by' | 'within' | 'between' | 'on' | 'from'

export type Signer = {
  readonly authority: string | null
  readonly position: string | null
  readonly name: string | null
  readonly span: Span
  readonly confidence: Confidence
}

export type Citation = {
  readonly kind: string | null
  /** null for a law cited by its name only */
  readonly number: string | null
  readonly date: string | null
  readonly issuer: string | null
  readonly subject: string | null
  readonly span: Span
  /** every place where the same document is cited, the first one included */
  readonly occurrences: readonly { readonly span: Span; readonly number: string | null; readonly date: string | null }[]
  readonly confidence: Confidence
}

export type OutlineEntry = {
  readonly level: number
  readonly label: string | null
  readonly title: string | null
  readonly span: Span
}

export type UnitMention = { readonly name: string; readonly span: Span; readonly role: 'lead' | 'with' }

export type Task = {
  /** the printed row or item number */
  readonly row: number | null
  readonly section: string | null
  readonly text: string
  readonly span: Span
  readonly period: string | null
  readonly units: readonly UnitMention[]
  /** index in `Reading.deadlines` of the deadline printed inside this task: it is not a second task */
  readonly deadline: number | null
  readonly confidence: Confidence
}

export type Deadline = {
  /** ISO day, month, quarter, yearly `--MM-DD` or monthly `---DD`; null when the text gives only a relative date */
  readonly date: string | null
  readonly dateEnd: string | null
  readonly op: DateOp
  readonly what: string
  readonly to: string | null
  readonly via: string | null
  readonly who: readonly string[]
  readonly phrase: string
  /** the whole clause */
  readonly span: Span
  /** the date alone */
  readonly dateSpan: Span
  readonly confidence: Confidence
}

export type Limit = {
  readonly value: number
  readonly unit: string
  readonly op: '<=' | '>=' | '<' | '>' | '~'
  readonly phrase: string
  readonly span: Span
  readonly confidence: Confidence
}

export type Copies = { readonly count: number; readonly of: string; readonly phrase: string; readonly span: Span }

export type Condition = { readonly phrase: string; readonly span: Span }

export type RemarkCode =
  | 'number-blank'
  | 'date-blank'
  | 'date-missing'
  | 'issuer-inferred'
  | 'signer-missing'
  | 'sequence-gap'
  | 'sequence-repeat'
  | 'heading-year'
  | 'citation-near-duplicate'
  | 'citation-dates-disagree'
  | 'task-without-unit'
  | 'task-repeated'
  | 'deadline-before-document'
  | 'deadline-relative'
  | 'legacy-encoding'
  | 'probable-slip'

/** Something in the document a person should look at; the wording on screen is made from the code. */
export type Remark = {
  readonly code: RemarkCode
  readonly span: Span
  readonly params: Readonly<Record<string, string | number>>
}

export type Reading = {
  /** the text the screen shows: NFC, decoded, without tags and markdown marks */
  readonly text: string
  readonly kind: Found<string> | null
  readonly number: Found<string> | null
  /** the symbol printed after a number that was left blank */
  readonly symbol: Found<string> | null
  readonly issuer: Found<string> | null
  readonly parentIssuer: Found<string> | null
  readonly place: Found<string> | null
  readonly date: Found<string> | null
  readonly subject: Found<string> | null
  readonly signer: Signer | null
  readonly cosigners: readonly Signer[]
  readonly addressees: readonly Found<string>[]
  readonly recipients: readonly Found<string>[]
  readonly citations: readonly Citation[]
  readonly outline: readonly OutlineEntry[]
  readonly tasks: readonly Task[]
  readonly deadlines: readonly Deadline[]
  readonly limits: readonly Limit[]
  readonly copies: readonly Copies[]
  readonly conditions: readonly Condition[]
  readonly remarks: readonly Remark[]
}
