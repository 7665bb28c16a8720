/** Exact totals of any filter over any subtree while fifty writes a second run; ten thousand of them against the rows. */
import pg from 'pg'
import { facetsOf, listPeople } from '#modules/people'
import type { NationSize } from './generate/nation/nation.ts'
import { bitsFrom } from './generate/people/shares.ts'
import { type NationProduct, openNation } from './people/nation-product.ts'
import { anyOf, queryOf, randomFilter } from './people/questions.ts'

const asked = 1500
const checked = 10_000
const writesPerSecond = 50
const targetMs = 5

type Unit = { readonly id: string; readonly path: string }

export default async function totals(): Promise<void> {
  const size = (process.env.THIDUA_BENCH_SIZE ?? 'L') as NationSize
  const nation = await openNation(size)
  const { rows: units } = await nation.owner.query<Unit>(
    'select id, path from organisation.units where valid_to is null order by path',
  )
  const writer = startWriting(nation.ownerUrl)
  try {
    const p95 = await ask(nation, units)
    const differences = await check(nation, units)
    const writes = await writer.stop()
    console.log(
      `${checked} totals of random filters and subtrees against the rows: ${differences} differences; ${writes} writes meanwhile`,
    )
    if (differences > 0) throw new Error('the totals are wrong')
    console.log(`p3-totals ratio=${(p95 / targetMs).toFixed(2)} target=1 p95=${p95.toFixed(1)}`)
  } finally {
    await writer.stop()
    await nation.stop()
  }
}

async function ask({ clients }: NationProduct, units: readonly Unit[]): Promise<number> {
  const bits = bitsFrom(3)
  const times: number[] = []
  for (let round = -100; round < asked; round++) {
    const query = {
      ...queryOf(randomFilter(bits)),
      limit: 1,
      ...(round % 2 === 0 ? { unitId: anyOf(units, bits).id } : {}),
    }
    const begin = performance.now()
    await clients.nation.call(listPeople, { query: query as never })
    if (round >= 0) times.push(performance.now() - begin)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => (times[Math.floor((asked - 1) * share)] ?? 0).toFixed(1)
  console.log(`totals over HTTP under writes: p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)} ms`)
  return Number(at(0.95))
}

/** One statement is one snapshot: what is kept and what the rows say, side by side. Facts are counted, not the kept number. */
const bothCounts = `select
  (select coalesce(sum(t.people), 0) from people.tallies t where t.place = $1 and (t.facets & $2) = $3)::int as kept,
  (select count(*) from people.people p where p.unit_path >= $1 and p.unit_path < $1 || chr(255) and p.merged_into is null
    and ($4::text is null or p.sex = $4) and ($5::boolean is null or p.is_leader = $5)
    and ($6::boolean is null or p.is_direct_worker = $6) and ($7::boolean is null or p.is_full_time = $7)
    and ($8::boolean is null or coalesce(p.ethnicity <> 'kinh', false) = $8)
    and ($9::boolean is null or (p.party_member_since is not null) = $9)
    and ($10::boolean is null or (p.standing = 'active') = $10)
    and p.unit_id in (select u.id from organisation.units u where u.path >= $1 and u.path < $1 || chr(255)))::int as counted`

async function check({ owner }: NationProduct, units: readonly Unit[]): Promise<number> {
  const bits = bitsFrom(7)
  const deep = units.filter((unit) => unit.path.split('/').length > 4)
  const high = units.filter((unit) => unit.path.split('/').length === 4)
  let differences = 0
  for (let round = 0; round < checked; round++) {
    const filter = randomFilter(bits)
    const { mask, wanted } = facetsOf(filter)
    const unit = round % 1000 === 0 ? anyOf(high, bits) : anyOf(deep, bits)
    const facts = [
      filter.sex,
      filter.leader,
      filter.directWorker,
      filter.fullTime,
      filter.minority,
      filter.party,
      filter.active,
    ]
    const { rows } = await owner.query(bothCounts, [unit.path, mask, wanted, ...facts.map((fact) => fact ?? null)])
    if (rows[0]?.kept !== rows[0]?.counted) differences++
  }
  return differences
}

/** Corrections, new people and moves to another unit, each a transaction of its own. */
function startWriting(ownerUrl: string) {
  const client = new pg.Client({ connectionString: ownerUrl })
  const someone = `(select id from people.people where id > ('0170' || substr(md5(random()::text), 1, 4) || '-0000-7000-8000-000000000000')::uuid limit 1)`
  const acts = [
    `update people.people set party_member_since = '2020-02-03' where id = ${someone}`,
    `update people.people set sex = case sex when 'male' then 'female' else 'male' end where id = ${someone}`,
    `update people.people set (unit_id, unit_path) = (select id, path from organisation.units tablesample system (1) limit 1) where id = ${someone}
      and exists (select from organisation.units tablesample system (1))`,
    `insert into people.people (id, federation_id, unit_id, unit_path, full_name, name_key, search_key, sex)
      select gen_random_uuid(), federation_id, unit_id, unit_path, full_name, name_key, search_key, sex from people.people where id = ${someone}`,
  ]
  let stopping = false
  let writes = 0
  const running = (async () => {
    await client.connect()
    for (; !stopping; writes++) {
      const begin = performance.now()
      await client.query(acts[writes % acts.length] ?? '').catch((error: { code?: string }) => {
        if (error.code !== '23502') throw error
      })
      await new Promise((go) => setTimeout(go, Math.max(0, 1000 / writesPerSecond - (performance.now() - begin))))
    }
    await client.end()
  })()
  return {
    stop: async () => {
      stopping = true
      await running
      return writes
    },
  }
}
