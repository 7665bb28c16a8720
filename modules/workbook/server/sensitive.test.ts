import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { ImportKind } from '#platform/xlsx'
import { startTestProduct, type TestClient, type TestProduct } from '../../../apps/server/testing.ts'
import { changePassword, createAccount, getMe } from '../../access/contract.ts'
import * as contract from '../contract.ts'
import { aWorkbook, guestsKind, guestsTable } from '../testing.ts'

const guests = guestsKind()
const kind: ImportKind = {
  ...guests,
  columns: async (ground) =>
    (await guests.columns(ground)).map((column) => (column.key === 'name' ? { ...column, isSensitive: true } : column)),
}
let product: TestProduct
let owner: pg.Client
let sender: TestClient
let colleague: TestClient
let unitId: string

beforeAll(async () => {
  product = await startTestProduct({ withJobs: true, importKinds: [kind] })
  owner = new pg.Client({ connectionString: product.ownerUrl })
  await owner.connect()
  await owner.query(guestsTable)
  sender = await product.signIn('quantri')
  unitId = (await sender.call(getMe)).posts[0]?.unitId ?? ''
  const userName = 'quantri.hai'
  const body = { unitId, roleCode: 'administrator', displayName: 'Quản trị hai', userName }
  const { oneTimePassword } = await sender.call(createAccount, { body })
  const next = 'suối reo dưới chân Pu Ta Leng'
  const first = await product.signIn(userName, oneTimePassword)
  await first.call(changePassword, { body: { current: oneTimePassword, next } })
  colleague = await product.signIn(userName, next)
})
afterAll(async () => {
  await owner?.end()
  await product?.stop()
})

describe('a sensitive column', () => {
  it('is shown to who sent the workbook, and only until the run has ended', async () => {
    const file = await aWorkbook([['Cấm Một', 1]])
    const { runId } = await sender.call(contract.bringIn, { query: { kind: kind.name, unitId }, file })
    const params = { runId }
    await vi.waitFor(async () => {
      expect((await sender.call(contract.getRun, { params })).state).toBe('checked')
    }, 15_000)
    const query = { standing: 'refused' as const }
    const seenBy = async (client: TestClient) => {
      const { lines } = await client.call(contract.listNotedLines, { params, query })
      const { reasons } = await client.call(contract.listReasons, { params, query })
      return [lines[0]?.cells.name, lines[0]?.cells.seats, lines[0]?.faults[0]?.message, reasons[0]?.words]
    }
    expect(await seenBy(sender)).toEqual(['Cấm Một', '1', 'Không mời «Cấm Một».', 'Không mời «Cấm Một».'])
    expect(await seenBy(colleague)).toEqual(['•••', '1', 'Không mời «•••».', 'Không mời «…».'])
    await sender.call(contract.cancelRun, { params })
    expect(await seenBy(sender)).toEqual(['•••', '1', 'Không mời «•••».', 'Không mời «…».'])
  })

  it('goes out in the file only to who brought it in', async () => {
    const file = await aWorkbook([['Cấm Hai', 1]])
    const { runId } = await sender.call(contract.bringIn, { query: { kind: kind.name, unitId }, file })
    await vi.waitFor(async () => {
      expect((await sender.call(contract.getRun, { params: { runId } })).can.download).toBe(true)
    }, 15_000)
    expect((await colleague.call(contract.getRun, { params: { runId } })).can.download).toBe(false)
    const { path } = contract.downloadFaults
    const address = `/api${path.replace(':runId', runId)}`
    expect([(await sender.fetch(address)).status, (await colleague.fetch(address)).status]).toEqual([200, 403])
  })
})
