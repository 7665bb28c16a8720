import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DeskItem, getDesk } from '#modules/inbox'
import * as plan from '../contract.ts'
import { Cast, typedTask } from './testing.ts'

let cast: Cast

beforeAll(async () => {
  cast = await Cast.start()
})
afterAll(async () => cast.product.stop())

describe('report obligation', () => {
  it('is the unit’s own act: done with a note, not by another unit, not twice', async () => {
    const { plan: issued } = await cast.issue([
      typedTask('Ký giao ước', [cast.sets['district-federations']], { kind: 'pact', date: '2020-01-30' }),
    ])
    const mine = await cast.obligationOf('district', issued.id)
    const params = { obligationId: mine.id }
    const body = { version: 1, note: 'Đã ký ngày 15/01' }
    const foreign = await cast.refusal('clerk', plan.reportObligation, { params, body })
    expect(foreign).toMatchObject({ status: 403, code: 'obligation.not-yours' })
    expect(foreign.message).toContain(cast.unitOf.district.name)
    expect(await cast.refusal('sinHo', plan.reportObligation, { params, body })).toMatchObject({ status: 404 })
    const done = await cast.as.district.call(plan.reportObligation, { params, body })
    expect(done).toMatchObject({
      state: 'reported',
      standing: 'on-time',
      note: 'Đã ký ngày 15/01',
      can: { takeBack: true },
    })
    expect(await cast.refusal('district', plan.reportObligation, { params, body })).toMatchObject({
      status: 409,
      code: 'obligation.already-reported',
    })
    expect(await cast.as.head.call(plan.getPlan, { params: { planId: issued.id } })).toMatchObject({
      counts: { owed: 2, onTime: 1, open: 1 },
    })
    const shown = await cast.as.district.call(plan.getObligation, { params })
    expect(shown.lines).toMatchObject([{ words: 'báo đã thực hiện', note: 'Đã ký ngày 15/01' }])
    const back = await cast.as.district.call(plan.takeBackObligation, {
      params,
      body: { version: done.version, reason: 'Gửi nhầm' },
    })
    expect(back).toMatchObject({ state: 'open', reportedAt: null, note: null })
  })

  it('is late after the last valid day, and not received at all where the plan says so', async () => {
    const { plan: issued } = await cast.issue([
      typedTask('Hồ sơ', [cast.sets['district-federations']], {
        kind: 'award_dossier',
        op: 'before',
        date: '2020-01-18',
        consequence: 'closed',
      }),
      typedTask('Báo cáo', [cast.sets['district-federations']], {
        kind: 'year_report',
        date: '2020-01-17',
        consequence: 'not-considered',
      }),
    ])
    await cast.setClock('2020-01-18')
    const mine = await cast.obligationsOf('district', issued.id)
    const [dossier, report] = mine
    expect(mine.map((one) => [one.kind, one.standing, one.daysLeft])).toEqual([
      ['award_dossier', 'missing', -1],
      ['year_report', 'missing', -1],
    ])
    const late = await cast.as.district.call(plan.reportObligation, {
      params: { obligationId: report?.id ?? ('' as never) },
      body: { version: 1 },
    })
    expect(late.standing).toBe('late')
    const closed = await cast.refusal('district', plan.reportObligation, {
      params: { obligationId: dossier?.id ?? ('' as never) },
      body: { version: 1 },
    })
    expect(closed).toMatchObject({ status: 422, code: 'obligation.closed' })
    expect(closed.message).toContain('17/01/2020')
    await cast.setClock('2020-01-15')
  })
})

describe('waive obligation', () => {
  it('is for who issued the plan, with a reason', async () => {
    const { plan: issued } = await cast.issue([typedTask('Việc', [cast.sets['district-federations']])])
    const mine = await cast.obligationOf('district', issued.id)
    const params = { obligationId: mine.id }
    const body = { version: 1, reason: 'Đơn vị mới thành lập' }
    expect(await cast.refusal('districtHead', plan.waiveObligation, { params, body })).toMatchObject({ status: 403 })
    expect(await cast.as.head.call(plan.waiveObligation, { params, body })).toMatchObject({
      standing: 'waived',
      note: body.reason,
    })
  })
})

