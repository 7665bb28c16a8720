import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '#platform/db'
import { CallRefused } from '#platform/http'
import type { Context } from '#platform/http/server'
import { addDays, type FederationId, type TreePath } from '#platform/kernel'
import { createHttp } from '../../../apps/server/http.ts'
import { startTestProduct, type TestClient, type TestProduct } from '../../../apps/server/testing.ts'
import { clientOf } from '../../../e2e/client.ts'
import { getMe, type Me } from '../../access/contract.ts'
import { getDesk, listNotices, readAllNotices, readNotice } from '../contract.ts'
import { type DeskEntry, type DeskSource, groups } from '../domain/desk.ts'
import { inboxRoutes } from './index.ts'
import { type NewNotice, notify, notifyMany } from './store.ts'

let test: TestProduct
let clerk: TestClient
let head: TestClient
let province: TestClient
let me: Me

beforeAll(async () => {
  test = await startTestProduct({ sample: 'small' })
  clerk = await test.signIn('canbo.tamduong')
  head = await test.signIn('lanhdao.tamduong')
  province = await test.signIn('canbo.tinh')
  me = await clerk.call(getMe)
})
afterAll(() => test?.stop())

const post = () => {
  const [first] = me.posts
  if (!first) throw new Error('the clerk has a post')
  return first
}
const notice = (given: Partial<NewNotice> & { dedupKey: string }): NewNotice => ({
  federationId: me.federation.id,
  unitId: post().unitId,
  unitPath: post().unitPath as TreePath,
  kind: 'deadline',
  title: 'Còn 7 ngày',
  body: 'Báo cáo sơ kết 6 tháng',
  href: '/viec/1',
  at: new Date('2020-06-08T00:00:00Z'),
  ...given,
})
/** As a job writes: inside the federation, with nothing that is its own. */
const tell = (...notices: NewNotice[]) =>
  inTransaction(
    test.product.database,
    { walls: { federationId: me.federation.id, walls: ['/' as TreePath], own: [], line: [] } },
    (tx) => notifyMany(tx, notices),
  )

describe('notices', () => {
  it('are told once per occasion, seen by everybody of the unit and by nobody else', async () => {
    await tell(notice({ dedupKey: 'T-7' }), notice({ dedupKey: 'T-7' }))
    await tell(notice({ dedupKey: 'T-7', title: 'lần nữa' }))
    for (const client of [clerk, head]) {
      const list = await client.call(listNotices)
      expect(list.notices.map((one) => one.title)).toEqual(['Còn 7 ngày'])
      expect(list.unread).toBe(1)
    }
    expect((await province.call(listNotices)).notices).toEqual([])
  })

  it('are read by each person apart', async () => {
    const [first] = (await clerk.call(listNotices)).notices
    await clerk.call(readNotice, { params: { noticeId: first?.id ?? '' } })
    await clerk.call(readNotice, { params: { noticeId: first?.id ?? '' } })
    expect(await clerk.call(listNotices)).toMatchObject({ unread: 0, notices: [{ isRead: true }] })
    expect(await head.call(listNotices)).toMatchObject({ unread: 1, notices: [{ isRead: false }] })
    expect((await clerk.call(listNotices, { query: { unread: true } })).notices).toEqual([])
  })

  it('cannot be read by another unit', async () => {
    const [first] = (await clerk.call(listNotices)).notices
    await expect(province.call(readNotice, { params: { noticeId: first?.id ?? '' } })).rejects.toMatchObject({
      status: 404,
      refused: { code: 'inbox.notice-unknown' },
    })
  })

  it('come newest first, page by page, also when many were told in one instant', async () => {
    await tell(...Array.from({ length: 120 }, (_, count) => notice({ dedupKey: `many-${count}`, title: `${count}` })))
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await head.call(listNotices, { query: { limit: 50, ...(after ? { after } : {}) } })
      expect(page.unread).toBe(100)
      seen.push(...page.notices.map((one) => one.id))
      after = page.next ?? undefined
    } while (after)
    expect(seen).toHaveLength(121)
    expect(new Set(seen).size).toBe(121)
    expect(await head.call(readAllNotices)).toEqual({ read: 121 })
    expect(await head.call(listNotices)).toMatchObject({ unread: 0 })
    expect(await clerk.call(listNotices)).toMatchObject({ unread: 100 })
  })

  it('cannot be written into another federation', async () => {
    const elsewhere = '01940000-0000-7000-8000-0000000000ff' as FederationId
    await expect(tell(notice({ dedupKey: 'x', federationId: elsewhere }))).rejects.toThrow(/row-level security/)
    await expect(
      inTransaction(test.product.database, {}, (tx) => notify(tx, notice({ dedupKey: 'y' }))),
    ).rejects.toThrow(/row-level security/)
  })
})

