/** The writes of lists that come in from workbooks. */
import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import * as access from '#modules/access'
import * as workbook from '#modules/workbook'
import { aWorkbook } from '#modules/workbook/testing'
import type { Endpoint, ReplyOf, Sent } from '#platform/http'
import type { TestClient } from '../../e2e/client.ts'

type Send = <E extends Endpoint>(client: TestClient, contract: E, sent: Sent<E>) => Promise<ReplyOf<E>>
type Run = workbook.Run

const headings = ['TT', 'Tên đơn vị', 'Loại đơn vị', 'Ngày thành lập', 'Số quyết định', 'Ngày quyết định']
const unit = (name: string, founded = '01/01/2018') => [name, 'Công đoàn cơ sở', founded, '5/QĐ-LĐLĐ', '01/01/2018']
const patienceMs = 60_000

export async function workbookWrites(send: Send, client: TestClient): Promise<void> {
  const unitId = (await client.call(access.getMe)).posts[0]?.unitId ?? ''
  const bringIn = async (units: readonly string[][]) => {
    const file = await aWorkbook(units, headings)
    return (await send(client, workbook.bringIn, { query: { kind: 'organisation.units', unitId }, file })).runId
  }
  const first = await rested(client, await bringIn([unit('CĐCS Năm Lần Một'), unit('CĐCS Năm Lần Hai')]))
  assert.equal(first.state, 'checked', first.problem ?? '')
  const asked = { params: { runId: first.id }, body: { version: first.version } }
  await send(client, workbook.writeRun, asked)
  const written = await rested(client, first.id)
  assert.deepEqual([written.state, written.outcome], ['written', 'Đã thêm 2 đơn vị.'], 'five clicks write once')

  const again = await rested(client, await bringIn([unit('CĐCS Năm Lần Một', '02/01/2018'), unit('CĐCS Năm Lần Ba')]))
  assert.equal(
    again.counts.undecided,
    1,
    again.problem ?? 'a unit that is there with another founding day is asked about',
  )
  const params = { runId: again.id }
  const { lines } = await client.call(workbook.listNotedLines, { params, query: { standing: 'doubtful' } })
  const of = { lines: lines.map((one) => one.line) }
  const body = { version: again.version, of, decision: 'skip' }
  const { run } = await send(client, workbook.decideLines, { params, body })
  assert.equal(run.version, again.version + 1, 'five decisions are one')
  await send(client, workbook.cancelRun, { params })
  const { runs } = await client.call(workbook.listRuns)
  assert.deepEqual(runs.map((one) => one.state).sort(), ['cancelled', 'written'], 'five files are one run')
}

/** The run once no job works on it any more. */
async function rested(client: TestClient, runId: Run['id']): Promise<Run> {
  for (const until = Date.now() + patienceMs; Date.now() < until; await wait(200)) {
    const run = await client.call(workbook.getRun, { params: { runId } })
    if (run.state !== 'checking' && run.state !== 'writing') return run
  }
  throw new Error(`run ${runId} does not rest`)
}
