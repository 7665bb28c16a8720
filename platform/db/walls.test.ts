/** The second fence, asked directly: what the application's role sees with walls unset, empty, low and high. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applicationUrl } from '../../apps/server/product.ts'
import { startTestProduct, type TestProduct } from '../../apps/server/testing.ts'
import { connect, type Database, inTransaction, refuseBypassingRole, type Tx } from './index.ts'

let product: TestProduct
let database: Database
beforeAll(async () => {
  product = await startTestProduct()
  database = product.product.database
})
afterAll(() => product.stop())

const walled = [
  'organisation.units',
  'organisation.unit_versions',
  'organisation.unit_events',
  'organisation.membership_figures',
  'people.people',
  'people.memberships',
  'people.posts',
  'people.transfers',
  'people.disciplines',
  'people.tallies',
  'workbook.runs',
  'workbook.pages',
  'workbook.noted_lines',
  'access.grants',
  'plan.plans',
  'plan.obligations',
  'documents.imports',
  'inbox.notices',
  'platform.history',
]

const count = async (tx: Tx, table: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(tx)
  return rows[0]?.n ?? -1
}

const everything = async () => {
  const owner = connect(product.ownerUrl, 1)
  const { rows } = await sql<{ federation_id: string; path: string; name: string }>`
    select federation_id, path, name from organisation.units order by path`.execute(owner.kysely)
  await owner.close()
  return rows
}

describe('without walls', () => {
  it.each(walled)('%s shows no row', async (table) => {
    expect(await inTransaction(database, { readOnly: true }, (tx) => count(tx, table))).toBe(0)
  })

  it.each(walled)('%s shows no row when the settings are empty strings', async (table) => {
    const seen = await inTransaction(database, { readOnly: true }, async (tx) => {
      await sql`select set_config('app.federation', '', true), set_config('app.wall1', '', true),
        set_config('app.wall1_end', '', true),
        set_config('app.own', '', true), set_config('app.line', '', true)`.execute(tx)
      return count(tx, table)
    })
    expect(seen).toBe(0)
  })
})

describe('inside the walls of a district', () => {
  it('the units are the district, what lies below, and the line above — no sibling', async () => {
    const units = await everything()
    const district = units.find((unit) => unit.name.includes('Tam Đường'))
    const other = units.find((unit) => unit.name.includes('Sìn Hồ'))
    if (!district || !other) throw new Error('the sample has two districts')
    const root = `/${district.path.split('/')[1]}/`
    const walls = {
      federationId: district.federation_id,
      walls: [district.path],
      own: [district.path],
      line: [root, district.path],
    }
    const seen = await inTransaction(database, { walls: walls as never, readOnly: true }, async (tx) => {
      const { rows } = await sql<{ path: string }>`select path from organisation.units`.execute(tx)
      return rows.map((row) => row.path)
    })
    const expected = units.map((unit) => unit.path).filter((path) => path.startsWith(district.path) || path === root)
    expect(seen.sort()).toEqual(expected.sort())
    expect(seen).not.toContain(other.path)
  })

  it('nothing can be written beside it', async () => {
    const units = await everything()
    const district = units.find((unit) => unit.name.includes('Tam Đường'))
    const other = units.find((unit) => unit.name.includes('Sìn Hồ'))
    const walls = {
      federationId: district?.federation_id,
      walls: [district?.path],
      own: [district?.path],
      line: [district?.path],
    }
    const moved = inTransaction(database, { walls: walls as never }, (tx) =>
      sql`update organisation.units set name = 'đổi trộm' where path = ${other?.path}`.execute(tx),
    )
    expect((await moved).numAffectedRows).toBe(0n)
    const forged = inTransaction(database, { walls: walls as never }, (tx) =>
      sql`insert into platform.history (id, federation_id, at, actor_name, entry, subject_kind, subject_id, unit_path, request_id)
        values (gen_random_uuid(), gen_random_uuid(), now(), '', '', '', gen_random_uuid(), '/', '')`.execute(tx),
    )
    await expect(forged).rejects.toThrow(/row-level security/)
  })

  it('of another federation, nothing is there', async () => {
    const [root] = await everything()
    const walls = {
      federationId: '00000000-0000-7000-8000-000000000000',
      walls: [root?.path],
      own: [root?.path],
      line: [root?.path],
    }
    for (const table of walled) {
      expect(
        await inTransaction(database, { walls: walls as never, readOnly: true }, (tx) => count(tx, table)),
        table,
      ).toBe(0)
    }
  })
})

describe('the role of the product', () => {
  it('cannot change or delete history', async () => {
    await expect(sql`delete from platform.history`.execute(database.kysely)).rejects.toThrow(/permission denied/)
    await expect(sql`update platform.history set entry = ''`.execute(database.kysely)).rejects.toThrow(
      /permission denied/,
    )
  })

  it('is refused at start when it bypasses the walls', async () => {
    const owner = connect(product.ownerUrl, 1)
    await expect(refuseBypassingRole(owner)).rejects.toThrow(/vượt qua được tường ngăn/)
    await owner.close()
    expect(applicationUrl(product.ownerUrl, { sessions: '', database: 'x' })).toContain('thidua_app:x@')
  })

  it('meets row-level security on every table that carries a federation', async () => {
    const owner = connect(product.ownerUrl, 1)
    const { rows } = await sql<{ name: string }>`
      select c.table_schema || '.' || c.table_name as name
      from information_schema.columns c join pg_class t on t.oid = (quote_ident(c.table_schema) || '.' || quote_ident(c.table_name))::regclass
      where c.column_name = 'federation_id' and t.relkind = 'r' and not t.relrowsecurity order by 1`.execute(
      owner.kysely,
    )
    await owner.close()
    // Accounts have no place of their own; they are reached through grants only.
    expect(rows.map((row) => row.name)).toEqual(['access.users'])
  })
})
