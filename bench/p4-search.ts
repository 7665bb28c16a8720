/** Names typed letter by letter, without marks and in any order, in scopes of four sizes; found rows against a full scan. */
import { listPeople, searchPeople } from '#modules/people'
import { addressOf } from '#platform/http'
import { searchWords } from '#platform/kernel'
import type { NationSize } from './generate/nation/nation.ts'
import { placeColumn } from './p1-list.ts'
import { inTurn, load } from './people/in-turn.ts'
import { type NationProduct, openNation, type Scope } from './people/nation-product.ts'
import { letterByLetter, typedNames } from './people/questions.ts'
import { startBare } from './yardstick/people.ts'

const checkedQueries = 60
const targetMs: Readonly<Record<string, number>> = { small: 20, middle: 20, large: 20, nation: 100 }

export default async function search(): Promise<void> {
  const size = (process.env.THIDUA_BENCH_SIZE ?? 'L') as NationSize
  const nation = await openNation(size)
  const bare = await startBare(nation.owner, (scope) => placeColumn(nation, scope as Scope))
  try {
    await nation.owner.query('vacuum analyze people.people, people.names')
    const typed = await typedNames(nation.owner, checkedQueries, 4)
    for (const scope of ['middle', 'large', 'nation'] as const) await refuseWrong(nation, scope, typed)
    const texts = (await typedNames(nation.owner, 40, 44)).flatMap(letterByLetter)
    for (const scope of Object.keys(targetMs) as Scope[]) await measure(nation, bare.url, scope, texts)
  } finally {
    await bare.stop()
    await nation.stop()
  }
}

async function measure(nation: NationProduct, bareUrl: string, scope: Scope, texts: readonly string[]): Promise<void> {
  const urls = texts.map((q) => `${nation.url}${addressOf(searchPeople, { query: { q, limit: 10 } })}`)
  const bareUrls = texts.map((q) => `${bareUrl}/search/${scope}?q=${encodeURIComponent(q)}`)
  const ours = { urls, cookie: nation.clients[scope].cookie, connections: 8, seconds: 5 }
  const run = await inTurn(ours, { urls: bareUrls, cookie: '', connections: 8, seconds: 5 })
  const alone = await load({ ...ours, connections: 1 })
  console.log(
    `${scope}: one at a time p50 ${alone.p50.toFixed(1)}, p95 ${alone.p95.toFixed(1)}, p99 ${alone.p99.toFixed(1)} ms; eight ${run.perSecond.toFixed(0)}/s against ${run.barePerSecond.toFixed(1)}/s bare, pairs ${run.spread}`,
  )
  console.log(`p4-search ratio=${run.ratio.toFixed(2)} target=p95<=${targetMs[scope]} p95=${alone.p95.toFixed(1)}`)
}

const mostCompared = 1000

/** The whole answer, page by page, is that of a full scan: nobody missing, nobody from outside, in the same order. */
async function refuseWrong(nation: NationProduct, scope: Scope, typed: readonly string[]): Promise<void> {
  const client = nation.clients[scope]
  let people = 0
  for (const q of typed) {
    const words = searchWords(q)
    const like = words
      .map((word, at) => `name_words like '% ${word}${at === words.length - 1 ? '' : ' '}%'`)
      .join(' and ')
    const { rows } = await nation.owner.query<{ id: string }>(
      `select id from people.people where unit_path >= $1 and unit_path < $1 || chr(255) and merged_into is null and ${like}
       order by case when name_words like '% ${words.at(-1)} ' then 1 when name_words like '% ${words.at(-1)} %' then 2 else 3 end,
         name_key, id limit ${mostCompared}`,
      [nation.places[scope].path],
    )
    const ids: string[] = []
    for (let after: string | null | undefined; after !== null && ids.length < mostCompared; ) {
      const page = await client.call(listPeople, { query: { q, limit: 200, ...(after ? { after } : {}) } })
      ids.push(...page.people.map((person) => person.id))
      after = page.next
    }
    if (ids.join() !== rows.map((row) => row.id).join())
      throw new Error(`${scope}: «${q}» ${ids.length} ≠ ${rows.length}`)
    people += ids.length
  }
  console.log(`${scope}: ${typed.length} searches equal a full scan (${people} people)`)
}
