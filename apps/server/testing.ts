/** Starts the whole product on a database of its own for one test file, with the small sample federation. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import type { ImportKind } from '#platform/xlsx'
import { clientOf, signedInClient, type TestClient } from '../../e2e/client.ts'
import { routesOf } from './compose.ts'
import { readConfig } from './config.ts'
import { createHttp } from './http.ts'
import { openProduct, type Product } from './product.ts'
import { sampleAccounts } from './sample.ts'
import { type TestServer, withDatabase } from './testing-setup.ts'

export type { TestClient }

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
  readonly importKinds?: readonly ImportKind[]
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
    ...(options.importKinds ? { importKinds: options.importKinds } : {}),
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
    signIn: (userName, password = sampleAccounts[0]?.password ?? '') => signedInClient(url, userName, password),
    stop: async () => {
      const closed = app.close()
      // A connection that has only just answered does not count as idle yet, and would be waited for.
      app.server.closeAllConnections()
      await closed
      await product.stop()
      rmSync(folder, { recursive: true, force: true })
      await asOwner(server, (owner) => owner.query(`drop database if exists ${name} with (force)`))
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
