/** A proposed line with what is known about its names: whom they were understood as, and what else they may mean. */
import type { ImportToConfirm } from '#modules/documents/server'
import type { ProposedTask } from '../contract.ts'
import type { ProposedLine } from '../domain/propose-obligations.ts'

export function viewProposal({ task, isGuess }: ProposedLine, names: ImportToConfirm['names']): ProposedTask {
  const known = new Map(names.map((name) => [name.printed, name]))
  const parties = task.parties.map(({ printed, role, target }) => {
    const name = known.get(printed)
    return {
      printed,
      role,
      target,
      confidence: target ? ('sure' as const) : ('ask' as const),
      alternatives: [...(name?.match.alternatives ?? [])],
      reason: name?.match.reason ?? null,
    }
  })
  const isOpen = isGuess || parties.some((party) => party.confidence === 'ask')
  return { task, parties, confidence: isOpen ? 'check' : 'sure' }
}
