import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listNotices } from '#modules/inbox'
import * as organisation from '#modules/organisation'
import { localDate } from '#platform/kernel'
import * as plan from '../contract.ts'
import { Cast, typedTask } from './testing.ts'

let cast: Cast
const effectiveOn = localDate('2020-01-15')
const decision = { number: '60/QĐ-TLĐ', on: localDate('2020-01-14') }

beforeAll(async () => {
  cast = await Cast.start()
})
afterAll(async () => {
  expect(await cast.tallyDifferences()).toEqual([])
  await cast.product.stop()
})

const admin = () => cast.as.administrator
const boardOf = async (planId: string) => {
  const { seasonId } = cast
  const { obligations } = await cast.as.clerk.call(plan.listBoardObligations, { query: { seasonId, limit: 200 } })
  return obligations.filter((one) => one.planId === planId).map((one) => [one.unitName, one.state])
}
const add = (name: string, parentId: string, typeCode: string) =>
  admin().call(organisation.addUnit, {
    body: { parentId, typeCode, name, shortName: '', validFrom: effectiveOn, decision },
  })
const historyOf = async (planId: string) => {
  const { lines } = await cast.as.head.call(plan.listPlanHistory, { params: { planId } })
  return lines.map((line) => line.words)
}

describe('a unit that joins a set of an issued plan', () => {
  it('owes what is still to come, is told so, and the plan says why', async () => {
    const set = cast.sets['district-federations']
    const { plan: issued } = await cast.issue([
      typedTask('Nộp báo cáo năm', [set], { kind: 'year_report', date: '2020-12-20' }),
      typedTask('Phát động', [set], { kind: 'launch', date: '2020-01-14' }),
    ])
    const root = cast.unitOf.head.id
    const unit = await add('LĐLĐ huyện Mới', root, 'district_federation')
    const owed = (await boardOf(issued.id)).filter(([name]) => name === 'LĐLĐ huyện Mới')
    expect(owed).toEqual([['LĐLĐ huyện Mới', 'open']])
    expect(await historyOf(issued.id)).toContainEqual(
      expect.stringContaining(
        'Thành lập «LĐLĐ huyện Mới», trực thuộc «LĐLĐ tỉnh Lai Châu» (Quyết định 60/QĐ-TLĐ): 1 việc giao thêm',
      ),
    )
    await admin().call(organisation.moveUnit, {
      params: { unitId: (await add('Công đoàn các KCN', root, 'industrial_zone_union')).id },
      body: { parentId: unit.id, effectiveOn, version: 1, decision },
    })
    expect((await boardOf(issued.id)).filter(([name]) => name === 'LĐLĐ huyện Mới')).toHaveLength(1)
  })
})

describe('units that end', () => {
  it('hand their open work to the successor; what it owes already lapses; what was due before is not done', async () => {
    const { district, sinHo } = cast.unitOf
    const { plan: issued } = await cast.issue([
      typedTask('Cả hai cùng làm', [cast.sets['district-federations']], { kind: 'year_report', date: '2020-12-20' }),
      typedTask('Riêng Sìn Hồ làm', [sinHo], { kind: 'free_task', date: '2020-11-01' }),
      typedTask('Đã đến hạn', [sinHo], { kind: 'launch', date: '2020-01-14' }),
    ])
    const acts: organisation.GivenUnitAct[] = [{ act: 'merged', units: [sinHo.id], into: district.id }]
    const said = await admin().call(organisation.previewReorganisation, {
      query: { effectiveOn, acts: organisation.actsInAddress(acts) as never },
    })
    const words = said.effects.filter((one) => one.about === 'obligations').map((one) => one.words)
    expect(words).toEqual([
      expect.stringMatching(/^1 việc chưa báo chuyển sang đơn vị kế thừa/),
      expect.stringMatching(/^\d+ việc chưa báo thôi thực hiện/),
      expect.stringMatching(/^\d+ việc quá hạn của đơn vị kết thúc ghi là không thực hiện/),
    ])
    await admin().call(organisation.reorganise, { body: { effectiveOn, acts, decision } })
    const rows = await boardOf(issued.id)
    const [sinHoName, districtName] = [sinHo.name, district.name]
    expect(
      rows
        .filter(([name]) => name === sinHoName)
        .map(([, state]) => state)
        .sort(),
    ).toEqual(['missed', 'withdrawn', 'withdrawn'])
    expect(rows.filter(([name]) => name === districtName).map(([, state]) => state)).toEqual(['open', 'open'])
    const taken = (await cast.obligationsOf('district', issued.id)).find((one) => one.title === 'Riêng Sìn Hồ làm')
    expect(taken).toMatchObject({ note: `Nhận từ «${sinHoName}»`, unitName: districtName })
    const lapsed = (
      await cast.as.clerk.call(plan.listBoardObligations, { query: { seasonId: cast.seasonId, limit: 200 } })
    ).obligations.find(
      (one) => one.planId === issued.id && one.title === 'Cả hai cùng làm' && one.unitName === sinHoName,
    )
    expect(lapsed?.note).toBe(`đơn vị đã kết thúc; đơn vị kế thừa «${districtName}» đã có cùng việc này`)
    const { lines } = await cast.as.clerk.call(plan.getObligation, { params: { obligationId: lapsed?.id ?? '' } })
    expect(lines.at(-1)?.note).toContain('(Quyết định 60/QĐ-TLĐ)')
    const { notices } = await cast.as.district.call(listNotices)
    expect(notices.map((one) => one.title)).toContainEqual(expect.stringContaining('1 việc nhận từ đơn vị đã kết thúc'))
  })
})

describe('plans of a unit that ends', () => {
  it('are closed with it, with the reason; what fell due before was missed', async () => {
    const heir = await add('LĐLĐ huyện Kế', cast.unitOf.head.id, 'district_federation')
    const tasks = [
      typedTask('Còn hạn', [cast.sets['direct-units']], { kind: 'pact', date: '2020-12-01' }),
      typedTask('Đã quá hạn', [cast.sets['direct-units']], { kind: 'launch', date: '2020-01-15' }),
    ]
    const { id, version } = await cast.draft(tasks, { who: 'district' })
    const issue = { version, number: '1/KH-LĐLĐ-TĐ', issuedOn: effectiveOn }
    await cast.as.districtHead.call(plan.issuePlan, { params: { planId: id }, body: issue })
    await cast.setClock('2020-01-20')
    await admin().call(organisation.mergeUnits, {
      body: {
        units: [{ id: cast.unitOf.district.id }],
        into: { id: heir.id },
        effectiveOn: localDate('2020-01-20'),
        decision: { note: 'chưa có số' },
      },
    })
    const closed = await cast.as.head.call(plan.getPlan, { params: { planId: id } })
    expect(closed).toMatchObject({
      state: 'closed',
      closedReason: expect.stringMatching(/^Đơn vị ban hành đã kết thúc hoạt động\. Sáp nhập «/),
    })
    expect(closed.counts.owed).toBe(closed.counts.missing)
    expect(closed.counts.withdrawn).toBe(closed.counts.missing)
  })
})
