import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { applicationUrl } from '../../../../apps/server/product.ts'
import { startTestProduct, type TestClient, type TestProduct } from '../../../../apps/server/testing.ts'
import type { TestServer } from '../../../../apps/server/testing-setup.ts'
import { getMe } from '../../../access/contract.ts'
import * as contract from '../../contract.ts'
import { aWorkbook, guestsKind, guestsTable } from '../../testing.ts'

const kind = 'test.guests'
/** Three pieces: the process dies in the second. */
const rows = 5_000
const patience = 90_000
let product: TestProduct
let owner: pg.Client
let client: TestClient
let unitId: string
let worker: ChildProcess | undefined

beforeAll(async () => {
  product = await startTestProduct({ importKinds: [guestsKind()] })
  owner = new pg.Client({ connectionString: product.ownerUrl })
  await owner.connect()
  await owner.query(guestsTable)
  client = await product.signIn('quantri')
  unitId = (await client.call(getMe)).posts[0]?.unitId ?? ''
  // A worker makes the queues at its first start; a product always has one before it takes a file.
  work('')
  while ((await count('pgboss.queue where name = $$workbook.write$$')) === 0) await wait(100)
  worker?.kill('SIGKILL')
})
afterEach(() => void worker?.kill('SIGKILL'))
afterAll(async () => {
  await owner?.end()
  await product?.stop()
})

function work(hangs: 'check' | 'write' | ''): ChildProcess {
  const url = applicationUrl(product.ownerUrl, (inject('database') as TestServer).secrets)
  const folder = join(product.product.config.dataFolder, 'workbooks')
  worker = spawn(process.execPath, [fileURLToPath(new URL('./testing.ts', import.meta.url)), url, folder, hangs])
  worker.stderr?.pipe(process.stderr)
  return worker
}

/** Works until the second piece, then dies as a process does that the machine kills. */
async function workAndDie(where: 'check' | 'write'): Promise<void> {
  const process = work(where)
  await once(process.stdout as NonNullable<ChildProcess['stdout']>, 'data')
  process.kill('SIGKILL')
  await once(process, 'exit')
}

const open = (runId: contract.Run['id']) => client.call(contract.getRun, { params: { runId } })
async function until(runId: contract.Run['id'], state: contract.Run['state']): Promise<contract.Run> {
  for (const end = Date.now() + patience; Date.now() < end; await wait(200)) {
    const run = await open(runId)
    if (run.state === state) return run
  }
  throw new Error(`run ${runId} does not become ${state}`)
}
const count = async (table: string) => Number((await owner.query(`select count(*) from ${table}`)).rows[0]?.count)

describe('a process that is killed', () => {
  let runId: contract.Run['id']

  it('in the middle of the check leaves a run that another one takes up, with every row once', {
    timeout: patience,
  }, async () => {
    const guests = Array.from({ length: rows }, (_, at) => [at % 100 ? `Khách ${at}` : `Khách cũ ${at}`, 1])
    const file = await aWorkbook(guests)
    runId = (await client.call(contract.bringIn, { query: { kind, unitId }, file })).runId
    await workAndDie('check')
    const left = await open(runId)
    expect([left.state, left.progress.done]).toEqual(['checking', expect.toSatisfy((done) => done > 0 && done < rows)])
    work('')
    const run = await until(runId, 'checked')
    expect(run.counts).toMatchObject({ good: rows - 50, doubtful: 50, refused: 0, undecided: 50 })
    expect(await count('workbook.noted_lines where standing = $$doubtful$$')).toBe(50)
  })

  it('in the middle of the write leaves nothing, and another one writes all of it once', {
    timeout: patience,
  }, async () => {
    const checked = await open(runId)
    const { reasons } = await client.call(contract.listReasons, { params: { runId }, query: { standing: 'doubtful' } })
    const of = { reason: reasons[0]?.reason ?? '' }
    const body = { version: checked.version, of, decision: 'accept' }
    const { run } = await client.call(contract.decideLines, { params: { runId }, body })
    await client.call(contract.writeRun, { params: { runId }, body: { version: run.version } })
    await workAndDie('write')
    expect([(await open(runId)).state, await count('public.guests')]).toEqual(['writing', 0])
    work('')
    const written = await until(runId, 'written')
    expect(written.outcome).toBe(`Đã mời ${rows} khách.`)
    expect(await count('public.guests')).toBe(rows)
    expect(await count('platform.history where entry = $$workbook.written$$')).toBe(1)
  })
})
