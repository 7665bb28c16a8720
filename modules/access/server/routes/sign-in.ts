/** Name and password open a session; who keeps guessing is slowed, by name and address. */
import { type Database, raiseWalls } from '#platform/db'
import { route } from '#platform/http/server'
import { Refusal, wallsOf } from '#platform/kernel'
import { signIn } from '../../contract.ts'
import { sessionTokenOf } from '../auth.ts'
import type { AccessDoor } from '../door.ts'
import { findIdentity, type Identity } from '../identity.ts'
import { claimAttempt, forgetFailures } from '../store-sessions.ts'

type SignedIn = { readonly cookies: readonly string[]; readonly identity: Identity }

/** The password is checked before the transaction opens: a storm of guesses must not hold all connections. */
export const signInRoute = (door: AccessDoor) =>
  route<typeof signIn, SignedIn>(
    signIn,
    'access.signed-in',
    async ({ body, prepared }, ctx) => {
      const { cookies, identity } = prepared
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
    },
    async ({ body }, caller) => {
      const now = door.now()
      await claimAttempt(door.database, body.login, caller.address, now)
      const cookies = await door.auth.signIn(body.login, body.password, caller)
      const identity = cookies && (await identityIn(cookies, door.database, now))
      if (!identity) throw new Refusal('unauthenticated', 'access.wrong-password')
      refuseWithoutPost(identity)
      return { cookies, identity }
    },
  )

function refuseWithoutPost({ posts, endedPosts }: Identity): void {
  if (posts.length > 0) return
  const [ended] = endedPosts
  if (ended) throw new Refusal('forbidden', 'access.unit-ended', { unit: ended.unitName, since: ended.endedOn })
  throw new Refusal('forbidden', 'access.no-grant')
}

async function identityIn(cookies: readonly string[], database: Database, now: Date): Promise<Identity | undefined> {
  const pairs = cookies.map((cookie) => (cookie.split(';')[0] ?? '').split('=') as [string, string])
  const token = sessionTokenOf(Object.fromEntries(pairs))
  return token ? findIdentity(database.kysely, decodeURIComponent(token), now) : undefined
}
