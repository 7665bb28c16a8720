import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { CallRefused } from '#platform/http'
import { startTestProduct, type TestClient, type TestProduct } from '../../../apps/server/testing.ts'
import { changePassword, createAccount, endGrant, getMe, listAccounts } from '../../access/contract.ts'
import { getDesk } from '../../inbox/contract.ts'
import * as contract from '../contract.ts'
import { aWorkbook, guestsKind, guestsTable } from '../testing.ts'

const kind = 'test.guests'
let product: TestProduct
let owner: pg.Client
let client: TestClient
let unitId: string
let neighbour: TestClient
/** What a test puts between the pieces of work. */
const hooks = { onJudge: async () => {}, onWrite: async () => {} }

beforeAll(async () => {
  const importKinds = [guestsKind({ onJudge: () => hooks.onJudge(), onWrite: () => hooks.onWrite() })]
  product = await startTestProduct({ withJobs: true, importKinds })
  owner = new pg.Client({ connectionString: product.ownerUrl })
  await owner.connect()
  await owner.query(guestsTable)
  client = await product.signIn('quantri')
  unitId = (await client.call(getMe)).posts[0]?.unitId ?? ''
  neighbour = await product.signIn('canbo.tamduong')
})
afterAll(async () => {
  await owner?.end()
  await product?.stop()
})

const guests = async () => {
  const { rows } = await owner.query<{ name: string; seats: number }>(
    'select name, seats from public.guests order by name',
  )
  return rows.map(({ name, seats }) => `${name} ${seats}`)
}
const bringIn = async (lines: Parameters<typeof aWorkbook>[0], who = client) =>
  (await who.call(contract.bringIn, { query: { kind, unitId }, file: await aWorkbook(lines) })).runId
const open = (runId: contract.Run['id']) => client.call(contract.getRun, { params: { runId } })
/** Waits for one of the states; any other in which the run rests fails at once, with what the run says. */
async function settled(runId: contract.Run['id'], ...states: contract.Run['state'][]): Promise<contract.Run> {
  for (const until = Date.now() + 15_000; Date.now() < until; await wait(100)) {
    const run = await open(runId)
    if (states.includes(run.state)) return run
    if (['failed', 'cancelled', 'written'].includes(run.state)) throw new Error(`${run.state}: ${run.problem}`)
  }
  throw new Error(`run ${runId} does not settle`)
}
const checked = async (lines: Parameters<typeof aWorkbook>[0]) => settled(await bringIn(lines), 'checked')
const write = (run: contract.Run, again = false) =>
  client.call(contract.writeRun, { params: { runId: run.id }, body: { version: run.version, again } })
const lines = async (run: contract.Run, standing: 'doubtful' | 'refused' | 'left-out') =>
  (await client.call(contract.listNotedLines, { params: { runId: run.id }, query: { standing } })).lines
const decide = (run: contract.Run, of: { lines: number[] } | { reason: string }, decision: string | null) =>
  client.call(contract.decideLines, { params: { runId: run.id }, body: { version: run.version, of, decision } })

async function refusalOf(work: Promise<unknown>) {
  try {
    await work
  } catch (error) {
    if (error instanceof CallRefused)
      return { status: error.status, code: error.refused.code, ...error.refused.details }
    throw error
  }
  throw new Error('was not refused')
}

describe('a list without faults', () => {
  it('is checked without writing anything, then written as a whole', async () => {
    const run = await checked([
      ['Nguyễn Văn An', 2],
      ['Trần Thị Bình', 1],
    ])
    expect(run.counts).toMatchObject({ good: 2, doubtful: 0, refused: 0 })
    expect(run.progress.done).toBe(2)
    expect(await guests()).toEqual([])
    await write(run)
    const done = await settled(run.id, 'written')
    expect(done.outcome).toBe('Đã mời 2 khách.')
    expect(await guests()).toEqual(['Nguyễn Văn An 2', 'Trần Thị Bình 1'])
  })

  it('is not written a second time unless somebody says so, and by two clicks only once', async () => {
    await owner.query('delete from public.guests')
    const run = await checked([
      ['Nguyễn Văn An', 2],
      ['Trần Thị Bình', 1],
    ])
    expect(run.twin?.by).toBe('Quản trị mẫu')
    expect(await refusalOf(write(run))).toMatchObject({ status: 409, code: 'workbook.already-written' })
    await write(run, true)
    expect(await refusalOf(write(run, true))).toMatchObject({ status: 409, code: 'workbook.changed-meanwhile' })
    await settled(run.id, 'written')
    expect(await guests()).toHaveLength(2)
    expect(await refusalOf(write(await open(run.id)))).toMatchObject({ code: 'workbook.wrong-state' })
  })
})

