/** A sample federation's clock can be set, so that its year can be walked through. */
import { setClockOffset } from '#modules/organisation/server'
import type { Tx } from '#platform/db'
import { route } from '#platform/http/server'
import { authorise, dayOf, daysBetween, Refusal } from '#platform/kernel'
import { setSampleClock } from '../../contract.ts'
import { canSetClock } from '../../policy.ts'
import { sessionTokenOf } from '../auth.ts'
import type { AccessDoor } from '../door.ts'
import { findIdentity } from '../identity.ts'

const dayInMs = 86_400_000

export const setSampleClockRoute = (door: AccessDoor) =>
  route(setSampleClock, 'access.set-clock', async ({ body }, ctx) => {
    const token = sessionTokenOf(ctx.cookies) ?? ''
    const identity = await door.identities.get(door.database, token, door.now())
    if (!identity?.federation.isSample) throw new Refusal('rule', 'access.clock-is-real')
    authorise(canSetClock(ctx.actor, identity.federation))
    const realDay = dayOf(door.now())
    const today = body.day ?? realDay
    await setClockOffset(ctx.tx, ctx.actor.federationId, daysBetween(realDay, today) * dayInMs)
    await refuseLockedOut(ctx.tx, token, door.now())
    await door.afterClockSet(ctx, ctx.actor.federationId)
    ctx.afterCommit(() => door.identities.forgetAll())
    await ctx.record({ kind: 'federation', id: ctx.actor.federationId }, ctx.actor.grants[0]?.path ?? '/', { today })
    return { today }
  })

/** Rights are dated, too: on a day before they were given nobody could sign in to set the clock back. */
async function refuseLockedOut(tx: Tx, token: string, now: Date): Promise<void> {
  const then = await findIdentity(tx, token, now)
  if (!then || !canSetClock(then.actor, then.federation)) throw new Refusal('rule', 'access.clock-locks-out')
}
