/** Starts the whole product on a database of its own for one test file, with the small sample federation. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { addressOf, CallRefused, type Endpoint, isWrite, type Refused, type ReplyOf, type Sent } from '#platform/http'
import { routesOf } from './compose.ts'
import { readConfig } from './config.ts'
import { createHttp } from './http.ts'
import { openProduct, type Product } from './product.ts'
import { sampleAccounts } from './sample.ts'
import { type TestServer, withDatabase } from './testing-setup.ts'

export type TestClient = {
  readonly call: <E extends Endpoint>(contract: E, sent?: Sent<E>) => Promise<ReplyOf<E>>
  /** The plain request, for what the contract would not let one send. */
  readonly fetch: (address: string, init?: RequestInit) => Promise<Response>
  readonly cookie: string
}

export type TestProduct = {
  readonly url: string
  readonly product: Product
  readonly ownerUrl: string
  readonly signIn: (userName: string, password?: string) => Promise<TestClient>
  readonly anonymous: TestClient
  readonly stop: () => Promise<void>
}

export type TestOptions = {
  /** 'empty' is an installation before its first set-up. */
  readonly sample?: 'small' | 'empty'
  readonly now?: () => Date
  readonly withJobs?: boolean
  readonly environment?: NodeJS.ProcessEnv
  readonly webFolder?: string
}

export async function startTestProduct(options: TestOptions = {}): Promise<TestProduct> {
  const server = inject('database') as TestServer
  const name = `test_${randomBytes(6).toString('hex')}`
  await asOwner(server, (owner) =>
    owner.query(`create database ${name} template ${server.templates[options.sample ?? 'small']}`),
  )
  const ownerUrl = withDatabase(server.ownerUrl, name)
  const folder = mkdtempSync(join(tmpdir(), 'thidua-test-'))
  const config = readConfig(['--sample'], { THIDUA_DATA: folder, LOG_LEVEL: 'silent', ...options.environment })
  const product = await openProduct(config, {
    ownerUrl,
    secrets: server.secrets,
    publicUrl: 'http://127.0.0.1',
    connections: 8,
    withJobs: options.withJobs ?? false,
    ...(options.now ? { now: options.now } : {}),
  })
  const app = await createHttp(product, routesOf(product), options.webFolder ?? folder)
  await app.listen({ host: '127.0.0.1', port: 0 })
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const anonymous = clientOf(url, '')
  return {
    url,
    product,
    ownerUrl,
    anonymous,
    signIn: async (userName, password = sampleAccounts[0]?.password ?? '') => {
      const response = await anonymous.fetch('/api/access/sign-in', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ login: userName, password }),
      })
      if (!response.ok) throw new CallRefused(response.status, (await response.json()) as Refused)
      return clientOf(
        url,
        response.headers
          .getSetCookie()
          .map((cookie) => cookie.split(';')[0])
          .join('; '),
      )
    },
    stop: async () => {
      await app.close()
      await product.stop()
      rmSync(folder, { recursive: true, force: true })
      await asOwner(server, (owner) => owner.query(`drop database if exists ${name} with (force)`))
    },
  }
}

function clientOf(url: string, cookie: string): TestClient {
  const plain = (address: string, init: RequestInit = {}) =>
    fetch(`${url}${address}`, { ...init, headers: { ...(init.headers as Record<string, string>), cookie } })
  return {
    cookie,
    fetch: plain,
    call: async (contract, sent = {}) => {
      const headers: Record<string, string> = {}
      if (isWrite(contract)) headers['idempotency-key'] = sent.idempotencyKey ?? crypto.randomUUID()
      if (sent.file) {
        headers['content-type'] = 'application/octet-stream'
        headers['x-file-name'] = encodeURIComponent(sent.file.name)
      } else if (isWrite(contract)) headers['content-type'] = 'application/json'
      const body = sent.file ?? (isWrite(contract) ? JSON.stringify(sent.body ?? {}) : null)
      const response = await plain(addressOf(contract, sent), { method: contract.method, headers, body })
      const answer = (await response.json()) as unknown
      if (!response.ok) throw new CallRefused(response.status, answer as Refused)
      return answer as never
    },
  }
}

async function asOwner<T>(server: TestServer, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: server.ownerUrl })
  await owner.connect()
  try {
    return await work(owner)
  } finally {
    await owner.end()
  }
}
