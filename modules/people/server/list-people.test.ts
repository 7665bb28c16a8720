/** The list and the search against brute force: after random histories, in every subtree, for every filter. */
import { randomInt } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fold, nameKey, newId, searchWords } from '#platform/kernel'
import { startTestProduct, type TestClient, type TestProduct } from '../../../apps/server/testing.ts'
import { makeName } from '../../../bench/generate/people/names.ts'
import { bitsFrom } from '../../../bench/generate/people/shares.ts'
import { listPeople, searchPeople } from '../contract.ts'
import { facetsOf, type PeopleFilter } from '../domain/facets.ts'

type Unit = { id: string; path: string; federation_id: string }
type Row = { id: string; full_name: string; name_key: string; unit_path: string; facets: number | null }

let product: TestProduct
let owner: pg.Client
let head: TestClient
let district: TestClient
let units: Unit[]
const bits = bitsFrom(2020)
const any = <T>(things: readonly T[]): T => things[randomInt(things.length)] as T

beforeAll(async () => {
  product = await startTestProduct({ sample: 'small' })
  owner = new pg.Client({ connectionString: product.ownerUrl })
  await owner.connect()
  head = await product.signIn('lanhdao.tinh')
  district = await product.signIn('canbo.tamduong')
  units = (await owner.query<Unit>('select id, path, federation_id from organisation.units order by path')).rows
  await addPeople(400)
})
afterAll(async () => {
  await owner.end()
  await product.stop()
})

async function addPeople(count: number): Promise<void> {
  const rows = Array.from({ length: count }, () => {
    const unit = any(units)
    const { fullName } = makeName(bits, any(['male', 'female'] as const), any(['Kinh', 'Thái', 'Mông']), 1985)
    return {
      id: newId(),
      federation_id: unit.federation_id,
      unit_id: unit.id,
      unit_path: unit.path,
      full_name: fullName,
      name_key: nameKey(fullName),
      search_key: fold(fullName),
      sex: any(['male', 'female', null]),
      ethnicity: any(['kinh', 'thai', 'mong', null]),
      party_member_since: any(['2015-05-19', null]),
      ...any([
        { standing: 'active', left_on: null },
        { standing: 'retired', left_on: '2019-05-01' },
      ]),
      is_leader: any([true, false, false]),
      is_full_time: any([true, false, false]),
      is_direct_worker: any([true, false]),
      needs_matching: false,
      version: 1,
    }
  })
  const columns = Object.keys(rows[0] ?? {}).join(', ')
  await owner.query(
    `insert into people.people (${columns}) select ${columns} from jsonb_populate_recordset(null::people.people, $1::jsonb)`,
    [JSON.stringify(rows)],
  )
}

const everybody = async (): Promise<Row[]> =>
  (
    await owner.query<Row>(
      `select id, full_name, name_key, unit_path, facets from people.people where merged_into is null order by name_key collate "vi-x-icu", id`,
    )
  ).rows

const fits = ({ facets }: Row, filter: PeopleFilter) => {
  const { mask, wanted } = facetsOf(filter)
  return ((facets ?? 0) & mask) === wanted
}

/** As the rule says it: every word but the last is a word of the name, the last begins one. */
function hasWords(name: string, q: string): boolean {
  const [present, typed] = [searchWords(name), searchWords(q)]
  const last = typed.pop() ?? ''
  return typed.every((word) => present.includes(word)) && present.some((word) => word.startsWith(last))
}

/** 1: the last word typed is the given name; 2: all are whole words of the name; 3: the last one begins one. */
function rankOf(name: string, q: string): number {
  const [present, last] = [searchWords(name), searchWords(q).at(-1) ?? '']
  if (present.at(-1) === last) return 1
  return present.includes(last) ? 2 : 3
}