describe('board and calendar', () => {
  it('lead with what units below owe by a day, unit by unit; what goes upward has its own view', async () => {
    const { plan: issued } = await cast.issue([
      typedTask('Đăng ký', [cast.sets['district-federations']], { kind: 'registration', date: '2020-01-30' }),
      typedTask('Phát động', [cast.sets['district-federations']], { kind: 'launch', op: 'within', date: '2020-Q1' }),
      typedTask('Gửi Tổng Liên đoàn', [cast.unitOf.clerk], { kind: 'upward', date: '2020-06-15' }),
    ])
    const planId = issued.id
    const titles = async (show?: 'upward' | 'all') => {
      const { columns } = await cast.as.clerk.call(plan.getBoard, { query: { planId, ...(show ? { show } : {}) } })
      return columns.map((column) => column.title)
    }
    expect(await titles()).toEqual(['Đăng ký'])
    expect(await titles('upward')).toEqual(['Gửi Tổng Liên đoàn'])
    expect(await titles('all')).toEqual(['Đăng ký', 'Phát động', 'Gửi Tổng Liên đoàn'])

    const board = await cast.as.clerk.call(plan.getBoard, { query: { planId } })
    const names = board.rows.map((row) => row.unitName)
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'vi')))
    const rows = (after: string) =>
      cast.as.clerk.call(plan.listBoardObligations, { query: { planId, limit: 1, ...(after ? { after } : {}) } })
    const first = await rows('')
    const second = await rows(first.next ?? '')
    expect([...first.obligations, ...second.obligations].map((one) => one.unitName)).toEqual(names)
  })

  it('show who is missing, count it exactly, and lead to the rows behind each number', async () => {
    const { plan: issued } = await cast.issue([
      typedTask('Báo cáo quý', [cast.sets['direct-units']], { kind: 'half_year_report', date: '2020-01-16' }),
    ])
    const query = { planId: issued.id } as const
    const board = await cast.as.clerk.call(plan.getBoard, { query })
    expect(board.issuerId).toBe(cast.unitOf.clerk.id)
    const [column] = board.columns
    expect(column?.counts).toEqual(board.counts)
    expect(board.rows).toHaveLength(board.units)
    expect(board.rows.reduce((sum, row) => sum + row.counts.owed, 0)).toBe(board.counts.owed)
    const names = board.rows.map((row) => row.unitName)

    const first = await cast.as.clerk.call(plan.getBoard, { query: { ...query, limit: 2 } })
    const second = await cast.as.clerk.call(plan.getBoard, { query: { ...query, limit: 2, after: first.next ?? '' } })
    expect([...first.rows, ...second.rows].map((row) => row.unitName)).toEqual(names.slice(0, 4))

    await cast.setClock('2020-01-17')
    const overdue = await cast.as.clerk.call(plan.listBoardObligations, {
      query: { ...query, dutyId: column?.dutyId, standing: 'missing' },
    })
    expect(overdue.total).toBe(board.counts.owed)
    const mine = await cast.as.district.call(plan.getBoard, { query })
    expect(mine.rows.map((row) => row.unitName)).toEqual([cast.unitOf.district.name])
    expect(mine.counts).toMatchObject({ owed: 1, missing: 1 })

    const calendar = await cast.as.clerk.call(plan.getCalendar)
    const entries = calendar.quarters.flatMap((quarter) => quarter.months.flatMap((month) => month.entries))
    expect(entries.find((entry) => entry.dutyId === column?.dutyId)).toMatchObject({
      own: null,
      others: { missing: board.counts.owed },
    })
    const theirs = await cast.as.district.call(plan.getCalendar)
    expect(theirs.quarters[0]?.quarter).toBe('2020-Q1')

    const desk = await cast.as.district.call(getDesk)
    const ofQuarter = (one: DeskItem) => one.source.startsWith('Báo cáo quý')
    const item = desk.groups.find(({ group }) => group === 'overdue')?.items.find(ofQuarter)
    expect(item).toMatchObject({ tone: 'late', dueWords: 'quá 1 ngày', verb: { label: 'Báo đã gửi báo cáo' } })
    const above = await cast.as.clerk.call(getDesk)
    const missing = above.groups.find(({ group }) => group === 'overdue-elsewhere')?.items.find(ofQuarter)
    expect(missing?.state).toBe(`0/${board.counts.owed} đơn vị đã báo · thiếu ${board.counts.owed} · quá 1 ngày`)
    await cast.setClock('2020-01-15')
  })
})

describe('a key of a page', () => {
  it.each(['x', '2020-01-30', '2020-13-45 00000000-0000-0000-0000-000000000000', 'infinity x', '2020-01-30 x', ' '])(
    'that no list has made (%s) is refused',
    async (after) => {
      const query = { after }
      const refused = { status: 400, code: 'http.invalid' }
      expect(await cast.refusal('district', plan.listObligations, { query })).toMatchObject(refused)
      expect(await cast.refusal('district', plan.listBoardObligations, { query })).toMatchObject(refused)
      expect(await cast.refusal('district', plan.listPlans, { query })).toMatchObject(refused)
      if (!after.startsWith('2020-13'))
        expect(await cast.refusal('district', plan.getBoard, { query })).toMatchObject(refused)
    },
  )
})

