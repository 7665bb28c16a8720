/** Name and password open a session; who keeps guessing is slowed, by name and address. */
import { raiseWalls } from '#platform/db'
import { route } from '#platform/http/server'
import { Refusal, wallsOf } from '#platform/kernel'
import { signIn } from '../../contract.ts'
import { afterFailure, secondsToWait } from '../../domain/throttle.ts'
import { sessionTokenOf } from '../auth.ts'
import type { AccessDoor } from '../door.ts'
import { findIdentity } from '../identity.ts'
import { findFailures, forgetFailures, noteFailure } from '../store.ts'

export const signInRoute = (door: AccessDoor) =>
  route(signIn, 'access.signed-in', async ({ body }, ctx) => {
    const now = door.now()
    const past = await findFailures(ctx.tx, body.login, ctx.address)
    const seconds = secondsToWait(past, now)
    if (seconds > 0) throw new Refusal('throttled', 'access.too-many-attempts', { seconds })

    const cookies = await door.auth.signIn(body.login, body.password, ctx)
    const identity = cookies && (await identityIn(cookies, ctx.tx, now))
    if (!identity) {
      await noteFailure(door.database, body.login, ctx.address, afterFailure(past, now), now)
      throw new Refusal('unauthenticated', 'access.wrong-password')
    }
    if (identity.posts.length === 0) throw new Refusal('forbidden', 'access.no-grant')

    await forgetFailures(ctx.tx, body.login, ctx.address)
    await raiseWalls(ctx.tx, wallsOf(identity.actor))
    await ctx.record(
      { kind: 'federation', id: identity.federation.id },
      identity.posts[0]?.unitPath ?? '/',
      {},
      identity.actor,
    )
    ctx.setCookies(cookies)
    return { mustChangePassword: identity.mustChangePassword }
  })

async function identityIn(cookies: readonly string[], tx: Parameters<typeof findIdentity>[0], now: Date) {
  const pairs = cookies.map((cookie) => (cookie.split(';')[0] ?? '').split('=') as [string, string])
  const token = sessionTokenOf(Object.fromEntries(pairs))
  return token ? findIdentity(tx, decodeURIComponent(token), now) : undefined
}
