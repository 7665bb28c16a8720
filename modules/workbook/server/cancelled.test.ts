import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
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
let product: TestProduct
let owner: pg.Client
let client: TestClient
let federationId: FederationId
let unitId: string
let onJudge = async () => {}

beforeAll(async () => {
  product = await startTestProduct({ withJobs: true, importKinds: [guestsKind({ onJudge: () => onJudge() })] })
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
const bringIn = async (name: string) =>
  (await client.call(contract.bringIn, { query: { kind, unitId }, file: await aWorkbook([[name, 1]]) })).runId
const inState = (runId: contract.Run['id'], state: contract.Run['state']) =>
  vi.waitFor(async () => {
    const run = await open(runId)
    expect(run.state).toBe(state)
    return run
  }, 15_000)

/** Stops the next judging until it is let go on. */
function holdJudge() {
  const { promise: held, resolve: release } = Promise.withResolvers<void>()
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
  onJudge = () => {
    begin()
    return held
  }
  return {
    begun,
    release: () => {
      onJudge = async () => {}
      release()
    },
  }
}

describe('a run that somebody cancels', () => {
  it('while it is written is not checked again, even when the world has changed', async () => {
    const run = await inState(await bringIn('Bế Văn Ba'), 'checked')
    await owner.query("insert into public.guests values ('Bế Văn Ba', 1, '')")
    const judge = holdJudge()
    await client.call(contract.writeRun, { params: { runId: run.id }, body: { version: run.version, again: false } })
    await judge.begun
    await client.call(contract.cancelRun, { params: { runId: run.id } })
    judge.release()
    expect((await inState(run.id, 'cancelled')).endedAt).not.toBeNull()
  })

  it('at the moment in which it goes back to be checked ends there', async () => {
    const judge = holdJudge()
    const runId = await bringIn('Bế Văn Tư')
    await judge.begun
    await owner.query('update workbook.progress set is_cancel_asked = true where run_id = $1', [runId])
    judge.release()
    await inState(runId, 'cancelled')
  })
})

describe('a run whose check was lost', () => {
  it('is given up by the nightly care after four weeks', async () => {
    const run = await inState(await bringIn('Bế Văn Năm'), 'checked')
    await owner.query(`update workbook.runs set state = 'checking' where id = $1`, [run.id])
    const { database, workbooks, config } = product.product
    const jobs = workbookJobs([guestsKind()], { store: workbooks, limits: config.limits, loadActor, wordings })
    const forget = jobs.find((job) => job.name === 'workbook.forget-old')
    if (!forget || forget.scope === 'installation' || forget.scope === 'long') throw new Error('no such job')
    const night = async (days: number) => {
      const now = new Date(Date.parse(run.createdAt) + days * 86_400_000)
      const walls = { federationId, walls: ['/' as TreePath], own: [], line: [] }
      await inTransaction(database, { walls }, (tx) =>
        forget.run({ federationId }, { tx, now, today: localDate('2020-03-01'), federationId }),
      )
      await wait(50)
      return (await open(run.id)).state
    }
    expect([await night(27), await night(29)]).toEqual(['checking', 'cancelled'])
  })
})
