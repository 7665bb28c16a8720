/** The HTTP server: security heads, files of the pages, health, the routes of all slices, the one error answer. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import statics from '@fastify/static'
import Fastify, { type FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { z } from 'zod'
import { sessionTokenOf } from '#modules/access/server'
import { answerErrors, mountRoutes, openApiOf, type Route, type SignedIn } from '#platform/http/server'
import { newId } from '#platform/kernel'
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
  const app = Fastify({
    logger: loggerSettings(config.logLevel),
    genReqId: () => newId(),
    bodyLimit: config.limits.uploadBytes,
    trustProxy: config.trustProxy,
    requestTimeout: 120_000,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: 'idle',
  })
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  )
  await app.register(cookie)
  await app.register(helmet, { contentSecurityPolicy: contentPolicy(config.publicUrl), strictTransportSecurity: false })
  answerErrors(app, wordings, Math.round(config.limits.uploadBytes / 1_048_576))
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
  if (identity.mustChangePassword && !beforeOwnPassword.has(url.split('?')[0] ?? '')) return undefined
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

async function servePages(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return
  await app.register(statics, { root: folder, wildcard: false, maxAge: '365d', immutable: true, index: false })
  const page = (
    _request: unknown,
    reply: { header: (n: string, v: string) => unknown; sendFile: (f: string, o: object) => unknown },
  ) => {
    reply.header('cache-control', 'no-cache')
    return reply.sendFile('index.html', { maxAge: 0, immutable: false, cacheControl: false })
  }
  app.get('/', page)
  app.setNotFoundHandler((request, reply) => {
    if (request.method === 'GET' && !request.url.startsWith('/api/') && !request.url.startsWith('/assets/'))
      return page(request, reply)
    return reply.status(404).send({
      kind: 'not-found',
      code: 'http.not-found',
      message: 'Không có địa chỉ này.',
      details: {},
      fields: [],
      requestId: request.id,
    })
  })
}
