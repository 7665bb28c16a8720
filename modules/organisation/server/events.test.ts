import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as access from '#modules/access'
import { localDate } from '#platform/kernel'
import { startTestProduct, type TestClient, type TestProduct } from '../../../apps/server/testing.ts'
import * as organisation from '../contract.ts'
import type { GivenUnitAct } from '../domain/acts.ts'
import type { UnitId } from '../domain/unit.ts'
import { add, decided, end, idOf, namesIn, pageOf, refusalOf, rename, tree } from './verbs-testing.ts'

let product: TestProduct
let administrator: TestClient
let clerk: TestClient
let tamDuong: TestClient
let sinHo: TestClient
const effectiveOn = localDate('2020-01-10')

beforeAll(async () => {
  product = await startTestProduct({ sample: 'small' })
  administrator = await product.signIn('quantri')
  clerk = await product.signIn('canbo.tinh')
  tamDuong = await product.signIn('canbo.tamduong')
  sinHo = await product.signIn('canbo.sinho')
})
afterAll(() => product.stop())

const root = () => idOf(administrator, 'LĐLĐ tỉnh Lai Châu')
const communes = async (names: readonly string[], below: string) => {
  const superior = await idOf(administrator, below)
  return Promise.all(names.map((name) => add(administrator, superior, { name, typeCode: 'commune_union' })))
}
const search = async (client: TestClient, q: string) =>
  (await client.call(organisation.searchOrganisation, { query: { q } })).units
const preview = (client: TestClient, acts: readonly GivenUnitAct[]) =>
  client.call(organisation.previewReorganisation, {
    query: { effectiveOn, acts: organisation.actsInAddress(acts) as never },
  })

describe('a merger', () => {
  it('ends the merged units, takes what stood below along and is found under the successor', async () => {
    const [one, two] = await communes(['CĐ xã Gộp Một', 'CĐ xã Gộp Hai'], 'LĐLĐ huyện Tam Đường')
    if (!one || !two) throw new Error('not added')
    const base = await add(administrator, one.id, { name: 'CĐCS Trường Gộp' })
    const before = await tree(administrator, '2020-01-09')
    const reply = await administrator.call(organisation.mergeUnits, {
      body: {
        units: [{ id: one.id, version: 1 }],
        into: { id: two.id, version: 1 },
        effectiveOn,
        decision: decided,
      },
    })
    expect(reply.events).toBe(1)
    expect(await tree(administrator, '2020-01-09')).toEqual(before)
    expect((await pageOf(administrator, base.id)).superior?.name).toBe('CĐ xã Gộp Hai')

    const page = await pageOf(administrator, one.id)
    expect(page.unit).toMatchObject({ name: 'CĐ xã Gộp Một', validTo: effectiveOn })
    expect(page.successors).toMatchObject([{ unitId: two.id, isMain: true, on: effectiveOn }])
    expect(page.events[0]).toMatchObject({
      kind: 'merged',
      words: 'Sáp nhập «CĐ xã Gộp Một» vào «CĐ xã Gộp Hai»',
      decision: { number: '12/QĐ-LĐLĐ' },
    })
    expect((await pageOf(administrator, two.id)).predecessors).toMatchObject([{ unitId: one.id }])
    expect((await pageOf(administrator, base.id)).events[0]?.kind).toBe('merged')
    expect((await search(administrator, 'xa gop mot')).map((unit) => [unit.name, unit.predecessorName])).toEqual([
      ['CĐ xã Gộp Hai', 'CĐ xã Gộp Một'],
      ['CĐ xã Gộp Một', null],
    ])
    expect((await search(administrator, 'xa gop mot'))[1]?.successor).toEqual({ id: two.id, name: 'CĐ xã Gộp Hai' })
  })

  it('into a unit that it founds is one decision', async () => {
    const [one, two] = await communes(['CĐ xã Hợp Một', 'CĐ xã Hợp Hai'], 'LĐLĐ huyện Sìn Hồ')
    if (!one || !two) throw new Error('not added')
    const superior = await idOf(administrator, 'LĐLĐ huyện Sìn Hồ')
    const { founded } = await administrator.call(organisation.mergeUnits, {
      body: {
        units: [{ id: one.id }, { id: two.id }],
        newUnit: { superior, typeCode: 'commune_union', name: 'CĐ xã Hợp Nhất' },
        effectiveOn,
        decision: decided,
      },
    })
    const page = await pageOf(administrator, founded[0]?.unit.id as UnitId)
    expect(page.predecessors.map((unit) => unit.name).sort()).toEqual(['CĐ xã Hợp Hai', 'CĐ xã Hợp Một'])
    expect(page.events.map((event) => event.kind)).toEqual(['merged'])
    expect(page.history.map((line) => line.entry)).toEqual(['organisation.unit-merged'])
  })

  it('is refused without the right, on a version that is gone, for units outside the walls', async () => {
    const [one, two] = await communes(['CĐ xã Cản Một', 'CĐ xã Cản Hai'], 'LĐLĐ huyện Sìn Hồ')
    if (!one || !two) throw new Error('not added')
    const body = { units: [{ id: one.id, version: 1 }], into: { id: two.id }, effectiveOn, decision: decided }
    expect(await refusalOf(clerk.call(organisation.mergeUnits, { body }))).toEqual([403, 'organisation.not-allowed'])
    expect(await refusalOf(tamDuong.call(organisation.mergeUnits, { body }))).toEqual([
      404,
      'organisation.unit-unknown',
    ])
    await rename(administrator, one, 'CĐ xã Cản Ba', '2019-01-01')
    expect(await refusalOf(administrator.call(organisation.mergeUnits, { body }))).toEqual([
      409,
      'organisation.changed-meanwhile',
    ])
    const undecided = { ...body, units: [{ id: one.id }], decision: { number: '12/QĐ' } }
    expect(await refusalOf(administrator.call(organisation.mergeUnits, { body: undecided }))).toEqual([
      422,
      'organisation.decision-missing',
    ])
  })
})

