import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listNotices } from '#modules/inbox'
import { fold } from '#platform/kernel'
import * as plan from '../contract.ts'
import type { Target } from '../domain/plan.ts'
import { Cast, typedTask } from './testing.ts'

let cast: Cast

beforeAll(async () => {
  cast = await Cast.start()
})
afterAll(async () => cast.product.stop())

describe('open season', () => {
  it('is for the head of the federation, once per year', async () => {
    const body = { kind: 'school', year: 2019 } as const
    expect(await cast.refusal('districtHead', plan.openSeason, { body })).toMatchObject({ status: 403 })
    expect((await cast.as.head.call(plan.openSeason, { body })).name).toBe('Năm học 2019–2020')
    expect(await cast.refusal('head', plan.openSeason, { body })).toMatchObject({ status: 409, code: 'season.exists' })
  })
})

describe('draft plan', () => {
  it('keeps parties, periods and the last valid day, and is seen in its own unit only', async () => {
    const drafted = await cast.draft([
      typedTask('Đăng ký', [cast.sets['district-federations']], {
        kind: 'registration',
        op: 'before',
        date: '2021-01-15',
      }),
    ])
    expect(drafted).toMatchObject({ state: 'draft', relation: 'own', can: { edit: true, issue: false } })
    expect(drafted.tasks[0]?.duties[0]).toMatchObject({ kind: 'registration', due: { dueOn: '2021-01-14' } })
    expect(drafted.findings.map((finding) => finding.code)).toEqual(['plan.number-missing', 'plan.issue-date-missing'])
    const hidden = await cast.refusal('district', plan.getPlan, { params: { planId: drafted.id } })
    expect(hidden).toMatchObject({ status: 404, code: 'plan.not-found' })
  })

  it('is refused for another unit, also by its superior', async () => {
    const body = { unitId: cast.unitOf.district.id, seasonId: cast.seasonId, kind: 'topical', title: 'Thử' } as const
    expect(await cast.refusal('clerk', plan.draftPlan, { body })).toMatchObject({
      status: 403,
      code: 'plan.own-unit-only',
    })
    expect(await cast.refusal('sinHo', plan.draftPlan, { body })).toMatchObject({ status: 404 })
  })

  it('allows one annual plan per unit and season', async () => {
    const first = await cast.draft([], { kind: 'annual', who: 'district' })
    const body = { unitId: cast.unitOf.district.id, seasonId: cast.seasonId, kind: 'annual', title: 'Thứ hai' } as const
    const second = await cast.refusal('district', plan.draftPlan, { body })
    expect(second).toMatchObject({ status: 409, code: 'plan.second-annual-plan' })
    expect(second.message).toContain(cast.unitOf.district.name)
    await cast.as.district.call(plan.discardPlan, { params: { planId: first.id }, body: { version: first.version } })
    await cast.draft([], { kind: 'annual', who: 'district' })
  })

  it('made twice in the same moment is made once', async () => {
    const body = { unitId: cast.unitOf.sinHo.id, seasonId: cast.seasonId, kind: 'annual', title: 'Cùng lúc' } as const
    const both = await Promise.allSettled([1, 2].map(() => cast.as.sinHo.call(plan.draftPlan, { body })))
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('add, update and remove task', () => {
  it('changes a draft line by line and keeps the duty that a form did not name', async () => {
    const { id: planId, version, tasks } = await cast.draft([typedTask('Một', [cast.sets['sector-unions']])])
    const added = await cast.as.clerk.call(plan.addTask, {
      params: { planId },
      body: { version, task: { text: 'Trước một' }, position: 0 },
    })
    expect(added.tasks.map((one) => one.text)).toEqual(['Trước một', 'Một'])
    const [first] = tasks
    const params = { planId, taskId: first?.id ?? ('' as never) }
    const changed = await cast.as.clerk.call(plan.updateTask, {
      params,
      body: {
        version: added.version,
        task: { ...typedTask('Một, sửa', [cast.sets['sector-unions']]), period: '2020-Q2' },
      },
    })
    expect(changed.tasks[1]?.duties[0]).toMatchObject({ id: first?.duties[0]?.id, due: { dueOn: '2020-06-30' } })
    const removed = await cast.as.clerk.call(plan.removeTask, { params, body: { version: changed.version } })
    expect(removed.tasks.map((one) => one.text)).toEqual(['Trước một'])
  })

  it('is refused with an old version, and leaves what the other wrote', async () => {
    const { id: planId, version } = await cast.draft([])
    const add = (text: string) => ({ params: { planId }, body: { version, task: { text } } })
    await cast.as.clerk.call(plan.addTask, add('Của người trước'))
    expect(await cast.refusal('head', plan.addTask, add('Của người sau'))).toMatchObject({
      status: 409,
      code: 'plan.changed-meanwhile',
    })
    const now = await cast.as.clerk.call(plan.getPlan, { params: { planId } })
    expect(now.tasks.map((one) => one.text)).toEqual(['Của người trước'])
  })
})

describe('issue plan', () => {
  it('gives every unit of a set its obligation, publishes downward, and tells who may do what', async () => {
    const issued = await cast.issue([
      typedTask('Đăng ký thi đua', [cast.sets['district-federations'], cast.unitOf.district], {
        kind: 'registration',
        date: '2020-01-30',
      }),
    ])
    expect(issued).toMatchObject({ obligations: 2, units: 2, plan: { state: 'issued', counts: { owed: 2, open: 2 } } })
    const planId = issued.plan.id
    expect(await cast.as.district.call(plan.getPlan, { params: { planId } })).toMatchObject({
      relation: 'above',
      can: { amend: false },
    })
    const mine = await cast.obligationOf('district', planId)
    expect(mine).toMatchObject({
      unitName: cast.unitOf.district.name,
      standing: 'open',
      daysLeft: 15,
      legalGround: `Kế hoạch ${issued.plan.number}`,
      can: { report: true, waive: false },
    })
    const [notice] = (await cast.as.district.call(listNotices)).notices
    expect(notice?.title).toBe(`Kế hoạch ${issued.plan.number} giao 1 việc`)
    const history = await cast.as.head.call(plan.listPlanHistory, { params: { planId } })
    expect(history.lines.map((line) => line.words)).toEqual(['soạn dự thảo kế hoạch', 'ban hành kế hoạch'])
  })

  it.each([
    ['without a number', { issuedOn: '2020-01-14' }, 'plan.number-missing'],
    ['without a date', { number: '900/KH' }, 'plan.issue-date-missing'],
    ['with a date to come', { number: '900/KH', issuedOn: '2020-02-01' }, 'plan.issue-date-in-future'],
    [
      'with a last day before the issue',
      { number: '900/KH', issuedOn: '2020-01-14', date: '2020-01-10' },
      'plan.due-before-issue',
    ],
  ])('is refused %s, with nothing half done', async (_, given, code) => {
    const { date = '2020-01-30', ...body } = given as { date?: string; number?: string; issuedOn?: string }
    const { id: planId, version } = await cast.draft([
      typedTask('Việc', [cast.sets['district-federations']], { kind: 'registration', date }),
    ])
    const refused = await cast.refusal('head', plan.issuePlan, {
      params: { planId },
      body: { version, ...body } as never,
    })
    expect(refused).toMatchObject({ status: 422, code })
    expect(refused.message).toMatch(/[Hh]ãy/)
    expect(await cast.as.clerk.call(plan.getPlan, { params: { planId } })).toMatchObject({
      state: 'draft',
      version,
      number: null,
    })
    expect(await cast.obligationsOf('district', planId)).toEqual([])
  })

  it('is refused for a unit that does not exist, with nothing half done', async () => {
    const gone: Target = { kind: 'unit', id: '01940000-0000-7000-8000-00000000dead', name: 'LĐLĐ huyện Không Có' }
    const { id: planId, version } = await cast.draft([
      typedTask('Việc', [cast.sets['district-federations']]),
      typedTask('Việc khác', [gone]),
    ])
    const body = { version, number: '901/KH', issuedOn: '2020-01-14' as never }
    const refused = await cast.refusal('head', plan.issuePlan, { params: { planId }, body })
    expect(refused).toMatchObject({ status: 422, code: 'plan.target-not-found' })
    expect(refused.message).toContain('LĐLĐ huyện Không Có')
    expect(await cast.obligationsOf('district', planId)).toEqual([])
  })

  it('is refused to a clerk, a second time, and with a number already used', async () => {
    const { id: planId, version } = await cast.draft([typedTask('Việc', [cast.sets['district-federations']])])
    const body = { version, number: '902/KH', issuedOn: '2020-01-14' as never }
    expect(await cast.refusal('clerk', plan.issuePlan, { params: { planId }, body })).toMatchObject({ status: 403 })
    const { plan: issued } = await cast.as.head.call(plan.issuePlan, { params: { planId }, body })
    const again = await cast.refusal('head', plan.issuePlan, {
      params: { planId },
      body: { ...body, version: issued.version },
    })
    expect(again).toMatchObject({ status: 409, code: 'plan.already-issued' })
    const other = await cast.draft([typedTask('Việc', [cast.sets['district-federations']])])
    const taken = await cast.refusal('head', plan.issuePlan, {
      params: { planId: other.id },
      body: { ...body, version: other.version },
    })
    expect(taken).toMatchObject({ status: 409, code: 'plan.number-taken' })
  })

  it('sent five times at once with one key has one effect', async () => {
    const { id: planId, version } = await cast.draft([typedTask('Việc', [cast.sets['district-federations']])])
    const sent = { params: { planId }, body: { version, number: cast.nextNumber(), issuedOn: '2020-01-14' as never } }
    const idempotencyKey = crypto.randomUUID()
    const all = await Promise.allSettled(
      [1, 2, 3, 4, 5].map(() => cast.as.head.call(plan.issuePlan, { ...sent, idempotencyKey })),
    )
    expect(all.some((one) => one.status === 'fulfilled')).toBe(true)
    expect(await cast.obligationsOf('district', planId)).toHaveLength(1)
  })

  it('of a lower unit must cite its superior, and cannot bind who is not below', async () => {
    const body = { version: 1, number: '5/KH-LĐLĐ', issuedOn: '2020-01-15' as never }
    const mine = (await cast.as.district.call(plan.listPlans, { query: { relation: 'own' } })).plans.find(
      (one) => one.kind === 'annual',
    )
    const planId = mine?.id ?? ('' as never)
    const withTask = await cast.as.district.call(plan.addTask, {
      params: { planId },
      body: { version: mine?.version ?? 1, task: typedTask('Việc', [cast.unitOf.sinHo]) },
    })
    const uncited = await cast.refusal('districtHead', plan.issuePlan, {
      params: { planId },
      body: { ...body, version: withTask.version },
    })
    expect(uncited.code).toBe('plan.superior-not-cited')
    const facts = {
      kind: 'annual',
      title: 'Kế hoạch năm',
      superiorCitation: 'Kế hoạch 142/KH-LĐLĐ',
      seasonId: cast.seasonId,
    } as const
    const cited = await cast.as.district.call(plan.updatePlan, {
      params: { planId },
      body: { ...facts, version: withTask.version },
    })
    const beside = await cast.refusal('districtHead', plan.issuePlan, {
      params: { planId },
      body: { ...body, version: cited.version },
    })
    expect(beside.code).toMatch(/plan.target-not-(below|found)/)
  })
})

describe('a task put first', () => {
  it('stands first, however many have been put there before', async () => {
    const drafted = await cast.draft([])
    let { version } = drafted
    const texts: string[] = []
    for (let count = 0; count < 24; count++) {
      const text = `Việc ${count}`
      const body = { version, position: Math.min(count, 1), task: typedTask(text, []) }
      const answer = await cast.as.clerk.call(plan.addTask, { params: { planId: drafted.id }, body })
      version = answer.version
      texts.splice(Math.min(count, 1), 0, text)
      expect(answer.tasks.map((task) => task.text)).toEqual(texts)
    }
  })
})

describe('two plans of one number', () => {
  it('issued at once are one plan, and the other is told the number', async () => {
    const drafts = [
      await cast.draft([typedTask('Một', [cast.unitOf.clerk])]),
      await cast.draft([typedTask('Hai', [cast.unitOf.clerk])]),
    ]
    const attempts = await Promise.allSettled(
      drafts.map(({ id, version }) =>
        cast.as.head.call(plan.issuePlan, {
          params: { planId: id },
          body: { version, number: '77/KH-LĐLĐ', issuedOn: '2020-01-14' as never },
        }),
      ),
    )
    const lost = attempts.flatMap((one) => (one.status === 'rejected' ? [one.reason.refused] : []))
    expect(lost).toMatchObject([{ code: 'plan.number-taken', message: expect.stringContaining('77/KH-LĐLĐ') }])
  })
})

describe('the plan of a lower unit', () => {
  it('rests on the superior’s, binds its own units, and is read but not touched from above', async () => {
    const { plan: superior } = await cast.issue([typedTask('Việc', [cast.sets['district-federations']])])
    const tasks = [typedTask('Việc của cơ sở', [cast.sets['grassroots-unions']])]
    const unitId = cast.unitOf.sinHo.id
    const facts = { kind: 'topical', title: 'Kế hoạch của huyện', superiorPlanId: superior.id } as const
    const drafted = await cast.as.sinHo.call(plan.draftPlan, {
      body: { ...facts, unitId, seasonId: cast.seasonId, tasks },
    })
    expect(drafted).toMatchObject({ superiorPlanId: superior.id, can: { issue: false } })
    const beside = { ...facts, unitId: cast.unitOf.district.id, superiorPlanId: drafted.id, seasonId: cast.seasonId }
    const unknown = await cast.refusal('district', plan.draftPlan, { body: beside })
    expect(unknown).toMatchObject({ status: 422, code: 'plan.superior-not-found' })

    const head = await cast.product.signIn('lanhdao.sinho')
    const body = { version: drafted.version, number: '3/KH-LĐLĐ', issuedOn: '2020-01-15' as never }
    const issued = await head.call(plan.issuePlan, { params: { planId: drafted.id }, body })
    expect(issued.obligations).toBeGreaterThan(0)
    const { plans } = await cast.as.clerk.call(plan.listPlans, { query: { relation: 'below' } })
    expect(plans.find((one) => one.id === drafted.id)?.counts.owed).toBe(issued.obligations)
    const seen = await cast.as.administrator.call(plan.getPlan, { params: { planId: drafted.id } })
    expect(Object.values(seen.can)).not.toContain(true)
    expect(await cast.refusal('district', plan.getPlan, { params: { planId: drafted.id } })).toMatchObject({
      status: 404,
    })
    const board = await cast.as.sinHo.call(plan.getBoard, { query: { issuerId: unitId as never, show: 'all' } })
    expect(board.counts.owed).toBe(issued.obligations)
  })
})

describe('list plans', () => {
  it('finds by words of number and title without marks, in every year', async () => {
    const { plans } = await cast.as.clerk.call(plan.listPlans, { query: { limit: 200 } })
    const one = plans.find((found) => found.number !== null)
    const found = await cast.as.clerk.call(plan.listPlans, { query: { q: one?.number?.toLowerCase() ?? '' } })
    expect(found.plans.map(({ id }) => id)).toContain(one?.id)
    expect(found.total).toBeLessThan(plans.length)
    const byTitle = await cast.as.clerk.call(plan.listPlans, { query: { q: `${fold(one?.title ?? '')}`, limit: 200 } })
    expect(byTitle.plans.map(({ id }) => id)).toContain(one?.id)
    expect((await cast.as.clerk.call(plan.listPlans, { query: { q: '%' } })).plans).toEqual([])
  })

  it('shows one’s own, the superior’s issued ones, and pages by key', async () => {
    const { plans } = await cast.as.district.call(plan.listPlans, { query: { relation: 'above' } })
    expect(plans.length).toBeGreaterThan(3)
    expect(plans.every((one) => one.state !== 'draft' && one.relation === 'above')).toBe(true)
    const first = await cast.as.district.call(plan.listPlans, { query: { relation: 'above', limit: 2 } })
    const next = await cast.as.district.call(plan.listPlans, {
      query: { relation: 'above', limit: 2, after: first.next ?? '' },
    })
    expect([...first.plans, ...next.plans].map((one) => one.id)).toEqual(plans.slice(0, 4).map((one) => one.id))
    expect((await cast.as.sinHo.call(plan.listPlans, { query: { relation: 'below' } })).plans).toEqual([])
  })
})
