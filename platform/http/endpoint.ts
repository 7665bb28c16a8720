/** A contract: one verb, its address and the shapes of what comes in and goes out. Shared by server and pages. */
import { z } from 'zod'

export type Access = 'public' | 'signed-in'
type Shape = z.ZodType

export type Endpoint<
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends Shape = Shape,
  Reply extends Shape = Shape,
  Who extends Access = Access,
> = {
  /** verb-noun, in camelCase: the one name of this verb. */
  readonly name: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below `/api`; parameters as `:unitId`. */
  readonly path: string
  readonly access: Who
  /** One Vietnamese sentence for the interface description. */
  readonly summary: string
  readonly params: Params
  readonly query: Query
  readonly body: Body
  readonly reply: Reply
  /** The body is one file: its bytes as sent, its name in the header `x-file-name` (percent-encoded). */
  readonly file: boolean
}

const nothing = z.object({})

type Given<Params extends Shape, Query extends Shape, Body extends Shape, Reply extends Shape, Who extends Access> = {
  name: string
  method: Endpoint['method']
  path: string
  access?: Who
  summary: string
  params?: Params
  query?: Query
  body?: Body
  reply: Reply
  file?: boolean
}

export function endpoint<
  Reply extends Shape,
  Params extends Shape = typeof nothing,
  Query extends Shape = typeof nothing,
  Body extends Shape = typeof nothing,
  Who extends Access = 'signed-in',
>(given: Given<Params, Query, Body, Reply, Who>): Endpoint<Params, Query, Body, Reply, Who> {
  return {
    access: 'signed-in' as Who,
    file: false,
    ...given,
    params: given.params ?? (nothing as unknown as Params),
    query: given.query ?? (nothing as unknown as Query),
    body: given.body ?? (nothing as unknown as Body),
  }
}

export const isWrite = (contract: Endpoint): boolean => contract.method !== 'GET'

/** What every refused request answers. */
export const RefusedSchema = z.object({
  kind: z.string(),
  code: z.string(),
  /** What is wrong, why, and how to repair it: sentences for the person. */
  message: z.string(),
  details: z.record(z.string(), z.unknown()),
  fields: z.array(z.object({ path: z.string(), message: z.string() })),
  requestId: z.string(),
})
export type Refused = z.infer<typeof RefusedSchema>

export const done = z.object({ done: z.literal(true) })
export const isDone: { done: true } = { done: true }

/** The reply of an endpoint that answers with a file: the bytes themselves, to be reached by a link with `addressOf`. */
export const fileReply = z.unknown()
