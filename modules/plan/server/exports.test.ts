import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addressOf, type Endpoint, type Sent } from '#platform/http'
import { workbookMediaType } from '#platform/xlsx'
import { startTestProduct, type TestClient, type TestProduct } from '../../../apps/server/testing.ts'
import { textOf } from '../../../apps/server/testing-walls-workbook.ts'
import { getMe } from '../../access/contract.ts'
import * as contract from '../contract.ts'

let product: TestProduct
let clerk: TestClient

beforeAll(async () => {
  product = await startTestProduct()
  clerk = await product.signIn('canbo.tinh')
  const unitId = (await clerk.call(getMe)).posts[0]?.unitId ?? ''
  const seasonId = (await clerk.call(contract.listSeasons)).currentId ?? ''
  const plan = (title: string) => ({ body: { kind: 'topical' as const, title, unitId, seasonId } })
  await clerk.call(contract.draftPlan, plan('=HYPERLINK("http://xau","Bấm")'))
  for (let at = 0; at < 3; at++) await clerk.call(contract.draftPlan, plan(`Dự thảo số ${at}`))
})
afterAll(() => product.stop())

const fetched = async <E extends Endpoint>(who: TestClient, endpoint: E, sent: Sent<E> = {}) => {
  const response = await who.fetch(addressOf(endpoint, sent as Sent<Endpoint>))
  const head = (name: string) => response.headers.get(name) ?? ''
  return {
    status: response.status,
    type: head('content-type'),
    name: head('content-disposition'),
    text: await textOf(response),
  }
}

describe('a list as a file', () => {
  it('has all rows whatever the page, the heading of the office, and text that stays text', async () => {
    const file = await fetched(clerk, contract.exportPlans, { query: { limit: 1 } })
    expect([file.status, file.type]).toEqual([200, workbookMediaType])
    expect(decodeURIComponent(file.name)).toMatch(/Kế hoạch 20\d\d-\d\d-\d\d\.xlsx/)
    for (const at of [0, 1, 2]) expect(file.text).toContain(`Dự thảo số ${at}`)
    expect(file.text).toMatch(/tổng liên đoàn lao động việt nam/i)
    expect(file.text).toContain('HYPERLINK')
    expect(file.text).not.toMatch(/<f[ >]/)
  })

  it('keeps to the filters of the list', async () => {
    expect((await fetched(clerk, contract.exportPlans, { query: { relation: 'above' } })).text).not.toContain(
      'Dự thảo số',
    )
    expect((await fetched(clerk, contract.exportPlans, { query: { q: 'so 2' } })).text).not.toContain('Dự thảo số 1')
  })

  it('ends at the walls, and is refused in words to who may not see the list', async () => {
    const neighbour = await product.signIn('canbo.tamduong')
    expect((await fetched(neighbour, contract.exportPlans)).text).not.toContain('Dự thảo số')
    const stranger = await fetched(product.anonymous, contract.exportPlans)
    expect([stranger.status, stranger.type]).toEqual([401, expect.stringContaining('json')])
  })
})
