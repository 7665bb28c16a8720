/** How each proposal stands: by a person's decision, else by the reader's confidence and by whether its units are known. */
import type { Decisions } from './decisions.ts'
import type { Deadline, Reading, Task } from './reading/types.ts'
import { openRemarks } from './remark-groups.ts'

export type Standing = 'accepted' | 'corrected' | 'rejected' | 'to-look-at'
export type Standings = {
  readonly tasks: Standing[]
  readonly deadlines: Standing[]
  readonly conditions: Standing[]
}
export type Counts = {
  readonly tasks: number
  readonly deadlines: number
  readonly conditions: number
  readonly remarks: number
  readonly accepted: number
  readonly rejected: number
  readonly toLookAt: number
}

const decided = (decision: { readonly verdict: 'accepted' | 'corrected' | 'rejected' } | undefined) => decision?.verdict

/** `openNames`: printed names that are neither surely matched nor chosen by a person. */
export function standingsOf(reading: Reading, decisions: Decisions, openNames: ReadonlySet<string>): Standings {
  const isOpen = (name: string) => openNames.has(name)
  return {
    tasks: reading.tasks.map((task, at) => decided(decisions.tasks[at]) ?? standingOfTask(task, isOpen)),
    deadlines: reading.deadlines.map(
      (one, at) => decided(decisions.deadlines[at]) ?? standingOfDeadline(one, owersOf(reading, decisions, at), isOpen),
    ),
    conditions: reading.conditions.map((_, at) => decided(decisions.conditions[at]) ?? 'accepted'),
  }
}

const standingOfTask = (task: Task, isOpen: (name: string) => boolean): Standing =>
  task.confidence === 'check' || task.units.length === 0 || task.units.some((unit) => isOpen(unit.name))
    ? 'to-look-at'
    : 'accepted'

const standingOfDeadline = (
  deadline: Deadline,
  owers: readonly string[],
  isOpen: (name: string) => boolean,
): Standing =>
  deadline.confidence === 'check' || deadline.date === null || owers.length === 0 || owers.some(isOpen)
    ? 'to-look-at'
    : 'accepted'

/** Who owes it: the units of the task it is printed in, together with those its own sentence names. */
function owersOf(reading: Reading, decisions: Decisions, deadline: number): string[] {
  const task = reading.tasks.findIndex((one) => one.deadline === deadline)
  const decision = decisions.tasks[task]
  const units = decision?.verdict === 'corrected' ? decision.value.units : (reading.tasks[task]?.units ?? [])
  return [...units.map((unit) => unit.name), ...(reading.deadlines[deadline]?.who ?? [])]
}

export function countsOf(reading: Reading, decisions: Decisions, standings: Standings): Counts {
  const all = [...standings.tasks, ...standings.deadlines, ...standings.conditions]
  return {
    tasks: reading.tasks.length,
    deadlines: reading.deadlines.length,
    conditions: reading.conditions.length,
    remarks: openRemarks(reading, decisions.remarksSeen).length,
    accepted: all.filter((standing) => standing === 'accepted' || standing === 'corrected').length,
    rejected: all.filter((standing) => standing === 'rejected').length,
    toLookAt: all.filter((standing) => standing === 'to-look-at').length,
  }
}

/** Decisions name proposals by their place in the reading; a place that is not there is a mistake of the sender. */
export const fitsReading = (decisions: Decisions, reading: Reading): boolean =>
  Object.keys(decisions.tasks).every((at) => Number(at) < reading.tasks.length) &&
  Object.keys(decisions.deadlines).every((at) => Number(at) < reading.deadlines.length) &&
  Object.keys(decisions.conditions).every((at) => Number(at) < reading.conditions.length) &&
  decisions.remarksSeen.every((at) => at < reading.remarks.length)
