/** A person with the rights held on a day, for work that goes on after the request that asked for it. */
import { listEndedUnits } from '#modules/organisation/server'
import type { Tx } from '#platform/db'
import type { Actor, FederationId, LocalDate, UserId } from '#platform/kernel'
import { findActiveUser, listHeldGrants } from './store.ts'

/** Undefined when the account has been closed. Asked with the walls of the federation raised. */
export async function loadActor(tx: Tx, userId: string, on: LocalDate): Promise<Actor | undefined> {
  const user = await findActiveUser(tx, userId)
  if (!user) return undefined
  const held = await listHeldGrants(tx, userId, on)
  const ended = await listEndedUnits(
    tx,
    held.map((grant) => grant.unitId),
  )
  return {
    userId: userId as UserId,
    displayName: user.name,
    federationId: user.federation_id as FederationId,
    // A one-time password opens nothing but the change of itself; a right at a unit that has ended opens nothing at all.
    grants: user.must_change_password ? [] : held.filter((grant) => !ended.has(grant.unitId)),
  }
}
