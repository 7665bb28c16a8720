/** The running product without its HTTP face: database, sign-in, jobs. One way to open it for people, tests and benches. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { type Auth, createAuth, IdentityCache } from '#modules/access/server'
import { applicationRole, connect, type Database, migrate, refuseBypassingRole, type Tx } from '#platform/db'
import { type FileStore, openFileStore } from '#platform/files'
import { enqueue, migrateJobs, type RunningJobs, startJobs } from '#platform/jobs'
import type { ImportKind } from '#platform/xlsx'
import { importKindsOf, jobsOf, listFederations, migrationFolders } from './compose.ts'
import type { Config, Secrets } from './config.ts'

export type Product = {
  readonly config: Config
  readonly database: Database
  readonly auth: Auth
  readonly identities: IdentityCache
  readonly files: FileStore
  /** Apart from the documents: what lies here is forgotten after some weeks. */
  readonly workbooks: FileStore
  readonly importKinds: readonly ImportKind[]
  readonly setUpCode: string
  readonly now: () => Date
  readonly enqueue: (tx: Tx, job: string, payload: object) => Promise<void>
  readonly isStopping: () => boolean
  readonly stop: () => Promise<void>
}

export type OpenOptions = {
  readonly ownerUrl: string
  readonly secrets: Secrets
  readonly publicUrl: string
  readonly connections?: number
  readonly withJobs?: boolean
  readonly now?: () => Date
  /** Other lists than those of the product. */
  readonly importKinds?: readonly ImportKind[]
}

/** The address of the lesser role on the same database. */
export const applicationUrl = (ownerUrl: string, secrets: Secrets): string =>
  ownerUrl.replace(/^postgres(ql)?:\/\/([^@/]*@)?/, `postgresql://${applicationRole}:${secrets.database}@`)

/** Brings the database to this version; applies nothing twice. */
export async function upgradeDatabase(ownerUrl: string, secrets: Secrets): Promise<void> {
  await migrate(ownerUrl, migrationFolders, secrets.database)
  await migrateJobs(ownerUrl, applicationRole)
}

export async function openProduct(config: Config, options: OpenOptions): Promise<Product> {
  const url = config.databaseAppUrl ?? applicationUrl(options.ownerUrl, options.secrets)
  const database = connect(url, options.connections ?? 12)
  await refuseBypassingRole(database)
  const now = options.now ?? (() => new Date())
  const auth = createAuth({ databaseUrl: url, secret: options.secrets.sessions, publicUrl: options.publicUrl })
  const files = openFileStore(join(config.dataFolder, 'files'))
  const workbooks = openFileStore(join(config.dataFolder, 'workbooks'))
  const identities = new IdentityCache()
  const parts = { config, files, workbooks, importKinds: options.importKinds ?? importKindsOf({ identities }) }
  const jobs: RunningJobs | undefined = options.withJobs
    ? await startJobs({ url, database, now, jobs: jobsOf(parts), listFederations: () => listFederations(database) })
    : undefined
  let stopping = false
  return {
    ...parts,
    database,
    auth,
    identities,
    setUpCode: randomBytes(6).toString('hex'),
    now,
    enqueue,
    isStopping: () => stopping,
    stop: async () => {
      stopping = true
      await jobs?.stop()
      await auth.close()
      await database.close()
    },
  }
}
