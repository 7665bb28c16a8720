/** From what was typed or read to a task with its duties and their last valid days. */
import { type Id, Refusal } from '#platform/kernel'
import { dueOf } from './due.ts'
import type { Duty, DutyInput, Task, TaskInput } from './plan.ts'
import { dutiesOf } from './task.ts'

type NewIds = { readonly task: () => Id<'task'>; readonly duty: () => Id<'duty'> }

export const makeTask = (input: TaskInput, ids: NewIds): Task => changedTask(input, ids.task(), [], ids.duty)

/**
 * The task as it reads after a change. A duty keeps its id when it is named by it, or else when the task already had
 * a duty of this kind: what units have reported must not be lost because a form left out an id.
 */
export function changedTask(
  input: TaskInput,
  id: Id<'task'>,
  before: readonly Duty[],
  newDutyId: () => Id<'duty'>,
): Task {
  const { duties: _, ...text } = input
  const given = dutiesOf(input)
  const named = new Set(given.flatMap((duty) => duty.id ?? []))
  const unknown = [...named].find((dutyId) => !before.some((duty) => duty.id === dutyId))
  if (unknown) throw new Refusal('invalid', 'plan.duty-not-found')
  const free = before.filter((duty) => !named.has(duty.id))
  const duties = given.map((duty) => made(duty, duty.id ?? takeByKind(free, duty) ?? newDutyId()))
  return { ...text, id, duties }
}

function takeByKind(free: Duty[], duty: DutyInput): Id<'duty'> | undefined {
  const index = free.findIndex((one) => one.kind === duty.kind)
  return index < 0 ? undefined : free.splice(index, 1)[0]?.id
}

const made = ({ id: _, due, ...rest }: DutyInput, id: Id<'duty'>): Duty => ({ ...rest, id, due: dueOf(due) })
