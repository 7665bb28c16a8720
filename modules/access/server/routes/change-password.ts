/** A person sets their own password; every other session of theirs ends. */
import { isDone } from '#platform/http'
import { route } from '#platform/http/server'
import { Refusal } from '#platform/kernel'
import { changePassword } from '../../contract.ts'
import { isEasyToGuess } from '../../domain/password.ts'
import { hashPassword, sessionTokenOf, verifyPassword } from '../auth.ts'
import type { AccessDoor } from '../door.ts'
import { findPasswordHash, savePassword } from '../store.ts'
import { endSessions } from '../store-sessions.ts'

export const changePasswordRoute = (door: AccessDoor) =>
  route(changePassword, 'access.changed-password', async ({ body }, ctx) => {
    const { userId } = ctx.actor
    const token = sessionTokenOf(ctx.cookies) ?? ''
    const identity = await door.identities.get(door.database, token, door.now())
    const stored = await findPasswordHash(ctx.tx, userId)
    if (!identity || !stored || !(await verifyPassword(stored, body.current))) {
      throw new Refusal('rule', 'access.wrong-password')
    }
    if (body.current === body.next) throw new Refusal('rule', 'access.password-reused')
    if (isEasyToGuess(body.next, identity.userName)) throw new Refusal('rule', 'access.password-common')

    await savePassword(ctx.tx, userId, await hashPassword(body.next), false, ctx.now)
    await endSessions(ctx.tx, userId, token)
    ctx.afterCommit(() => door.identities.forgetAll())
    await ctx.record({ kind: 'federation', id: ctx.actor.federationId }, identity.posts[0]?.unitPath ?? '/')
    return isDone
  })
