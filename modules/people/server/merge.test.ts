import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { UnitId } from '#modules/organisation'
import { inTransaction } from '#platform/db'
import { type FederationId, localDate, type TreePath } from '#platform/kernel'
import { startTestProduct, type TestClient, type TestProduct } from '../../../apps/server/testing.ts'
import * as people from '../contract.ts'
import type { PersonId } from '../domain/person.ts'
import { addPerson, namesIn, pageOf, refusalOf, unitIdOf } from '../testing.ts'
import { findDuplicates } from './find-duplicates.ts'

let product: TestProduct
let administrator: TestClient
let tamDuong: TestClient
let home: UnitId
let other: UnitId

beforeAll(async () => {
  product = await startTestProduct({ sample: 'small' })
  administrator = await product.signIn('quantri')
  tamDuong = await product.signIn('canbo.tamduong')
  home = await unitIdOf(administrator, 'LĐLĐ huyện Tam Đường')
  other = await unitIdOf(administrator, 'LĐLĐ huyện Sìn Hồ')
})
afterAll(() => product.stop())

/** What the product does every ten minutes, with the walls of the federation. */
async function lookForDuplicates(): Promise<void> {
  const { rows } = await product.product.database.pool.query<{ federation_id: FederationId; root_path: TreePath }>(
    'select * from organisation.all_federations()',
  )
  const [
    { federation_id: federationId, root_path: root } = { federation_id: '' as FederationId, root_path: '' as TreePath },
  ] = rows
  const walls = { federationId, walls: [root], own: [root], line: [root] }
  const { database } = product.product
  await findDuplicates.run(
    {},
    {
      ...{ database, federationId, now: new Date(), today: localDate('2020-01-15') },
      inFederation: (work) => inTransaction(database, { walls }, work),
      signal: new AbortController().signal,
    },
  )
}

const pairOf = async (client: TestClient, personId: PersonId) =>
  (await client.call(people.listLikenesses, { query: { personId } })).pairs[0]

/** The same woman, added by two districts that cannot see each other. */
async function twice(name: string, identifier: string | null = null) {
  const kept = await addPerson(administrator, home, {
    fullName: `${name} Hoà`,
    birthOn: '1985-03-12',
    identifier,
    memberSince: '2018-01-01',
    post: { title: 'Chủ tịch', validFrom: localDate('2018-01-01') },
  })
  const sinHo = await product.signIn('canbo.sinho')
  const dropped = await addPerson(sinHo, other, {
    fullName: `${name} Hòa`,
    birthOn: '1985-03-12',
    memberSince: '2016-05-01',
    partyMemberSince: localDate('2010-05-19'),
    post: { title: 'Ủy viên', validFrom: localDate('2016-05-01') },
  })
  const params = { personId: dropped.id }
  const decision = { decisionNumber: '1/QĐ', decisionOn: localDate('2017-01-01'), decidedBy: 'Giám đốc' }
  await sinHo.call(people.addDiscipline, {
    params,
    body: { form: 'reprimand', reason: 'Lý do', validFrom: localDate('2017-01-01'), ...decision },
  })
  return { kept, dropped }
}

const bare = ({ history, abilities, likenesses, merges, person, ...page }: Awaited<ReturnType<typeof pageOf>>) => ({
  ...page,
  person: { ...person, version: 0 },
})

describe('possible duplicates', () => {
  it('are found across units, shown with reasons to who sees both, and asked no more once dismissed', async () => {
    const { kept } = await twice('Phàn Thị')
    await lookForDuplicates()
    const pair = await pairOf(administrator, kept.id)
    expect(pair).toMatchObject({
      verdict: 'same',
      people: [{ fullName: 'Phàn Thị Hoà' }, { fullName: 'Phàn Thị Hòa' }],
    })
    expect(pair?.reasons.some((reason) => reason.words.startsWith('cùng họ tên, khác cách viết'))).toBe(true)
    expect(await pairOf(tamDuong, kept.id)).toBeUndefined()
    expect((await pageOf(administrator, kept.id)).likenesses).toBe(1)
    const params = { likenessId: pair?.id as never }
    expect(await refusalOf(tamDuong.call(people.dismissLikeness, { params }))).toEqual([404, 'people.likeness-unknown'])
    await administrator.call(people.dismissLikeness, { params })
    expect(await refusalOf(administrator.call(people.dismissLikeness, { params }))).toEqual([
      409,
      'people.already-decided',
    ])
    await administrator.call(people.correctPerson, {
      params: { personId: kept.id },
      body: { fullName: 'Phàn Thị Hoà', birthOn: localDate('1985-03-12'), sex: 'female', version: 1 },
    })
    await lookForDuplicates()
    expect(await pairOf(administrator, kept.id)).toBeUndefined()
  })
})