describe('two clerks at once', () => {
  it('report once, and the second is told by whom', async () => {
    const { plan: issued } = await cast.issue([typedTask('Cùng lúc', [cast.sets['district-federations']])])
    const mine = await cast.obligationOf('district', issued.id)
    const sent = { params: { obligationId: mine.id }, body: { version: mine.version } }
    const [clerk, head] = await Promise.allSettled([
      cast.as.district.call(plan.reportObligation, { ...sent, body: { ...sent.body, note: 'cán bộ' } }),
      cast.as.districtHead.call(plan.reportObligation, { ...sent, body: { ...sent.body, note: 'lãnh đạo' } }),
    ])
    expect([clerk.status, head.status].sort()).toEqual(['fulfilled', 'rejected'])
    const lost = [clerk, head].find((one) => one.status === 'rejected')?.reason as { refused: { code: string } }
    expect(lost.refused).toMatchObject({
      code: 'obligation.already-reported',
      message: expect.stringContaining('Tam Đường'),
    })
  })

  it('take back only what they have seen, whatever version they name', async () => {
    const { plan: issued } = await cast.issue([typedTask('Rút lại', [cast.sets['district-federations']])])
    const mine = await cast.obligationOf('district', issued.id)
    const params = { obligationId: mine.id }
    await cast.as.district.call(plan.reportObligation, { params, body: { version: mine.version } })
    for (const version of [mine.version, 2 ** 31, Number.MAX_SAFE_INTEGER]) {
      const body = { version, reason: 'Nhầm' }
      expect(await cast.refusal('district', plan.takeBackObligation, { params, body })).toMatchObject({
        status: 409,
        code: 'obligation.changed-meanwhile',
      })
    }
  })
})

describe('a report taken back while the plan is closed', () => {
  it('leaves nothing open in a closed plan', async () => {
    for (let round = 0; round < 8; round++) {
      const { plan: issued } = await cast.issue([typedTask('Rút khi đóng', [cast.sets['district-federations']])])
      const mine = await cast.obligationOf('district', issued.id)
      const params = { obligationId: mine.id }
      const done = await cast.as.district.call(plan.reportObligation, { params, body: { version: mine.version } })
      await Promise.allSettled([
        cast.as.head.call(plan.closePlan, {
          params: { planId: issued.id },
          body: { version: issued.version, reason: 'Hết năm' },
        }),
        cast.as.district.call(plan.takeBackObligation, { params, body: { version: done.version, reason: 'Nhầm' } }),
      ])
      const after = await cast.as.clerk.call(plan.getPlan, { params: { planId: issued.id } })
      const { obligation } = await cast.as.district.call(plan.getObligation, { params })
      expect([after.state, obligation.state]).not.toEqual(['closed', 'open'])
    }
  })
})

describe('tallies', () => {
  it('equal a brute count of the obligations, whatever happened to them', async () => {
    const duty = { kind: 'score_card', date: '2020-01-30' } as const
    const { plan: issued } = await cast.issue([
      typedTask('Chấm điểm', [cast.sets['all-levels']], duty),
      typedTask('Việc', [cast.sets['direct-units']]),
    ])
    const mine = await cast.obligationOf('district', issued.id)
    const done = await cast.as.district.call(plan.reportObligation, {
      params: { obligationId: mine.id },
      body: { version: 1 },
    })
    await cast.as.district.call(plan.takeBackObligation, {
      params: { obligationId: mine.id },
      body: { version: done.version, reason: 'Nhầm' },
    })
    const taskId = issued.tasks[0]?.id ?? ('' as never)
    const change = {
      op: 'change' as const,
      taskId,
      task: typedTask('Chấm điểm', [cast.sets['sector-unions']], { ...duty, date: '2020-02-10' }),
    }
    const body = { version: issued.version, reason: 'Thu hẹp', changes: [change] }
    const amended = await cast.as.head.call(plan.amendPlan, { params: { planId: issued.id }, body })
    await cast.as.head.call(plan.closePlan, {
      params: { planId: issued.id },
      body: { version: amended.version, reason: 'Thử' },
    })
    expect(await cast.tallyDifferences()).toEqual([])
  })
})
