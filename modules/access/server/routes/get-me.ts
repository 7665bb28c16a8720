import { readRoute } from '#platform/http/server'
import { found } from '#platform/kernel'
import { getMe } from '../../contract.ts'
import { canSetClock } from '../../policy.ts'
import { sessionTokenOf } from '../auth.ts'
import type { AccessDoor } from '../door.ts'

export const getMeRoute = (door: AccessDoor) =>
  readRoute(getMe, async (_, ctx) => {
    const token = sessionTokenOf(ctx.cookies) ?? ''
    const identity = found(await door.identities.get(door.database, token, door.now()), 'access.account-not-found')
    const { actor, federation, posts } = identity
    return {
      user: {
        id: actor.userId,
        displayName: actor.displayName,
        userName: identity.userName,
        mustChangePassword: identity.mustChangePassword,
      },
      federation: { ...federation, today: ctx.today },
      posts: [...posts],
      verbs: [...new Set(actor.grants.flatMap((grant) => [...grant.verbs]))].sort(),
      canSetClock: canSetClock(actor, federation),
    }
  })
