/** What is left when the decisions are laid over the reading: the proposals that become a plan. */
import { type Decisions, type FieldName, fieldNames, type Target } from './decisions.ts'
import type { ResolvedName } from './names.ts'
import type { Deadline, Reading, Span } from './reading/types.ts'
import type { Standings } from './standings.ts'

export type NamedParty = { readonly name: string; readonly target: Target | null }

export type ConfirmedTask = {
  /** Its place in `reading.tasks`. */
  readonly index: number
  readonly row: number | null
  readonly section: string | null
  readonly text: string
  readonly period: string | null
  readonly parties: readonly (NamedParty & { readonly role: 'lead' | 'with' })[]
  /** Place in `reading.deadlines` of the deadline printed inside this task. */
  readonly deadline: number | null
  readonly span: Span
}

export type ConfirmedDeadline = Pick<Deadline, 'what' | 'date' | 'dateEnd' | 'op' | 'via' | 'phrase' | 'span'> & {
  readonly index: number
  readonly who: readonly NamedParty[]
  readonly to: NamedParty | null
}

export type ConfirmedReading = {
  readonly fields: Readonly<Record<FieldName, string | null>>
  readonly tasks: readonly ConfirmedTask[]
  readonly deadlines: readonly ConfirmedDeadline[]
  readonly conditions: readonly { readonly index: number; readonly phrase: string; readonly span: Span }[]
}

/** Only what stands accepted or corrected; what nobody has looked at yet, and what was rejected, stays out. */
export function confirmedReading(
  reading: Reading,
  decisions: Decisions,
  standings: Standings,
  names: readonly ResolvedName[],
): ConfirmedReading {
  const targets = new Map(names.map((name) => [name.printed, name.target]))
  const party = (name: string): NamedParty => ({ name, target: targets.get(name) ?? null })
  return {
    fields: confirmedFields(reading, decisions),
    tasks: reading.tasks.flatMap((task, index) => {
      if (!isTaken(standings.tasks[index])) return []
      const decision = decisions.tasks[index]
      const { row, text, period, units } = decision?.verdict === 'corrected' ? decision.value : task
      const parties = units.map((unit) => ({ ...party(unit.name), role: unit.role }))
      return [{ index, row, section: task.section, text, period, parties, deadline: task.deadline, span: task.span }]
    }),
    deadlines: reading.deadlines.flatMap((deadline, index) => {
      if (!isTaken(standings.deadlines[index])) return []
      const decision = decisions.deadlines[index]
      const { what, date, dateEnd, op, via, who, to } = decision?.verdict === 'corrected' ? decision.value : deadline
      const { phrase, span } = deadline
      return [{ index, what, date, dateEnd, op, via, who: who.map(party), to: to ? party(to) : null, phrase, span }]
    }),
    conditions: reading.conditions.flatMap((condition, index) => {
      if (!isTaken(standings.conditions[index])) return []
      const decision = decisions.conditions[index]
      return [
        { index, phrase: decision?.verdict === 'corrected' ? decision.value : condition.phrase, span: condition.span },
      ]
    }),
  }
}

const isTaken = (standing: string | undefined) => standing === 'accepted' || standing === 'corrected'

function confirmedFields(reading: Reading, decisions: Decisions): Record<FieldName, string | null> {
  const value = (name: FieldName) => {
    const decision = decisions.fields[name]
    if (decision?.verdict === 'corrected') return decision.value
    return decision?.verdict === 'rejected' ? null : readField(reading, name)
  }
  return Object.fromEntries(fieldNames.map((name) => [name, value(name)])) as Record<FieldName, string | null>
}

function readField(reading: Reading, name: FieldName): string | null {
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
