/** Work at two places of which the actor may see only one: handing a record over. */
import { raiseWalls, type Tx } from '#platform/db'
import { type Actor, Refusal, type TreePath, wallsOf } from '#platform/kernel'

/**
 * Who accepts a transfer moves a record that is still out of sight; the waiting transfer, seen by both sides, names exactly
 * this person and both places, and nothing read in here is answered.
 */
export async function acrossWalls<T>(
  tx: Tx,
  actor: Actor,
  places: readonly TreePath[],
  work: () => Promise<T>,
): Promise<T> {
  await raiseWalls(tx, { federationId: actor.federationId, walls: [...places], own: [...places], line: [...places] })
  try {
    const result = await work()
    await raiseWalls(tx, wallsOf(actor))
    return result
  } catch (error) {
    // A refusal may be caught and the transaction go on; after any other error it is given up, its walls with it.
    if (error instanceof Refusal) await raiseWalls(tx, wallsOf(actor))
    throw error
  }
}
