/** Who may see and who may manage people. The walls of the database already hide what is not theirs to see. */
import { type Actor, can } from '#platform/kernel'

export const managePeople = 'person.manage'

export const canReadPeople = (actor: Actor): boolean =>
  actor.grants.some((grant) => grant.verbs.has('organisation.read'))

/** A right at a place reaches the place and what lies below it. */
export const canManagePeople = (actor: Actor, path: string): boolean => can(actor, managePeople, path)

export const canManagePeopleSomewhere = (actor: Actor): boolean =>
  actor.grants.some((grant) => grant.verbs.has(managePeople))

export const canSeePersonHistory = (actor: Actor, path: string): boolean => can(actor, 'history.read', path)

/** Whether households are kept is the federation's choice: asked at its root. */
export const canChangeSettings = (actor: Actor, rootPath: string): boolean =>
  can(actor, 'organisation.manage', rootPath)

export function personAbilities(actor: Actor, person: { path: string; standing: string; mergedInto: string | null }) {
  const manages = canManagePeople(actor, person.path) && person.mergedInto === null
  const isActive = person.standing === 'active'
  return {
    canCorrect: manages,
    canReveal: manages,
    canAddPost: manages && isActive,
    canAddMembership: manages,
    canDiscipline: manages,
    canTransfer: manages && isActive,
    canLeave: manages && isActive,
    canReturn: manages && !isActive && person.standing !== 'died',
  }
}

export const transferAbilities = (actor: Actor, transfer: { path: string; toPath: string; state: string }) => {
  const isWaiting = transfer.state === 'waiting'
  return {
    canAccept: isWaiting && canManagePeople(actor, transfer.toPath),
    canDecline: isWaiting && canManagePeople(actor, transfer.toPath),
    canWithdraw: isWaiting && canManagePeople(actor, transfer.path),
  }
}
