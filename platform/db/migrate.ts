/** Applies the SQL files of all slices in one order (their names begin with date and time), each in one transaction. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

type Migration = { readonly name: string; readonly sql: string; readonly hash: string }

export const applicationRole = 'thidua_app'
const lockNumber = 7_420_142

/** Returns the names of the files applied now. Running it twice, or in two processes at once, applies nothing twice. */
export async function migrate(
  ownerUrl: string,
  folders: readonly string[],
  applicationPassword: string,
): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(${lockNumber})`)
    await ensureApplicationRole(client, applicationPassword)
    await client.query(`create table if not exists public.migrations (
      name text primary key, hash text not null, applied_at timestamptz not null default now())`)
    return await applyMissing(client, readMigrations(folders))
  } finally {
    await client.end()
  }
}

async function applyMissing(client: pg.Client, migrations: readonly Migration[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from public.migrations')
  const applied = new Map(rows.map((row) => [row.name, row.hash]))
  const now: string[] = []
  for (const migration of migrations) {
    const hash = applied.get(migration.name)
    if (hash && hash !== migration.hash) throw new Error(`Tệp nâng cấp ${migration.name} đã bị sửa sau khi áp dụng.`)
    if (hash) continue
    await applyOne(client, migration)
    now.push(migration.name)
  }
  return now
}

async function applyOne(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(migration.sql)
    await client.query('insert into public.migrations (name, hash) values ($1, $2)', [migration.name, migration.hash])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Tệp nâng cấp ${migration.name} không áp dụng được: ${(error as Error).message}`, { cause: error })
  }
}

function readMigrations(folders: readonly string[]): Migration[] {
  return folders
    .flatMap((folder) => readdirSync(folder).map((name) => ({ folder, name })))
    .filter(({ name }) => name.endsWith('.sql'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ folder, name }) => {
      const text = readFileSync(join(folder, name), 'utf8')
      return { name, sql: text, hash: createHash('sha256').update(text).digest('hex') }
    })
}

/** The role the product runs as: it owns nothing, so row-level security always binds it. */
async function ensureApplicationRole(client: pg.Client, password: string): Promise<void> {
  const secret = client.escapeLiteral(password)
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [applicationRole])
  if (!rowCount) {
    await client
      .query(`create role ${applicationRole} login nosuperuser nobypassrls nocreatedb nocreaterole password ${secret}`)
      .catch((error: { code?: string }) => {
        // Another database of the same server may have made it in the same moment.
        if (error.code !== '42710' && error.code !== '23505') throw error
      })
  }
  await client
    .query(`alter role ${applicationRole} password ${secret}`)
    .catch((error: { code?: string; message: string }) => {
      if (error.code !== 'XX000') throw error
    })
}