describe('a list with faults', () => {
  it('says of every line what is wrong, and is not written while rows are refused', async () => {
    const run = await checked([
      ['Cấm Văn Cửa', 1],
      ['Lê Thị Dung', 'mười'],
      ['Phạm Văn Em', 3],
    ])
    expect(run.counts).toMatchObject({ good: 1, refused: 2 })
    const refused = await lines(run, 'refused')
    expect(refused.map((line) => [line.line, line.faults[0]?.column])).toEqual([
      [4, 'name'],
      [5, 'seats'],
    ])
    expect(await refusalOf(write(run))).toMatchObject({ status: 422, code: 'workbook.rows-refused', rows: 2 })
    await client.call(contract.cancelRun, { params: { runId: run.id } })
    expect((await open(run.id)).state).toBe('cancelled')
  })

  it('asks about doubtful rows, line by line or all of one reason, and keeps what was decided', async () => {
    await owner.query('delete from public.guests')
    const run = await checked([
      ['Khách cũ Một', 1],
      ['Khách cũ Hai', 1],
      ['Khách cũ Ba', 1],
      ['Hai ghế Bốn', 1],
      ['Người Mới', 1],
    ])
    expect(run.counts).toMatchObject({ good: 1, doubtful: 4, undecided: 4 })
    const desk = await client.call(getDesk)
    expect(desk.groups.flatMap((group) => group.items).map((item) => item.state)).toContain('4 dòng chờ quyết định')
    const query = { standing: 'doubtful' as const }
    const { reasons } = await client.call(contract.listReasons, { params: { runId: run.id }, query })
    expect(reasons.map(({ words, lines, options }) => [words, lines, options.length])).toEqual([
      ['Khách «…» đã mời năm trước.', 3, 0],
      ['Khách «Hai ghế Bốn» cần mấy ghế?', 1, 2],
    ])
    expect(await refusalOf(write(run))).toMatchObject({ code: 'workbook.rows-undecided', rows: 4 })

    const first = await decide(run, { lines: [4] }, 'skip')
    expect(await refusalOf(decide(run, { lines: [5] }, 'accept'))).toMatchObject({ code: 'workbook.changed-meanwhile' })
    expect(await refusalOf(decide(first.run, { lines: [7] }, 'accept'))).toMatchObject({
      code: 'workbook.decision-unfit',
    })
    const rest = await decide(first.run, { reason: reasons[0]?.reason ?? '' }, 'accept')
    expect(rest.decided).toBe(3)
    const back = await decide(rest.run, { lines: [4] }, 'skip')
    const all = await decide(back.run, { lines: [7] }, 'two')
    expect(all.run.counts).toMatchObject({ undecided: 0, dropped: 1 })
    expect(all.run.toWrite).toBe(4)
    await write(all.run)
    await settled(run.id, 'written')
    expect(await guests()).toEqual(['Hai ghế Bốn 2', 'Khách cũ Ba 1', 'Khách cũ Hai 1', 'Người Mới 1'])
  })
})

describe('a world that changes between check and write', () => {
  it('is noticed: nothing is written, the list is checked again', async () => {
    await owner.query('delete from public.guests')
    const run = await checked([
      ['Vũ Văn Giang', 1],
      ['Vũ Văn Hà', 1],
    ])
    await owner.query("insert into public.guests values ('Vũ Văn Giang', 1, '')")
    await write(run)
    const again = await vi.waitFor(async () => {
      const now = await open(run.id)
      expect([now.state, now.notice]).toEqual(['checked', 'verdicts-changed'])
      return now
    }, 20_000)
    expect(again.counts).toMatchObject({ good: 1, refused: 1 })
    expect(await guests()).toEqual(['Vũ Văn Giang 1'])
  })

  it('takes a person’s right in time: the run ends and says so', async () => {
    const userName = 'quantri.hai'
    const next = 'suối reo dưới chân Pu Ta Leng'
    const body = { unitId, roleCode: 'administrator', displayName: 'Quản trị hai', userName }
    const { oneTimePassword } = await client.call(createAccount, { body })
    const first = await product.signIn(userName, oneTimePassword)
    await first.call(changePassword, { body: { current: oneTimePassword, next } })
    const second = await product.signIn(userName, next)
    const run = await settled(await bringIn([['Đặng Thị Khánh', 1]], second), 'checked')
    await second.call(contract.writeRun, { params: { runId: run.id }, body: { version: run.version } })
    const { accounts } = await client.call(listAccounts, { query: { q: userName } })
    await client.call(endGrant, { params: { grantId: accounts[0]?.posts[0]?.grantId ?? '' } })
    const failed = await settled(run.id, 'failed')
    expect(failed.problem).toMatch(/quyền nhập danh sách này của người gửi đã hết/)
    expect(await guests()).not.toContain('Đặng Thị Khánh 1')
  })
})

