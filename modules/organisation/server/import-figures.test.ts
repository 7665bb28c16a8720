import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '#platform/db'
import { localDate, type TreePath, type UserId } from '#platform/kernel'
import type { CellValue, ImportGround } from '#platform/xlsx'
import { startTestProduct, type TestClient, type TestProduct } from '../../../apps/server/testing.ts'
import { getMe } from '../../access/contract.ts'
import * as organisation from '../contract.ts'
import { figuresImport } from './import-figures.ts'
import { idOf } from './verbs-testing.ts'

let product: TestProduct
let administrator: TestClient
const today = localDate('2020-01-15')

beforeAll(async () => {
  product = await startTestProduct({ sample: 'small' })
  administrator = await product.signIn('quantri')
})
afterAll(() => product.stop())

/** As a job runs it: inside the walls of the sender, in one transaction. */
async function asSender<T>(work: (ground: ImportGround) => Promise<T>): Promise<T> {
  const me = await administrator.call(getMe)
  const post = me.posts[0]
  if (!post) throw new Error('no post')
  const path = post.unitPath as TreePath
  const grant = { unitId: post.unitId, path, verbs: new Set(me.verbs) }
  const actor = {
    userId: me.user.id as UserId,
    displayName: 'Quản trị mẫu',
    federationId: me.federation.id,
    grants: [grant],
  }
  const walls = { federationId: me.federation.id, walls: [path], own: [path], line: [path] }
  return inTransaction(product.product.database, { walls }, (tx) =>
    work({ tx, actor, now: new Date('2020-01-15T03:00:00Z'), today, unit: { id: post.unitId, path } }),
  )
}

type Cells = Record<string, CellValue>
const row = (unit: string, more: Cells = {}): Cells => ({
  ...{
    unit,
    superior: null,
    asOf: '2019-12-31',
    members: 42,
    women: null,
    ethnicMinorities: null,
    directWorkers: null,
  },
  ...more,
})
const lines = (rows: readonly Cells[]) => rows.map((cells, at) => ({ line: at + 2, cells }))

describe('a workbook of membership figures', () => {
  it('is judged by the tree of each day and written as a whole; what it corrects is kept', async () => {
    const district = await idOf(administrator, 'LĐLĐ huyện Tam Đường')
    const { below } = await administrator.call(organisation.showUnit, { params: { unitId: district } })
    const [first, second] = below.units
    if (!first || !second) throw new Error('too few units')
    const rows = [
      row(first.name, { members: 61, women: 30 }),
      row(second.name, { asOf: '2019-06-30', members: second.members }),
    ]
    const faults = await asSender(async (ground) => (await figuresImport.openJudge(ground)).judge(lines(rows)))
    expect(faults.map((one) => one.faults.map((fault) => fault.severity))).toEqual([['doubtful'], []])

    const outcome = await asSender(async (ground) => {
      const writer = await figuresImport.openWriter(ground)
      await writer.write(lines(rows).map((one) => ({ ...one, decision: 'accept' })))
      return writer.finish()
    })
    expect(outcome.words).toBe('Đã ghi số đoàn viên của 2 dòng, tính đến 30/06/2019, 31/12/2019.')
    const figures = async (unitId: typeof first.id) =>
      (await administrator.call(organisation.listUnitFigures, { params: { unitId } })).figures
    expect((await figures(first.id))[0]).toMatchObject({
      ...{ asOf: '2019-12-31', members: 61, women: 30, ethnicMinorities: null, recordedBy: 'Quản trị mẫu' },
      replaced: [{ replacedBy: 'Quản trị mẫu' }],
    })
    expect((await figures(second.id)).find((one) => one.asOf === '2019-06-30')).toMatchObject({
      members: second.members,
      replaced: [],
    })
  })

  it('refuses a unit outside what the sender brought it for, and names each column as the judge does', async () => {
    const columns = await asSender((ground) => figuresImport.columns(ground))
    const keys = columns.map((column) => column.key)
    const strange = [row('CĐCS Không có', { women: 50 })]
    const [verdict] = await asSender(async (ground) => (await figuresImport.openJudge(ground)).judge(lines(strange)))
    expect(verdict?.faults.map((fault) => [fault.column, fault.severity])).toEqual([
      ['women', 'refused'],
      ['unit', 'refused'],
    ])
    for (const { column } of verdict?.faults ?? []) expect(keys).toContain(column)
  })
})
