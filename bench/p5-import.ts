/** A workbook of 100,000 people into a million: every row checked, all or nothing, over HTTP; others go on reading meanwhile. */
import { buffer } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { listPeople } from '#modules/people'
import { bringIn, decideLines, getRun, listReasons, type Run, writeRun } from '#modules/workbook'
import { addressOf } from '#platform/http'
import { localDate } from '#platform/kernel'
import { type ExportColumn, type ExportRow, writeWorkbook } from '#platform/xlsx'
import { generateMembers } from './generate/people/members.ts'
import { load } from './people/in-turn.ts'
import { type NationProduct, openNation } from './people/nation-product.ts'
import { importBare } from './yardstick/import.ts'

const rows = 100_000
const targetRatio = 3.3
const targetMs = 5000

export default async function importPeople(): Promise<void> {
  const nation = await openNation('L', { withJobs: true })
  const owner = new pg.Client({ connectionString: nation.ownerUrl })
  await owner.connect()
  try {
    const bytes = await workbook(nation)
    console.log(`${rows} rows, ${(bytes.length / 1_048_576).toFixed(1)} MB`)
    const query = {
      urls: [`${nation.url}${addressOf(listPeople, {})}`],
      cookie: nation.clients.middle.cookie,
      connections: 1,
    }
    const idle = await load({ ...query, seconds: 4 })
    const before = await countAll(nation)
    const watch = watchMemory()
    const meanwhile = load({ ...query, seconds: 8 })
    const times = await bring(nation, bytes)
    const peak = watch.stop()
    const busy = await meanwhile
    const after = await countAll(nation)
    if (after - before !== rows) throw new Error(`${after - before} people came of ${rows}`)
    const begin = performance.now()
    const bare = await importBare(owner, bytes, 3)
    const bareMs = performance.now() - begin
    if (bare < rows) throw new Error(`the bare chain read ${bare} rows`)
    const ms = times.checked + times.written
    console.log(
      `checked in ${times.checked.toFixed(0)} ms (${times.decided} rows decided), written in ${times.written.toFixed(0)} ms; bare ${bareMs.toFixed(0)} ms; process ${peak.toFixed(0)} MB more at its peak; list p95 ${idle.p95.toFixed(1)} ms idle, ${busy.p95.toFixed(1)} ms meanwhile`,
    )
    console.log(
      `p5-import ratio=${(ms / bareMs).toFixed(2)} target=${targetRatio} (≤ ${targetMs} ms: ${ms.toFixed(0)}) p95=${busy.p95.toFixed(1)}`,
    )
  } finally {
    await owner.query(`delete from people.memberships where person_id in (select id from people.people where identifier like '8%');
      delete from people.posts where person_id in (select id from people.people where identifier like '8%');
      delete from people.people where identifier like '8%'`)
    await owner.end()
    await nation.stop()
  }
}

const countAll = async ({ clients }: NationProduct) =>
  (await clients.nation.call(listPeople, { query: { limit: 1 } })).total

const text = (title: string, width = 20): ExportColumn => ({ title, width, format: { kind: 'text' } })
const columns: readonly ExportColumn[] = [
  text('Họ và tên', 28),
  text('Giới tính'),
  text('Ngày sinh'),
  text('Số CCCD'),
  text('Trình độ'),
  text('Đơn vị', 40),
  text('Ngày vào công đoàn'),
  text('Lao động trực tiếp'),
]

const showDay = (day: string) => day.split('-').reverse().join('/')

/** People born before anybody in the register, so that nobody is taken for somebody else. */
async function workbook({ memberUnits, places }: NationProduct): Promise<Buffer> {
  const units = memberUnits.filter((unit) => unit.path.startsWith(places.large.path))
  const people = generateMembers(units, 8, localDate('2025-12-31')).take(rows)
  const lines = people.map(
    (one): ExportRow => [
      one.fullName,
      one.sex === 'male' ? 'Nam' : 'Nữ',
      showDay(`${one.birthYear - 45}${one.birthOn.slice(4)}`.replace('-02-29', '-02-28')),
      `8${one.identifier.slice(1)}`,
      'Đại học',
      one.unit.name,
      showDay(one.joinedOn),
      one.isDirectWorker ? 'Có' : 'Không',
    ],
  )
  return buffer(
    writeWorkbook([
      { name: 'Danh sách', heading: { issuedBy: [], title: 'Danh sách đoàn viên' }, columns, rows: inPages(lines) },
    ]),
  )
}

function* inPages(lines: Iterable<ExportRow>): Generator<ExportRow[]> {
  let page: ExportRow[] = []
  for (const line of lines) {
    page.push(line)
    if (page.length < 2000) continue
    yield page
    page = []
  }
  yield page
}

async function bring({ clients, places }: NationProduct, bytes: Buffer) {
  const client = clients.large
  const begin = performance.now()
  const file = new File([new Uint8Array(bytes)], 'danh-sach.xlsx')
  const { runId } = await client.call(bringIn, { query: { kind: 'people.people', unitId: places.large.id }, file })
  let run = await settled(client, runId, 'checked')
  const checked = performance.now() - begin
  if (run.counts.refused > 0) throw new Error(`${run.counts.refused} rows refused`)
  const decided = run.counts.doubtful
  run = await decideAll(client, run)
  const again = performance.now()
  await client.call(writeRun, { params: { runId }, body: { version: run.version, again: true } })
  await settled(client, runId, 'written')
  return { checked, decided, written: performance.now() - again }
}

type Client = NationProduct['clients']['large']

/** A person has looked: all are new. */
async function decideAll(client: Client, run: Run): Promise<Run> {
  if (run.counts.doubtful === 0) return run
  const params = { runId: run.id }
  const { reasons } = await client.call(listReasons, { params, query: { standing: 'doubtful' } })
  let last = run
  for (const reason of reasons) {
    const decision = reason.options.find((option) => option.code === 'new')?.code ?? 'accept'
    const of = { reason: reason.words }
    last = (await client.call(decideLines, { params, body: { version: last.version, of, decision } })).run
  }
  return last
}

async function settled(client: Client, runId: Run['id'], state: Run['state']): Promise<Run> {
  for (const until = Date.now() + 300_000; Date.now() < until; await wait(50)) {
    const run = await client.call(getRun, { params: { runId } })
    if (run.state === state) return run
    if (['failed', 'cancelled'].includes(run.state)) throw new Error(`${run.state}: ${run.problem}`)
  }
  throw new Error('the import does not settle')
}

/** In MB above what the process held before. */
function watchMemory() {
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  let peak = before
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 20)
  return {
    stop: () => {
      clearInterval(timer)
      return (peak - before) / 1_048_576
    },
  }
}
