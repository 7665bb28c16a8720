/** The whole product over a generated nation: a clerk at the confederation, at provinces of three sizes, at one union. */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { addDefaultRoles, addGrant, addUser, hashPassword } from '#modules/access/server'
import type { UnitData } from '#modules/organisation'
import { connect, inTransaction, raiseWalls, startEmbeddedServer } from '#platform/db'
import { type FederationId, localDate } from '#platform/kernel'
import { routesOf } from '../../apps/server/compose.ts'
import { readConfig } from '../../apps/server/config.ts'
import { createHttp } from '../../apps/server/http.ts'
import { openProduct, upgradeDatabase } from '../../apps/server/product.ts'
import { signedInClient, type TestClient } from '../../e2e/client.ts'
import { generateNation, type Nation, type NationSize } from '../generate/nation/nation.ts'
import { loadNation } from './load.ts'

export const seed = 2020
const today = localDate('2025-12-31')
const password = 'Thidua@2020mau'

/** Who asks, and how much lies inside the walls: at 1M about 2, 26, 208 thousand and all. */
export const scopes = {
  union: 'CĐ xã mẫu 1 Hà Nội',
  small: 'LĐLĐ tỉnh Lai Châu',
  middle: 'LĐLĐ tỉnh Thanh Hóa',
  large: 'LĐLĐ TP Hồ Chí Minh',
  nation: 'Tổng Liên đoàn Lao động mẫu',
} as const
export type Scope = keyof typeof scopes

export type NationProduct = {
  readonly url: string
  readonly owner: pg.Pool
  readonly ownerUrl: string
  readonly clients: Readonly<Record<Scope, TestClient>>
  readonly places: Readonly<Record<Scope, UnitData>>
  readonly memberUnits: Nation['memberUnits']
  readonly stop: () => Promise<void>
}

/** `THIDUA_BENCH_DATA` names a folder that is kept, so that the next bench need not load again. */
export async function openNation(size: NationSize, { withJobs = false } = {}): Promise<NationProduct> {
  const kept = process.env.THIDUA_BENCH_DATA
  const folder = kept ? join(kept, size) : mkdtempSync(join(tmpdir(), 'thidua-nation-'))
  mkdirSync(folder, { recursive: true })
  const server = await startEmbeddedServer(join(folder, 'database'))
  const secrets = { sessions: randomBytes(32).toString('base64url'), database: randomBytes(32).toString('base64url') }
  const nation = generateNation({ seed, size })
  const done = join(folder, 'loaded')
  if (!existsSync(done)) {
    await query(server.url('postgres'), 'drop database if exists nation', 'create database nation')
    await upgradeDatabase(server.url('nation'), secrets)
    await fill(server.url('nation'), nation)
    writeFileSync(done, '')
  }
  const ownerUrl = server.url('nation')
  await upgradeDatabase(ownerUrl, secrets)
  const config = readConfig(['--sample'], { THIDUA_DATA: folder, LOG_LEVEL: 'silent' })
  const product = await openProduct(config, {
    ownerUrl,
    secrets,
    publicUrl: 'http://127.0.0.1',
    connections: 8,
    withJobs,
  })
  const app = await createHttp(product, routesOf(product), folder)
  await app.listen({ host: '127.0.0.1', port: 0 })
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 8 })
  owner.on('error', () => undefined)
  const clients = Object.fromEntries(
    await Promise.all(
      Object.keys(scopes).map(async (scope) => [scope, await signedInClient(url, `clerk.${scope}`, password)]),
    ),
  ) as Record<Scope, TestClient>
  return {
    ...{ url, owner, ownerUrl, clients, places: placesOf(nation), memberUnits: nation.memberUnits },
    stop: async () => {
      await app.close()
      await owner.end()
      await product.stop()
      await server.stop()
      if (!kept) rmSync(folder, { recursive: true, force: true })
    },
  }
}

const placesOf = ({ organisation }: Nation) =>
  Object.fromEntries(
    Object.entries(scopes).map(([scope, name]) => [
      scope,
      organisation.units.find((unit) => unit.name === name) as UnitData,
    ]),
  ) as Record<Scope, UnitData>

async function fill(ownerUrl: string, nation: Nation): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  const begin = performance.now()
  await loadNation(ownerUrl, owner, nation, { seed, today })
  console.log(`loaded in ${((performance.now() - begin) / 1000).toFixed(0)} s`)
  await owner.end()
  const database = connect(ownerUrl, 1)
  const federationId = nation.organisation.federation.id as FederationId
  const passwordHash = await hashPassword(password)
  const places = placesOf(nation)
  await inTransaction(database, {}, async (tx) => {
    const { path } = places.nation
    await raiseWalls(tx, { federationId, walls: [path], own: [path], line: [path] })
    await addDefaultRoles(tx, federationId)
    for (const [scope, place] of Object.entries(places)) {
      const user = { federationId, displayName: scope, userName: `clerk.${scope}`, email: null, passwordHash }
      const userId = await addUser(tx, { ...user, mustChangePassword: false, now: new Date() })
      if (!userId) throw new Error('the account is there already')
      const grant = { federationId, userId, unitId: place.id, unitPath: place.path, roleCode: 'administrator' }
      await addGrant(tx, { ...grant, from: localDate('2015-01-01') })
    }
  })
  await database.close()
}

async function query(url: string, ...texts: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  for (const text of texts) await client.query(text)
  await client.end()
}
