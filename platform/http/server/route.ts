/** One way to write a route: load → authorise → decide → save → answer, inside the transaction that the route declares. */
import type { z } from 'zod'
import type { Tx } from '#platform/db'
import type { Actor, LocalDate } from '#platform/kernel'
import type { Endpoint } from '../endpoint.ts'
import type { FileAnswer } from './send-file.ts'

export type RecordHistory = (
  subject: { readonly kind: string; readonly id: string },
  unitPath: string,
  details?: Readonly<Record<string, unknown>>,
  /** Who the request turns out to come from, where nobody was signed in before (sign-in, first set-up). */
  as?: Actor,
) => Promise<void>

type SharedContext = {
  readonly tx: Tx
  /** One instant per request. */
  readonly now: Date
  /** The legal day of that instant in Asia/Ho_Chi_Minh. */
  readonly today: LocalDate
  readonly requestId: string
  readonly address: string
  /** Writes the history row of this write; its name is the one the route declares. */
  readonly record: RecordHistory
  /** Sends a job that starts only when this transaction has been committed. */
  readonly enqueue: (job: string, payload: object) => Promise<void>
  /** What this process must do when the write has become true: forgetting what it remembers. */
  readonly afterCommit: (work: () => void) => void
  readonly setCookies: (values: readonly string[]) => void
  readonly cookies: Readonly<Record<string, string | undefined>>
  readonly userAgent: string
}

export type Context<Access = 'signed-in'> = SharedContext & {
  readonly actor: Access extends 'signed-in' ? Actor : undefined
}

export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array }

type Input<E extends Endpoint, Prepared> = {
  readonly params: z.output<E['params']>
  readonly query: z.output<E['query']>
  readonly body: z.output<E['body']>
  readonly file: UploadedFile
  readonly prepared: Prepared
}

type AccessOf<E extends Endpoint> = E['access']
type Handler<E extends Endpoint, Prepared> = (
  input: Input<E, Prepared>,
  ctx: Context<AccessOf<E>>,
) => Promise<z.input<E['reply']>>

/** Who calls, before any transaction is open. */
type Caller<Access> = Pick<Context<Access>, 'actor' | 'address' | 'userAgent'>

/** Slow work that needs no transaction (reading a file, checking a password): done before it is opened. */
type Prepare<E extends Endpoint, Prepared> = (
  input: Omit<Input<E, never>, 'prepared'>,
  caller: Caller<AccessOf<E>>,
) => Promise<Prepared>

export type Route = {
  readonly endpoint: Endpoint
  /** Name of the history entry of a write; absent for reads. */
  readonly entry: string | undefined
  readonly prepare: Prepare<Endpoint, unknown> | undefined
  readonly handle: Handler<Endpoint, unknown>
  /** The answer is a file, not JSON. */
  readonly sendsFile?: true
}

/** A read: load → authorise → answer, in a read-only transaction. */
export function readRoute<E extends Endpoint>(contract: E, handle: Handler<E, undefined>): Route {
  return {
    endpoint: contract,
    entry: undefined,
    prepare: undefined,
    handle: handle as unknown as Handler<Endpoint, unknown>,
  }
}

/** A write, with the name of its history entry. */
export function route<E extends Endpoint, Prepared = undefined>(
  contract: E,
  entry: string,
  handle: Handler<E, Prepared>,
  prepare?: Prepare<E, Prepared>,
): Route {
  return {
    endpoint: contract,
    entry,
    prepare: prepare as unknown as Prepare<Endpoint, unknown> | undefined,
    handle: handle as unknown as Handler<Endpoint, unknown>,
  }
}

/** A read whose answer is a file to be saved: never shown inside the product's own pages. */
export function fileRoute<E extends Endpoint>(
  contract: E,
  handle: (input: Input<E, undefined>, ctx: Context<AccessOf<E>>) => Promise<FileAnswer>,
): Route {
  return { ...readRoute(contract, handle as unknown as Handler<E, undefined>), sendsFile: true }
}
