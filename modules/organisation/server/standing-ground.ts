/** What routes about standing things share: names on a day, the unit somebody works for, the history of one thing. */
import { listHistory, type Tx } from '#platform/db'
import { type Actor, fold, found, type LocalDate, Refusal, type TreePath } from '#platform/kernel'
import { isValidOn, type Unit, type UnitId } from '../domain/unit.ts'
import { canManageUnit, canSeeHistory } from '../policy.ts'
import { findRoot, findUnit, getUnit, listVersions } from './store.ts'

/** The outermost unit the actor works for. */
export async function ownUnit(tx: Tx, actor: Actor): Promise<Unit> {
  const [outermost] = [...actor.grants].sort((a, b) => a.path.length - b.path.length)
  return found(outermost && (await findUnit(tx, outermost.unitId)), 'organisation.unit-unknown')
}

export const getRoot = async (tx: Tx): Promise<Unit> => found(await findRoot(tx), 'organisation.unit-unknown')

/** Sets and outside bodies belong to the whole federation. */
export const canManageFederation = async (tx: Tx, actor: Actor): Promise<boolean> =>
  canManageUnit(actor, (await getRoot(tx)).path)

/** Where the unit stood on the day. @throws Refusal `organisation.unit-unknown` when it was not there or is not to be seen. */
export async function placeOn(
  tx: Tx,
  unitId: UnitId,
  on: LocalDate,
): Promise<{ path: TreePath; name: string; parentId: UnitId | null }> {
  await getUnit(tx, unitId)
  const then = (await listVersions(tx, unitId)).find((one) => isValidOn(one, on))
  return found(then, 'organisation.unit-unknown')
}

export async function historyLines(tx: Tx, actor: Actor, subject: { kind: string; id: string }, path: string) {
  if (!canSeeHistory(actor, path)) return []
  const lines = await listHistory(tx, subject)
  return lines.map(({ at, actorName, entry, details }) => ({ at: at.toISOString(), actorName, entry, details }))
}

/** Marks and case do not make names different. */
export function refuseTaken(
  code: string,
  names: readonly string[],
  others: readonly { readonly name: string; readonly aliases?: readonly string[] }[],
): void {
  const taken = new Map(
    others.flatMap((one) => [one.name, ...(one.aliases ?? [])].map((name) => [fold(name), one.name])),
  )
  for (const name of names) {
    const owner = taken.get(fold(name))
    if (owner) throw new Refusal('rule', code, { name: owner })
  }
}

/** Any row that carries a version: what somebody else changed is looked at again first. */
export function refuseChangedMeanwhile(thing: { readonly version: number }, version: number): void {
  if (thing.version !== version) throw new Refusal('conflict', 'organisation.changed-meanwhile')
}
