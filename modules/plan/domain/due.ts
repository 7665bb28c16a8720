/** From the words of a deadline to the last valid day. "Chậm nhất ngày D" includes D, "trước ngày D" excludes it. */
import { z } from 'zod'
import {
  addDays,
  isLocalDate,
  isUsualYear,
  type LocalDate,
  LocalDateSchema,
  lastDayOfMonth,
  lastDayOfQuarter,
  localDate,
  showDay,
} from '#platform/kernel'

export const dueOps = ['by', 'before', 'on', 'within', 'between', 'from', 'none'] as const
export type DueOp = (typeof dueOps)[number]

const printedDate = z.string().refine((text) => periodOf(text) !== undefined, {
  error: 'Không phải một ngày, tháng, quý hoặc năm có thật. Hãy ghi lại thời hạn.',
})
const dateMissing = 'Chưa ghi ngày của thời hạn. Hãy ghi ngày, hoặc chọn “Không ghi thời hạn”.'

/** A deadline as it is printed or typed. Dates are a day, a month `2020-05`, a quarter `2020-Q2` or a year `2020`. */
export const GivenDueSchema = z
  .object({
    op: z.enum(dueOps),
    date: printedDate.nullable().default(null),
    dateEnd: printedDate.nullable().default(null),
    printed: z.string().trim().max(500).nullable().default(null),
  })
  .refine((due) => due.op === 'none' || due.date !== null, { error: dateMissing, path: ['date'] })
  .refine((due) => due.op !== 'between' || due.dateEnd !== null, { error: dateMissing, path: ['dateEnd'] })
export type GivenDue = z.output<typeof GivenDueSchema>

export const DueSchema = z.object({
  op: z.enum(dueOps),
  date: z.string().nullable(),
  dateEnd: z.string().nullable(),
  printed: z.string().nullable(),
  /** The last day on which it is still on time; null when the document names none. */
  dueOn: LocalDateSchema.nullable(),
  opensOn: LocalDateSchema.nullable(),
})
export type Due = z.infer<typeof DueSchema>

type Period = { readonly first: LocalDate; readonly last: LocalDate }

/** First and last day of a printed day, month, quarter or year; nothing for a year that no plan can mean. */
export function periodOf(text: string): Period | undefined {
  const period = spanOf(text)
  // "Before" ends a day earlier: that day must be a usual one, too.
  return period && isUsualYear(addDays(period.first, -1)) && isUsualYear(period.last) ? period : undefined
}

function spanOf(text: string): Period | undefined {
  if (isLocalDate(text)) return { first: text, last: text }
  const match = /^(\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(text)
  if (!match) return undefined
  const [, year = '', quarter, month] = match
  if (quarter) {
    const last = lastDayOfQuarter(Number(year), Number(quarter))
    return { first: localDate(`${year}-${String(Number(quarter) * 3 - 2).padStart(2, '0')}-01`), last }
  }
  if (month) return { first: localDate(`${year}-${month}-01`), last: lastDayOfMonth(Number(year), Number(month)) }
  return { first: localDate(`${year}-01-01`), last: localDate(`${year}-12-31`) }
}

/**
 * The last valid day. A month, quarter or year without a day means its last day ("trong quý I"), except before it:
 * "trước tháng 5" ends on 30/4. `from` only opens: nothing is ever overdue by it.
 */
export function dueOf(given: GivenDue): Due {
  const start = given.date === null ? undefined : periodOf(given.date)
  const end = given.dateEnd === null ? start : periodOf(given.dateEnd)
  const words = { op: given.op, date: given.date, dateEnd: given.dateEnd, printed: given.printed }
  if (given.op === 'none' || !start || !end) return { ...words, dueOn: null, opensOn: null }
  switch (given.op) {
    case 'before':
      return { ...words, dueOn: addDays(start.first, -1), opensOn: null }
    case 'by':
      return { ...words, dueOn: end.last, opensOn: null }
    case 'from':
      return { ...words, dueOn: null, opensOn: start.first }
    case 'on':
    case 'within':
    case 'between':
      return { ...words, dueOn: end.last, opensOn: start.first }
  }
}

export const dueWithin = (period: string | null): GivenDue =>
  period === null
    ? { op: 'none', date: null, dateEnd: null, printed: null }
    : { op: 'within', date: period, dateEnd: null, printed: null }

const roman = ['I', 'II', 'III', 'IV'] as const

/** "2020-Q1" → "quý I/2020", "2020-05" → "tháng 5/2020", a day → 30/01/2020. */
export function showPrinted(text: string): string {
  if (isLocalDate(text)) return showDay(text)
  const [year = '', part] = text.split('-')
  if (!part) return `năm ${year}`
  return part.startsWith('Q') ? `quý ${roman[Number(part[1]) - 1]}/${year}` : `tháng ${Number(part)}/${year}`
}
