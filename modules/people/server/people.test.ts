import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { UnitId } from '#modules/organisation'
import { localDate } from '#platform/kernel'
import { startTestProduct, type TestClient, type TestProduct } from '../../../apps/server/testing.ts'
import * as people from '../contract.ts'
import { addPerson, namesIn, pageOf, refusalOf, refusedBy, unitIdOf } from '../testing.ts'

let product: TestProduct
let administrator: TestClient
let tamDuong: TestClient
let sinHo: TestClient
let auditor: TestClient
let home: UnitId
let other: UnitId

beforeAll(async () => {
  product = await startTestProduct({ sample: 'small' })
  administrator = await product.signIn('quantri')
  tamDuong = await product.signIn('canbo.tamduong')
  sinHo = await product.signIn('canbo.sinho')
  auditor = await product.signIn('kiemtra')
  home = await unitIdOf(administrator, 'LĐLĐ huyện Tam Đường')
  other = await unitIdOf(administrator, 'LĐLĐ huyện Sìn Hồ')
})
afterAll(() => product.stop())

describe('add person', () => {
  it('writes the record, the first period and the first post, whose title says that it leads', async () => {
    const post = { title: 'Phó Chủ tịch', validFrom: localDate('2018-03-01') }
    const person = await addPerson(tamDuong, home, {
      fullName: 'Lò  Thị Hoà'.normalize('NFD'),
      birthOn: '1985-03-12',
      post,
    })
    const page = await pageOf(tamDuong, person.id)
    expect(page.person).toMatchObject({ fullName: 'Lò  Thị Hoà', birthYear: 1985, unitName: 'LĐLĐ huyện Tam Đường' })
    expect(page.memberships).toMatchObject([{ unitId: home, validFrom: '2018-01-01', validTo: null, began: 'joined' }])
    expect(page.posts).toMatchObject([{ title: 'Phó Chủ tịch', isLeader: true, isManager: false, canEnd: true }])
    expect(page.history.map((line) => line.entry)).toEqual(['people.person-added'])
  })

  it.each([
    ['2030-01-01', 'people.birth-in-future'],
    ['2010-01-01', 'people.too-young'],
  ])('refuses a birth on %s', async (birthOn, code) => {
    expect(await refusalOf(addPerson(tamDuong, home, { fullName: 'Vàng A Trẻ', birthOn }))).toEqual([422, code])
  })

  it('refuses who may not: a reader, and a clerk at another place', async () => {
    expect(await refusalOf(addPerson(auditor, home, { fullName: 'Ai Đó' }))).toEqual([403, 'people.not-allowed'])
    expect(await refusalOf(addPerson(sinHo, home, { fullName: 'Ai Đó' }))).toEqual([404, 'organisation.unit-unknown'])
  })

  it('asks first whether it is somebody already there, and remembers the answer', async () => {
    const first = await addPerson(tamDuong, home, { fullName: 'Tẩn Mẩy Hoà', birthOn: '1990-07-05' })
    const query = { unitId: home, fullName: 'Tẩn Mẩy Hòa', birthOn: localDate('1990-07-05') }
    const { candidates } = await tamDuong.call(people.findCandidates, { query })
    expect(candidates).toMatchObject([{ id: first.id, verdict: 'same' }])
    expect(candidates[0]?.reasons.map((reason) => reason.words).join()).toContain('cùng ngày sinh 05/07/1990')
    const again = { fullName: 'Tẩn Mẩy Hòa', birthOn: '1990-07-05' }
    const asked = await refusedBy(addPerson(tamDuong, home, again))
    expect([asked.status, asked.refused.code]).toEqual([409, 'people.possible-duplicates'])
    expect(asked.refused.message).toContain('Tẩn Mẩy Hoà, sinh 05/07/1990, LĐLĐ huyện Tam Đường')
    await addPerson(tamDuong, home, { ...again, notThese: [first.id] })
    const { pairs } = await tamDuong.call(people.listLikenesses, { query: { personId: first.id } })
    expect(pairs).toEqual([])
  })

  it('keeps an identity number for one person, also out of sight, without saying who', async () => {
    const identifier = '012190000111'
    await addPerson(tamDuong, home, { fullName: 'Giàng Thị Số', identifier })
    const seen = await refusedBy(addPerson(tamDuong, home, { fullName: 'Người Khác', identifier }))
    expect(seen.refused.message).toContain('Giàng Thị Số')
    const unseen = await refusedBy(addPerson(sinHo, other, { fullName: 'Người Khác', identifier }))
    expect(unseen.refused.code).toBe('people.identifier-taken-elsewhere')
    expect(unseen.refused.message).not.toContain('Giàng')
  })
})

