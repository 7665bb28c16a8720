import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import {
  applicationRole,
  connect,
  type Database,
  type EmbeddedServer,
  inTransaction,
  startEmbeddedServer,
} from '#platform/db'
import type { FederationId } from '#platform/kernel'
import { enqueue } from './enqueue.ts'
import { federationJob, type Job, longJob } from './job.ts'
import { migrateJobs } from './migrate-jobs.ts'
import { type RunningJobs, startJobs } from './start-jobs.ts'

const here = '01940000-0000-7000-8000-000000000001' as FederationId
const there = '01940000-0000-7000-8000-000000000002' as FederationId
const now = new Date('2020-06-14T20:00:00Z')

let folder: string
let server: EmbeddedServer
let ownerUrl: string
let url: string
let database: Database
let running: RunningJobs | undefined

const payload = z.object({ federationId: z.string(), word: z.string().optional() })
const rows = async () => {
  const found = await sql<{ word: string }>`select word from public.effects order by word`.execute(database.kysely)
  return found.rows.map((row) => row.word)
}
const leave = (word: string) => sql`insert into public.effects (word) values (${word})`

async function start(jobs: readonly Job[], onProblem: (error: unknown) => void = () => undefined) {
  running = await startJobs({
    url,
    database,
    now: () => now,
    jobs,
    listFederations: async () => [
      { federationId: here, clockOffsetMs: 0 },
      { federationId: there, clockOffsetMs: -86_400_000 },
    ],
    onProblem,
    pollingSeconds: 0.5,
    retryDelaySeconds: 1,
    silenceSeconds: 10,
  })
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'thidua-jobs-'))
  server = await startEmbeddedServer(folder, true)
  ownerUrl = server.url('postgres')
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query(`create role ${applicationRole} login nosuperuser nobypassrls password 'x';
    create table public.effects (word text); grant select, insert, delete on public.effects to ${applicationRole}`)
  await owner.end()
  await migrateJobs(ownerUrl, applicationRole)
  url = ownerUrl.replace('thidua_owner@', `${applicationRole}:x@`)
  database = connect(url, 4)
})

beforeEach(async () => {
  await running?.stop()
  running = undefined
  await sql`delete from public.effects`.execute(database.kysely)
  await sql`delete from pgboss.job`.execute(database.kysely)
})

afterAll(async () => {
  await running?.stop()
  await database?.close()
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('jobs', () => {
  const leaveWord = federationJob({
    name: 'test.leave-word',
    schema: payload,
    run: async ({ word }, ctx) => void (await leave(`${word} ${ctx.today}`).execute(ctx.tx)),
  })

  it('migrates twice without harm', async () => {
    await expect(migrateJobs(ownerUrl, applicationRole)).resolves.toBeUndefined()
  })

  it('runs a job once when its transaction is committed, and never when it is rolled back', async () => {
    await start([leaveWord])
    await inTransaction(database, {}, (tx) => enqueue(tx, 'test.leave-word', { federationId: here, word: 'kept' }))
    await expect(
      inTransaction(database, {}, async (tx) => {
        await enqueue(tx, 'test.leave-word', { federationId: here, word: 'lost' })
        throw new Error('rolled back')
      }),
    ).rejects.toThrow('rolled back')
    await vi.waitFor(async () => expect(await rows()).toEqual(['kept 2020-06-15']), { timeout: 8000 })
    await wait(1500)
    expect(await rows()).toEqual(['kept 2020-06-15'])
  })

  it('keeps a job that is enqueued while no worker runs, and gives it the clock of its federation', async () => {
    await inTransaction(database, {}, (tx) => enqueue(tx, 'test.leave-word', { federationId: there, word: 'later' }))
    await start([leaveWord])
    await vi.waitFor(async () => expect(await rows()).toEqual(['later 2020-06-14']), { timeout: 8000 })
  })

  it('takes back the effects of a failed run, tells of it and tries again', async () => {
    const problems: string[] = []
    let runs = 0
    const failsOnce = federationJob({
      name: 'test.fails-once',
      schema: payload,
      run: async (_, ctx) => {
        runs += 1
        await leave(`run ${runs}`).execute(ctx.tx)
        if (runs === 1) throw new Error('the first run fails')
      },
    })
    await start([failsOnce], (error) => problems.push((error as Error).message))
    await inTransaction(database, {}, (tx) => enqueue(tx, 'test.fails-once', { federationId: here }))
    await vi.waitFor(async () => expect(await rows()).toEqual(['run 2']), { timeout: 15_000 })
    expect(problems).toEqual(['the first run fails'])
  })

  it('runs with the walls of its federation', async () => {
    const seesWalls = federationJob({
      name: 'test.walls',
      schema: payload,
      run: async (_, ctx) =>
        void (await sql`insert into public.effects
          select current_setting('app.federation') || ' ' || current_setting('app.wall1')`.execute(ctx.tx)),
    })
    await start([seesWalls])
    await inTransaction(database, {}, (tx) => enqueue(tx, 'test.walls', { federationId: here }))
    await vi.waitFor(async () => expect(await rows()).toEqual([`${here} /`]), { timeout: 8000 })
  })

  it('runs a scheduled job once for every federation', async () => {
    const daily = federationJob({
      name: 'test.daily',
      schedule: '0 6 * * *',
      schema: payload,
      run: async (_, ctx) => void (await leave(ctx.federationId).execute(ctx.tx)),
    })
    await start([daily])
    const { rows: schedules } = await sql<{ timezone: string }>`select timezone from pgboss.schedule`.execute(
      database.kysely,
    )
    expect(schedules).toEqual([{ timezone: 'Asia/Ho_Chi_Minh' }])
    // What the schedule itself sends when its time has come.
    await inTransaction(database, {}, (tx) => enqueue(tx, 'test.daily', {}))
    await vi.waitFor(async () => expect(await rows()).toEqual([here, there]), { timeout: 10_000 })
  })

  it('lets a long job keep what it has done when it fails, and begins it again', async () => {
    let runs = 0
    const inSteps = longJob({
      name: 'test.in-steps',
      schema: payload,
      run: async (_, ctx) => {
        runs += 1
        for (const step of ['1', '2']) {
          await ctx.inFederation(async (tx) => void (await leave(`run ${runs} step ${step}`).execute(tx)))
          if (runs === 1) throw new Error('cut off')
        }
      },
    })
    await start([inSteps])
    await inTransaction(database, {}, (tx) => enqueue(tx, 'test.in-steps', { federationId: here }))
    await vi.waitFor(async () => expect(await rows()).toEqual(['run 1 step 1', 'run 2 step 1', 'run 2 step 2']), {
      timeout: 15_000,
    })
  })

  it('takes a long job up again whose process has died', async () => {
    const inWalls = longJob({
      name: 'test.orphan',
      schema: payload,
      run: (_, ctx) =>
        ctx.inFederation(async (tx) => {
          await sql`insert into public.effects select current_setting('app.wall1')`.execute(tx)
        }),
    })
    await start([inWalls])
    await running?.stop()
    await inTransaction(database, {}, (tx) => enqueue(tx, 'test.orphan', { federationId: here }))
    const taken = await sql`update pgboss.job set state = 'active', started_on = now() - interval '1 minute',
      heartbeat_on = now() - interval '1 minute' where name = 'test.orphan' and heartbeat_seconds = 10`.execute(
      database.kysely,
    )
    expect(taken.numAffectedRows).toBe(1n)
    await start([inWalls])
    await vi.waitFor(async () => expect(await rows()).toEqual(['/']), { timeout: 15_000 })
  })
})
