/** Who changes the tree, and who leans on it standing still. */
import { sql } from 'kysely'
import type { Tx } from '#platform/db'

/**
 * Changes of the tree of one federation happen one after the other. Two at once would each build on places that the
 * other is moving: a unit below itself, or a new unit at a place that is gone.
 */
export async function lockTree(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(platform.federation()::text, 0))`.execute(tx)
}

/** Whoever spreads work over units holds the tree still: nobody is left out, and nobody owes twice. */
export async function holdTree(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(platform.federation()::text, 0))`.execute(tx)
}
