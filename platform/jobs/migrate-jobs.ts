/** Makes or upgrades the queue's schema as the owner, and gives the application's role what it needs to work there. */
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { jobsSchema } from './enqueue.ts'

const lockNumber = 7_420_143

export async function migrateJobs(ownerUrl: string, applicationRole: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query(`select pg_advisory_lock(${lockNumber})`)
    await installSchema(ownerUrl)
    const role = owner.escapeIdentifier(applicationRole)
    await owner.query(`
      grant usage on schema ${jobsSchema} to ${role};
      grant select, insert, update, delete on all tables in schema ${jobsSchema} to ${role};
      grant usage on all sequences in schema ${jobsSchema} to ${role};
      grant execute on all functions in schema ${jobsSchema} to ${role};`)
  } finally {
    await owner.end()
  }
}

async function installSchema(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, max: 1, schema: jobsSchema, supervise: false, schedule: false })
  let problem: unknown
  boss.on('error', (error) => {
    problem = error
  })
  await boss.start()
  await boss.stop({ graceful: false })
  if (problem) throw problem
}
