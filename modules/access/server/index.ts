import type { Route } from '#platform/http/server'
import type { AccessDoor } from './door.ts'
import * as accounts from './routes/accounts.ts'
import { changePasswordRoute } from './routes/change-password.ts'
import { exportAccountsRoute } from './routes/export-accounts.ts'
import { getMeRoute } from './routes/get-me.ts'
import { setSampleClockRoute } from './routes/set-sample-clock.ts'
import { getSetUpStateRoute, setUpRoute } from './routes/set-up.ts'
import { signInRoute } from './routes/sign-in.ts'
import { signOutRoute } from './routes/sign-out.ts'

export { type Auth, type AuthSettings, createAuth, hashPassword, sessionTokenOf } from './auth.ts'
export type { AccessDoor } from './door.ts'
export { forgetRights } from './forget-rights.ts'
export { IdentityCache } from './identity.ts'
export { loadActor } from './load-actor.ts'
export { addDefaultRoles, addGrant, addUser, isSetUp } from './store.ts'

export const accessRoutes = (door: AccessDoor): Route[] => [
  signInRoute(door),
  signOutRoute(door),
  getMeRoute(door),
  changePasswordRoute(door),
  getSetUpStateRoute(door),
  setUpRoute(door),
  setSampleClockRoute(door),
  accounts.listAccountsRoute(),
  exportAccountsRoute,
  accounts.createAccountRoute(door),
  accounts.resetPasswordRoute(door),
  accounts.endGrantRoute(door),
]