describe('a split', () => {
  it('distributes the units below and keeps the records with one part', async () => {
    const [one] = await communes(['CĐ xã Chia'], 'LĐLĐ huyện Tam Đường')
    if (!one) throw new Error('not added')
    const bases = await Promise.all(
      ['CĐCS Chia Một', 'CĐCS Chia Hai'].map((name) => add(administrator, one.id, { name })),
    )
    const superior = await idOf(administrator, 'LĐLĐ huyện Tam Đường')
    const part = (key: string, name: string) => ({ key, superior, typeCode: 'commune_union', name })
    const { founded } = await administrator.call(organisation.splitUnit, {
      params: { unitId: one.id },
      body: {
        version: 1,
        newUnits: [part('+a', 'CĐ xã Chia Bắc'), part('+b', 'CĐ xã Chia Nam')],
        into: ['+a', '+b'],
        keeper: '+b',
        below: bases.map((base, at) => ({ unit: base.id, to: at === 0 ? '+a' : '+b' })),
        effectiveOn,
        decision: decided,
      },
    })
    expect(founded.map((unit) => unit.key)).toEqual(['+a', '+b'])
    expect((await pageOf(administrator, bases[0]?.id as UnitId)).superior?.name).toBe('CĐ xã Chia Bắc')
    const page = await pageOf(administrator, one.id)
    expect(page.successors.map((unit) => [unit.name, unit.isMain]).sort()).toEqual([
      ['CĐ xã Chia Bắc', false],
      ['CĐ xã Chia Nam', true],
    ])
  })
})

describe('attributes of a unit', () => {
  it('hold from their day; earlier days keep theirs', async () => {
    const unit = await add(administrator, await idOf(administrator, 'LĐLĐ huyện Tam Đường'), { name: 'CĐCS Ngành' })
    const changed = await administrator.call(organisation.changeUnit, {
      params: { unitId: unit.id },
      body: {
        sectorCode: 'education',
        employerKind: 'state',
        yearKind: 'school',
        effectiveOn: localDate('2019-09-01'),
        version: unit.version,
        decision: { note: 'chưa có số' },
      },
    })
    expect(changed).toMatchObject({ sectorName: 'Giáo dục', yearKind: 'school', version: 2 })
    const then = await pageOf(administrator, unit.id, '2019-08-31')
    expect(then.unit).toMatchObject({ sectorCode: null, employerKind: null, yearKind: 'calendar' })
    expect(then.names.map((one) => [one.sectorName, one.validFrom])).toEqual([
      [null, '2018-01-01'],
      ['Giáo dục', '2019-09-01'],
    ])
  })
})

