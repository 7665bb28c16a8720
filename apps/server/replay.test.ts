/** 2020 → 2025: the whole structure is rebuilt, and nothing that was said of 2020 changes. */
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as access from '#modules/access'
import * as organisation from '#modules/organisation'
import * as plan from '#modules/plan'
import { addDays, localDate } from '#platform/kernel'
import { loadSample } from './sample.ts'
import { startTestProduct, type TestClient, type TestProduct } from './testing.ts'
import { bringIn, dayIn2020, found, rebuilt, rowsOf2025, saidOf2020 } from './testing-replay.ts'

let product: TestProduct
let administrator: TestClient
let seasons: plan.Season[]

const setDay = (day: string) => administrator.call(access.setSampleClock, { body: { day: localDate(day) } })
const namesOn = async (client: TestClient, on: string) =>
  (await client.call(organisation.showTree, { query: { on: localDate(on) } })).nodes.map((node) => node.name).sort()
const seasonOf = (year: number) => seasons.find((one) => one.kind === 'calendar' && one.year === year)?.id ?? ''

/** A report of every district by the end of the year. */
async function issueReport(year: number): Promise<string> {
  const head = await product.signIn('lanhdao.tinh')
  const unitId = (await head.call(access.getMe)).posts[0]?.unitId ?? ''
  const { sets } = await head.call(organisation.listSets)
  const targets = sets.filter((set) => set.code === 'district-federations' || set.code === 'civil-servants-union')
  const parties = targets.map(({ id, name }) => ({
    role: 'lead' as const,
    printed: name,
    target: { kind: 'set' as const, id, name },
  }))
  const due = { op: 'by' as const, date: `${year}-12-20` }
  const tasks = [
    { text: 'Nộp báo cáo năm', parties, duties: [{ kind: 'year_report' as const, title: 'Báo cáo năm', due }] },
  ]
  const body = { unitId, seasonId: seasonOf(year) as never, kind: 'topical' as const, title: 'Kế hoạch báo cáo', tasks }
  const draft = await head.call(plan.draftPlan, { body })
  const issue = { version: draft.version, number: `${year}/KH-LĐLĐ`, issuedOn: localDate(`${year}-01-15`) }
  return (await head.call(plan.issuePlan, { params: { planId: draft.id }, body: issue })).plan.id
}

async function play(): Promise<{ of2020: string; of2025: string }> {
  await administrator.call(plan.openSeason, { body: { kind: 'calendar', year: 2025 } })
  seasons = (await administrator.call(plan.listSeasons)).seasons
  const of2020 = await issueReport(2020)
  const reporter = await product.signIn('canbo.tamduong')
  const [owed] = (await reporter.call(plan.listObligations, { query: {} })).obligations
  if (!owed) throw new Error('the district owes nothing')
  await reporter.call(plan.reportObligation, {
    params: { obligationId: owed.id },
    body: { version: owed.version, note: 'Đã gửi' },
  })
  await setDay('2025-01-15')
  const of2025 = await issueReport(2025)
  await setDay(rebuilt)
  return { of2020, of2025 }
}

