/** The unit names a document prints, and what each one is taken to mean. */
import type { Decisions, Target } from './decisions.ts'
import type { Reading } from './reading/types.ts'

export type NameMatch = {
  readonly target?: Target
  readonly confidence: 'sure' | 'ask'
  readonly alternatives: readonly Target[]
  readonly reason?: string
}
export type ResolvedName = {
  readonly printed: string
  readonly uses: number
  readonly match: NameMatch
  readonly choice?: Target | null
  readonly target: Target | null
}

/** Each name once, in the order of its first use, with the number of tasks and deadlines that use it. */
export function namesIn(reading: Reading, decisions: Decisions): Map<string, number> {
  const uses = new Map<string, number>()
  const add = (name: string | null) => {
    if (name) uses.set(name, (uses.get(name) ?? 0) + 1)
  }
  reading.tasks.forEach((task, at) => {
    const decision = decisions.tasks[at]
    for (const unit of decision?.verdict === 'corrected' ? decision.value.units : task.units) add(unit.name)
  })
  reading.deadlines.forEach((deadline, at) => {
    const decision = decisions.deadlines[at]
    const { who, to } = decision?.verdict === 'corrected' ? decision.value : deadline
    for (const name of who) add(name)
    add(to)
  })
  return uses
}

/** A person's choice wins, also the choice of "none of ours"; without one only a sure match counts. */
export function resolveNames(
  uses: ReadonlyMap<string, number>,
  decisions: Decisions,
  matchOf: (printed: string) => NameMatch,
): ResolvedName[] {
  return [...uses].map(([printed, count]) => {
    const match = matchOf(printed)
    const sure = match.confidence === 'sure' ? (match.target ?? null) : null
    const choice = Object.hasOwn(decisions.names, printed) ? (decisions.names[printed] ?? null) : undefined
    return {
      printed,
      uses: count,
      match,
      target: choice === undefined ? sure : choice,
      ...(choice === undefined ? {} : { choice }),
    }
  })
}

/** Names about which a person has yet to be asked. */
export const openNames = (names: readonly ResolvedName[]): Set<string> =>
  new Set(names.filter((name) => name.choice === undefined && name.target === null).map((name) => name.printed))
