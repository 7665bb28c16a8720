/** The bare server: the same questions by hand, as the owner of the database, without rights, walls or validation. */
import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import type pg from 'pg'
import { searchWords } from '#platform/kernel'

export type Bare = { readonly url: string; readonly stop: () => Promise<void> }

const columns = `p.id, p.full_name, p.sex, p.birth_on, p.birth_year, p.unit_id, p.standing, u.name as unit_name`

/** Reads the row of the session on each call, then the page, then counts: three statements, no transaction. */
export async function startBare(
  owner: pg.Pool,
  labelAt: (scope: string) => { column: string; label: string },
): Promise<Bare> {
  const app = Fastify()
  type Asked = { Params: { scope: string }; Querystring: { q?: string } }
  const session = () => owner.query('select id, name from access.users order by id limit 1')
  app.get<Asked>('/list/:scope', async ({ params }) => {
    const { column, label } = labelAt(params.scope)
    await session()
    const mine = `p.${column} = $1 and p.standing = 'active' and p.sex = 'female' and p.merged_into is null`
    const page = await owner.query(
      `select ${columns} from people.people p join organisation.units u on u.id = p.unit_id
       where ${mine} order by p.name_key, p.id limit 50`,
      [label],
    )
    const total = await owner.query(`select count(*)::int as total from people.people p where ${mine}`, [label])
    return { people: page.rows, total: total.rows[0].total }
  })
  app.get<Asked>('/search/:scope', async ({ params, query }) => {
    const { column, label } = labelAt(params.scope)
    await session()
    const words = searchWords(query.q ?? '')
    const like = words
      .map((word, at) => `p.name_words like '% ${word}${at === words.length - 1 ? '' : ' '}%'`)
      .join(' and ')
    const page = await owner.query(
      `select ${columns} from people.people p join organisation.units u on u.id = p.unit_id
       where p.${column} = $1 and p.merged_into is null and ${like} order by p.name_key, p.id limit 10`,
      [label],
    )
    return { people: page.rows }
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  return { url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`, stop: () => app.close() }
}

/** The covering index that its exact totals lean on; the product has none. */
export const coverBare = (owner: pg.Pool, column: string): Promise<unknown> =>
  owner.query(
    `create index if not exists bare_${column} on people.people (${column}, standing, sex) where merged_into is null`,
  )
