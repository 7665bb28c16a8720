import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '#platform/db'
import { type FederationId, localDate, type TreePath } from '#platform/kernel'
import { startTestProduct, type TestClient, type TestProduct } from '../../../apps/server/testing.ts'
import { getMe } from '../../access/contract.ts'
import { loadActor } from '../../access/server/index.ts'
import * as contract from '../contract.ts'
import { aWorkbook, guestsKind, guestsTable } from '../testing.ts'
import { wordings } from '../vi.ts'
import { workbookJobs } from './jobs.ts'

const kind = 'test.guests'
const dayMs = 86_400_000
let product: TestProduct
let owner: pg.Client
let client: TestClient
let federationId: FederationId
let unitId: string

beforeAll(async () => {
  product = await startTestProduct({ withJobs: true, importKinds: [guestsKind()] })
  owner = new pg.Client({ connectionString: product.ownerUrl })
  await owner.connect()
  await owner.query(guestsTable)
  client = await product.signIn('quantri')
  const me = await client.call(getMe)
  federationId = me.federation.id
  unitId = me.posts[0]?.unitId ?? ''
})
afterAll(async () => {
  await owner?.end()
  await product?.stop()
})

const open = (runId: contract.Run['id']) => client.call(contract.getRun, { params: { runId } })
async function checked(name: string): Promise<contract.Run> {
  const { runId } = await client.call(contract.bringIn, { query: { kind, unitId }, file: await aWorkbook([[name, 1]]) })
  for (let run = await open(runId); ; run = await open(runId)) {
    if (run.state === 'checked') return run
    await wait(100)
  }
}

/** The nightly jobs, so many days from now: the sample has a clock of its own, files have that of the machine. */
async function nightAfter(days: number, { createdAt }: contract.Run): Promise<void> {
  const { database, workbooks, config } = product.product
  const machine = new Date(Date.now() + days * dayMs)
  const now = new Date(Date.parse(createdAt) + days * dayMs)
  const walls = { federationId, walls: ['/' as TreePath], own: [], line: [] }
  const jobs = workbookJobs([guestsKind()], { store: workbooks, limits: config.limits, loadActor, wordings })
  for (const job of jobs)
    await inTransaction(database, { walls }, async (tx) => {
      const ctx = { tx, now, today: localDate('2020-03-01'), federationId }
      if (job.scope === 'installation') await job.run({ ...ctx, now: machine })
      else if (job.scope !== 'long') await job.run({ federationId }, ctx)
    })
}

const files = (): string[] => {
  const folder = join(product.product.config.dataFolder, 'workbooks')
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((one) => (one.isFile() ? [one.name] : []))
    : []
}
const count = async (table: string) => Number((await owner.query(`select count(*) from ${table}`)).rows[0]?.count)

describe('what a run leaves behind', () => {
  it('stays while somebody may still want it, and is forgotten four weeks after its end', async () => {
    const ended = await checked('Cấm Một')
    await client.call(contract.cancelRun, { params: { runId: ended.id } })
    const waiting = await checked('Người Hai')
    await nightAfter(1, ended)
    expect([
      files().length,
      await count('workbook.pages'),
      await count('workbook.noted_lines where standing = $$refused$$'),
    ]).toEqual([2, 2, 1])

    // A run that nobody touched is given up first and forgotten later.
    await nightAfter(29, ended)
    expect([files().length, await count('workbook.noted_lines where standing = $$refused$$')]).toEqual([1, 0])
    expect([(await open(ended.id)).state, (await open(ended.id)).can.download]).toEqual(['cancelled', false])
    expect((await open(waiting.id)).state).toBe('cancelled')
    await nightAfter(58, ended)
    expect([files().length, await count('workbook.pages')]).toEqual([0, 0])
  })
})
