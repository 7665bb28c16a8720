import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as plan from '../contract.ts'
import { Cast, type TypedTask, typedTask } from './testing.ts'

let cast: Cast

beforeAll(async () => {
  cast = await Cast.start()
})
afterAll(async () => cast.product.stop())

describe('amend plan', () => {
  it('keeps the old text, says who and why, and moves open obligations only', async () => {
    const registration = { kind: 'registration', date: '2020-01-30' } as const
    const { plan: issued } = await cast.issue([typedTask('Đăng ký', [cast.sets['district-federations']], registration)])
    const planId = issued.id
    const mine = await cast.obligationOf('district', planId)
    await cast.as.district.call(plan.reportObligation, {
      params: { obligationId: mine.id },
      body: { version: 1 },
    })
    const [before] = issued.tasks
    const taskId = before?.id ?? ('' as never)
    const amend = (version: number, changed: TypedTask) =>
      cast.as.head.call(plan.amendPlan, {
        params: { planId },
        body: {
          version,
          reason: 'Lùi hạn',
          document: 'Kế hoạch 18/KH-LĐLĐ',
          changes: [{ op: 'change', taskId, task: changed }],
        },
      })

    const redated = await amend(
      issued.version,
      typedTask('Đăng ký danh hiệu', [cast.sets['district-federations']], { ...registration, date: '2020-02-15' }),
    )
    expect(redated).toMatchObject({ state: 'amended', counts: { owed: 2, onTime: 1, open: 1 } })
    expect(redated.amendments[0]).toMatchObject({
      ordinal: 1,
      by: expect.stringContaining('Lãnh đạo'),
      reason: 'Lùi hạn',
      document: 'Kế hoạch 18/KH-LĐLĐ',
      changes: [
        {
          op: 'changed',
          before: { text: 'Đăng ký' },
          after: { text: 'Đăng ký danh hiệu' },
          redated: 1,
          kept: 1,
          added: 0,
          withdrawn: 0,
        },
      ],
    })
    const [theirs] = await cast.obligationsOf('sinHo', planId)
    expect(theirs?.due.dueOn).toBe('2020-02-15')
    const params = { obligationId: theirs?.id ?? ('' as never) }
    expect((await cast.as.sinHo.call(plan.getObligation, { params })).redatings).toMatchObject([
      { reason: 'Lùi hạn', before: '2020-01-30', after: '2020-02-15' },
    ])
    // Who had reported keeps that; whoever takes the report back owes it by the new day.
    const reported = await cast.obligationOf('district', planId)
    const back = await cast.as.district.call(plan.takeBackObligation, {
      params: { obligationId: reported.id },
      body: { version: reported.version, reason: 'Gửi nhầm' },
    })
    expect(back).toMatchObject({ due: { dueOn: '2020-02-15' }, daysLeft: 31 })
    await cast.as.district.call(plan.reportObligation, {
      params: { obligationId: reported.id },
      body: { version: back.version },
    })

    const moved = await amend(
      redated.version,
      typedTask('Đăng ký danh hiệu', [cast.sets['sector-unions']], { ...registration, date: '2020-02-15' }),
    )
    expect(moved.amendments[1]?.changes[0]).toMatchObject({ withdrawn: 1, kept: 1 })
    expect((await cast.obligationsOf('sinHo', planId)).map((one) => one.standing)).toEqual(['withdrawn'])
    const history = await cast.as.head.call(plan.listPlanHistory, { params: { planId } })
    expect(history.lines.filter((line) => line.entry === 'plan.amended')).toHaveLength(2)
  })

  it('is refused without a change, to a clerk, for a draft and with a day that has passed', async () => {
    const { plan: issued } = await cast.issue([
      typedTask('Việc', [cast.sets['district-federations']], { kind: 'pact', date: '2020-01-30' }),
    ])
    const taskId = issued.tasks[0]?.id ?? ('' as never)
    const sent = (changed: TypedTask) => ({
      params: { planId: issued.id },
      body: { version: issued.version, reason: 'Thử', changes: [{ op: 'change' as const, taskId, task: changed }] },
    })
    const same = typedTask('Việc', [cast.sets['district-federations']], { kind: 'pact', date: '2020-01-30' })
    expect(await cast.refusal('head', plan.amendPlan, sent(same))).toMatchObject({
      status: 422,
      code: 'plan.nothing-changed',
    })
    expect(await cast.refusal('clerk', plan.amendPlan, sent(same))).toMatchObject({ status: 403 })
    const past = typedTask('Việc', [cast.sets['district-federations']], { kind: 'pact', date: '2020-01-10' })
    expect(await cast.refusal('head', plan.amendPlan, sent(past))).toMatchObject({
      status: 422,
      code: 'plan.due-before-amendment',
    })
    const drafted = await cast.draft([])
    const onDraft = {
      params: { planId: drafted.id },
      body: { version: drafted.version, reason: 'Thử', changes: [{ op: 'add' as const, task: { text: 'x' } }] },
    }
    expect(await cast.refusal('head', plan.amendPlan, onDraft)).toMatchObject({ status: 409, code: 'plan.wrong-state' })
  })
})

