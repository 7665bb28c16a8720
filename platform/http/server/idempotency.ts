/** A write repeated with the same key answers the same and changes nothing again. Lives in the write's own transaction. */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
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
    insert into platform.idempotency_keys (user_id, key, fingerprint, at) values (${userId}, ${printOf(key)}, ${fingerprint}, ${now})
    on conflict do nothing`.execute(tx)
  if (claimed.numAffectedRows === 1n) return { answered: false }
  const { rows } = await sql<{ fingerprint: string; sealed: Buffer }>`
    select fingerprint, sealed_reply as sealed from platform.idempotency_keys
    where user_id = ${userId} and key = ${printOf(key)}`.execute(tx)
  if (rows[0]?.fingerprint !== fingerprint) throw new Refusal('rule', 'http.key-of-another-request')
  return { answered: true, reply: opened(key, rows[0].sealed) }
}

export async function keepReply(tx: Tx, userId: string, key: string, reply: unknown): Promise<void> {
  await sql`update platform.idempotency_keys set status = 200, sealed_reply = ${sealed(key, reply)}
    where user_id = ${userId} and key = ${printOf(key)}`.execute(tx)
}

// A reply may hold a one-time password. Who has the key can read the reply again; who has the table cannot.
const printOf = (key: string): string => createHash('sha256').update(key).digest('hex')
const secretOf = (key: string): Buffer => Buffer.from(hkdfSync('sha256', key, '', 'kept reply', 32))
const nonceBytes = 12
const tagBytes = 16

function sealed(key: string, reply: unknown): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', secretOf(key), nonce)
  const text = Buffer.concat([cipher.update(JSON.stringify(reply), 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), text])
}

function opened(key: string, box: Buffer): unknown {
  const decipher = createDecipheriv('aes-256-gcm', secretOf(key), box.subarray(0, nonceBytes))
  decipher.setAuthTag(box.subarray(nonceBytes, nonceBytes + tagBytes))
  const text = Buffer.concat([decipher.update(box.subarray(nonceBytes + tagBytes)), decipher.final()])
  return JSON.parse(text.toString('utf8'))
}

/** Keys older than two days are of no use: nobody repeats a request after that. */
export async function forgetOldKeys(tx: Tx, now: Date): Promise<void> {
  await sql`delete from platform.idempotency_keys where at < ${new Date(now.getTime() - 48 * 3_600_000)}`.execute(tx)
}

export function fingerprintOf(method: string, address: string, body: Uint8Array | unknown): string {
  const hash = createHash('sha256').update(method).update('\n').update(address).update('\n')
  return hash.update(body instanceof Uint8Array ? body : JSON.stringify(body ?? {})).digest('hex')
}