describe('the desk', () => {
  const verb = { label: 'Báo cáo', href: '/viec/1' }
  const shared = { duePhrase: 'by', source: 'Kế hoạch 142/KH-LĐLĐ', state: 'Chưa làm', verb } as const

  /** A desk with these sources, for whoever is signed in to the product. */
  async function deskWith(sources: readonly DeskSource<Context>[], who: TestClient, unitId?: string) {
    const app = await createHttp(test.product, inboxRoutes(sources), test.product.config.dataFolder)
    await app.listen({ host: '127.0.0.1', port: 0 })
    try {
      const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
      return await clientOf(url, who.cookie).call(getDesk, { query: unitId ? { unitId } : {} })
    } finally {
      await app.close()
    }
  }

  it('lays what all sources bring into its groups, for the units of the person', async () => {
    const asked: string[] = []
    const plan: DeskSource<Context> = async (ctx, place): Promise<DeskEntry[]> => {
      asked.push(place.path)
      return [
        { ...shared, id: 'late', title: 'Quá hạn', dueOn: addDays(ctx.today, -400) },
        { ...shared, id: 'today', title: 'Hôm nay', dueOn: ctx.today, progress: 65 },
        { ...shared, id: 'far', title: 'Xa', dueOn: addDays(ctx.today, 60) },
      ]
    }
    const submissions: DeskSource<Context> = async (ctx) => [
      { ...shared, id: 'sent', title: 'Đã gửi', dueOn: null, waitingSince: addDays(ctx.today, -6) },
      { ...shared, id: 'done', title: 'Đã làm', dueOn: ctx.today, doneOn: ctx.today },
    ]
    const desk = await deskWith([plan, submissions], clerk)
    expect(desk.groups.map((one) => [one.label, one.items.map((item) => item.id)])).toEqual([
      ['Quá hạn', ['late']],
      ['Đơn vị khác quá hạn, chưa báo', []],
      ['Tuần này (7 ngày tới)', ['today']],
      ['Sắp tới (30 ngày)', []],
      ['Về sau trong năm', ['far']],
      ['Chờ người khác', ['sent']],
      ['Đã báo', ['done']],
    ])
    expect(desk.waitingForMe).toBe(3)
    expect(desk.nearest).toEqual({ dueOn: desk.today, days: 0 })
    expect(desk.groups[0]?.items[0]).toMatchObject({
      dueWords: 'quá 400 ngày',
      tone: 'late',
      unitName: post().unitName,
    })
    expect(desk.groups[2]?.items[0]).toMatchObject({ progress: 65, unitId: post().unitId })
    expect(asked).toEqual([post().unitPath])
  })

  it('is empty in all groups when nothing is to be done', async () => {
    const desk = await deskWith([], clerk, post().unitId)
    expect(desk.groups.map((one) => one.items)).toEqual(groups.map(() => []))
    expect(desk).toMatchObject({ nearest: null, waitingForMe: 0, isFederation: false })
    expect(await deskWith([], province)).toMatchObject({ isFederation: true })
  })

  it('is not laid for a unit where the person has no post', async () => {
    const refused = deskWith([], province, post().unitId)
    await expect(refused).rejects.toBeInstanceOf(CallRefused)
    await expect(refused).rejects.toMatchObject({ status: 404, refused: { code: 'inbox.not-your-unit' } })
  })

  it('lets no source write', async () => {
    const writes: DeskSource<Context> = async (ctx) => {
      await notify(ctx.tx, notice({ dedupKey: 'z' }))
      return []
    }
    await expect(deskWith([writes], clerk)).rejects.toMatchObject({ status: 500 })
  })
})
