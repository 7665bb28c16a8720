/** The list of p1 at eleven million people against one million, for every scope, on the first page and deep in the list. */
import { listPeople } from '#modules/people'
import { addressOf } from '#platform/http'
import { placeColumn } from './p1-list.ts'
import { load, median } from './people/in-turn.ts'
import { type NationProduct, openNation, type Scope, scopes } from './people/nation-product.ts'

const filters = { sex: 'female', active: 'yes' } as const
const target = 1.3
const rounds = 3
const seconds = 3
const pageSize = 50
const deepestPage = 20_000

export default async function flat(): Promise<void> {
  const [one, eleven] = [await openNation('L'), await openNation('XL')]
  try {
    const growths: number[] = []
    let worst = 0
    for (const scope of Object.keys(scopes) as Scope[]) {
      for (const isDeep of [false, true]) {
        const [small, large] = [await pageOf(one, scope, isDeep), await pageOf(eleven, scope, isDeep)]
        const { growth, p95 } = await compare(small, large)
        growths.push(growth)
        worst = Math.max(worst, p95)
        console.log(
          `${scope}, ${isDeep ? `page ${small.page} of 1M, ${large.page} of 11M` : 'first page'} (${small.total} and ${large.total} people): p95 × ${growth.toFixed(2)}, ${p95.toFixed(1)} ms`,
        )
      }
    }
    console.log(
      `p2-flat ratio=${Math.max(...growths).toFixed(2)} median=${median(growths).toFixed(2)} target=${target} p95=${worst.toFixed(1)}`,
    )
  } finally {
    await eleven.stop()
    await one.stop()
  }
}

type Page = { readonly url: string; readonly cookie: string; readonly total: number; readonly page: number }

async function pageOf(nation: NationProduct, scope: Scope, isDeep: boolean): Promise<Page> {
  const client = nation.clients[scope]
  const { total, people } = await client.call(listPeople, { query: filters })
  const page = isDeep ? Math.max(1, Math.min(deepestPage, Math.floor(total / pageSize / 2))) : 1
  const after = isDeep ? await keyBefore(nation, scope, (page - 1) * pageSize) : undefined
  if (people.length === 0) throw new Error(`nobody in ${scope}`)
  const url = `${nation.url}${addressOf(listPeople, { query: { ...filters, ...(after ? { after } : {}) } })}`
  return { url, cookie: client.cookie, total, page }
}

/** The key of the row so many rows down: found once, by counting, which the product never does. */
async function keyBefore(nation: NationProduct, scope: Scope, rows: number): Promise<string | undefined> {
  const { column, label } = placeColumn(nation, scope)
  const found = await nation.owner.query<{ key: string }>(
    `select name_key || ' ' || id as key from people.people
     where ${column} = $1 and merged_into is null and (facets & 131) = 130 order by name_key, id offset $2 limit 1`,
    [label, rows],
  )
  return found.rows[0]?.key
}

/** One question after the other, in turn; the median of the ratios and of the large one's p95. */
async function compare(small: Page, large: Page) {
  const run = ({ url, cookie }: Page) => load({ urls: [url], cookie, connections: 1, seconds })
  await run(small)
  await run(large)
  const pairs: { growth: number; p95: number }[] = []
  for (let round = 0; round < rounds; round++) {
    const [one, eleven] = [await run(small), await run(large)]
    pairs.push({ growth: eleven.p95 / one.p95, p95: eleven.p95 })
  }
  return { growth: median(pairs.map((pair) => pair.growth)), p95: median(pairs.map((pair) => pair.p95)) }
}
