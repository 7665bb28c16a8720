/** The list of slices, in their order, and what the product is made of: migrations, routes, jobs, wordings. */
import { globSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { sql } from 'kysely'
import { wordings as accessWordings } from '#modules/access'
import { type AccessDoor, accessRoutes, forgetRights, loadActor } from '#modules/access/server'
import { wordings as documentsWordings } from '#modules/documents'
import { documentsJobs, documentsRoutes, listOpenImports } from '#modules/documents/server'
import { type DeskSource, wordings as inboxWordings } from '#modules/inbox'
import { inboxRoutes } from '#modules/inbox/server'
import { wordings as organisationWordings } from '#modules/organisation'
import {
  figuresImport,
  listFederations,
  organisationRoutes,
  reorganisationImport,
  type UnitChangeListener,
  unitsImport,
} from '#modules/organisation/server'
import { wordings as peopleWordings } from '#modules/people'
import {
  followBodiesOfPeople,
  followUnitsOfPeople,
  listTransfersForDesk,
  peopleImport,
  peopleJobs,
  peopleRoutes,
  postsImport,
} from '#modules/people/server'
import { wordings as planWordings } from '#modules/plan'
import { addSeason, deskSource, followUnitChanges, planJobs, planRoutes } from '#modules/plan/server'
import { wordings as workbookWordings } from '#modules/workbook'
import { type WorkbookParts, deskSource as workbookDesk, workbookJobs, workbookRoutes } from '#modules/workbook/server'
import type { Database } from '#platform/db'
import type { FileLimits, FileStore } from '#platform/files'
import type { RefusalWordings } from '#platform/http'
import { type Context, forgetOldKeys, type Route } from '#platform/http/server'
import type { Job } from '#platform/jobs'
import { dayOf, showDay, type TreePath } from '#platform/kernel'
import type { ImportKind } from '#platform/xlsx'

const root = resolve(import.meta.dirname, '../..')

export const migrationFolders = [
  join(root, 'platform/db/migrations'),
  ...globSync('modules/*/server/migrations', { cwd: root }).map((folder) => join(root, folder)),
]

export const wordings: RefusalWordings = {
  ...organisationWordings,
  ...peopleWordings,
  ...accessWordings,
  ...documentsWordings,
  ...inboxWordings,
  ...workbookWordings,
  ...planWordings,
}

/** The lists that come in from workbooks, in the order in which they are offered. */
export const importKindsOf = (product: Pick<Parts, 'identities'>): readonly ImportKind[] => [
  unitsImport(unitListeners(product)),
  peopleImport,
  postsImport,
  figuresImport,
  reorganisationImport(unitListeners(product)),
]

/** What routes need of the running product. */
export type Parts = Omit<AccessDoor, 'randomBytes' | 'afterSetUp' | 'afterClockSet'> & {
  readonly files: FileStore
  readonly workbooks: FileStore
  readonly importKinds: readonly ImportKind[]
  readonly config: { readonly limits: FileLimits }
}

export function routesOf(product: Parts): Route[] {
  return [
    ...organisationRoutes(unitListeners(product), [followBodiesOfPeople]),
    ...peopleRoutes,
    ...accessRoutes(accessDoorOf(product)),
    ...documentsRoutes({ store: product.files, limits: product.config.limits }),
    ...inboxRoutes([openImports, waitingTransfers, workbookDesk(product.importKinds), deskSource]),
    ...workbookRoutes(product.importKinds, workbookPartsOf(product)),
    ...planRoutes,
  ]
}

/** Who must hear when units are founded, moved, merged or end: rights, then work. */
const unitListeners = (product: Pick<Parts, 'identities'>): UnitChangeListener[] => [
  forgetRights(product.identities),
  followUnitsOfPeople,
  followUnitChanges,
]

/** The slice of documents stands before the desk and knows nothing of it: here its open imports become entries. */
const openImports: DeskSource<Context> = async (ctx, { path }) =>
  (await listOpenImports(ctx, path)).map(({ id, title, createdAt, createdBy }) => ({
    id: `import ${id}`,
    dueOn: null,
    duePhrase: 'none',
    nowWords: 'chờ xác nhận',
    title: `Văn bản chờ xác nhận: ${title}`,
    source: `${createdBy} đưa vào ngày ${showDay(dayOf(createdAt))}`,
    state: 'Đã đọc, chưa xác nhận',
    verb: { label: 'Tiếp tục', href: `/doc-van-ban/${id}` },
  }))

/** The slice of people stands before the desk too: who is proposed to a unit waits there for its answer. */
const waitingTransfers: DeskSource<Context> = async (ctx, { path }) =>
  (await listTransfersForDesk(ctx, path as TreePath)).map((one) => ({
    id: `transfer ${one.id}`,
    dueOn: null,
    duePhrase: 'none',
    nowWords: 'chờ tiếp nhận',
    title: `Tiếp nhận ${one.fullName} từ ${one.unitName}`,
    source: `${one.proposedBy} đề nghị ngày ${showDay(one.proposedOn)}, chuyển từ ngày ${one.effectiveOn}`,
    state: 'Chờ đơn vị trả lời',
    verb: { label: 'Trả lời', href: `/can-bo/chuyen/${one.id}` },
  }))

const accessDoorOf = (product: Parts): AccessDoor => ({
  auth: product.auth,
  database: product.database,
  identities: product.identities,
  now: product.now,
  randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  setUpCode: product.setUpCode,
  afterSetUp: async (tx, { federationId, year }) => {
    await addSeason(tx, { federationId, year })
  },
  afterClockSet: async (ctx, federationId) => {
    for (const job of planJobs) if (job.schedule) await ctx.enqueue(job.name, { federationId })
  },
})

const workbookPartsOf = ({ workbooks, config }: Pick<Parts, 'workbooks' | 'config'>): WorkbookParts => ({
  store: workbooks,
  limits: config.limits,
  loadActor,
  wordings,
})

const forgetKeys: Job = {
  name: 'http.forget-old-keys',
  scope: 'installation',
  schedule: '40 2 * * *',
  run: ({ tx, now }) => forgetOldKeys(tx, now),
}

export const jobsOf = (parts: Pick<Parts, 'files' | 'workbooks' | 'importKinds' | 'config'>): Job[] => [
  forgetKeys,
  ...peopleJobs,
  ...documentsJobs({ store: parts.files }),
  ...workbookJobs(parts.importKinds, workbookPartsOf(parts)),
  ...planJobs,
]

export async function isProductSetUp(database: Database): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select access.is_set_up() as done`.execute(database.kysely)
  return rows[0]?.done === true
}

export { listFederations }
