/** Who may do what with accounts. Rights over people's rights never exceed one's own. */
import { type Actor, can } from '#platform/kernel'

export const canManageAccounts = (actor: Actor, unitPath: string): boolean => can(actor, 'account.manage', unitPath)

/** A role may be given only by somebody who holds each of its verbs at that place: nobody raises above themselves. */
export const canGiveRole = (actor: Actor, verbs: readonly string[], unitPath: string): boolean =>
  verbs.every((verb) => can(actor, verb, unitPath))

/** An account may be changed when all its places lie below places where the actor manages accounts, and it is not one's own. */
export const canChangeAccount = (actor: Actor, account: { userId: string; paths: readonly string[] }): boolean =>
  account.userId !== actor.userId &&
  account.paths.length > 0 &&
  account.paths.every((path) => canManageAccounts(actor, path))

export const canSetClock = (actor: Actor, federation: { isSample: boolean }): boolean =>
  federation.isSample && actor.grants.some((grant) => grant.verbs.has('clock.set'))
