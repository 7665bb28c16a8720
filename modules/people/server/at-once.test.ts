/** Two who write in the same moment: one of them waits, and then sees what the other wrote. */
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as organisation from '#modules/organisation'
import { localDate } from '#platform/kernel'
import { startTestProduct, type TestClient, type TestProduct } from '../../../apps/server/testing.ts'
import * as people from '../contract.ts'
import { addPerson, namesIn, refusalOf, unitIdOf } from '../testing.ts'

let product: TestProduct
let owner: pg.Client
let watcher: pg.Client
let administrator: TestClient
let root: organisation.UnitId
let home: organisation.UnitId
const decision = { number: '60/QĐ', on: localDate('2019-12-20') }
const from = localDate('2018-01-01')
const council = {
  kind: 'council' as const,
  name: 'Hội đồng mẫu',
  validFrom: from,
  decision: { number: '9/QĐ', on: from, by: 'Ban Thường vụ' },
}

beforeAll(async () => {
  product = await startTestProduct({ sample: 'small' })
  owner = new pg.Client({ connectionString: product.ownerUrl })
  watcher = new pg.Client({ connectionString: product.ownerUrl })
  await Promise.all([owner.connect(), watcher.connect()])
  administrator = await product.signIn('quantri')
  root = await unitIdOf(administrator, 'LĐLĐ tỉnh Lai Châu')
  home = await unitIdOf(administrator, 'LĐLĐ huyện Tam Đường')
})
afterAll(async () => {
  await Promise.all([owner.end(), watcher.end()])
  await product.stop()
})

