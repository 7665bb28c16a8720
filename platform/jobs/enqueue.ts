/** Puts a job into the queue inside the caller's transaction: it exists only when that transaction is committed. */
import { sql } from 'kysely'
import type { Tx } from '#platform/db'

export const jobsSchema = 'pgboss'

/** One policy for all queues: a failed job is tried again for about half a day, then kept for a month to be looked at. */
export const queuePolicy = {
  policy: 'standard',
  retryLimit: 8,
  retryDelay: 30,
  retryBackoff: true,
  retryDelayMax: 14_400,
  expireInSeconds: 900,
  retentionSeconds: 1_209_600,
  deleteAfterSeconds: 2_592_000,
} as const

/** A long job shows every ten seconds that it lives: one whose process was killed is taken up again within the minute. */
export const longQueuePolicy = { ...queuePolicy, retryDelay: 5, heartbeatSeconds: 20, expireInSeconds: 7_200 } as const

/**
 * The library's own `send` needs a started instance, which a process that only enqueues does not have; this is the row
 * it would write, with the defaults of the queue.
 */
export async function enqueue(tx: Tx, job: string, payload: object): Promise<void> {
  if (await insertJob(tx, job, payload)) return
  await sql`select pgboss.create_queue(${job}, ${JSON.stringify(queuePolicy)}::jsonb)`.execute(tx)
  if (!(await insertJob(tx, job, payload))) throw new Error(`job ${job} was not enqueued`)
}

async function insertJob(tx: Tx, job: string, payload: object): Promise<boolean> {
  const inserted = await sql`
    insert into pgboss.job (name, data, policy, retry_limit, retry_delay, retry_backoff, retry_delay_max,
                            expire_seconds, heartbeat_seconds, deletion_seconds, keep_until)
    select q.name, ${JSON.stringify(payload)}::jsonb, q.policy, q.retry_limit, q.retry_delay, q.retry_backoff,
           q.retry_delay_max, q.expire_seconds, q.heartbeat_seconds, q.deletion_seconds, now() + q.retention_seconds * interval '1 second'
      from pgboss.queue q where q.name = ${job}`.execute(tx)
  return inserted.numAffectedRows === 1n
}
