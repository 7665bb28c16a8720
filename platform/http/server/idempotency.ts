/** A write repeated with the same key answers the same and changes nothing again. Lives in the write's own transaction. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/db'
import { Refusal } from '#platform/kernel'

export type Repeat = { readonly answered: true; readonly reply: unknown } | { readonly answered: false }

/**
 * Claims the key. A second request with it waits here until the first is committed or rolled back.
 * @throws Refusal `http.key-of-another-request` when the key came with another request before.
 */
export async function claimKey(tx: Tx, userId: string, key: string, fingerprint: string, now: Date): Promise<Repeat> {
  const claimed = await sql`
    insert into platform.idempotency_keys (user_id, key, fingerprint, at) values (${userId}, ${key}, ${fingerprint}, ${now})
    on conflict do nothing`.execute(tx)
  if (claimed.numAffectedRows === 1n) return { answered: false }
  const { rows } = await sql<{ fingerprint: string; reply: unknown }>`
    select fingerprint, reply from platform.idempotency_keys where user_id = ${userId} and key = ${key}`.execute(tx)
  if (rows[0]?.fingerprint !== fingerprint) throw new Refusal('rule', 'http.key-of-another-request')
  return { answered: true, reply: rows[0].reply }
}

export async function keepReply(tx: Tx, userId: string, key: string, reply: unknown): Promise<void> {
  await sql`update platform.idempotency_keys set status = 200, reply = ${JSON.stringify(reply)}::jsonb
    where user_id = ${userId} and key = ${key}`.execute(tx)
}

/** Keys older than two days are of no use: nobody repeats a request after that. */
export async function forgetOldKeys(tx: Tx, now: Date): Promise<void> {
  await sql`delete from platform.idempotency_keys where at < ${new Date(now.getTime() - 48 * 3_600_000)}`.execute(tx)
}

export function fingerprintOf(method: string, address: string, body: Uint8Array | unknown): string {
  const hash = createHash('sha256').update(method).update('\n').update(address).update('\n')
  return hash.update(body instanceof Uint8Array ? body : JSON.stringify(body ?? {})).digest('hex')
}
