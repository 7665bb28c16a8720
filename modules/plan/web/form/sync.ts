/** Which write brings the server's draft one step nearer to what stands on the screen; and the way back. */
import type { Plan } from '../../contract.ts'
import { formOf, inputOf, isReady, type TaskForm } from './task/task-form.ts'

type TaskId = Plan['tasks'][number]['id']

/** One task on the screen. Without an id the server does not know it yet; a moved task is a new one in its new place. */
export type Row = { readonly key: string; readonly id: TaskId | null; readonly form: TaskForm }

/** What the server has, in its order; `print` is the text as it was sent. */
export type Saved = { readonly id: TaskId; readonly print: string }

export type Write =
  | { readonly op: 'add'; readonly row: Row; readonly position: number }
  | { readonly op: 'update'; readonly row: Row & { readonly id: TaskId } }
  | { readonly op: 'remove'; readonly id: TaskId }

export const printOf = (form: TaskForm): string => JSON.stringify(inputOf(form))

export const rowsOfPlan = (plan: Plan): Row[] =>
  plan.tasks.map((task) => ({ key: task.id, id: task.id, form: formOf(task, { keepsIds: false }) }))

export const savedOf = (rows: readonly Row[]): Saved[] =>
  rows.flatMap(({ id, form }) => (id === null ? [] : [{ id, print: printOf(form) }]))

/** Adding comes before removing: a move that is cut off leaves a task twice, never lost. */
export function nextWrite(rows: readonly Row[], saved: readonly Saved[]): Write | undefined {
  const ready = rows.filter((row) => isReady(row.form))
  const added = ready.find((row) => row.id === null)
  if (added) return { op: 'add', row: added, position: positionOf(added, rows, saved) }
  const prints = new Map(saved.map((one) => [one.id, one.print]))
  const changed = ready.find((row) => row.id !== null && prints.get(row.id) !== printOf(row.form))
  if (changed?.id) return { op: 'update', row: { ...changed, id: changed.id } }
  const kept = new Set(rows.map((row) => row.id))
  const removed = saved.find((one) => !kept.has(one.id))
  return removed && { op: 'remove', id: removed.id }
}

/** Right behind the nearest task above it that the server has. */
function positionOf(row: Row, rows: readonly Row[], saved: readonly Saved[]): number {
  const above = rows.slice(0, rows.indexOf(row)).reverse()
  for (const { id } of above) {
    const at = saved.findIndex((one) => one.id === id)
    if (at >= 0) return at + 1
  }
  return 0
}

/** What the server has after a write: its order, the texts as they were sent. */
export function savedAfter(
  write: Write,
  saved: readonly Saved[],
  plan: Plan,
): { saved: Saved[]; addedId: TaskId | null } {
  const prints = new Map(saved.map((one) => [one.id, one.print]))
  const added = write.op === 'add' ? plan.tasks.find((task) => !prints.has(task.id)) : undefined
  if (write.op !== 'remove') {
    const id = write.op === 'update' ? write.row.id : added?.id
    if (id) prints.set(id, printOf(write.row.form))
  }
  const after = plan.tasks.map(({ id }) => ({ id, print: prints.get(id) ?? '' }))
  return { saved: after, addedId: added?.id ?? null }
}

/** Somebody else changed the draft: their texts are taken, what is unsaved here is kept beside them. */
export function merged(rows: readonly Row[], saved: readonly Saved[], plan: Plan): { rows: Row[]; saved: Saved[] } {
  const theirs = rowsOfPlan(plan)
  const prints = new Map(saved.map((one) => [one.id, one.print]))
  const mine = new Map(rows.flatMap((row) => (row.id === null ? [] : [[row.id, row] as const])))
  const isUnsaved = (row: Row) => row.id === null || prints.get(row.id) !== printOf(row.form)
  const removedHere = new Set(saved.filter((one) => !mine.has(one.id)).map((one) => one.id))
  const kept = theirs
    .filter(({ id }) => id === null || !removedHere.has(id))
    .map((row) => {
      const own = row.id === null ? undefined : mine.get(row.id)
      return own && isUnsaved(own) ? own : own ? { ...row, key: own.key } : row
    })
  const theirIds = new Set(theirs.map((row) => row.id))
  const own = rows.filter((row) => isUnsaved(row) && (row.id === null || !theirIds.has(row.id)))
  return { rows: [...kept, ...own.map((row) => ({ ...row, id: null }))], saved: savedOf(theirs) }
}

/** One place up or down among those of its part; a moved row is new to the server. */
export function moved(rows: readonly Row[], row: Row, neighbour: Row): Row[] {
  const from = rows.indexOf(row)
  const to = rows.indexOf(neighbour)
  const rest = rows.filter((one) => one !== row)
  const at = rest.indexOf(neighbour) + (from < to ? 1 : 0)
  return [...rest.slice(0, at), { ...row, id: null }, ...rest.slice(at)]
}
