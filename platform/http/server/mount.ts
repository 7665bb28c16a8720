/** Mounts routes on Fastify: parse, open the transaction, run the route, whitelist the answer, turn refusals into HTTP. */
import type {} from '@fastify/cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Database, inTransaction, type Tx, writeHistory } from '#platform/db'
import { type Actor, dayOf, Refusal, wallsOf } from '#platform/kernel'
import { isWrite } from '../endpoint.ts'
import { claimKey, fingerprintOf, keepReply } from './idempotency.ts'
import { readInput } from './read-input.ts'
import type { Context, Route } from './route.ts'
import { type FileAnswer, sendFile } from './send-file.ts'

export type SignedIn = { readonly actor: Actor; readonly clockOffsetMs: number }

export type MountOptions = {
  readonly database: Database
  /** Who sends the request; undefined when nobody is signed in. */
  readonly identify: (request: FastifyRequest) => Promise<SignedIn | undefined>
  readonly enqueue: (tx: Tx, job: string, payload: object) => Promise<void>
  readonly now: () => Date
}

export function mountRoutes(app: FastifyInstance, routes: readonly Route[], options: MountOptions): void {
  for (const one of routes) {
    app.route({
      method: one.endpoint.method,
      url: `/api${one.endpoint.path}`,
      handler: (request, reply) => answer(one, request, reply, options),
    })
  }
}

async function answer(one: Route, request: FastifyRequest, reply: FastifyReply, options: MountOptions) {
  const { endpoint } = one
  if (isWrite(endpoint)) refuseForeignOrigin(request)
  const signedIn = await options.identify(request)
  if (endpoint.access === 'signed-in' && !signedIn) throw new Refusal('unauthenticated', 'http.sign-in-first')
  const input = readInput(endpoint, request)
  const caller = { actor: signedIn?.actor as Actor, address: request.ip, userAgent: userAgentOf(request) }
  const prepared = await one.prepare?.(input, caller)
  const walls = signedIn ? { walls: wallsOf(signedIn.actor) } : {}

  let afterCommit: readonly (() => void)[] = []
  const answered = await inTransaction(options.database, { ...walls, readOnly: !isWrite(endpoint) }, async (tx) => {
    const ctx = contextOf(one, tx, request, reply, signedIn, options)
    afterCommit = ctx.waiting
    const once = () => runOnce(one, { ...input, prepared }, ctx)
    if (!isWrite(endpoint) || !signedIn) return once()
    const key = idempotencyKeyOf(request)
    const print = fingerprintOf(request.method, request.url, endpoint.file ? input.file.bytes : input.body)
    const repeat = await claimKey(tx, signedIn.actor.userId, key, print, options.now())
    if (repeat.answered) return repeat.reply
    const fresh = await once()
    await keepReply(tx, signedIn.actor.userId, key, fresh)
    return fresh
  })
  for (const work of afterCommit) work()
  return one.sendsFile ? sendFile(reply, answered as FileAnswer) : reply.send(answered)
}

async function runOnce(one: Route, input: Parameters<Route['handle']>[0], ctx: TrackedContext): Promise<unknown> {
  const result = await one.handle(input, ctx as unknown as Context<'signed-in'>)
  if (one.entry && !ctx.recorded()) throw new Error(`write ${one.endpoint.name} left no history`)
  return one.endpoint.reply.parse(result)
}

type TrackedContext = Context<'public'> & {
  readonly recorded: () => boolean
  readonly waiting: readonly (() => void)[]
}

const userAgentOf = (request: FastifyRequest) => String(request.headers['user-agent'] ?? '').slice(0, 300)

function contextOf(
  one: Route,
  tx: Tx,
  request: FastifyRequest,
  reply: FastifyReply,
  signedIn: SignedIn | undefined,
  options: MountOptions,
): TrackedContext {
  const now = new Date(options.now().getTime() + (signedIn?.clockOffsetMs ?? 0))
  let recorded = false
  const waiting: (() => void)[] = []
  return {
    tx,
    now,
    today: dayOf(now),
    requestId: request.id,
    address: request.ip,
    actor: signedIn?.actor as undefined,
    enqueue: (job, payload) => options.enqueue(tx, job, payload),
    setCookies: (values) => void reply.header('set-cookie', [...values]),
    cookies: request.cookies,
    userAgent: userAgentOf(request),
    afterCommit: (work) => void waiting.push(work),
    waiting,
    recorded: () => recorded,
    record: async (subject, unitPath, details = {}, as = signedIn?.actor) => {
      recorded = true
      await writeHistory(tx, {
        federationId: as?.federationId ?? null,
        at: now,
        userId: as?.userId ?? null,
        actorName: as?.displayName ?? '',
        entry: one.entry ?? one.endpoint.name,
        subject,
        unitPath,
        details,
        requestId: request.id,
      })
    },
  }
}

function idempotencyKeyOf(request: FastifyRequest): string {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || !/^[\w-]{8,128}$/.test(key)) throw new Refusal('invalid', 'http.key-missing')
  return key
}

/** A page of another site must not be able to act for who is signed in here. */
function refuseForeignOrigin(request: FastifyRequest): void {
  const origin = request.headers.origin
  if (origin && URL.canParse(origin) && new URL(origin).host === request.headers.host) return
  const site = request.headers['sec-fetch-site']
  if (origin || (site && site !== 'same-origin' && site !== 'none'))
    throw new Refusal('forbidden', 'http.foreign-origin')
}
