import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { CallRefused } from '#platform/http'
import type { ImportKind } from '#platform/xlsx'
import { startTestProduct, type TestClient, type TestProduct } from '../../../apps/server/testing.ts'
import { getMe } from '../../access/contract.ts'
import { getDesk } from '../../inbox/contract.ts'
import * as contract from '../contract.ts'
import { aWorkbook, guestsKind, guestsTable } from '../testing.ts'

const guests = guestsKind()
/** Guests who sit at a table; who is called by the first name alone is taken for the person. */
const kind: ImportKind = {
  ...guests,
  columns: async (ground) => [
    ...(await guests.columns(ground)),
    {
      ...{ key: 'table', title: 'Bàn', aliases: [], isRequired: false, hint: '', example: '', width: 10 },
      format: { kind: 'choice', choices: [{ value: 'main', label: 'Bàn chính', aliases: ['VIP'] }] },
    },
  ],
  openJudge: async (ground) => {
    const { judge } = await guests.openJudge(ground)
    return {
      judge: async (rows) =>
        (await judge(rows)).map((verdict, at) =>
          rows[at]?.cells.name === 'An' ? { ...verdict, understood: { name: 'Nguyễn Văn An' } } : verdict,
        ),
    }
  },
}
const headings = ['STT', 'Họ và tên', 'Số ghế', 'Bàn']
let product: TestProduct
let owner: pg.Client
let client: TestClient
let unitId: string

beforeAll(async () => {
  product = await startTestProduct({ withJobs: true, importKinds: [kind] })
  owner = new pg.Client({ connectionString: product.ownerUrl })
  await owner.connect()
  await owner.query(guestsTable)
  client = await product.signIn('quantri')
  unitId = (await client.call(getMe)).posts[0]?.unitId ?? ''
})
afterAll(async () => {
  await owner?.end()
  await product?.stop()
})

type Lines = Parameters<typeof aWorkbook>[0]
const bringIn = async (lines: Lines, replaces?: contract.Run['id']) =>
  (
    await client.call(contract.bringIn, {
      query: { kind: kind.name, unitId, ...(replaces ? { replaces } : {}) },
      file: await aWorkbook(lines, headings),
    })
  ).runId
const open = (runId: contract.Run['id']) => client.call(contract.getRun, { params: { runId } })
const settled = (runId: contract.Run['id'], state: contract.Run['state'] = 'checked') =>
  vi.waitFor(async () => {
    const run = await open(runId)
    expect(run.state).toBe(state)
    return run
  }, 15_000)
const cancel = (runId: contract.Run['id']) => client.call(contract.cancelRun, { params: { runId } })
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: CallRefused) => error.refused.code,
  )

describe('good lines', () => {
  it('are listed with what was understood, and with the text of the sheet where that was another', async () => {
    const run = await settled(
      await bringIn([
        ['Lê Thị Dung', 1, 'Bàn chính'],
        ['Cấm Văn Cửa', 1, null],
        ['An', '02', 'vip'],
        ['Phạm Văn  Em', 3, 'bàn chính'],
      ]),
    )
    const { lines, next } = await client.call(contract.listGoodLines, { params: { runId: run.id } })
    expect(lines).toEqual([
      { line: 4, cells: { name: 'Lê Thị Dung', seats: '1', table: 'Bàn chính' }, typed: {} },
      {
        line: 6,
        cells: { name: 'Nguyễn Văn An', seats: '2', table: 'Bàn chính' },
        typed: { name: 'An', seats: '02', table: 'vip' },
      },
      { line: 7, cells: { name: 'Phạm Văn Em', seats: '3', table: 'Bàn chính' }, typed: { table: 'bàn chính' } },
    ])
    expect(next).toBeNull()
    await cancel(run.id)
  })

  it('come page by page, each line once, across the pages of the staging', async () => {
    const many: Lines = Array.from({ length: 2_100 }, (_, at) => [`${at % 7 ? 'Khách' : 'Cấm'} ${at}`, 1, 'VIP'])
    const run = await settled(await bringIn(many))
    const seen: number[] = []
    for (let after: string | undefined; ; ) {
      const query = { limit: 200, ...(after ? { after } : {}) }
      const page = await client.call(contract.listGoodLines, { params: { runId: run.id }, query })
      seen.push(...page.lines.map(({ line }) => line))
      expect(page.lines.every(({ typed }) => typed.table === 'VIP')).toBe(true)
      if (page.next === null) break
      after = page.next
    }
    expect(seen).toEqual(many.flatMap((_, at) => (at % 7 ? [at + 4] : [])))
    expect(seen).toHaveLength(run.counts.good)
    await cancel(run.id)
  })
})

