/** A sample federation's clock can be set, so that its year can be walked through. */
import { setClockOffset } from '#modules/organisation/server'
import { route } from '#platform/http/server'
import { authorise, dayOf, daysBetween, Refusal } from '#platform/kernel'
import { setSampleClock } from '../../contract.ts'
import { canSetClock } from '../../policy.ts'
import { sessionTokenOf } from '../auth.ts'
import type { AccessDoor } from '../door.ts'

const dayInMs = 86_400_000

export const setSampleClockRoute = (door: AccessDoor) =>
  route(setSampleClock, 'access.set-clock', async ({ body }, ctx) => {
    const identity = await door.identities.get(door.database, sessionTokenOf(ctx.cookies) ?? '', door.now())
    if (!identity?.federation.isSample) throw new Refusal('rule', 'access.clock-is-real')
    authorise(canSetClock(ctx.actor, identity.federation))
    const realDay = dayOf(door.now())
    const today = body.day ?? realDay
    await setClockOffset(ctx.tx, ctx.actor.federationId, daysBetween(realDay, today) * dayInMs)
    ctx.afterCommit(() => door.identities.forgetAll())
    await ctx.record({ kind: 'federation', id: ctx.actor.federationId }, ctx.actor.grants[0]?.path ?? '/', { today })
    return { today }
  })
