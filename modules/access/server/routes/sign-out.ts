import { isDone } from '#platform/http'
import { route } from '#platform/http/server'
import { signOut } from '../../contract.ts'
import { sessionTokenOf } from '../auth.ts'
import type { AccessDoor } from '../door.ts'
import { endSession } from '../store-sessions.ts'

export const signOutRoute = (door: AccessDoor) =>
  route(signOut, 'access.signed-out', async (_, ctx) => {
    const token = sessionTokenOf(ctx.cookies)
    if (token) await endSession(ctx.tx, token)
    ctx.afterCommit(() => door.identities.forgetAll())
    await ctx.record({ kind: 'federation', id: ctx.actor.federationId }, ctx.actor.grants[0]?.path ?? '/')
    ctx.setCookies(door.auth.signOutCookies())
    return isDone
  })
