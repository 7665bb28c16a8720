/** Whom the targets of a plan mean on a day: each distinct target is asked for once. */
import { expandUnitTargets } from '#modules/organisation/server'
import type { Tx } from '#platform/db'
import type { Id, LocalDate } from '#platform/kernel'
import { type Debtor, type Expansion, targetKey } from '../domain/expansion.ts'
import type { Task } from '../domain/plan.ts'
import { targetsOf } from '../domain/task.ts'

export async function expandTargets(
  tx: Tx,
  tasks: readonly Task[],
  issuerId: Id<'unit'>,
  on: LocalDate,
): Promise<Expansion> {
  const targets = tasks.flatMap((task) => task.duties.flatMap((duty) => targetsOf(duty, task)))
  const distinct = new Map(targets.map((target) => [targetKey(target), target]))
  const expansion = new Map<string, Debtor[]>()
  for (const [key, target] of distinct) {
    const units = await expandUnitTargets(tx, [target], issuerId, on)
    expansion.set(
      key,
      units.map(({ unitId, unitPath, unitName, typeRank, onBehalfOf, body }) => ({
        unitId,
        unitPath,
        unitName,
        typeRank,
        block: onBehalfOf ? { id: onBehalfOf.blockId, name: onBehalfOf.blockName } : null,
        body: body ? { id: body.bodyId, name: body.bodyName } : null,
      })),
    )
  }
  return expansion
}
