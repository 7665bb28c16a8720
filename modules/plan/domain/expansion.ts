/** From the targets of a duty to the units that owe it, on the day of issue. */
import type { Finding, Id, LocalDate, TreePath } from '#platform/kernel'
import { covers } from '#platform/kernel'
import type { Consequence, Duty, ObligationKind, Target, Task } from './plan.ts'
import { targetsOf, taskLabel } from './task.ts'

/** Who owes: a unit, for itself, for a block it stands for, or through one of its bodies. */
export type Debtor = {
  readonly unitId: Id<'unit'>
  readonly unitPath: TreePath
  readonly unitName: string
  /** Rank of its kind of unit. */
  readonly typeRank: number
  readonly block: { readonly id: Id<'block'>; readonly name: string } | null
  readonly body: { readonly id: Id<'body'>; readonly name: string } | null
}

/** Debtors by target; a target that is absent was found nowhere. */
export type Expansion = ReadonlyMap<string, readonly Debtor[]>

export type Owed = Debtor & {
  readonly dutyId: Id<'duty'>
  readonly kind: ObligationKind
  readonly dueOn: LocalDate | null
  readonly consequence: Consequence
}

export type Issuer = { readonly unitId: Id<'unit'>; readonly path: TreePath }

export const targetKey = (target: Pick<Target, 'kind' | 'id'>): string => `${target.kind} ${target.id}`

export const debtorKey = (debtor: {
  readonly unitId: string
  readonly block: { readonly id: string } | null
  readonly body: { readonly id: string } | null
}): string => `${debtor.unitId} ${debtor.block?.id ?? ''} ${debtor.body?.id ?? ''}`

/** The order of the board: the kind of unit, then the name as Vietnamese lists are sorted. */
export const unitKey = (unit: Pick<Debtor, 'typeRank' | 'unitName'>): string =>
  `${String(unit.typeRank).padStart(3, '0')} ${vietnameseKey(unit.unitName)}`

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g
/** "~" sorts after every letter: "đ" follows all words with "d". */
const letters: Readonly<Record<string, string>> = { ă: 'a~', â: 'a~~', đ: 'd~', ê: 'e~', ô: 'o~', ơ: 'o~~', ư: 'u~' }

const vietnameseKey = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(tones, '')
    .normalize('NFC')
    .replace(/[ăâđêôơư]/g, (letter) => letters[letter] ?? letter)

type Binding = Pick<Duty, 'id' | 'kind' | 'consequence' | 'targets'> & { readonly due: Pick<Duty['due'], 'dueOn'> }

/**
 * Every debtor owes a duty once, also when several of its targets name it. Whoever issues the plan is not threatened
 * by its own gate: for the issuer itself nothing follows.
 */
export function owedBy(duty: Binding, task: Pick<Task, 'parties'>, expansion: Expansion, issuer: Issuer): Owed[] {
  const owed = new Map<string, Owed>()
  for (const target of targetsOf(duty, task)) {
    for (const debtor of expansion.get(targetKey(target)) ?? []) {
      const consequence = debtor.unitId === issuer.unitId ? 'none' : duty.consequence
      const key = debtorKey(debtor)
      if (!owed.has(key))
        owed.set(key, { ...debtor, dutyId: duty.id, kind: duty.kind, dueOn: duty.due.dueOn, consequence })
    }
  }
  return [...owed.values()]
}

/** Targets that do not exist, lie outside the issuer's own line, or together name nobody. */
export function expansionFindings(tasks: readonly Task[], expansion: Expansion, issuer: Issuer): Finding[] {
  return tasks.flatMap((task) =>
    task.duties.flatMap((duty) => {
      const targets = targetsOf(duty, task)
      const findings = targets.flatMap((target) => targetFindings(task, target, expansion, issuer))
      const isEmpty = targets.length > 0 && findings.length === 0 && owedBy(duty, task, expansion, issuer).length === 0
      if (!isEmpty) return findings
      const name = targets.map((target) => target.name).join(', ')
      return [{ code: 'plan.target-empty', blocking: true, params: { task: taskLabel(task), name } }]
    }),
  )
}

function targetFindings(task: Task, target: Target, expansion: Expansion, issuer: Issuer): Finding[] {
  const params = { task: taskLabel(task), name: target.name }
  const debtors = expansion.get(targetKey(target))
  const isMissing = debtors === undefined || (target.kind !== 'set' && debtors.length === 0)
  if (isMissing) return [{ code: 'plan.target-not-found', blocking: true, params }]
  const isBeside = debtors.some((debtor) => !covers(issuer.path, debtor.unitPath))
  return isBeside ? [{ code: 'plan.target-not-below', blocking: true, params }] : []
}
