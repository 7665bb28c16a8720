import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { inTransaction, listHistory } from '#platform/db'
import { type FederationId, localDate, type TreePath } from '#platform/kernel'
import { startTestProduct, type TestClient, type TestProduct } from '../../../apps/server/testing.ts'
import { getMe } from '../../access/contract.ts'
import { getImport, importDocument } from '../contract.ts'
import { planText } from '../testing.ts'
import { checkFiles, documentsJobs } from './jobs.ts'
import { listFiles } from './store-files.ts'

let test: TestProduct
let clerk: TestClient
let federationId: FederationId
let unitId: string

const today = localDate('2020-01-15')
const everything = () => ({ federationId, walls: ['/' as TreePath], own: [], line: [] })
const inFederation = <T>(work: Parameters<typeof inTransaction<T>>[2]) =>
  inTransaction(test.product.database, { walls: everything() }, work)
const folder = () => join(test.product.config.dataFolder, 'files')
const fileAt = (key: string) => join(folder(), key.slice(0, 2), key)
const keysOnDisk = () =>
  readdirSync(folder(), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => one.name)

async function take(number: number) {
  const file = new File([planText.replace('142/', `${number}/`)], 'ke-hoach.txt')
  const before = new Set(keysOnDisk())
  const { importId } = await clerk.call(importDocument, { query: { unitId }, file })
  const key = keysOnDisk().find((one) => !before.has(one)) ?? ''
  return { importId, key }
}

beforeAll(async () => {
  test = await startTestProduct({ sample: 'small', withJobs: true })
  mkdirSync(folder(), { recursive: true })
  clerk = await test.signIn('canbo.tamduong')
  const me = await clerk.call(getMe)
  federationId = me.federation.id
  unitId = me.posts[0]?.unitId ?? ''
})
afterAll(() => test?.stop())

describe('sweep of orphans', () => {
  const sweep = async (now: Date) => {
    const job = documentsJobs({ store: test.product.files }).find((one) => one.name === 'documents.sweep-orphans')
    if (job?.scope !== 'installation') throw new Error('the sweep belongs to the whole installation')
    await inTransaction(test.product.database, {}, (tx) => job.run({ tx, now, today }))
  }

  it('removes a file without a row after the delay, and no file that some unit owns', async () => {
    const { key } = await take(201)
    const orphan = await test.product.files.put(new TextEncoder().encode('không có hàng nào biết tệp này'))
    await sweep(new Date())
    expect(keysOnDisk()).toEqual(expect.arrayContaining([key, orphan.key]))
    await sweep(new Date(Date.now() + 3_600_000))
    expect(keysOnDisk()).toContain(key)
    expect(keysOnDisk()).not.toContain(orphan.key)
  })
})

describe('nightly check of files', () => {
  const check = () => inFederation((tx) => checkFiles(test.product.files, { tx, now: new Date(), today, federationId }))
  const soundnessOf = async (key: string) =>
    (await inFederation((tx) => listFiles(tx, '', 100))).find((file) => file.key === key)?.soundness

  it('finds a file that is gone or changed, says so once, and says when it is back', async () => {
    const gone = await take(202)
    const changed = await take(203)
    const sound = await take(204)
    rmSync(fileAt(gone.key))
    writeFileSync(fileAt(changed.key), 'X'.repeat(10))
    await check()
    await check()
    expect(await soundnessOf(gone.key)).toBe('missing')
    expect(await soundnessOf(changed.key)).toBe('changed')
    expect(await soundnessOf(sound.key)).toBe('sound')
    const history = await inFederation((tx) => listHistory(tx, { kind: 'file', id: gone.key }))
    expect(history.map((line) => [line.entry, line.details])).toEqual([
      ['document.file-damaged', { name: 'ke-hoach.txt', soundness: 'missing' }],
    ])

    writeFileSync(fileAt(gone.key), planText.replace('142/', '202/'))
    await check()
    expect(await soundnessOf(gone.key)).toBe('sound')
  })

  it('runs as a job of the product for its federation', async () => {
    const { key } = await take(206)
    rmSync(fileAt(key))
    await inFederation((tx) => test.product.enqueue(tx, 'documents.check-files', { federationId }))
    await vi.waitFor(async () => expect(await soundnessOf(key)).toBe('missing'), { timeout: 15_000, interval: 200 })
  })

  it('leaves what was read readable when the file itself is gone', async () => {
    const { importId, key } = await take(205)
    rmSync(fileAt(key))
    const answer = await clerk.fetch(`/api/documents/imports/${importId}/file`)
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ code: 'files.missing' })
    const view = await clerk.call(getImport, { params: { importId } })
    expect(view.reading.number?.value).toBe('205/KH-LĐLĐ')
  })
})
