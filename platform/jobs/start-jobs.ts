/** Runs the jobs of the product in this process: few connections, calm polling, every run exactly once in effect. */
import { type Job as Claim, fromKysely, PgBoss } from 'pg-boss'
import { type Database, inTransaction, type Tx } from '#platform/db'
import { dayOf, type FederationId, type TreePath, timeZone } from '#platform/kernel'
import { enqueue, jobsSchema, longQueuePolicy, queuePolicy } from './enqueue.ts'
import type { FederationJob, Job, LongJob } from './job.ts'

export type FederationClock = { readonly federationId: FederationId; readonly clockOffsetMs: number }

export type JobsOptions = {
  /** Connection of the application's role; the queue keeps two connections of its own. */
  readonly url: string
  readonly database: Database
  readonly now: () => Date
  readonly jobs: readonly Job[]
  readonly listFederations: () => Promise<readonly FederationClock[]>
  /** Told of every failed run and of trouble in the queue itself; the run is tried again by itself. */
  readonly onProblem?: (error: unknown, job: string) => void
  readonly pollingSeconds?: number
  readonly retryDelaySeconds?: number
  /** After how long a long job without a sign of life is taken up again; ten seconds at least. */
  readonly silenceSeconds?: number
}

export type RunningJobs = { readonly stop: () => Promise<void> }

const usualPolling = 5
/** Somebody sits before the screen and waits for a long job to begin. */
const longPolling = 1
const watchSeconds = 20
const patienceMs = 20_000

export async function startJobs(options: JobsOptions): Promise<RunningJobs> {
  const boss = new PgBoss({
    connectionString: options.url,
    max: 2,
    schema: jobsSchema,
    migrate: false,
    reindex: false,
    monitorVacuum: false,
    superviseIntervalSeconds: options.silenceSeconds ? 1 : watchSeconds,
    monitorIntervalSeconds: options.silenceSeconds ? 1 : watchSeconds,
  })
  boss.on('error', (error) => problem(options, error, 'queue'))
  await boss.start()
  for (const job of options.jobs) await startOne(boss, job, options)
  await forgetOldSchedules(boss, options.jobs)
  return { stop: () => boss.stop({ graceful: true, timeout: patienceMs }) }
}

async function startOne(boss: PgBoss, job: Job, options: JobsOptions): Promise<void> {
  const policy = policyOf(job, options)
  const { policy: _, ...changeable } = policy
  await boss.createQueue(job.name, policy)
  await boss.updateQueue(job.name, changeable)
  if (job.schedule) await boss.schedule(job.name, job.schedule, null, { tz: timeZone, missed: 'once' })
  const usual = job.scope === 'long' ? longPolling : usualPolling
  const polling = { pollingIntervalSeconds: options.pollingSeconds ?? usual }
  await boss.work<object | null>(job.name, polling, async ([claim]) => {
    if (!claim) return
    try {
      await runOne(boss, job, claim, options)
    } catch (error) {
      problem(options, error, job.name)
      throw error
    }
  })
}

function policyOf(job: Job, { retryDelaySeconds, silenceSeconds }: JobsOptions) {
  const usual = job.scope === 'long' ? longQueuePolicy : queuePolicy
  return {
    ...usual,
    retryDelay: retryDelaySeconds ?? usual.retryDelay,
    ...(job.scope === 'long' ? { heartbeatSeconds: silenceSeconds ?? longQueuePolicy.heartbeatSeconds } : {}),
  }
}

/** The job's effects and its completion are one transaction, so a run that was cut off leaves nothing behind. */
async function runOne(boss: PgBoss, job: Job, claim: Claim<object | null>, options: JobsOptions): Promise<void> {
  const federations = await options.listFederations()
  const settle = async (tx: Tx) => {
    // The library answers with counts that its types do not mention.
    const settled = (await boss.complete(job.name, claim, null, { db: fromKysely(tx) })) as { affected: number }
    if (settled.affected !== 1) throw new Error(`job ${job.name} is no longer held by this process`)
  }
  if (job.scope === 'installation') {
    const now = options.now()
    return inTransaction(options.database, {}, async (tx) => {
      await job.run({ tx, now, today: dayOf(now) })
      await settle(tx)
    })
  }
  if (!claim.data || !('federationId' in claim.data)) {
    return inTransaction(options.database, {}, async (tx) => {
      for (const { federationId } of federations) await enqueue(tx, job.name, { federationId })
      await settle(tx)
    })
  }
  const clock = federations.find(
    ({ federationId }) => federationId === (claim.data as { federationId: unknown }).federationId,
  )
  // A federation that is gone has no work left.
  if (!clock) return
  if (job.scope === 'long') return runLong(job, claim, clock, options)
  await runForFederation(job, claim.data, clock, options, settle)
}

/** The queue itself marks it done afterwards; cut off in between, it runs once more and finds nothing to do. */
async function runLong(
  job: LongJob,
  claim: Claim<object | null>,
  { federationId, clockOffsetMs }: FederationClock,
  { database, now: clock }: JobsOptions,
): Promise<void> {
  const now = new Date(clock().getTime() + clockOffsetMs)
  const walls = { federationId, walls: [everything], own: [], line: [] }
  await job.run(job.schema.parse(claim.data), {
    ...{ database, federationId, now, today: dayOf(now), signal: claim.signal },
    inFederation: (work) => inTransaction(database, { walls }, work),
  })
}

const everything = '/' as TreePath

async function runForFederation(
  job: FederationJob,
  data: object,
  { federationId, clockOffsetMs }: FederationClock,
  options: JobsOptions,
  settle: (tx: Tx) => Promise<void>,
): Promise<void> {
  const payload = job.schema.parse(data)
  const now = new Date(options.now().getTime() + clockOffsetMs)
  const walls = { federationId, walls: [everything], own: [], line: [] }
  await inTransaction(options.database, { walls }, async (tx) => {
    await job.run(payload, { tx, now, today: dayOf(now), federationId })
    await settle(tx)
  })
}

/** A schedule outlives the job it was made for; one whose job is gone would fill a queue that nobody reads. */
async function forgetOldSchedules(boss: PgBoss, jobs: readonly Job[]): Promise<void> {
  const scheduled = new Set(jobs.filter((job) => job.schedule).map((job) => job.name))
  for (const { name, key } of await boss.getSchedules()) {
    if (!scheduled.has(name)) await boss.unschedule(name, key)
  }
}

function problem(options: JobsOptions, error: unknown, job: string): void {
  if (options.onProblem) options.onProblem(error, job)
  else console.error(`job ${job} failed`, error)
}