/** All of a search in its order: by rank, then as the list has them. */
const foundBy = async (q: string): Promise<string[]> =>
  (await everybody())
    .filter((row) => hasWords(row.full_name, q))
    .map((row) => ({ id: row.id, rank: rankOf(row.full_name, q) }))
    .sort((a, b) => a.rank - b.rank)
    .map((row) => row.id)

const maybe = <T>(thing: T): T | undefined => any([thing, undefined])
const randomFilter = (): PeopleFilter => ({
  sex: maybe(any(['male', 'female'] as const)),
  leader: maybe(any([true, false])),
  directWorker: maybe(any([true, false])),
  fullTime: maybe(any([true, false])),
  minority: maybe(any([true, false])),
  party: maybe(any([true, false])),
  active: maybe(any([true, false])),
})
const queryOf = (filter: PeopleFilter) =>
  Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value === true ? 'yes' : value === false ? 'no' : value]],
    ),
  )

/** All pages, forward; then back again from the end. */
async function readAll(client: TestClient, query: object, limit: number): Promise<string[]> {
  const ids: string[] = []
  let page = await client.call(listPeople, { query: { ...query, limit } })
  const total = page.total
  for (;;) {
    ids.push(...page.people.map((person) => person.id))
    if (!page.next) break
    page = await client.call(listPeople, { query: { ...query, limit, after: page.next } })
  }
  expect(total).toBe(ids.length)
  const back: string[] = page.people.map((person) => person.id)
  while (page.previous) {
    page = await client.call(listPeople, { query: { ...query, limit, before: page.previous } })
    back.unshift(...page.people.map((person) => person.id))
  }
  expect(back).toEqual(ids)
  return ids
}

describe('the list of people', () => {
  it('gives the same as a full scan for any filter and subtree, page by page in both directions', async () => {
    const all = await everybody()
    for (let round = 0; round < 40; round++) {
      const [unit, filter] = [any(units), randomFilter()]
      const expected = all.filter((row) => row.unit_path.startsWith(unit.path) && fits(row, filter))
      const ids = await readAll(head, { unitId: unit.id, ...queryOf(filter) }, any([1, 7, 50, 200]))
      expect(ids).toEqual(expected.map((row) => row.id))
    }
  })

  it('shows a district its own people only, in rows and in the total', async () => {
    const root = units.find((unit) => unit.path.split('/').length === 3) as Unit
    const mine = (await district.call(listPeople, { query: { limit: 200 } })).total
    const tamDuong = await owner.query(
      `select path from organisation.units where name like '%Tam Đường' and parent_id = $1`,
      [root.id],
    )
    const path = (tamDuong.rows[0] as { path: string }).path
    expect(mine).toBe((await everybody()).filter((row) => row.unit_path.startsWith(path)).length)
    const over = await district.call(listPeople, { query: { unitId: root.id } })
    expect(over).toMatchObject({ people: [], total: 0 })
  })

  it('lets only who manages people filter by ethnicity', async () => {
    const seen = await district.call(listPeople, {})
    const asked = district.call(listPeople, { query: { minority: 'yes' } })
    if (seen.canFilterByMinority) await expect(asked).resolves.toBeDefined()
    else await expect(asked).rejects.toMatchObject({ status: 403 })
  })
})

/** What the tallies add up to, against what stands in the rows: every place, every kind. */
async function differences(): Promise<unknown[]> {
  const { rows } = await owner.query(`
    with kept as (select place, facets, sum(people) as people from people.tallies group by 1, 2),
    counted as (select place, facets, count(*) as people from people.people, people.places_of(unit_path) place
      where facets is not null group by 1, 2)
    select * from kept full join counted using (place, facets) where coalesce(kept.people, 0) <> coalesce(counted.people, 0)`)
  return rows
}

