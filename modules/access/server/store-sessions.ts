/** SQL of sessions, and of the failures that slow who guesses. */
import { type Database, inTransaction, type Tx, typed } from '#platform/db'
import { fold, Refusal } from '#platform/kernel'
import { afterFailure, secondsToWait } from '../domain/throttle.ts'
import type { AccessTables } from './tables.ts'

const tables = (tx: Tx) => typed<AccessTables>(tx)

/** Ends the person's sessions; the one given is kept. */
export async function endSessions(tx: Tx, userId: string, exceptToken?: string): Promise<void> {
  let query = tables(tx).deleteFrom('access.sessions').where('user_id', '=', userId)
  if (exceptToken) query = query.where('token', '!=', exceptToken)
  await query.execute()
}

export async function endSession(tx: Tx, token: string): Promise<void> {
  await tables(tx).deleteFrom('access.sessions').where('token', '=', token).execute()
}

const loginKey = (login: string) => fold(login).slice(0, 200)

/**
 * Counts a try as failed before it is made: a success takes that back. Counted afterwards, a hundred tries at once would
 * all find that nobody has failed yet. The row is locked, so that each try sees the one before.
 * @throws Refusal `access.too-many-attempts` while the person must wait.
 */
export async function claimAttempt(database: Database, login: string, address: string, now: Date): Promise<void> {
  await inTransaction(database, {}, async (tx) => {
    const key = { login_key: loginKey(login), address }
    const failures = tables(tx)
      .insertInto('access.sign_in_failures')
      .values({ ...key, failures: 0, last_at: now })
    await failures.onConflict((conflict) => conflict.doNothing()).execute()
    const row = await tables(tx)
      .selectFrom('access.sign_in_failures')
      .select(['failures', 'last_at as lastAt'])
      .where('login_key', '=', key.login_key)
      .where('address', '=', address)
      .forUpdate()
      .executeTakeFirst()
    const seconds = secondsToWait(row, now)
    if (seconds > 0) throw new Refusal('throttled', 'access.too-many-attempts', { seconds })
    await tables(tx)
      .updateTable('access.sign_in_failures')
      .set({ failures: afterFailure(row, now), last_at: now })
      .where('login_key', '=', key.login_key)
      .where('address', '=', address)
      .execute()
  })
}

export async function forgetFailures(tx: Tx, login: string, address: string): Promise<void> {
  await tables(tx)
    .deleteFrom('access.sign_in_failures')
    .where('login_key', '=', loginKey(login))
    .where('address', '=', address)
    .execute()
}