describe('sensitive data', () => {
  it('is masked on the page and in no list; looking at it is written down', async () => {
    const given = { fullName: 'Lù Văn Kín', identifier: '012190000222', ethnicity: 'lu' }
    const { id } = await addPerson(tamDuong, home, given)
    const page = JSON.stringify(await pageOf(tamDuong, id))
    expect(page).toContain('•••• •••• 0222')
    expect(page).not.toContain('012190000222')
    const list = await tamDuong.call(people.listPeople, { query: { unitId: home, q: 'lu van kin' } })
    expect(JSON.stringify(list)).not.toMatch(/0222|"lu"/)
    const params = { personId: id }
    expect(await tamDuong.call(people.revealPerson, { params })).toEqual({
      identifier: '012190000222',
      ethnicity: 'lu',
      ethnicityName: 'Lự',
    })
    expect(await refusalOf(auditor.call(people.revealPerson, { params }))).toEqual([403, 'people.not-allowed'])
    expect((await pageOf(tamDuong, id)).history[0]).toMatchObject({ entry: 'people.sensitive-seen' })
  })

  it('never enters the history of a correction', async () => {
    const { id, version } = await addPerson(tamDuong, home, { fullName: 'Lù Văn Sửa', identifier: '012190000333' })
    const body = { fullName: 'Lù Văn Sữa', identifier: '012190000444', ethnicity: 'lu', version }
    await tamDuong.call(people.correctPerson, { params: { personId: id }, body })
    const [line] = (await pageOf(tamDuong, id)).history
    expect(line?.details).toMatchObject({
      changes: ['họ và tên: Lù Văn Sửa → Lù Văn Sữa', 'số định danh: đã sửa', 'dân tộc: đã ghi'],
    })
    expect(JSON.stringify(line)).not.toMatch(/0121900/)
    const late = tamDuong.call(people.correctPerson, {
      params: { personId: id },
      body: { ...body, fullName: 'Lù Văn Trễ' },
    })
    expect(await refusalOf(late)).toEqual([409, 'people.changed-meanwhile'])
  })
})

describe('one unit on a day', () => {
  it('is kept: a second unit on the same days is refused with its name and days', async () => {
    const { id } = await addPerson(administrator, home, { fullName: 'Chẻo Văn Ngày', memberSince: '2018-06-01' })
    const add = (unitId: UnitId, from: string, to: string) =>
      administrator.call(people.addMembership, {
        params: { personId: id },
        body: { unitId, validFrom: localDate(from), validTo: localDate(to) },
      })
    const refused = await refusedBy(add(other, '2018-01-01', '2018-06-02'))
    expect(refused.refused.code).toBe('people.two-units')
    expect(refused.refused.message).toContain('Từ ngày 01/06/2018')
    expect(refused.refused.message).toContain('LĐLĐ huyện Tam Đường')
    await add(other, '2018-01-01', '2018-06-01')
    expect((await pageOf(administrator, id)).memberships.map((one) => [one.unitName, one.validTo])).toEqual([
      ['LĐLĐ huyện Sìn Hồ', '2018-06-01'],
      ['LĐLĐ huyện Tam Đường', null],
    ])
  })

  it('begins and ends by day: other work, leaving, coming back', async () => {
    const { id } = await addPerson(tamDuong, home, {
      fullName: 'Chẻo Thị Đổi',
      isDirectWorker: true,
      post: { title: 'Tổ trưởng', validFrom: localDate('2018-01-01') },
    })
    const params = { personId: id }
    const on = (effectiveOn: string) => localDate(effectiveOn)
    await tamDuong.call(people.changeWork, { params, body: { isDirectWorker: false, effectiveOn: on('2018-07-01') } })
    await tamDuong.call(people.leaveUnion, { params, body: { as: 'left', effectiveOn: on('2019-01-01') } })
    const left = await pageOf(tamDuong, id)
    expect(left.person).toMatchObject({ standing: 'left', leftOn: '2019-01-01' })
    expect(left.posts[0]?.validTo).toBe('2019-01-01')
    const tooEarly = tamDuong.call(people.returnToUnion, {
      params,
      body: { unitId: home, effectiveOn: on('2018-12-01') },
    })
    expect(await refusalOf(tooEarly)).toEqual([422, 'people.day-before-last-change'])
    await tamDuong.call(people.returnToUnion, { params, body: { unitId: home, effectiveOn: on('2019-06-01') } })
    expect((await pageOf(tamDuong, id)).memberships.map((one) => [one.began, one.validFrom, one.ended])).toEqual([
      ['joined', '2018-01-01', 'work-changed'],
      ['work-changed', '2018-07-01', 'left'],
      ['returned', '2019-06-01', null],
    ])
  })
})