describe('close plan', () => {
  it('asks why when work is open, and lets nothing vanish', async () => {
    const { plan: issued } = await cast.issue([typedTask('Việc', [cast.sets['district-federations']])])
    const params = { planId: issued.id }
    const open = await cast.refusal('head', plan.closePlan, { params, body: { version: issued.version } })
    expect(open).toMatchObject({ status: 422, code: 'plan.open-obligations' })
    const closed = await cast.as.head.call(plan.closePlan, {
      params,
      body: { version: issued.version, reason: 'Hết năm' },
    })
    expect(closed).toMatchObject({ state: 'closed', closedReason: 'Hết năm', counts: { missing: 2 } })
    const mine = await cast.obligationOf('district', issued.id)
    const late = await cast.refusal('district', plan.reportObligation, {
      params: { obligationId: mine.id },
      body: { version: mine.version },
    })
    expect(late.code).toBe('obligation.plan-closed')
  })
})

describe('an amendment', () => {
  const duty = { kind: 'registration', date: '2020-01-30' } as const

  it('tells a unit what became of its own obligations, and nothing of how far its siblings are', async () => {
    const { plan: issued } = await cast.issue([typedTask('Đăng ký', [cast.sets['district-federations']], duty)])
    const theirs = await cast.obligationOf('sinHo', issued.id)
    const params = { obligationId: theirs.id }
    await cast.as.sinHo.call(plan.reportObligation, { params, body: { version: theirs.version } })
    const task = typedTask('Đăng ký', [cast.sets['district-federations']], { ...duty, date: '2020-02-10' })
    const changes = [{ op: 'change' as const, taskId: issued.tasks[0]?.id ?? ('' as never), task }]
    const amended = await cast.as.head.call(plan.amendPlan, {
      params: { planId: issued.id },
      body: { version: issued.version, reason: 'Lùi hạn', changes },
    })
    expect(amended.amendments[0]?.changes[0]).toMatchObject({ redated: 1, kept: 1 })
    const seenBy = async (who: 'district' | 'sinHo') =>
      (await cast.as[who].call(plan.getPlan, { params: { planId: issued.id } })).amendments[0]?.changes[0]
    expect(await seenBy('district')).toMatchObject({ added: 0, withdrawn: 0, redated: 1, kept: 0 })
    expect(await seenBy('sinHo')).toMatchObject({ added: 0, withdrawn: 0, redated: 0, kept: 1 })
  })

  it('names a task once', async () => {
    const { plan: issued } = await cast.issue([typedTask('Đăng ký', [cast.sets['district-federations']], duty)])
    const taskId = issued.tasks[0]?.id ?? ('' as never)
    const task = typedTask('Khác', [cast.sets['district-federations']], duty)
    const changes = [
      { op: 'change' as const, taskId, task },
      { op: 'remove' as const, taskId },
    ]
    const body = { version: issued.version, reason: 'Hai lần', changes }
    expect(await cast.refusal('head', plan.amendPlan, { params: { planId: issued.id }, body })).toMatchObject({
      status: 400,
    })
  })
})
