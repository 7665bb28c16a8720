/** The first set-up of a real installation: federation, season, first administrator, the units below, in one transaction. */
import { defaultUnitTypes } from '#modules/organisation'
import { addUnit, createFederation } from '#modules/organisation/server'
import { inTransaction } from '#platform/db'
import { readRoute, route } from '#platform/http/server'
import { type Actor, Refusal, type UserId } from '#platform/kernel'
import { getSetUpState, setUp } from '../../contract.ts'
import { isEasyToGuess } from '../../domain/password.ts'
import { hashPassword } from '../auth.ts'
import type { AccessDoor } from '../door.ts'
import { addDefaultRoles, addGrant, addUser, isSetUp, lockSetUp } from '../store.ts'
import { claimAttempt, forgetFailures } from '../store-sessions.ts'

export const getSetUpStateRoute = (door: AccessDoor) =>
  readRoute(getSetUpState, async ({ query }, ctx) => ({
    needed: !(await isSetUp(ctx.tx)),
    unitTypes: defaultUnitTypes.slice(1).map(({ code, name }) => ({ code, name })),
    isCodeRight: query.code === undefined ? null : await isCodeRight(door, query.code, ctx.address),
  }))

/** Who guesses the code is slowed as who guesses a password. */
async function isCodeRight(door: AccessDoor, code: string, address: string): Promise<boolean> {
  await claimAttempt(door.database, codeKey, address, door.now())
  if (!door.setUpCode || code.trim() !== door.setUpCode) return false
  await inTransaction(door.database, {}, (tx) => forgetFailures(tx, codeKey, address))
  return true
}

/** Stands where sign-in has the name of a user; no user name holds a blank. */
const codeKey = 'set up'

export const setUpRoute = (door: AccessDoor) =>
  route(setUp, 'access.set-up', async ({ body }, ctx) => {
    await lockSetUp(ctx.tx)
    if (await isSetUp(ctx.tx)) throw new Refusal('conflict', 'access.already-set-up')
    if (!door.setUpCode || body.setUpCode !== door.setUpCode) throw new Refusal('forbidden', 'access.wrong-set-up-code')
    const { administrator } = body
    if (isEasyToGuess(administrator.password, administrator.userName))
      throw new Refusal('rule', 'access.password-common')

    const { foundedOn = ctx.today, ...naming } = body.federation
    if (foundedOn > ctx.today) throw new Refusal('invalid', 'access.founded-in-future')
    const { federationId, root } = await createFederation(ctx.tx, { ...naming, on: foundedOn })
    for (const unit of body.units) {
      await addUnit(ctx.tx, { ...unit, parentId: root.id, from: foundedOn })
    }
    await addDefaultRoles(ctx.tx, federationId)
    const userId = await addUser(ctx.tx, {
      federationId,
      ...{ displayName: administrator.displayName, userName: administrator.userName, email: null },
      passwordHash: await hashPassword(administrator.password),
      mustChangePassword: false,
      now: ctx.now,
    })
    if (!userId) throw new Refusal('conflict', 'access.user-name-taken', { userName: administrator.userName })
    const grant = {
      federationId,
      userId,
      unitId: root.id,
      unitPath: root.path,
      roleCode: 'administrator',
      from: ctx.today,
    }
    await addGrant(ctx.tx, grant)
    await door.afterSetUp(ctx.tx, { federationId, year: body.season.year })
    const actor: Actor = { userId: userId as UserId, displayName: administrator.displayName, federationId, grants: [] }
    await ctx.record({ kind: 'federation', id: federationId }, root.path, {}, actor)
    return { federationId }
  })