describe('the tallies', () => {
  const acts = [
    () => addPeople(randomInt(1, 40)),
    () => change(`set sex = 'female', party_member_since = '2012-02-03'`),
    () => change(`set ethnicity = null, standing = 'left', left_on = '2019-01-01'`),
    () => change(`set (unit_id, unit_path) = (select id, path from organisation.units order by random() limit 1)`),
    () =>
      change(
        `set merged_into = (select id from people.people order by id limit 1)`,
        `id <> (select id from people.people order by id limit 1)`,
      ),
    () => change('set merged_into = null', 'merged_into is not null'),
    moveSubtree,
    () =>
      owner.query(
        `update people.posts set is_leader = not is_leader where id in (select id from people.posts order by random() limit 5)`,
      ),
    () =>
      owner.query(`update people.memberships set is_direct_worker = not coalesce(is_direct_worker, false)
        where id in (select id from people.memberships order by random() limit 5)`),
    () =>
      owner.query(`delete from people.people where id in (select id from people.people p where not exists
        (select from people.people o where o.merged_into = p.id) and not exists (select from people.posts where person_id = p.id)
        and not exists (select from people.memberships where person_id = p.id) order by random() limit 3)`),
    () => owner.query(`select people.fold_tallies(array (select distinct place from people.tallies))`),
  ]

  const change = (set: string, where = 'true') =>
    owner.query(
      `update people.people ${set} where id in (select id from people.people where ${where} order by random() limit ${randomInt(1, 12)})`,
    )

  /** As a move of a unit does it: the paths below follow, and the people's by cascade. */
  async function moveSubtree(): Promise<void> {
    const grassroots = any(units.filter((unit) => unit.path.split('/').length === 5))
    const target = any(
      units.filter((unit) => unit.path.split('/').length === 4 && !grassroots.path.startsWith(unit.path)),
    )
    const to = `${target.path}${grassroots.path.split('/').at(-2)}/`
    await owner.query('update organisation.units set path = $1, parent_id = $2 where id = $3', [
      to,
      target.id,
      grassroots.id,
    ])
    units = (await owner.query<Unit>('select id, path, federation_id from organisation.units order by path')).rows
  }

  it('equal the rows after any history', async () => {
    expect(await differences()).toEqual([])
    for (let round = 0; round < 60; round++) {
      await any(acts)()
      expect(await differences()).toEqual([])
    }
  })

  it('follow posts and memberships', async () => {
    const { rows } = await owner.query(`select count(*)::int as wrong from people.people p where merged_into is null
      and exists (select from people.posts where person_id = p.id) and is_leader <> exists
      (select from people.posts o where o.person_id = p.id and o.valid_to is null and o.covered_by is null and o.is_leader)`)
    expect(rows).toEqual([{ wrong: 0 }])
  })

  it('stay exact while many write at once, and nobody waits for another', async () => {
    const pool = new pg.Pool({ connectionString: product.ownerUrl, max: 8 })
    const add = async () => {
      const client = await pool.connect()
      try {
        await client.query("begin; set local lock_timeout = '200ms'")
        await client.query(`insert into people.people (id, federation_id, unit_id, unit_path, full_name, name_key, search_key)
          select gen_random_uuid(), federation_id, unit_id, unit_path, full_name || ' Mới', 'mới ' || name_key, search_key || ' moi'
          from people.people where merged_into is null order by random() limit 20`)
        await client.query(
          'select people.fold_tallies(array (select distinct place from people.tallies)), pg_sleep(0.3)',
        )
        await client.query(randomInt(4) === 0 ? 'rollback' : 'commit')
      } finally {
        client.release()
      }
    }
    await Promise.all(Array.from({ length: 8 }, add))
    await pool.end()
    expect(await differences()).toEqual([])
  })
})