describe('merging', () => {
  it('points everything to the kept row, and undoing restores both exactly', async () => {
    const { kept, dropped } = await twice('Sùng Thị', '012185000888')
    await lookForDuplicates()
    const before = [bare(await pageOf(administrator, kept.id)), bare(await pageOf(administrator, dropped.id))]
    const versions = await Promise.all(
      [kept.id, dropped.id].map(async (id) => (await pageOf(administrator, id)).person.version),
    )
    const body = {
      keptId: kept.id,
      keptVersion: versions[0] ?? 0,
      droppedId: dropped.id,
      droppedVersion: versions[1] ?? 0,
    }
    expect(await refusalOf(tamDuong.call(people.mergePeople, { body }))).toEqual([404, 'people.person-unknown'])
    await administrator.call(people.mergePeople, { body })

    const page = await pageOf(administrator, kept.id)
    expect(page.person).toMatchObject({
      fullName: 'Sùng Thị Hoà',
      partyMemberSince: '2010-05-19',
      unitName: 'LĐLĐ huyện Tam Đường',
    })
    expect(page.memberships.map((one) => [one.unitName, one.validFrom, one.validTo])).toEqual([
      ['LĐLĐ huyện Sìn Hồ', '2016-05-01', '2018-01-01'],
      ['LĐLĐ huyện Tam Đường', '2018-01-01', null],
    ])
    expect(page.posts.map((post) => post.title)).toEqual(['Ủy viên', 'Chủ tịch'])
    expect(page.disciplines).toHaveLength(1)
    expect((await pageOf(administrator, dropped.id)).mergedInto).toEqual({ id: kept.id, fullName: 'Sùng Thị Hoà' })
    expect(await namesIn(administrator, other)).not.toContain('Sùng Thị Hòa')
    expect(await refusalOf(administrator.call(people.mergePeople, { body }))).toEqual([409, 'people.already-merged'])

    const params = { mergeId: page.merges[0]?.id as never }
    await administrator.call(people.undoMerge, { params })
    const after = [bare(await pageOf(administrator, kept.id)), bare(await pageOf(administrator, dropped.id))]
    expect(after).toEqual(before)
    expect(await namesIn(administrator, other)).toContain('Sùng Thị Hòa')
    expect(await refusalOf(administrator.call(people.undoMerge, { params }))).toEqual([
      422,
      'people.changed-after-merge',
    ])
    expect((await pairOf(administrator, kept.id))?.verdict).toBe('same')
  })

  it('takes the values that were chosen; a later correction survives the undo', async () => {
    const { kept, dropped } = await twice('Hảng Thị')
    const choices = { fullName: 'dropped', unit: 'dropped' } as const
    const body = { keptId: kept.id, keptVersion: 1, droppedId: dropped.id, droppedVersion: 1, choices }
    const merged = await administrator.call(people.mergePeople, { body })
    expect(merged).toMatchObject({ fullName: 'Hảng Thị Hòa', unitName: 'LĐLĐ huyện Sìn Hồ' })
    const page = await pageOf(administrator, kept.id)
    expect(page.memberships.map((one) => [one.unitName, one.validFrom])).toEqual([['LĐLĐ huyện Sìn Hồ', '2016-05-01']])
    await administrator.call(people.correctPerson, {
      params: { personId: kept.id },
      body: {
        fullName: 'Hảng Thị Hòa',
        birthOn: localDate('1985-03-12'),
        partyMemberSince: localDate('2010-05-19'),
        education: 'master',
        version: merged.version,
      },
    })
    await administrator.call(people.undoMerge, { params: { mergeId: page.merges[0]?.id as never } })
    const parted = await pageOf(administrator, kept.id)
    expect(parted.person).toMatchObject({
      fullName: 'Hảng Thị Hoà',
      education: 'master',
      partyMemberSince: null,
      unitName: 'LĐLĐ huyện Tam Đường',
    })
    expect(parted.memberships).toMatchObject([
      { unitName: 'LĐLĐ huyện Tam Đường', validFrom: '2018-01-01', validTo: null },
    ])
  })

  it('takes over direct work and shows one time in one unit once; undoing gives it back', async () => {
    const born = { birthOn: '1990-04-05', sex: 'female' as const }
    const short = await addPerson(administrator, home, { fullName: 'Tẩn Thị Sen', ...born, memberSince: '2019-03-01' })
    const long = await addPerson(administrator, home, {
      ...{ fullName: 'Tẩn Thị Sên', ...born, memberSince: '2015-03-01', isDirectWorker: true, notThese: [short.id] },
    })
    const body = { keptId: short.id, keptVersion: 1, droppedId: long.id, droppedVersion: 1 }
    await administrator.call(people.mergePeople, { body })
    const page = await pageOf(administrator, short.id)
    expect(page.memberships.map((one) => [one.validFrom, one.validTo, one.isDirectWorker])).toEqual([
      ['2015-03-01', null, true],
    ])
    const asked = { query: { unitId: home, directWorker: 'yes' as const, q: 'tan thi sen' } }
    expect((await administrator.call(people.listPeople, asked)).people.map((one) => one.id)).toEqual([short.id])
    await administrator.call(people.undoMerge, { params: { mergeId: page.merges[0]?.id as never } })
    const apart = await Promise.all([short.id, long.id].map((id) => pageOf(administrator, id)))
    expect(apart.map(({ memberships: [one] }) => [one?.validFrom, one?.isDirectWorker])).toEqual([
      ['2019-03-01', null],
      ['2015-03-01', true],
    ])
  })

  it('is not undone once the person has gone on', async () => {
    const { kept, dropped } = await twice('Cứ Thị')
    const body = { keptId: kept.id, keptVersion: 1, droppedId: dropped.id, droppedVersion: 1 }
    await administrator.call(people.mergePeople, { body })
    const leave = { as: 'retired' as const, effectiveOn: localDate('2020-01-01') }
    await administrator.call(people.leaveUnion, { params: { personId: kept.id }, body: leave })
    const { merges } = await pageOf(administrator, kept.id)
    const refused = administrator.call(people.undoMerge, { params: { mergeId: merges[0]?.id as never } })
    expect(await refusalOf(refused)).toEqual([422, 'people.changed-after-merge'])
  })
})
