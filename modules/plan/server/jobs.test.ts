import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getMe } from '#modules/access'
import { listNotices } from '#modules/inbox'
import { inTransaction, raiseWalls } from '#platform/db'
import { type FederationId, localDate, type TreePath } from '#platform/kernel'
import * as plan from '../contract.ts'
import { planJobs } from './jobs.ts'
import { Cast, typedTask } from './testing.ts'

let cast: Cast
let federationId: FederationId

beforeAll(async () => {
  cast = await Cast.start()
  federationId = (await cast.as.clerk.call(getMe)).federation.id
})
afterAll(async () => cast.product.stop())

/** The daily run, with the walls that the queue gives it. */
async function remindOn(day: string) {
  const [job] = planJobs
  if (!job || job.scope === 'installation' || job.scope === 'long') throw new Error('plan.remind is missing')
  await inTransaction(cast.product.product.database, {}, async (tx) => {
    await raiseWalls(tx, { federationId, walls: ['/' as TreePath], own: [], line: [] })
    const now = new Date(`${day}T00:15:00Z`)
    await job.run({ federationId }, { tx, federationId, now, today: localDate(day) })
  })
}

const titles = async (who: 'clerk' | 'district' | 'sinHo') =>
  (await cast.as[who].call(listNotices)).notices
    .filter((notice) => notice.kind === 'plan.reminder')
    .map((notice) => notice.title)

describe('daily reminders', () => {
  it('tell each unit and its superior once per step, and stop when the work is done', async () => {
    const duty = { kind: 'registration', date: '2020-01-30' } as const
    const { plan: issued } = await cast.issue([typedTask('Đăng ký', [cast.sets['district-federations']], duty)])
    await remindOn('2020-01-15')
    expect(await titles('district')).toEqual([])

    await remindOn('2020-01-16')
    await remindOn('2020-01-17')
    expect(await titles('district')).toEqual(['Còn 14 ngày: Đăng ký'])
    expect(await titles('clerk')).toEqual(['Còn 14 ngày, 2 đơn vị chưa báo thực hiện: Đăng ký'])

    const mine = await cast.obligationOf('district', issued.id)
    await cast.as.district.call(plan.reportObligation, {
      params: { obligationId: mine.id },
      body: { version: mine.version },
    })
    await remindOn('2020-01-31')
    expect(await titles('district')).toEqual(['Còn 14 ngày: Đăng ký'])
    expect(await titles('sinHo')).toEqual(['Quá hạn 1 ngày: Đăng ký', 'Còn 14 ngày: Đăng ký'])
    expect((await titles('clerk'))[0]).toBe('Quá hạn 1 ngày, 1 đơn vị chưa báo thực hiện: Đăng ký')
  })
})
