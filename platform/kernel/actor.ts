/** Who acts: a person with verbs at places, on a day. A right is verb × place; it reaches the place and what lies below. */
import type { Id } from './ids.ts'
import { covers, lineOf, type TreePath } from './place.ts'

export type FederationId = Id<'federation'>
export type UserId = Id<'user'>

export type Grant = {
  readonly unitId: Id<'unit'>
  readonly path: TreePath
  readonly verbs: ReadonlySet<string>
}

export type Actor = {
  readonly userId: UserId
  readonly displayName: string
  readonly federationId: FederationId
  readonly grants: readonly Grant[]
}

/** May the actor do this verb at this place? */
export const can = (actor: Actor, verb: string, path: string): boolean =>
  actor.grants.some((grant) => grant.verbs.has(verb) && covers(grant.path, path))

/** May the actor do this verb for exactly this unit — as its own, not as a superior's? */
export const canOwn = (actor: Actor, verb: string, path: string): boolean =>
  actor.grants.some((grant) => grant.verbs.has(verb) && grant.path === path)

/** The places the actor's walls enclose: what row-level security is told. */
export function wallsOf(actor: Actor) {
  const own = [...new Set(actor.grants.map((grant) => grant.path))]
  const outermost = own.filter((path) => !own.some((other) => other !== path && covers(other, path)))
  const line = [...new Set(own.flatMap(lineOf))]
  return { federationId: actor.federationId, walls: outermost, own, line }
}

export type Walls = ReturnType<typeof wallsOf>