describe('kinds and sectors', () => {
  it('are added, renamed and retired by who manages the federation', async () => {
    const body = { name: 'Công đoàn đặc khu', shortName: 'CĐ đặc khu', rank: 55 }
    const kind = await administrator.call(organisation.addUnitKind, { body })
    expect(kind).toMatchObject({ code: 'cong_doan_dac_khu', units: 0, isRetired: false })
    expect(await refusalOf(administrator.call(organisation.addUnitKind, { body }))).toEqual([
      422,
      'organisation.kind-name-taken',
    ])
    expect(await refusalOf(clerk.call(organisation.addUnitKind, { body }))).toEqual([403, 'organisation.not-allowed'])
    await administrator.call(organisation.retireUnitKind, { params: kind, body: { isRetired: true } })
    const retired = add(administrator, await root(), { name: 'CĐ đặc khu Một', typeCode: kind.code })
    expect(await refusalOf(retired)).toEqual([422, 'organisation.kind-retired'])
    const broken = administrator.call(organisation.changeUnitKind, {
      params: { code: 'grassroots_union' },
      body: { name: 'Công đoàn cơ sở', shortName: 'CĐCS', rank: 15 },
    })
    expect(await refusalOf(broken)).toEqual([422, 'organisation.rank-breaks-tree'])
    const sector = await administrator.call(organisation.addSector, { body: { name: 'Du lịch' } })
    await administrator.call(organisation.renameSector, { params: sector, body: { name: 'Văn hóa, du lịch' } })
    await administrator.call(organisation.retireSector, { params: sector, body: { isRetired: true } })
    const { kinds, sectors, abilities } = await clerk.call(organisation.listUnitKinds)
    expect(kinds.find((one) => one.code === 'grassroots_union')?.rank).toBe(70)
    expect(sectors.at(-1)).toMatchObject({ name: 'Văn hóa, du lịch', isRetired: true })
    expect(abilities.canManage).toBe(false)
  })
})

describe('the archive of a unit that ended', () => {
  it('opens to the successor and the federation only; its own accounts lose their rights and are told why', async () => {
    const [unit, heir, sister] = await communes(['CĐ xã Vắng', 'CĐ xã Kế', 'CĐ xã Bên'], 'LĐLĐ huyện Sìn Hồ')
    if (!unit || !heir || !sister) throw new Error('not added')
    const [own, next, beside] = [
      await accountAt(unit.id, 'donvi.vang'),
      await accountAt(heir.id, 'donvi.ke'),
      await accountAt(sister.id, 'donvi.ben'),
    ]
    expect(await namesIn(own)).toContain('CĐ xã Vắng')
    const far = await idOf(administrator, 'LĐLĐ huyện Tam Đường')
    await administrator.call(organisation.endUnit, {
      params: { unitId: unit.id },
      body: { effectiveOn, successorId: heir.id, version: 1, decision: decided },
    })
    for (const client of [next, administrator]) {
      expect((await pageOf(client, unit.id)).unit.name).toBe('CĐ xã Vắng')
      expect((await search(client, 'xa vang')).map((one) => one.name)).toContain('CĐ xã Vắng')
      expect((await tree(client, '2020-01-09')).map((node) => node.id)).toContain(unit.id)
    }
    // The district stands above the successor; with the successor below another superior it loses the archive, too.
    await administrator.call(organisation.moveUnit, {
      params: { unitId: heir.id },
      body: { parentId: far, effectiveOn, version: 1, decision: decided },
    })
    for (const client of [sinHo, beside]) {
      expect(await refusalOf(pageOf(client, unit.id))).toEqual([404, 'organisation.unit-unknown'])
      expect((await search(client, 'xa vang')).map((one) => one.id)).not.toContain(unit.id)
      expect((await tree(client, '2020-01-09')).map((node) => node.id)).not.toContain(unit.id)
    }
    expect((await pageOf(tamDuong, unit.id)).unit.name).toBe('CĐ xã Vắng')
    const history = (await pageOf(administrator, unit.id)).history.map((line) => line.entry)
    expect(history).toEqual(['organisation.unit-added', 'organisation.unit-ended'])

    expect((await refusalOf(own.call(organisation.showTree)))[0]).toBe(403)
    const again = await refusalOf(product.signIn('donvi.vang', 'suối reo dưới chân Pu Ta Leng'))
    expect(again).toEqual([403, 'access.unit-ended'])
    const late = administrator.call(access.createAccount, { body: { ...newAccount('donvi.muon'), unitId: unit.id } })
    expect(await refusalOf(late)).toEqual([422, 'access.unit-ended'])
  })

  it('without a successor stays with the federation alone', async () => {
    const district = await idOf(administrator, 'LĐLĐ huyện Sìn Hồ')
    const unit = await add(administrator, district, { name: 'CĐCS Không ai kế' })
    await end(administrator, unit, '2020-01-10')
    expect((await pageOf(administrator, unit.id)).unit.validTo).toBe(effectiveOn)
    expect(await refusalOf(pageOf(sinHo, unit.id))).toEqual([404, 'organisation.unit-unknown'])
  })
})