describe('a run being worked on', () => {
  it('stops when it is cancelled while being written, and nothing is left', async () => {
    const run = await checked([['Bùi Văn Lâm', 1]])
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    let begun = false
    hooks.onWrite = () => {
      begun = true
      return held
    }
    await write(run)
    await vi.waitFor(() => expect(begun).toBe(true), 20_000)
    const asked = await client.call(contract.cancelRun, { params: { runId: run.id } })
    expect([asked.state, asked.progress.isCancelAsked]).toEqual(['writing', true])
    release()
    await settled(run.id, 'cancelled')
    hooks.onWrite = async () => {}
    expect(await guests()).not.toContain('Bùi Văn Lâm 1')
  })

  it('stops when it is cancelled while being checked', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    let begun = false
    hooks.onJudge = () => {
      begun = true
      return held
    }
    const runId = await bringIn([['Hồ Thị Mai', 1]])
    await vi.waitFor(() => expect(begun).toBe(true), 20_000)
    await client.call(contract.cancelRun, { params: { runId } })
    hooks.onJudge = async () => {}
    release()
    await wait(500)
    expect((await open(runId)).state).toBe('cancelled')
    expect(await refusalOf(client.call(contract.cancelRun, { params: { runId } }))).toMatchObject({
      code: 'workbook.wrong-state',
    })
  })

  it('is tried again after trouble that passes, and writes once', async () => {
    const run = await checked([['Phan Văn Nam', 1]])
    let troubles = 0
    hooks.onWrite = async () => {
      if (troubles++ === 0) throw new Error('the line was cut')
    }
    await write(run)
    await settled(run.id, 'written')
    hooks.onWrite = async () => {}
    expect(troubles).toBe(2)
    expect((await guests()).filter((guest) => guest === 'Phan Văn Nam 1')).toHaveLength(1)
  })
})

describe('what is brought in', () => {
  const send = (file: File) => client.call(contract.bringIn, { query: { kind, unitId }, file })

  it.each([
    ['nothing', new File([], 'trống.xlsx'), 'workbook.empty-file'],
    ['a text', new File(['tên,ghế'], 'khách.csv'), 'sheets.not-a-workbook'],
    ['an old workbook', new File([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])], 'khách.xls'), 'sheets.old-format'],
  ])('is refused at once when it is %s', async (_, file, code) => {
    expect(await refusalOf(send(file))).toMatchObject({ status: 400, code })
  })

  it('fails in words when it is a ZIP that is no workbook, has other headings, or has no rows', async () => {
    const zip = new File([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])], 'khách.xlsx')
    const others = await aWorkbook([['x', 1]], ['STT', 'Món ăn', 'Giá'])
    const none = await aWorkbook([])
    for (const [file, words] of [
      [zip, /hỏng|không phải/],
      [others, /tiêu đề|thiếu cột/],
      [none, /không có dòng dữ liệu nào/],
    ] as const) {
      const { runId } = await send(file)
      expect((await settled(runId, 'failed')).problem).toMatch(words)
    }
  })

  it('is one run when the same file comes twice, and a person has five at most', async () => {
    const file = await aWorkbook([['Cấm Một', 1]])
    const { runId } = await send(file)
    expect(await refusalOf(send(file))).toMatchObject({ status: 409, code: 'workbook.already-waiting', runId })
    const opened: (typeof runId)[] = [runId]
    for (;;) {
      const other = await aWorkbook([[`Cấm ${opened.length}`, 2]])
      const sent = await send(other).then(
        (reply) => reply.runId,
        (error: CallRefused) => error.refused.code,
      )
      if (sent.startsWith('workbook.')) {
        expect(sent).toBe('workbook.too-many-waiting')
        break
      }
      opened.push(sent as typeof runId)
    }
    for (const id of opened) {
      await settled(id, 'checked')
      await client.call(contract.cancelRun, { params: { runId: id } })
    }
  })

  it('is nobody else’s: neither the list nor its run exists for who may not manage it', async () => {
    const run = await checked([['Đỗ Văn Oanh', 1]])
    const params = { runId: run.id }
    expect(await refusalOf(neighbour.call(contract.getRun, { params }))).toMatchObject({ status: 404 })
    expect((await neighbour.call(contract.listRuns)).runs).toEqual([])
    expect((await neighbour.call(contract.listKinds)).kinds).toEqual([])
    expect((await client.call(contract.listRuns)).runs.map((one) => one.id)).toContain(run.id)
    const sent = neighbour.call(contract.bringIn, { query: { kind, unitId }, file: await aWorkbook([['x', 1]]) })
    expect(await refusalOf(sent)).toMatchObject({ status: 403, code: 'workbook.not-allowed' })
  })
})
