/** What an amendment of an issued plan does to the obligations that already exist. */
import type { Finding, Id, LocalDate } from '#platform/kernel'
import { debtorKey, type Owed, targetKey } from './expansion.ts'
import type { Duty, Task } from './plan.ts'
import type { ObligationState } from './states.ts'
import { targetsOf, taskLabel } from './task.ts'

export type TaskChange = { readonly before: Task | null; readonly after: Task | null }

export type Existing = {
  readonly id: Id<'obligation'>
  readonly dutyId: Id<'duty'>
  readonly unitId: Id<'unit'>
  readonly block: { readonly id: string } | null
  readonly body: { readonly id: string } | null
  readonly state: ObligationState
  readonly dueOn: LocalDate | null
}

export type Reconciled = {
  readonly added: readonly Owed[]
  readonly withdrawn: readonly Existing[]
  /** Withdrawn earlier, owed again. */
  readonly restored: readonly Existing[]
  readonly redated: readonly Existing[]
  /** Done, waived or missed: what is past stays as it was. */
  readonly kept: readonly Existing[]
}

/**
 * Only open obligations move: units added owe from now on, units taken out are withdrawn, new days reach the open ones.
 * `settled` are duties whose targets the amendment left alone: nobody joins or leaves them, whatever the tree did since.
 */
export function reconcile(
  existing: readonly Existing[],
  owed: readonly Owed[],
  settled: ReadonlyMap<Id<'duty'>, LocalDate | null>,
): Reconciled {
  const wanted = new Map(owed.map((one) => [keyOf(one), one]))
  const result = {
    withdrawn: [] as Existing[],
    restored: [] as Existing[],
    redated: [] as Existing[],
    kept: [] as Existing[],
  }
  for (const one of existing) {
    const target = wanted.get(keyOf(one))
    const isSettled = settled.has(one.dutyId)
    const dueOn = isSettled ? settled.get(one.dutyId) : target?.dueOn
    if (one.state === 'withdrawn') {
      if (target) result.restored.push(one)
    } else if (one.state !== 'open') result.kept.push(one)
    else if (!target && !isSettled) result.withdrawn.push(one)
    else if (dueOn !== one.dueOn) result.redated.push(one)
  }
  const present = new Set(existing.map(keyOf))
  return { ...result, added: [...wanted].filter(([key]) => !present.has(key)).map(([, one]) => one) }
}

const keyOf = (one: Existing | Owed) => `${one.dutyId} ${debtorKey(one)}`

/** Duties that stay and bind the same targets as before. */
export function settledDuties(changes: readonly TaskChange[]): Map<Id<'duty'>, LocalDate | null> {
  const settled = new Map<Id<'duty'>, LocalDate | null>()
  for (const { before, after } of changes) {
    if (!before || !after) continue
    for (const duty of after.duties) {
      const earlier = before.duties.find((one) => one.id === duty.id)
      if (earlier && targetKeys(earlier, before) === targetKeys(duty, after)) settled.set(duty.id, duty.due.dueOn)
    }
  }
  return settled
}

const targetKeys = (duty: Duty, task: Task) => targetsOf(duty, task).map(targetKey).sort().join(', ')

/** New wording must be understood, and a new last day must still lie ahead; a day that stays as it was may have passed. */
export function amendmentFindings(changes: readonly TaskChange[], today: LocalDate): Finding[] {
  return changes.flatMap(({ before, after }) => {
    if (!after) return []
    const task = taskLabel(after)
    const unresolved = after.parties
      .filter((party) => party.target === null)
      .map(({ printed }) => ({ code: 'plan.party-unresolved', blocking: true, params: { task, printed } }))
    const past = after.duties.flatMap((duty) => {
      const { dueOn } = duty.due
      const isNew = dueOn !== (before?.duties.find((one) => one.id === duty.id)?.due.dueOn ?? null)
      return dueOn !== null && dueOn < today && isNew
        ? [{ code: 'plan.due-before-amendment', blocking: true, params: { task, dueOn, today } }]
        : []
    })
    return [...unresolved, ...past]
  })
}

/** True when the two texts say the same. */
export const saysTheSame = (before: Task, after: Task): boolean => canonical(before) === canonical(after)

/** Columns of JSON come back with their keys in the engine's order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
