/** One PostgreSQL per test run, with a migrated template and a template that holds the small sample federation. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { connect, startEmbeddedServer } from '#platform/db'
import { applicationUrl, upgradeDatabase } from './product.ts'
import { loadSample } from './sample.ts'

export type TestServer = {
  readonly ownerUrl: string
  readonly templates: { readonly small: string; readonly empty: string }
  readonly secrets: { readonly sessions: string; readonly database: string }
}

declare module 'vitest' {
  interface ProvidedContext {
    database: TestServer
  }
}

export const withDatabase = (url: string, name: string): string => url.replace(/\/[^/?]*(\?|$)/, `/${name}$1`)

/** `DATABASE_URL` runs the same tests on a PostgreSQL server; its user must be allowed to create databases and roles. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-tests-'))
  const given = process.env.DATABASE_URL
  const embedded = given ? undefined : await startEmbeddedServer(join(folder, 'database'), true)
  const ownerUrl = given ?? embedded?.url('postgres') ?? ''
  const run = randomBytes(4).toString('hex')
  const templates = { empty: `template_empty_${run}`, small: `template_small_${run}` }
  const secrets = { sessions: randomBytes(32).toString('base64url'), database: randomBytes(32).toString('base64url') }

  await query(ownerUrl, `create database ${templates.empty}`)
  await upgradeDatabase(withDatabase(ownerUrl, templates.empty), secrets)
  await query(ownerUrl, `create database ${templates.small} template ${templates.empty}`)
  const database = connect(applicationUrl(withDatabase(ownerUrl, templates.small), secrets), 2)
  await loadSample(database, 'small', new Date())
  await database.close()
  project.provide('database', { ownerUrl, templates, secrets })

  return async () => {
    for (const name of Object.values(templates)) await query(ownerUrl, `drop database if exists ${name} with (force)`)
    await embedded?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(text).finally(() => client.end())
}
