/** Names of units and bodies as the actor may see them; what is hidden keeps the name that was written down. */
import { type BodyId, isValidOn, type UnitId } from '#modules/organisation'
import { findBodies, listUnitNames, listVersionsOf } from '#modules/organisation/server'
import type { Tx } from '#platform/db'
import type { LocalDate } from '#platform/kernel'
import type { Post } from '../domain/person.ts'
import type { Names } from './view.ts'

export const unitNamesOf = (tx: Tx, ids: readonly UnitId[]): Promise<Names> => listUnitNames(tx, ids)

export async function bodyNamesOf(tx: Tx, posts: readonly Pick<Post, 'bodyId'>[]): Promise<Names> {
  const ids = [...new Set(posts.flatMap((post): BodyId[] => (post.bodyId ? [post.bodyId] : [])))]
  return new Map((await findBodies(tx, ids)).map((body) => [body.id as string, body.name]))
}

/** What a unit was called on a day. */
export async function datedNamesOf(tx: Tx, ids: readonly UnitId[]) {
  const versions = await listVersionsOf(tx, [...new Set(ids)])
  return (id: string, day: LocalDate): string | undefined =>
    versions.find((one) => one.unitId === id && isValidOn(one, day))?.name
}