describe('posts, bodies and discipline', () => {
  it('give a body one head on a day', async () => {
    const { bodies } = await administrator.call((await import('#modules/organisation')).showUnit, {
      params: { unitId: await unitIdOf(administrator, 'LĐLĐ tỉnh Lai Châu') },
    })
    const council = bodies.find((one) => one.kind === 'council')
    const [first, second] = [
      await addPerson(administrator, home, { fullName: 'Mào Văn Một' }),
      await addPerson(administrator, home, { fullName: 'Mào Văn Hai' }),
    ]
    const post = {
      title: 'Chủ tịch Hội đồng',
      bodyId: council?.id ?? null,
      bodyRole: 'chair' as const,
      validFrom: localDate('2019-01-01'),
    }
    await administrator.call(people.addPost, { params: { personId: first.id }, body: post })
    const refused = await refusedBy(administrator.call(people.addPost, { params: { personId: second.id }, body: post }))
    expect(refused.refused.code).toBe('people.two-chairs')
    expect(refused.refused.message).toContain('Mào Văn Một')
    const params = { bodyId: council?.id as never }
    const { members } = await administrator.call(people.listBodyMembers, { params })
    expect(members).toMatchObject([{ fullName: 'Mào Văn Một', bodyRole: 'chair', ofUnitName: 'LĐLĐ huyện Tam Đường' }])
    const own = tamDuong.call(people.addPost, {
      params: { personId: second.id },
      body: { ...post, bodyRole: 'member' },
    })
    expect(await refusalOf(own)).toEqual([403, 'people.not-allowed'])
  })

  it('keep discipline with its decision until it ends', async () => {
    const { id } = await addPerson(tamDuong, home, { fullName: 'Mào Thị Phạt' })
    const params = { personId: id }
    const body = {
      form: 'warning',
      reason: 'Vi phạm nội quy',
      decisionNumber: '12/QĐ',
      decisionOn: localDate('2019-03-01'),
      decidedBy: 'Giám đốc',
      validFrom: localDate('2019-03-01'),
    }
    await tamDuong.call(people.addDiscipline, { params, body })
    const [discipline] = (await pageOf(tamDuong, id)).disciplines
    expect(discipline).toMatchObject({ formName: 'Cảnh cáo', unitName: 'LĐLĐ huyện Tam Đường', canEnd: true })
    const end = {
      params: { ...params, disciplineId: discipline?.id as never },
      body: { effectiveOn: localDate('2020-01-01') },
    }
    await tamDuong.call(people.endDiscipline, end)
    expect(await refusalOf(tamDuong.call(people.endDiscipline, end))).toEqual([422, 'people.already-ended'])
  })
})

describe('walls', () => {
  it('hide people of another district as if they did not exist', async () => {
    const { id } = await addPerson(sinHo, other, { fullName: 'Vàng A Khuất' })
    expect(await refusalOf(pageOf(tamDuong, id))).toEqual([404, 'people.person-unknown'])
    expect(await refusalOf(namesIn(tamDuong, other))).toEqual([404, 'organisation.unit-unknown'])
  })
})

describe('households', () => {
  const body = {
    headName: 'Lò Văn Chủ',
    address: 'Bản Mẫu, xã Mẫu',
    peopleCount: 4,
    validFrom: localDate('2019-01-01'),
  }
  it('are kept only where the federation wants them', async () => {
    const add = () => tamDuong.call(people.addHousehold, { body: { unitId: home, ...body } })
    expect(await refusalOf(add())).toEqual([422, 'people.households-off'])
    expect(await refusalOf(tamDuong.call(people.savePeopleSettings, { body: { withHouseholds: true } }))).toEqual([
      403,
      'people.not-allowed',
    ])
    await administrator.call(people.savePeopleSettings, { body: { withHouseholds: true } })
    const household = await add()
    const params = { householdId: household.id }
    const more = { headName: body.headName, address: body.address, peopleCount: 5, version: 1 }
    await tamDuong.call(people.correctHousehold, { params, body: more })
    expect(await refusalOf(tamDuong.call(people.correctHousehold, { params, body: more }))).toEqual([
      409,
      'people.changed-meanwhile',
    ])
    const end = { effectiveOn: localDate('2020-01-01'), version: 2 }
    await tamDuong.call(people.endHousehold, { params, body: end })
    const on = (day: string) => tamDuong.call(people.listHouseholds, { query: { unitId: home, on: localDate(day) } })
    expect([(await on('2019-12-31')).total, (await on('2020-01-01')).total]).toEqual([1, 0])
    expect((await sinHo.call(people.listHouseholds)).total).toBe(0)
  })
})