describe('the rebuilding of 2025 on the small federation', () => {
  let plans: Awaited<ReturnType<typeof play>>
  let before: Record<string, string>
  const seenBefore = new Map<string, string[]>()
  const staying = ['canbo.giaoduc', 'canbo.tinh', 'kiemtra']

  beforeAll(async () => {
    product = await startTestProduct({ sample: 'small' })
    administrator = await product.signIn('quantri')
    plans = await play()
    before = await saidOf2020(administrator, seasonOf(2020))
    for (const name of staying) seenBefore.set(name, await namesOn(await product.signIn(name), dayIn2020))
    const { nodes } = await administrator.call(organisation.showTree)
    await bringIn(product, administrator, 'organisation.reorganisation', rowsOf2025(nodes))
  })
  afterAll(() => product.stop())

  it('ends the districts and the civil servants’ union; communes have their grassroots unions', async () => {
    const now = await namesOn(administrator, rebuilt)
    expect(now.filter((name) => name.startsWith('LĐLĐ huyện'))).toEqual([])
    expect(now).not.toContain('Công đoàn Viên chức tỉnh')
    expect(now).toContain('Công đoàn xã LĐLĐ Tam Đường 1')
    expect(await namesOn(administrator, addDays(rebuilt, -1))).toContain('LĐLĐ huyện Tam Đường')
  })

  it('changes nothing that was said of 2020: lists, totals, people, reports', async () => {
    const after = await saidOf2020(administrator, seasonOf(2020))
    expect(Object.keys(after)).toEqual(Object.keys(before))
    for (const [what, said] of Object.entries(before)) expect(after[what], what).toBe(said)
  })

  it('shows nobody a row that was not theirs, and tells the accounts of ended units why they are shut out', async () => {
    for (const name of staying)
      expect(await namesOn(await product.signIn(name), dayIn2020), name).toEqual(seenBefore.get(name))
    const refused = await product.signIn('canbo.tamduong').catch((caught: unknown) => caught)
    expect(refused).toMatchObject({ status: 403, refused: { code: 'access.unit-ended' } })
  })

  it('hands the open reports of 2025 to who keeps the records; those of 2020 stay with who owed them', async () => {
    const { obligations } = await administrator.call(plan.listBoardObligations, {
      query: { seasonId: seasonOf(2025) as never, limit: 200 },
    })
    const standing = obligations.map((one) => `${one.unitName}: ${one.state}`).sort()
    expect(standing).toEqual([
      'Công đoàn Viên chức tỉnh: withdrawn',
      'Công đoàn xã LĐLĐ Sìn Hồ 1: open',
      'Công đoàn xã LĐLĐ Tam Đường 1: open',
      'LĐLĐ huyện Sìn Hồ: withdrawn',
      'LĐLĐ huyện Tam Đường: withdrawn',
    ])
    const head = await product.signIn('lanhdao.tinh')
    const { lines } = await head.call(plan.listPlanHistory, { params: { planId: plans.of2025 as never } })
    expect(lines.at(-1)?.words).toContain('2 việc chuyển sang đơn vị kế thừa, 1 việc thôi thực hiện')
  })

  it('leaves each unit one period for each day, without gap or overlap', async () => {
    const owner = new pg.Client({ connectionString: product.ownerUrl })
    await owner.connect()
    const { rows } = await owner.query(`select unit_id from (
      select unit_id, valid_from, lag(valid_to) over (partition by unit_id order by valid_from) as ended,
        row_number() over (partition by unit_id order by valid_from) as ordinal from organisation.unit_versions) v
      where ordinal > 1 and ended is distinct from valid_from`)
    await owner.end()
    expect(rows).toEqual([])
  })

  it('finds a district under its commune unions', async () => {
    expect(await found(administrator, 'huyen tam duong')).toEqual(
      expect.arrayContaining(['LĐLĐ huyện Tam Đường', 'Công đoàn xã LĐLĐ Tam Đường 1']),
    )
  })
})

describe('the rebuilding of 2025 on a federation of real size', () => {
  it('leaves every list and total of 2020 as it was', async () => {
    product = await startTestProduct({ sample: 'empty' })
    try {
      await loadSample(product.product.database, 'M', new Date())
      administrator = await product.signIn('quantri')
      await setDay(rebuilt)
      const said = async () => {
        const tree = await administrator.call(organisation.showTree, { query: { on: dayIn2020 } })
        const districts = tree.nodes.filter((node) => node.parentId === tree.nodes[0]?.id)
        const pages = await Promise.all(
          [tree.nodes[0], ...districts.slice(0, 4)].map((node) =>
            administrator.call(organisation.showUnit, {
              params: { unitId: node?.id as never },
              query: { on: dayIn2020 },
            }),
          ),
        )
        return JSON.stringify([tree, pages.map(({ below, membersBelow }) => [below, membersBelow])])
      }
      const before = await said()
      const { nodes } = await administrator.call(organisation.showTree)
      await bringIn(product, administrator, 'organisation.reorganisation', rowsOf2025(nodes))
      expect(await said()).toBe(before)
      const now = await administrator.call(organisation.showTree)
      expect(now.nodes.filter((node) => node.typeCode === 'district_federation')).toEqual([])
    } finally {
      await product.stop()
    }
  }, 120_000)
})
