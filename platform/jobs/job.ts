/** Work after commit and on schedule. A job runs in one transaction with the walls of a whole federation. */
import type { z } from 'zod'
import type { Tx } from '#platform/db'
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

export type Job = FederationJob | InstallationJob

/** A federation's job whose payload is typed by its schema. */
export const federationJob = <Schema extends z.ZodType>(
  given: Described & {
    readonly schema: Schema
    readonly run: (payload: z.output<Schema>, ctx: JobContext) => Promise<void>
  },
): FederationJob => ({ ...given, run: (payload, ctx) => given.run(payload as z.output<Schema>, ctx) })
