/** A run is opened by the right that its list needs, at the unit for which it was brought in. */
import { type Actor, can } from '#platform/kernel'
import { canMove, type State } from './domain/states.ts'

type Kind = { readonly verb: string }
type Run = { readonly unitPath: string; readonly state: State }

export const canImportList = (actor: Actor, kind: Kind, unitPath: string): boolean => can(actor, kind.verb, unitPath)

/** The person's own units at which the list can be brought in. */
export const placesForList = (actor: Actor, kind: Kind) => actor.grants.filter((grant) => grant.verbs.has(kind.verb))

export function runAbilities(actor: Actor, kind: Kind, run: Run) {
  const may = canImportList(actor, kind, run.unitPath)
  return {
    decide: may && run.state === 'checked',
    write: may && canMove(run.state, 'write'),
    cancel: may && canMove(run.state, 'cancel'),
  }
}
