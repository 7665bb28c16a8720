/** A task while it is being typed: empty fields are empty texts, and what is not ready yet may stand. */
import type { FieldErrors } from '#platform/ui'
import { type DueOp, dueWithin } from '../../../domain/due.ts'
import type {
  Addressee,
  Consequence,
  DutyInput,
  ObligationKind,
  Party,
  Target,
  Task,
  TaskInput,
} from '../../../domain/plan.ts'

export type DutyForm = {
  readonly key: string
  readonly id: DutyInput['id'] | null
  readonly kind: ObligationKind
  readonly title: string
  readonly op: DueOp
  readonly date: string | null
  readonly dateEnd: string | null
  /** The words of the source; they go when the deadline is changed by hand. */
  readonly printed: string | null
  readonly consequence: Consequence
  readonly legalGround: string
  /** Names, separated by semicolons. */
  readonly addressees: string
  readonly via: string
  readonly targets: readonly Target[] | null
}

export type TaskForm = {
  readonly number: string
  readonly section: string
  readonly text: string
  readonly period: string | null
  readonly note: string
  readonly span: TaskInput['span']
  readonly parties: readonly Party[]
  readonly duties: readonly DutyForm[]
}

const longestTitle = 1000

export const emptyTask = (period: string | null, number = ''): TaskForm => ({
  number,
  section: '',
  text: '',
  period,
  note: '',
  span: null,
  parties: [],
  duties: [],
})

export const emptyDuty = (): DutyForm => ({
  key: crypto.randomUUID(),
  id: null,
  kind: 'free_task',
  title: '',
  op: 'by',
  date: null,
  dateEnd: null,
  printed: null,
  consequence: 'none',
  legalGround: '',
  addressees: '',
  via: '',
  targets: null,
})

/** `keepsIds`: for an amendment, where a duty stays the same duty. */
export function formOf(task: Task, { keepsIds }: { readonly keepsIds: boolean }): TaskForm {
  const duties = !keepsIds && isPlain(task) ? [] : task.duties.map((duty) => dutyFormOf(duty, keepsIds))
  return {
    number: task.number ?? '',
    section: task.section ?? '',
    text: task.text,
    period: task.period,
    note: task.note ?? '',
    span: task.span,
    parties: task.parties,
    duties,
  }
}

function dutyFormOf(duty: Task['duties'][number], keepsIds: boolean): DutyForm {
  const { op, date, dateEnd, printed } = duty.due
  return {
    key: duty.id,
    id: keepsIds ? duty.id : null,
    kind: duty.kind,
    title: duty.title,
    ...{ op, date, dateEnd, printed },
    consequence: duty.consequence,
    legalGround: duty.legalGround ?? '',
    addressees: duty.addressees.map((one) => one.name).join('; '),
    via: duty.via ?? '',
    targets: duty.targets,
  }
}

/** The one duty that follows by itself from naming somebody; typing it out would only freeze its old words. */
function isPlain(task: Task): boolean {
  const [duty, ...more] = task.duties
  if (!duty || more.length > 0) return task.duties.length === 0
  const within = dueWithin(task.period)
  return (
    duty.kind === 'free_task' &&
    duty.title === task.text.slice(0, longestTitle).trim() &&
    duty.due.op === within.op &&
    duty.due.date === within.date &&
    duty.consequence === 'none' &&
    duty.addressees.length === 0 &&
    duty.targets === null &&
    duty.via === null
  )
}

const orNull = (text: string) => text.trim() || null

export function inputOf(form: TaskForm): TaskInput {
  return {
    number: orNull(form.number),
    section: orNull(form.section),
    text: form.text.trim(),
    period: form.period,
    note: orNull(form.note),
    span: form.span,
    parties: [...form.parties],
    duties: form.duties.map((duty) => dutyInputOf(duty, form)),
  }
}

const dutyInputOf = (duty: DutyForm, task: TaskForm): DutyInput => ({
  ...(duty.id ? { id: duty.id } : {}),
  kind: duty.kind,
  title: duty.title.trim() || task.text.trim().slice(0, longestTitle),
  due: { op: duty.op, date: duty.date, dateEnd: duty.dateEnd, printed: duty.printed },
  consequence: duty.consequence,
  legalGround: orNull(duty.legalGround),
  addressees: addresseesOf(duty.addressees),
  via: orNull(duty.via),
  targets: duty.targets ? [...duty.targets] : null,
})

const addresseesOf = (text: string): Addressee[] =>
  text
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => ({ id: null, name }))

/** What must be there before it can be kept; the names are those of the fields below `prefix`. */
export function taskErrors(form: TaskForm, prefix: string): FieldErrors {
  const wrong: Record<string, string> = {}
  if (!form.text.trim()) wrong[`${prefix}.text`] = 'Hãy ghi nội dung nhiệm vụ.'
  for (const [index, duty] of form.duties.entries()) {
    const field = `${prefix}.duties.${index}.due`
    if (duty.op !== 'none' && duty.date === null)
      wrong[`${field}.date`] = 'Hãy chọn mốc thời gian, hoặc “Không ghi thời hạn”.'
    if (duty.op !== 'between') continue
    if (duty.dateEnd === null) wrong[`${field}.dateEnd`] = 'Hãy chọn ngày cuối.'
    else if (duty.date !== null && duty.dateEnd < duty.date) wrong[`${field}.dateEnd`] = 'Ngày cuối phải sau ngày đầu.'
  }
  return wrong
}

export const isReady = (form: TaskForm): boolean => Object.keys(taskErrors(form, '')).length === 0

/** The number after the highest one, when the plan numbers its tasks. */
export function nextNumber(forms: readonly Pick<TaskForm, 'number'>[]): string {
  const numbers = forms.map((form) => Number(form.number)).filter((number) => Number.isInteger(number) && number > 0)
  return forms.length === 0 ? '1' : numbers.length === 0 ? '' : String(Math.max(...numbers) + 1)
}
