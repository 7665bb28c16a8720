/** The present wording of a proposal: a person's correction, else what the document says. */
import type { z } from 'zod'
import type { DeadlineValuesSchema, Decisions, FieldName, Target, TaskValuesSchema } from '../../../domain/decisions.ts'
import type { Reading } from '../../../domain/reading/types.ts'

export type TaskValues = z.infer<typeof TaskValuesSchema>
export type DeadlineValues = z.infer<typeof DeadlineValuesSchema>

export function taskValues(reading: Reading, decisions: Decisions, at: number): TaskValues {
  const decision = decisions.tasks[at]
  if (decision?.verdict === 'corrected') return decision.value
  const task = reading.tasks[at]
  if (!task) throw new RangeError(`no task ${at}`)
  const { row, text, period } = task
  return { row, text, period, units: task.units.map(({ name, role }) => ({ name, role })) }
}

export function deadlineValues(reading: Reading, decisions: Decisions, at: number): DeadlineValues {
  const decision = decisions.deadlines[at]
  if (decision?.verdict === 'corrected') return decision.value
  const deadline = reading.deadlines[at]
  if (!deadline) throw new RangeError(`no deadline ${at}`)
  const { what, date, dateEnd, op, to, via, who } = deadline
  return { what, date, dateEnd, op, to, via, who: [...who] }
}

export function conditionWords(reading: Reading, decisions: Decisions, at: number): string {
  const decision = decisions.conditions[at]
  return decision?.verdict === 'corrected' ? decision.value : (reading.conditions[at]?.phrase ?? '')
}

/** Null where the document has no such field, or a person said so. */
export function fieldValue(reading: Reading, decisions: Decisions, name: FieldName): string | null {
  const decision = decisions.fields[name]
  if (decision?.verdict === 'corrected') return decision.value
  return decision?.verdict === 'rejected' ? null : printedField(reading, name)
}

export function printedField(reading: Reading, name: FieldName): string | null {
  switch (name) {
    case 'signerAuthority':
      return reading.signer?.authority ?? null
    case 'signerPosition':
      return reading.signer?.position ?? null
    case 'signerName':
      return reading.signer?.name ?? null
    default:
      return reading[name]?.value ?? null
  }
}

export const correctTask = (decisions: Decisions, at: number, value: TaskValues): Decisions => ({
  ...decisions,
  tasks: { ...decisions.tasks, [at]: { verdict: 'corrected', value } },
})

export const correctDeadline = (decisions: Decisions, at: number, value: DeadlineValues): Decisions => ({
  ...decisions,
  deadlines: { ...decisions.deadlines, [at]: { verdict: 'corrected', value } },
})

export const correctField = (decisions: Decisions, name: FieldName, value: string | null): Decisions => ({
  ...decisions,
  fields: { ...decisions.fields, [name]: { verdict: 'corrected', value } },
})

/** A unit that the document does not print is added under its own name, which is therefore already understood. */
export function withTaskUnit(reading: Reading, decisions: Decisions, at: number, target: Target): Decisions {
  const values = taskValues(reading, decisions, at)
  if (values.units.some((unit) => unit.name === target.name)) return decisions
  const units = [...values.units, { name: target.name, role: 'lead' as const }]
  return understood(correctTask(decisions, at, { ...values, units }), target)
}

export function withDeadlineOwer(reading: Reading, decisions: Decisions, at: number, target: Target): Decisions {
  const values = deadlineValues(reading, decisions, at)
  if (values.who.includes(target.name)) return decisions
  return understood(correctDeadline(decisions, at, { ...values, who: [...values.who, target.name] }), target)
}

const understood = (decisions: Decisions, target: Target): Decisions => ({
  ...decisions,
  names: { ...decisions.names, [target.name]: target },
})
