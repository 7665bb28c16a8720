/** Which plans stand above a unit in a season, and whether its own plan has to rest on one of them. */
import { showTree } from '#modules/organisation'
import { useReply, useSession } from '#platform/ui'
import { listPlans, type Plan, type PlanSummary } from '../../contract.ts'
import type { PlanKind } from '../../domain/plan.ts'

export type Superior = {
  readonly above: readonly PlanSummary[]
  /** The annual plan of the nearest superior that has issued one. */
  readonly nearest: PlanSummary['id'] | null
  readonly isRequired: boolean
}

export function useSuperior(unitId: Plan['unitId'], seasonId: Plan['seasonId'], kind: PlanKind): Superior {
  const { today } = useSession()
  const plans = useReply(listPlans, { query: { seasonId, relation: 'above' } })
  const tree = useReply(showTree, { query: { on: today } })
  const above = plans.data?.plans ?? []
  const line = tree.data ? superiorsOf(unitId, tree.data.nodes) : []
  const annual = line.flatMap((id) => above.find((plan) => plan.unitId === id && plan.kind === 'annual') ?? [])
  return {
    above,
    nearest: kind === 'annual' ? (annual[0]?.id ?? null) : null,
    isRequired: kind === 'annual' && line.length > 0,
  }
}

type Node = { readonly id: string; readonly parentId: string | null }

/** The nearest first. */
export function superiorsOf(unitId: string, nodes: readonly Node[]): string[] {
  const parentOf = (id: string) => nodes.find((node) => node.id === id)?.parentId
  const line: string[] = []
  for (let id = parentOf(unitId); id && !line.includes(id); id = parentOf(id)) line.push(id)
  return line
}
