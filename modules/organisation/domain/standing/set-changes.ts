/** What a set lost and gained between two days: sets follow the tree, and people must see it. */
import type { BlockId, UnitId } from '../unit.ts'

type Member = { readonly unitId: UnitId; readonly onBehalfOf?: { readonly blockId: BlockId } }

const keyOf = ({ unitId, onBehalfOf }: Member) => `${unitId} ${onBehalfOf?.blockId ?? ''}`

/** A unit that only got another name or place stays what it was; one that acts for a block is another capacity. */
export function differenceOf<M extends Member>(before: readonly M[], after: readonly M[]) {
  const [had, has] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))]
  return {
    cameIn: after.filter((member) => !had.has(keyOf(member))),
    left: before.filter((member) => !has.has(keyOf(member))),
    stayed: after.filter((member) => had.has(keyOf(member))).length,
  }
}
