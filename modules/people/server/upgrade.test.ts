/** Units that ended before the upgrade: their people, posts and places come out as if the end had been recorded today. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as organisation from '#modules/organisation'
import { localDate } from '#platform/kernel'
import { startTestProduct, type TestClient, type TestProduct } from '../../../apps/server/testing.ts'
import * as people from '../contract.ts'
import { addPerson, pageOf, refusalOf, unitIdOf } from '../testing.ts'

let product: TestProduct
let administrator: TestClient
let owner: pg.Client

beforeAll(async () => {
  product = await startTestProduct({ sample: 'small' })
  administrator = await product.signIn('quantri')
  owner = new pg.Client({ connectionString: product.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await product.stop()
})

async function upgrade(file: string): Promise<void> {
  const text = readFileSync(join(import.meta.dirname, '../..', file), 'utf8')
  await owner.query('begin')
  await owner.query(text)
  await owner.query('commit')
}

it('ends what stood in them, starts no membership before its unit, and moves them below the root', async () => {
  const home = await unitIdOf(administrator, 'LĐLĐ huyện Tam Đường')
  const root = (await administrator.call(organisation.showTree)).nodes.find((one) => one.parentId === null)
  const body = { parentId: home, typeCode: 'grassroots_union', name: 'CĐCS Xưa', shortName: '' }
  const decision = { number: '63/QĐ', on: localDate('2017-12-20') }
  const unit = await administrator.call(organisation.addUnit, {
    body: { ...body, validFrom: localDate('2018-01-01'), decision },
  })
  const post = { title: 'Chủ tịch', validFrom: localDate('2018-01-01') }
  const member = await addPerson(administrator, unit.id, { fullName: 'Phùng A Cũ', post })
  const waiting = await administrator.call(people.proposeTransfer, {
    params: { personId: member.id },
    body: { toUnitId: home, effectiveOn: localDate('2018-07-01'), opinion: 'Hoàn thành tốt nhiệm vụ' },
  })
  // As an earlier version left it: only the unit itself ended, and the membership was taken from an older post.
  await owner.query(`update organisation.units set valid_to = '2019-05-01' where id = $1`, [unit.id])
  await owner.query(`update organisation.unit_versions set valid_to = '2019-05-01' where unit_id = $1`, [unit.id])
  await owner.query(`update people.memberships set valid_from = '2015-03-01' where person_id = $1`, [member.id])
  const tamDuong = await product.signIn('canbo.tamduong')
  expect((await pageOf(tamDuong, member.id)).person.standing).toBe('active')

  await upgrade('people/server/migrations/2026-11-21-1340-end-with-units-ended-before.sql')
  await upgrade('organisation/server/migrations/2026-11-21-1341-archive-units-ended-before.sql')

  const page = await pageOf(administrator, member.id)
  expect(page.person).toMatchObject({ standing: 'left', leftOn: '2019-05-01' })
  expect(page.memberships).toMatchObject([{ validFrom: '2018-01-01', validTo: '2019-05-01', ended: 'unit-change' }])
  expect(page.posts).toMatchObject([{ title: 'Chủ tịch', validTo: '2019-05-01' }])
  expect(page.transfers).toMatchObject([
    { id: waiting.id, state: 'withdrawn', answer: 'CĐCS Xưa đã kết thúc hoạt động' },
  ])
  expect(await refusalOf(pageOf(tamDuong, member.id))).toEqual([404, 'people.person-unknown'])
  const { rows } = await owner.query('select parent_id, path from organisation.units where id = $1', [unit.id])
  expect(rows).toEqual([{ parent_id: root?.id, path: expect.stringMatching(/^\/[a-z0-9]+\/[a-z0-9]+\/$/) }])
  const below = await administrator.call(organisation.showTree, { query: { on: localDate('2019-01-01') } })
  expect(below.nodes.find((one) => one.id === unit.id)?.parentId).toBe(home)
})
