/** The HTTP server: security heads, files of the pages, health, the routes of all slices, the one error answer. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import statics from '@fastify/static'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { z } from 'zod'
import { sessionTokenOf } from '#modules/access/server'
import { answerErrors, mountRoutes, openApiOf, type Route, type SignedIn } from '#platform/http/server'
import { newId, Refusal } from '#platform/kernel'
import { loggerSettings } from '#platform/logging'
import version from '../../package.json' with { type: 'json' }
import { wordings } from './compose.ts'
import type { Product } from './product.ts'

// What is wrong with a field is read by people.
z.config(z.locales.vi())

/** Paths open to who still holds a one-time password. */
const beforeOwnPassword = new Set(['/api/access/me', '/api/access/change-password', '/api/access/sign-out'])

export async function createHttp(
  product: Product,
  routes: readonly Route[],
  webFolder: string,
): Promise<FastifyInstance> {
  const { config } = product
  const answerError = answerErrors(wordings, Math.round(config.limits.uploadBytes / 1_048_576))
  const app = Fastify({
    logger: loggerSettings(config.logLevel),
    genReqId: () => newId(),
    bodyLimit: config.limits.uploadBytes,
    trustProxy: config.trustProxy,
    requestTimeout: 120_000,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: 'idle',
    // An address that cannot be decoded never reaches a route.
    frameworkErrors: answerError,
  })
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  )
  await app.register(cookie)
  await app.register(helmet, { contentSecurityPolicy: contentPolicy(config.publicUrl), strictTransportSecurity: false })
  app.setErrorHandler(answerError)
  mountRoutes(app, routes, {
    database: product.database,
    now: product.now,
    enqueue: product.enqueue,
    identify: (request) => identify(product, request.cookies, request.url),
  })
  const description = JSON.stringify(
    openApiOf(
      routes.map((one) => one.endpoint),
      version.version,
    ),
  )
  app.get('/api/openapi.json', (_request, reply) => reply.type('application/json').send(description))
  app.get('/healthz', async (_request, reply) => {
    const healthy = !product.isStopping() && (await answers(product))
    return reply.status(healthy ? 200 : 503).send({ healthy })
  })
  await servePages(app, webFolder)
  return app
}

async function identify(
  product: Product,
  cookies: Record<string, string | undefined>,
  url: string,
): Promise<SignedIn | undefined> {
  const token = sessionTokenOf(cookies)
  const identity = token ? await product.identities.get(product.database, token, product.now()) : undefined
  if (!identity) return undefined
  if (identity.mustChangePassword && !beforeOwnPassword.has(url.split('?')[0] ?? ''))
    throw new Refusal('forbidden', 'access.change-password-first')
  return { actor: identity.actor, clockOffsetMs: identity.clockOffsetMs }
}

async function answers(product: Product): Promise<boolean> {
  try {
    await sql`select 1`.execute(product.database.kysely)
    return true
  } catch {
    return false
  }
}

/** The component library writes its styles at run time, so styles may be inline; scripts may not. */
const contentPolicy = (publicUrl: string | undefined) => ({
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    styleSrc: ["'self'", "'unsafe-inline'"],
    fontSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    baseUri: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    ...(publicUrl?.startsWith('https:') ? { upgradeInsecureRequests: [] } : {}),
  },
})

type PageReply = FastifyReply & { readonly sendFile: (name: string, options: object) => FastifyReply }

/** Every address that is neither a call nor a file belongs to the pages, once they are built. */
async function servePages(app: FastifyInstance, folder: string): Promise<void> {
  const hasPages = existsSync(join(folder, 'index.html'))
  if (hasPages)
    await app.register(statics, { root: folder, wildcard: false, maxAge: '365d', immutable: true, index: false })
  const page = (_request: FastifyRequest, reply: FastifyReply) =>
    (reply.header('cache-control', 'no-cache') as PageReply).sendFile('index.html', {
      maxAge: 0,
      immutable: false,
      cacheControl: false,
    })
  if (hasPages) app.get('/', page)
  app.setNotFoundHandler((request, reply) => {
    const isOfPages = request.method === 'GET' && !/^\/(api|assets)\//.test(request.url)
    if (hasPages && isOfPages) return page(request, reply)
    throw new Refusal('not-found', 'http.not-found')
  })
}
