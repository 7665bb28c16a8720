/** The whole product with a federation of real size and a year's plan issued to all its units. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { routesOf } from '../../apps/server/compose.ts'
import { readConfig } from '../../apps/server/config.ts'
import { createHttp } from '../../apps/server/http.ts'
import { openProduct, upgradeDatabase } from '../../apps/server/product.ts'
import { loadSample, sampleAccounts } from '../../apps/server/sample.ts'
import { signedInClient, type TestClient } from '../../e2e/client.ts'
import { getMe, setSampleClock } from '../../modules/access/contract.ts'
import { listSets } from '../../modules/organisation/contract.ts'
import { draftPlan, issuePlan, listSeasons } from '../../modules/plan/contract.ts'
import { startEmbeddedServer } from '../../platform/db/index.ts'
import { localDate } from '../../platform/kernel/index.ts'

export type Federation = {
  readonly client: TestClient
  readonly owner: pg.Pool
  readonly unitId: string
  readonly seasonId: string
  readonly obligations: number
  readonly units: number
  readonly issueMs: number
  readonly url: string
  readonly stop: () => Promise<void>
}

const kinds = [
  ['launch', '2020-03-31'],
  ['registration', '2020-01-30'],
  ['pact', '2020-02-28'],
  ['half_year_report', '2020-06-15'],
  ['score_card', '2020-11-30'],
  ['year_report', '2020-12-20'],
  ['award_dossier', '2020-12-20'],
  ['delegate_list', '2020-04-20'],
  ['free_task', '2020-03-31'],
  ['free_task', '2020-06-30'],
  ['free_task', '2020-09-30'],
  ['free_task', '2020-12-31'],
] as const

/** The middle of the year: half of the duties are due, some are late. */
export const today = '2020-06-20'

/** Twelve duties of every union at every level; some reported, so that every standing occurs. */
export async function openFederation(): Promise<Federation> {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-bench-'))
  const server = await startEmbeddedServer(join(folder, 'database'))
  const admin = new pg.Client({ connectionString: server.url('postgres') })
  await admin.connect()
  await admin.query('create database bench')
  await admin.end()
  const ownerUrl = server.url('bench')
  const secrets = { sessions: randomBytes(32).toString('base64url'), database: randomBytes(32).toString('base64url') }
  await upgradeDatabase(ownerUrl, secrets)
  const config = readConfig(['--sample'], { THIDUA_DATA: folder, LOG_LEVEL: 'silent' })
  const product = await openProduct(config, { ownerUrl, secrets, publicUrl: 'http://127.0.0.1', connections: 8 })
  await loadSample(product.database, 'M', product.now())
  const app = await createHttp(product, routesOf(product), folder)
  await app.listen({ host: '127.0.0.1', port: 0 })
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 4 })
  // The server may say goodbye to a connection that is just being closed.
  owner.on('error', () => undefined)
  const client = await signedInClient(url, 'lanhdao.tinh', sampleAccounts[0]?.password ?? '')
  const issued = await issueYear(client)
  const administrator = await signedInClient(url, 'quantri', sampleAccounts[0]?.password ?? '')
  await administrator.call(setSampleClock, { body: { day: localDate(today) } })
  await owner.query(`update plan.obligations set state = 'reported', reported_at = now(), reported_by = 'x',
    on_time = ('x' || substr(md5(id::text), 1, 2))::bit(8)::int % 5 <> 0
    where ('x' || substr(md5(id::text), 3, 2))::bit(8)::int % 3 = 0`)
  await owner.query('vacuum analyze')
  return {
    client,
    owner,
    url,
    ...issued,
    stop: async () => {
      await app.close()
      await owner.end()
      await product.stop()
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function issueYear(client: TestClient) {
  const [post] = (await client.call(getMe)).posts
  const { currentId } = await client.call(listSeasons)
  const { sets } = await client.call(listSets)
  const targets = ['federation', 'all-levels', 'direct-units'].flatMap((code) => {
    const set = sets.find((one) => one.code === code)
    return set ? [{ kind: 'set' as const, id: set.id, name: set.name }] : []
  })
  if (!post || !currentId || targets.length < 3) throw new Error('the sample federation is incomplete')
  const tasks = kinds.map(([kind, date], index) => ({
    number: String(index + 1),
    text: `Nhiệm vụ ${index + 1}`,
    parties: targets.map((target) => ({ role: 'lead' as const, printed: target.name, target })),
    duties: [{ kind, title: `Nhiệm vụ ${index + 1}`, due: { op: 'by' as const, date } }],
  }))
  const body = { unitId: post.unitId, seasonId: currentId, kind: 'annual' as const, title: 'Kế hoạch năm 2020', tasks }
  const draft = await client.call(draftPlan, { body })
  const begin = performance.now()
  const { obligations, units } = await client.call(issuePlan, {
    params: { planId: draft.id },
    body: { version: draft.version, number: '142/KH-LĐLĐ', issuedOn: localDate('2020-01-14') },
  })
  const issueMs = performance.now() - begin
  return { obligations, units, issueMs, unitId: post.unitId as string, seasonId: currentId as string }
}