describe('the search for people', () => {
  const queries = [
    'nguyen',
    'ng',
    'thi h',
    'hoa',
    'hoa nguyen',
    'nguyen hoa',
    'Hoà',
    'HÒA ',
    'lo van',
    'đ',
    'v',
    'xuan x',
    'tuan minh ng',
    'zz',
    'thi van a',
  ]

  it.each(queries)('finds exactly what a full scan finds: %s', async (q) => {
    const expected = await foundBy(q)
    expect(await readAll(head, { q }, 50)).toEqual(expected)
    const box = await head.call(searchPeople, { query: { q, limit: 6 } })
    expect(box.people.map((person) => person.id)).toEqual(expected.slice(0, 6))
  })

  it('shows whose given name was typed before whose name only has or begins the word', async () => {
    const names = async (q: string) =>
      (await head.call(listPeople, { query: { q, limit: 200 } })).people.map((person) => person.fullName)
    const found = await names('hoa')
    const given = found.filter((name) => rankOf(name, 'hoa') === 1)
    expect(given.length).toBeGreaterThan(0)
    expect(given.length).toBeLessThan(found.length)
    expect(found.slice(0, given.length)).toEqual(given)
  })

  it('refuses the page key of a list for a search', async () => {
    const { next } = await head.call(listPeople, { query: { limit: 1 } })
    const asked = head.call(listPeople, { query: { q: 'hoa', ...(next ? { after: next } : {}) } })
    await expect(asked).rejects.toMatchObject({ status: 400 })
  })

  it('shows nobody outside the walls', async () => {
    const { total } = await district.call(listPeople, { query: { q: 'n' } })
    const { total: everywhere } = await head.call(listPeople, { query: { q: 'n' } })
    expect(total).toBeGreaterThan(0)
    expect(total).toBeLessThan(everywhere)
  })

  it('finds nobody by signs alone', async () => {
    expect(await head.call(listPeople, { query: { q: '%_' } })).toMatchObject({ people: [], total: 0 })
  })
})

describe('in a place of tens of thousands', () => {
  beforeAll(() => addPeople(31_000), 60_000)

  it.each(['thi van', 'thi van x', 'kinh x', 'van thi', 'hoa', 'nguyen hoa', 'van', 'x', 'lo', 'zz'])(
    'finds also what is rare, by rank and in the order of names, and counts all: %s',
    async (q) => {
      const expected = await foundBy(q)
      const { total, isMore } = await head.call(listPeople, { query: { q, limit: 1 } })
      expect([total, isMore]).toEqual([expected.length, false])
      const ids: string[] = []
      for (let after: string | null | undefined; after !== null && ids.length < 600; ) {
        const page = await head.call(listPeople, { query: { q, limit: 200, ...(after ? { after } : {}) } })
        ids.push(...page.people.map((person) => person.id))
        after = page.next
      }
      expect(ids).toEqual(expected.slice(0, ids.length))
      expect(ids.length).toBeGreaterThanOrEqual(Math.min(expected.length, 600))
    },
  )

  it('goes back from rank to rank as it came', async () => {
    const q = 'thi ha'
    const ranks = (await everybody()).filter((row) => hasWords(row.full_name, q)).map((row) => rankOf(row.full_name, q))
    expect(new Set(ranks)).toEqual(new Set([1, 2, 3]))
    expect(await readAll(head, { q }, 150)).toEqual(await foundBy(q))
  })

  it('lists a rare kind from the order of its kind', async () => {
    await owner.query(`update people.people set is_leader = true, is_full_time = true, is_direct_worker = true, ethnicity = 'hoa',
      party_member_since = '2010-01-01', standing = 'died', left_on = '2019-02-02', sex = 'male'
      where id in (select id from people.people where merged_into is null order by random() limit 20)`)
    await owner.query(`update people.people set is_full_time = false
      where is_full_time and standing <> 'died' and is_leader and is_direct_worker`)
    const filter: PeopleFilter = { sex: 'male', leader: true, directWorker: true, fullTime: true, active: false }
    const expected = (await everybody()).filter((row) => fits(row, filter)).map((row) => row.id)
    expect(expected.length).toBeGreaterThan(0)
    expect(expected.length * 400).toBeLessThan(21_000)
    expect(await readAll(head, queryOf(filter), 7)).toEqual(expected)
  })

  it('keeps its totals exact', async () => {
    expect(await differences()).toEqual([])
  })
})