describe('who manages one district only', () => {
  it('decides about its own units, also where their records leave its walls; never about others', async () => {
    const district = await idOf(administrator, 'LĐLĐ huyện Tam Đường')
    const own = await accountAt(district, 'quantri.tamduong')
    const unit = await add(own, district, { name: 'CĐCS Của huyện' })
    const ended = await end(own, unit, '2020-01-10')
    expect(ended).toMatchObject({ validTo: effectiveOn, version: 2 })
    expect(await refusalOf(pageOf(own, unit.id))).toEqual([404, 'organisation.unit-unknown'])
    expect((await pageOf(administrator, unit.id)).unit.name).toBe('CĐCS Của huyện')
    const other = await idOf(administrator, 'LĐLĐ huyện Sìn Hồ')
    const kept = await add(own, district, { name: 'CĐCS Ở lại' })
    const into = own.call(organisation.moveUnit, {
      params: { unitId: kept.id },
      body: { parentId: other, effectiveOn, version: 1, decision: decided },
    })
    expect(await refusalOf(into)).toEqual([404, 'organisation.unit-unknown'])
    const up = own.call(organisation.moveUnit, {
      params: { unitId: kept.id },
      body: { parentId: await root(), effectiveOn, version: 1, decision: decided },
    })
    expect(await refusalOf(up)).toEqual([403, 'organisation.not-allowed'])
    expect(await namesIn(own)).not.toContain('LĐLĐ huyện Sìn Hồ')
  })
})

const newAccount = (userName: string) => ({ roleCode: 'administrator', displayName: 'Người mẫu', userName })

async function accountAt(unitId: UnitId, userName: string): Promise<TestClient> {
  const body = { ...newAccount(userName), unitId }
  const { oneTimePassword } = await administrator.call(access.createAccount, { body })
  const first = await product.signIn(userName, oneTimePassword)
  const next = 'suối reo dưới chân Pu Ta Leng'
  await first.call(access.changePassword, { body: { current: oneTimePassword, next } })
  return product.signIn(userName, next)
}

describe('a preview', () => {
  it('says in words what would happen, and writes nothing', async () => {
    const district = await idOf(administrator, 'LĐLĐ huyện Sìn Hồ')
    const heir = await idOf(administrator, 'LĐLĐ huyện Tam Đường')
    const before = await tree(administrator)
    const said = await preview(administrator, [{ act: 'merged', units: [district], into: heir }])
    expect(said.acts[0]).toMatch(/^Sáp nhập «LĐLĐ huyện Sìn Hồ» vào «LĐLĐ huyện Tam Đường»; \d+ đơn vị/)
    expect(said.ended).toEqual([{ id: district, name: 'LĐLĐ huyện Sìn Hồ', keeperName: 'LĐLĐ huyện Tam Đường' }])
    const about = said.effects.map((one) => one.about)
    expect(about).toEqual(expect.arrayContaining(['units', 'figures', 'blocks', 'sets']))
    expect(said.effects.find((one) => one.words.includes('LĐLĐ các huyện'))?.words).toContain('bớt 1')
    expect(await tree(administrator)).toEqual(before)
  })

  it('refuses what the verb would refuse, and who may not', async () => {
    const [district, top] = [await idOf(administrator, 'LĐLĐ huyện Sìn Hồ'), await root()]
    const acts: GivenUnitAct[] = [{ act: 'dissolved', unit: district }]
    expect(await refusalOf(preview(administrator, acts))).toEqual([422, 'organisation.units-still-below'])
    expect(await refusalOf(preview(clerk, acts))).toEqual([403, 'organisation.not-allowed'])
    const own: GivenUnitAct[] = [{ act: 'moved', unit: top, superior: district }]
    expect(await refusalOf(preview(administrator, own))).toEqual([422, 'organisation.root-stays'])
  })
})

describe('a reorganisation', () => {
  it('is one decision: a refused act leaves nothing of the others', async () => {
    const before = await tree(administrator)
    const superior = await root()
    const acts: GivenUnitAct[] = [
      { act: 'established', unit: { key: '+x', superior, typeCode: 'commune_union', name: 'CĐ xã Nửa chừng' } },
      { act: 'moved', unit: await idOf(administrator, 'LĐLĐ huyện Sìn Hồ'), superior: '+x' },
    ]
    const attempt = administrator.call(organisation.reorganise, { body: { effectiveOn, acts, decision: decided } })
    const error = await attempt.catch((caught: unknown) => caught)
    expect(error).toMatchObject({
      status: 422,
      refused: { code: 'organisation.type-not-below', message: expect.stringMatching(/^Việc thứ 2: /) },
    })
    expect(await tree(administrator)).toEqual(before)
  })
})