describe('a mended file', () => {
  it('takes the place of the run it mends, also where the quota is full; the desk shows only the latest', async () => {
    const first = await settled(await bringIn([['Cấm Một', 1, null]]))
    const others = []
    for (const name of ['Hai', 'Ba', 'Bốn', 'Năm']) others.push(await bringIn([[`Cấm ${name}`, 1, null]]))
    expect(await codeOf(bringIn([['Khách Một', 1, null]]))).toBe('workbook.too-many-waiting')
    const waiting = await client.call(contract.listOpenRuns)
    expect(waiting.runs.map(({ id }) => id).toSorted()).toEqual([first.id, ...others].toSorted())

    const second = await bringIn([['Khách Một', 1, null]], first.id)
    const old = await open(first.id)
    expect([old.state, old.replacedBy]).toEqual(['cancelled', second])
    await settled(second)
    for (const id of others) await settled(id)
    const desk = await client.call(getDesk)
    const hrefs = desk.groups.flatMap((group) => group.items).map((item) => item.verb.href)
    expect(hrefs.some((href) => href.endsWith(second))).toBe(true)
    expect(hrefs.some((href) => href.endsWith(first.id))).toBe(false)
    const { rows } = await owner.query('select entry from platform.history where subject_id = $1 order by at', [
      first.id,
    ])
    expect(rows.map(({ entry }) => entry)).toContain('workbook.replaced')
    for (const id of [second, ...others]) await cancel(id)
    expect((await client.call(contract.listOpenRuns)).runs).toEqual([])
  })

  it('needs nothing cancelled when its predecessor has ended, and the very same file mends nothing', async () => {
    const file = await aWorkbook([['Cấm Sáu', 1, null]], headings)
    const query = { kind: kind.name, unitId }
    const first = await settled((await client.call(contract.bringIn, { query, file })).runId)
    const same = client.call(contract.bringIn, { query: { ...query, replaces: first.id }, file })
    expect(await codeOf(same)).toBe('workbook.already-waiting')
    expect((await open(first.id)).state).toBe('checked')
    await cancel(first.id)
    const second = await bringIn([['Khách Sáu', 1, null]], first.id)
    expect((await open(first.id)).replacedBy).toBeNull()
    await settled(second)
    await cancel(second)
  })
})

describe('rows that are skipped', () => {
  it('are counted as skipped, not as written, also by the list’s own word for it', async () => {
    const run = await settled(
      await bringIn([
        ['Khách cũ Một', 1, null],
        ['Khách Hai', 1, null],
      ]),
    )
    const body = { version: run.version, of: { lines: [4] }, decision: 'skip' }
    const decided = await client.call(contract.decideLines, { params: { runId: run.id }, body })
    expect([decided.run.toWrite, decided.run.counts.dropped]).toEqual([1, 1])
    const version = decided.run.version
    await client.call(contract.writeRun, { params: { runId: run.id }, body: { version, again: false } })
    const written = await settled(run.id, 'written')
    expect([written.outcome, written.toWrite]).toEqual(['Đã mời 1 khách.', 1])
  })
})
