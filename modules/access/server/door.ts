/** What the routes of this slice need from the running product. */
import type { Database, Tx } from '#platform/db'
import type { Context } from '#platform/http/server'
import type { FederationId } from '#platform/kernel'
import type { Auth } from './auth.ts'
import type { IdentityCache } from './identity.ts'

export type AccessDoor = {
  readonly auth: Auth
  readonly database: Database
  readonly identities: IdentityCache
  /** The real clock: sessions and throttling never follow a sample federation's clock. */
  readonly now: () => Date
  readonly randomBytes: (count: number) => Uint8Array
  /** Printed at the first start of a real installation; undefined when there is nothing to set up. */
  readonly setUpCode: string | undefined
  /** What later slices add to a new federation (its first season). */
  readonly afterSetUp: (tx: Tx, federation: { federationId: FederationId; year: number }) => Promise<void>
  /** The daily work that the sample's new day calls for (reminders). */
  readonly afterClockSet: (ctx: Pick<Context, 'enqueue'>, federationId: FederationId) => Promise<void>
}
