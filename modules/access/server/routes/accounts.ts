/** Accounts of one's own unit and of those below: listed, issued on paper, given a new one-time password, ended. */

import { getUnit, listUnitNames } from '#modules/organisation/server'
import { isDone } from '#platform/http'
import { readRoute, route } from '#platform/http/server'
import { addDays, authorise, found, Refusal } from '#platform/kernel'
import { createAccount, endGrant, listAccounts, resetPassword } from '../../contract.ts'
import { oneTimePassword } from '../../domain/password.ts'
import { canChangeAccount, canGiveRole, canManageAccounts } from '../../policy.ts'
import { hashPassword } from '../auth.ts'
import type { AccessDoor } from '../door.ts'
import * as store from '../store.ts'
import { endSessions } from '../store-sessions.ts'

export const listAccountsRoute = () =>
  readRoute(listAccounts, async ({ query }, ctx) => {
    authorise(ctx.actor.grants.some((grant) => grant.verbs.has('account.manage')))
    const unitPath = query.unitId && (await getUnit(ctx.tx, query.unitId)).path
    const accounts = await store.listAccounts(ctx.tx, { unitPath, q: query.q }, ctx.today)
    const names = await listUnitNames(
      ctx.tx,
      accounts.flatMap((account) => account.posts.map((post) => post.unitId)),
    )
    const roles = await store.listRoles(ctx.tx)
    return { accounts: store.withUnitNames(accounts, names), roles: roles.map(({ code, name }) => ({ code, name })) }
  })

export const createAccountRoute = (door: AccessDoor) =>
  route(createAccount, 'access.created-account', async ({ body }, ctx) => {
    const unit = await getUnit(ctx.tx, body.unitId)
    authorise(canManageAccounts(ctx.actor, unit.path))
    if (unit.validTo) throw new Refusal('rule', 'access.unit-ended', { unit: unit.name, since: unit.validTo })
    const roles = await store.listRoles(ctx.tx)
    const role = found(
      roles.find((one) => one.code === body.roleCode),
      'access.role-not-found',
    )
    authorise(canGiveRole(ctx.actor, role.verbs, unit.path), 'access.higher-right')

    const password = oneTimePassword(door.randomBytes(12))
    const { federationId } = ctx.actor
    const { displayName, userName, email } = body
    const passwordHash = await hashPassword(password)
    const user = { federationId, displayName, userName, email, passwordHash, mustChangePassword: true, now: ctx.now }
    const userId = await store.addUser(ctx.tx, user)
    if (!userId) throw new Refusal('conflict', 'access.user-name-taken', { userName })
    const place = { unitId: unit.id, unitPath: unit.path }
    const grantId = await store.addGrant(ctx.tx, {
      federationId,
      userId,
      ...place,
      roleCode: role.code,
      from: ctx.today,
    })
    await ctx.record({ kind: 'grant', id: grantId }, unit.path, { userName, role: role.name })
    return { userId, userName, oneTimePassword: password }
  })

export const resetPasswordRoute = (door: AccessDoor) =>
  route(resetPassword, 'access.reset-password', async ({ params }, ctx) => {
    const [account] = await store.listAccounts(ctx.tx, { userId: params.userId }, ctx.today)
    const seen = found(account, 'access.account-not-found')
    authorise(seen.userId !== ctx.actor.userId, 'access.own-right')
    authorise(canChangeAccount(ctx.actor, seen))
    const password = oneTimePassword(door.randomBytes(12))
    await store.savePassword(ctx.tx, seen.userId, await hashPassword(password), true, ctx.now)
    await endSessions(ctx.tx, seen.userId)
    ctx.afterCommit(() => door.identities.forgetAll())
    const grantId = seen.posts[0]?.grantId ?? ''
    await ctx.record({ kind: 'grant', id: grantId }, seen.paths[0] ?? '/', { userName: seen.userName })
    return { oneTimePassword: password }
  })

export const endGrantRoute = (door: AccessDoor) =>
  route(endGrant, 'access.ended-grant', async ({ params }, ctx) => {
    const grant = found(await store.findGrant(ctx.tx, params.grantId, ctx.today), 'access.grant-not-found')
    authorise(grant.userId !== ctx.actor.userId, 'access.own-right')
    authorise(canManageAccounts(ctx.actor, grant.unitPath))
    await store.endGrant(ctx.tx, grant.id, addDays(ctx.today, -1))
    ctx.afterCommit(() => door.identities.forgetAll())
    await ctx.record({ kind: 'grant', id: grant.id }, grant.unitPath, { role: grant.roleCode })
    return isDone
  })
