/** What an answer on one proposal does to the decisions. A deadline printed inside a task is not a second task. */
import type { Decisions } from '../../../domain/decisions.ts'
import type { Reading } from '../../../domain/reading/types.ts'
import type { Standing, Standings } from '../../../domain/standings.ts'
import { type Decidable, placeOf, type Ref } from './refs.ts'

export const isTaken = (standing: Standing | undefined): boolean => standing === 'accepted' || standing === 'corrected'

/** The task in which a deadline is printed. */
export function taskOf(reading: Reading, deadline: number): number | undefined {
  const at = reading.tasks.findIndex((task) => task.deadline === deadline)
  return at < 0 ? undefined : at
}

type Verdict = 'accepted' | 'rejected'

function put<T extends { verdict: string }>(
  record: Readonly<Record<string, T>>,
  at: number,
  verdict: Verdict,
): Record<string, T | { verdict: Verdict }> {
  const isCorrected = verdict === 'accepted' && record[at]?.verdict === 'corrected'
  return isCorrected ? record : { ...record, [at]: { verdict } }
}

/**
 * Taking a task takes its deadline along, and taking a deadline takes the task it stands in; refusing a task refuses its
 * deadline, but refusing a deadline leaves the task, without a day.
 */
export function decide(reading: Reading, decisions: Decisions, ref: Ref, verdict: Verdict): Decisions {
  const at = placeOf(ref)
  const kind = ref.split('.')[0] as Decidable
  const tasks = (task: number | undefined | null, from: Decisions) =>
    task === undefined || task === null
      ? from
      : { ...from, tasks: put(from.tasks, task, verdict) as Decisions['tasks'] }
  const deadlines = (deadline: number | undefined | null, from: Decisions) =>
    deadline === undefined || deadline === null
      ? from
      : { ...from, deadlines: put(from.deadlines, deadline, verdict) as Decisions['deadlines'] }
  if (kind === 'task') return deadlines(reading.tasks[at]?.deadline, tasks(at, decisions))
  if (kind === 'condition')
    return { ...decisions, conditions: put(decisions.conditions, at, verdict) as Decisions['conditions'] }
  const decided = deadlines(at, decisions)
  return verdict === 'accepted' ? tasks(taskOf(reading, at), decided) : decided
}

export type Tally = {
  /** Entries the plan will get: tasks, and deadlines that stand in no taken task. */
  readonly taken: number
  /** Entries that stay out unless a person says something. */
  readonly toLookAt: number
  readonly rejected: number
}

export function tallyOf(reading: Reading, standings: Standings): Tally {
  const alone = standings.deadlines.filter((_, at) => {
    const task = taskOf(reading, at)
    return task === undefined || !isTaken(standings.tasks[task])
  })
  const undecided = standings.tasks.filter((standing, at) => {
    const deadline = reading.tasks[at]?.deadline
    const goesInByItsDay = typeof deadline === 'number' && isTaken(standings.deadlines[deadline])
    return standing === 'to-look-at' && !goesInByItsDay
  })
  const undecidedDays = standings.deadlines.filter((standing, at) => {
    const task = taskOf(reading, at)
    return standing === 'to-look-at' && (task === undefined || standings.tasks[task] !== 'to-look-at')
  })
  return {
    taken: [...standings.tasks, ...alone].filter(isTaken).length,
    toLookAt: undecided.length + undecidedDays.length,
    rejected: standings.tasks.filter((standing) => standing === 'rejected').length,
  }
}
