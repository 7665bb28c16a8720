/** Work after commit and on schedule. A job runs in one transaction with the walls of a whole federation; a long one opens its own. */
import type { z } from 'zod'
import type { Database, Tx } from '#platform/db'
import type { FederationId, LocalDate } from '#platform/kernel'

type SharedContext = {
  readonly tx: Tx
  readonly now: Date
  /** The legal day of that instant; a sample federation has its own clock. */
  readonly today: LocalDate
}
export type JobContext = SharedContext & { readonly federationId: FederationId }
export type InstallationContext = SharedContext

type Described = {
  /** `slice.what-it-does` */
  readonly name: string
  /** Five cron fields, in Asia/Ho_Chi_Minh. */
  readonly schedule?: string
}

/** The payload carries `federationId`; a scheduled one runs once for every federation, with nothing else in it. */
export type FederationJob = Described & {
  readonly scope?: 'federation'
  readonly schema: z.ZodType
  run(payload: unknown, ctx: JobContext): Promise<void>
}

/** Technique that belongs to no federation; it sees no walled row. */
export type InstallationJob = Described & {
  readonly scope: 'installation'
  run(ctx: InstallationContext): Promise<void>
}

/** What a long job has instead of a transaction. */
export type LongContext = {
  readonly database: Database
  readonly federationId: FederationId
  /** The instant at which this attempt began, and its legal day. */
  readonly now: Date
  readonly today: LocalDate
  /** One short transaction with the walls of the whole federation. */
  readonly inFederation: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  /** Aborted when another process has taken the job over, or this one is stopping. */
  readonly signal: AbortSignal
}

/**
 * Work of seconds or minutes that shows its progress. It may be cut off anywhere and begins again by itself, in this
 * process or in another, perhaps after all was done: what it has done it must find in the database, never do twice.
 */
export type LongJob = Described & {
  readonly scope: 'long'
  readonly schema: z.ZodType
  run(payload: unknown, ctx: LongContext): Promise<void>
}

export type Job = FederationJob | InstallationJob | LongJob

/** A long job whose payload is typed by its schema; the payload carries `federationId`. */
export const longJob = <Schema extends z.ZodType>(
  given: Described & {
    readonly schema: Schema
    readonly run: (payload: z.output<Schema>, ctx: LongContext) => Promise<void>
  },
): LongJob => ({ ...given, scope: 'long', run: (payload, ctx) => given.run(payload as z.output<Schema>, ctx) })

/** A federation's job whose payload is typed by its schema. */
export const federationJob = <Schema extends z.ZodType>(
  given: Described & {
    readonly schema: Schema
    readonly run: (payload: z.output<Schema>, ctx: JobContext) => Promise<void>
  },
): FederationJob => ({ ...given, run: (payload, ctx) => given.run(payload as z.output<Schema>, ctx) })