/** Until this many have an answer or wait for a lock. */
async function settledOrWaiting(attempts: readonly Promise<unknown>[]): Promise<void> {
  let settled = 0
  for (const attempt of attempts)
    attempt.then(
      () => settled++,
      () => settled++,
    )
  for (let look = 0; look < 200; look++) {
    const { rows } = await watcher.query(
      `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if (settled + rows[0].waiting >= attempts.length) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('neither answered nor waiting')
}

async function endingUnit(name: string) {
  const body = { parentId: root, typeCode: 'grassroots_union', name, shortName: '', validFrom: from, decision }
  const unit = await administrator.call(organisation.addUnit, { body })
  const member = await addPerson(administrator, unit.id, { fullName: `${name} Một` })
  const away = await addPerson(administrator, unit.id, { fullName: `${name} Hai` })
  await administrator.call(people.leaveUnion, {
    params: { personId: away.id },
    body: { as: 'left', effectiveOn: localDate('2019-01-01') },
  })
  const coming = await addPerson(administrator, home, { fullName: `${name} Ba` })
  const transfer = await administrator.call(people.proposeTransfer, {
    params: { personId: coming.id },
    body: { toUnitId: unit.id, effectiveOn: localDate('2019-07-01'), opinion: 'Hoàn thành tốt nhiệm vụ' },
  })
  return { unit, member, away, coming, transfer }
}

/** The decision waits for a row of the member; what is written then begins before the decision is through. */
async function writtenWhileEnding(
  { unit, member }: Awaited<ReturnType<typeof endingUnit>>,
  write: () => readonly Promise<unknown>[],
) {
  await owner.query('begin')
  await owner.query('select from people.memberships where person_id = $1 for update', [member.id])
  const ending = administrator.call(organisation.endUnit, {
    params: { unitId: unit.id },
    body: { effectiveOn: localDate('2020-01-10'), version: unit.version, decision },
  })
  await settledOrWaiting([ending])
  const answers = write().map((one) => refusalOf(one).catch((error: Error) => error.message))
  await settledOrWaiting([ending, ...answers])
  await owner.query('rollback')
  await ending
  return Promise.all(answers)
}

it('nobody stays behind in a unit that ends while people are written there', async () => {
  await administrator.call(people.savePeopleSettings, { body: { withHouseholds: true } })
  const place = await endingUnit('Lù Văn')
  const { unit, member, away, coming, transfer } = place
  const household = { headName: 'Lò Văn Chủ', address: 'Bản Mẫu', peopleCount: 4, validFrom: from }
  const [accepted, ...answers] = await writtenWhileEnding(place, () => [
    administrator.call(people.acceptTransfer, { params: { transferId: transfer.id }, body: { version: 1 } }),
    addPerson(administrator, unit.id, { fullName: 'Sùng A Sau' }),
    administrator.call(people.addPost, {
      params: { personId: member.id },
      body: { title: 'Tổ trưởng', validFrom: from },
    }),
    administrator.call(people.returnToUnion, {
      params: { personId: away.id },
      body: { unitId: unit.id, effectiveOn: localDate('2019-06-01') },
    }),
    administrator.call(people.addHousehold, { body: { unitId: unit.id, ...household } }),
  ])
  expect(accepted?.[0]).toBeOneOf([409, 422])
  expect(answers).toEqual(Array(4).fill([422, 'people.unit-not-there']))
  const { rows } = await owner.query(
    `select full_name from people.memberships where unit_id = $1 and valid_to is null`,
    [unit.id],
  )
  expect(rows).toEqual([])
  expect(await namesIn(administrator, home)).toContain(coming.fullName)
})

it('a unit that ends takes no body and no figures of a later day', async () => {
  const place = await endingUnit('Hoàng A')
  const params = { unitId: place.unit.id }
  const answers = await writtenWhileEnding(place, () => [
    administrator.call(organisation.addBody, { params, body: council }),
    administrator.call(organisation.reportFigures, { params, body: { asOf: localDate('2020-01-12'), members: 5 } }),
  ])
  expect(answers).toEqual([
    [422, 'organisation.already-ended'],
    [422, 'organisation.figures-before-unit'],
  ])
})

it('a body gets one head although two clerks name one in the same moment', async () => {
  const { id: bodyId } = await administrator.call(organisation.addBody, {
    params: { unitId: home },
    body: council,
  })
  const heads = [
    await addPerson(administrator, home, { fullName: 'Mào Văn Trước' }),
    await addPerson(administrator, home, { fullName: 'Hảng Thị Sau' }),
  ]
  const post = { title: 'Chủ tịch Hội đồng', bodyId, bodyRole: 'chair' as const, validFrom: from }
  await owner.query('begin')
  // Reading goes on, writing waits: both have looked for a head before either is written.
  await owner.query('lock table people.posts in exclusive mode')
  const naming = heads.map(({ id }) => administrator.call(people.addPost, { params: { personId: id }, body: post }))
  const answers = naming.map((one) =>
    one.then(
      () => 'named',
      () => refusalOf(one),
    ),
  )
  await settledOrWaiting(naming)
  await owner.query('rollback')
  expect(await Promise.all(answers)).toEqual(expect.arrayContaining(['named', [422, 'people.two-chairs']]))
})

it('heads who were named twice before that are settled once: who came last stays', async () => {
  const { id: bodyId } = await administrator.call(organisation.addBody, {
    params: { unitId: home },
    body: { ...council, name: 'Hội đồng nhiều đầu mẫu' },
  })
  const names = ['Lò Văn Đầu', 'Sùng Thị Giữa', 'Tẩn A Cuối']
  for (const [n, fullName] of names.entries()) {
    const validFrom = localDate(n === 0 ? '2018-01-01' : '2019-01-01')
    const post = { title: 'Chủ tịch Hội đồng', bodyId, bodyRole: 'member' as const, validFrom }
    await addPerson(administrator, home, { fullName, post })
  }
  await owner.query('drop index people.posts_one_open_head')
  await owner.query(`update people.posts set body_role = 'chair' where body_id = $1`, [bodyId])
  await owner.query(
    readFileSync(`${import.meta.dirname}/migrations/2026-11-21-1350-keep-one-head-of-a-body.sql`, 'utf8'),
  )
  const { members } = await administrator.call(people.listBodyMembers, { params: { bodyId } })
  expect(members.map((one) => [one.fullName, one.bodyRole])).toEqual([
    ['Tẩn A Cuối', 'chair'],
    ['Sùng Thị Giữa', 'member'],
  ])
  const { rows } = await owner.query(
    `select valid_to::text from people.posts where body_id = $1 and full_name = $2 and body_role = 'chair'`,
    [bodyId, names[0]],
  )
  expect(rows).toEqual([{ valid_to: '2019-01-01' }])
})
