/** Who may see and who may change the organisation. The walls of the database already hide what is not theirs to see. */
import { type Actor, can } from '#platform/kernel'

export const canReadOrganisation = (actor: Actor): boolean =>
  actor.grants.some((grant) => grant.verbs.has('organisation.read'))

/** A right at a place reaches the place and what lies below it. */
export const canManageUnit = (actor: Actor, path: string): boolean => can(actor, 'organisation.manage', path)

export const canSeeHistory = (actor: Actor, path: string): boolean => can(actor, 'history.read', path)

export const canManageSomewhere = (actor: Actor): boolean =>
  actor.grants.some((grant) => grant.verbs.has('organisation.manage'))

export function unitAbilities(actor: Actor, unit: { path: string; parentId: string | null; validTo: string | null }) {
  const manages = canManageUnit(actor, unit.path) && unit.validTo === null
  const isRoot = unit.parentId === null
  return {
    canAddUnit: manages,
    canRename: manages,
    canMove: manages && !isRoot,
    canEnd: manages && !isRoot,
    canChange: manages,
    canMerge: manages && !isRoot,
    canSplit: manages && !isRoot,
    canManagePeople: manages,
  }
}
