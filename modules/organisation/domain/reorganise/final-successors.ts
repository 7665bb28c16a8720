/** Who has the records of each unit that ends once the whole decision is carried out. */
import type { Unit, UnitId } from '../unit.ts'
import type { Reorganisation } from './ground.ts'

/** A successor may end by the same decision: the chain is followed to the unit that lives. A unit without one is left out. */
export function finalSuccessors(
  result: Pick<Reorganisation, 'ended' | 'successions' | 'tree'>,
): ReadonlyMap<UnitId, Unit> {
  const living = new Map(result.tree.map((unit) => [unit.id, unit]))
  const next = new Map(result.successions.flatMap((one) => (one.isMain ? [[one.predecessorId, one.successorId]] : [])))
  return new Map(
    result.ended.flatMap(({ before }) => {
      let id = next.get(before.id)
      while (id && !living.has(id)) id = next.get(id)
      const heir = id && living.get(id)
      return heir ? [[before.id, heir] as const] : []
    }),
  )
}
