/** A unit that moves carries its rows along: each table must find them by an index, or a reorganisation reads it from end to end. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connect, type Database } from '#platform/db'
import { startTestProduct, type TestProduct } from './testing.ts'

let product: TestProduct
let owner: Database
beforeAll(async () => {
  product = await startTestProduct()
  owner = connect(product.ownerUrl, 1)
})
afterAll(async () => {
  await owner.close()
  await product.stop()
})

it('every key that follows the place of a unit has an index that begins with its column', async () => {
  const { rows } = await sql<{ missing: string }>`
    select c.conrelid::regclass || ' (' || a.attname || ')' as missing
    from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confupdtype = 'c'
      and not exists (select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1] and i.indpred is null)
    order by 1`.execute(owner.kysely)
  expect(rows.map((row) => row.missing)).toEqual([])
})
