import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { showTree } from '#modules/organisation'
import { CallRefused } from '#platform/http'
import { localDate } from '#platform/kernel'
import { startTestProduct, type TestClient, type TestProduct } from '../../../apps/server/testing.ts'
import * as access from '../contract.ts'

let product: TestProduct
let administrator: TestClient
beforeAll(async () => {
  product = await startTestProduct()
  administrator = await product.signIn('quantri')
})
afterAll(() => product.stop())

const refusalOf = async (attempt: Promise<unknown>) => {
  const error = await attempt.then(
    () => new Error('was not refused'),
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof CallRefused)) throw error
  return { status: error.status, code: error.refused.code, message: error.refused.message }
}

/** All that the table of kept replies holds, as whoever has a copy of the database would read it. */
const keptTexts = async () => {
  const owner = new pg.Client({ connectionString: product.ownerUrl })
  await owner.connect()
  const { rows } = await owner.query(
    "select key, fingerprint, encode(sealed_reply, 'escape') as reply from platform.idempotency_keys",
  )
  await owner.end()
  return JSON.stringify(rows)
}

const districts = async () => {
  const { accounts } = await administrator.call(access.listAccounts)
  const unitOf = (userName: string) => accounts.find((one) => one.userName === userName)?.posts[0]?.unitId
  return { tamDuong: unitOf('canbo.tamduong') ?? '', sinHo: unitOf('canbo.sinho') ?? '' }
}

describe('sign in', () => {
  it('knows the person, the places and the verbs', async () => {
    const clerk = await product.signIn('canbo.tamduong')
    const me = await clerk.call(access.getMe)
    expect(me.posts.map((post) => [post.unitName, post.roleName])).toEqual([['LĐLĐ huyện Tam Đường', 'Cán bộ thi đua']])
    expect(me.verbs).toContain('plan.draft')
    expect(me.verbs).not.toContain('plan.issue')
    expect(me.federation.isSample).toBe(true)
    expect(me.federation.today).toBe('2020-01-15')
  })

  it('takes the user name in capitals, too', async () => {
    await expect(product.signIn('CanBo.TamDuong')).resolves.toBeDefined()
  })

  it('says the same for a wrong password and for an unknown name', async () => {
    const wrong = await refusalOf(product.signIn('canbo.sinho', 'sai mật khẩu rồi'))
    const unknown = await refusalOf(product.signIn('khong.co.ai', 'sai mật khẩu rồi'))
    expect(wrong).toEqual(unknown)
    expect(wrong).toMatchObject({ status: 401, code: 'access.wrong-password' })
  })

  it('slows who keeps guessing, with the seconds to wait', async () => {
    for (let attempt = 0; attempt < 5; attempt++) await refusalOf(product.signIn('lanhdao.sinho', `thử lần ${attempt}`))
    const refused = await refusalOf(product.signIn('lanhdao.sinho'))
    expect(refused.status).toBe(429)
    expect(refused.message).toMatch(/đợi \d+ giây/)
  })

  it('slows a storm of guesses as it slows one after the other, and holds up nobody else', async () => {
    const guesses = Array.from({ length: 40 }, (_, at) => refusalOf(product.signIn('lanhdao.tinh', `cùng lúc ${at}`)))
    const clerk = product.signIn('canbo.tinh')
    const statuses = (await Promise.all(guesses)).map((refused) => refused.status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(5)
    expect(statuses.filter((status) => status === 429)).toHaveLength(35)
    await expect(clerk).resolves.toBeDefined()
  })

  it('keeps the session cookie from scripts', async () => {
    const response = await product.anonymous.fetch('/api/access/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: 'canbo.tinh', password: 'Thidua@2020mau' }),
    })
    expect(response.headers.getSetCookie().join()).toMatch(/HttpOnly/)
    expect(response.headers.getSetCookie().join()).toMatch(/SameSite=Lax/)
  })

  it('answers nobody without a session', async () => {
    expect(await refusalOf(product.anonymous.call(access.getMe))).toMatchObject({
      status: 401,
      code: 'http.sign-in-first',
    })
  })

  it('does not act for a page of another site', async () => {
    const clerk = await product.signIn('canbo.tinh')
    const response = await clerk.fetch('/api/access/sign-out', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://example.com', 'idempotency-key': 'aaaaaaaa-1' },
      body: '{}',
    })
    expect(response.status).toBe(403)
  })
})

describe('sign out', () => {
  it('ends the session at once', async () => {
    const clerk = await product.signIn('canbo.tinh')
    await clerk.call(access.signOut)
    expect((await refusalOf(clerk.call(access.getMe))).status).toBe(401)
  })
})

describe('create account', () => {
  it('gives a one-time password that opens nothing but its own change', async () => {
    const { tamDuong } = await districts()
    const body = {
      unitId: tamDuong,
      roleCode: 'clerk',
      displayName: 'Cán bộ mới',
      userName: 'moi.tamduong',
      email: null,
    }
    const issued = await administrator.call(access.createAccount, { body })
    const person = await product.signIn('moi.tamduong', issued.oneTimePassword)
    expect((await person.call(access.getMe)).user.mustChangePassword).toBe(true)
    expect(await refusalOf(person.call(showTree, { query: {} }))).toMatchObject({
      status: 403,
      code: 'access.change-password-first',
    })

    const next = 'mùa xuân ở bản Thẩm'
    await person.call(access.changePassword, { body: { current: issued.oneTimePassword, next } })
    const again = await product.signIn('moi.tamduong', next)
    const tree = await again.call(showTree, { query: {} })
    expect(JSON.stringify(tree)).toContain('Tam Đường')
    expect(JSON.stringify(tree)).not.toContain('Sìn Hồ')
  })

  it('refuses a name that is taken and says how to go on', async () => {
    const { tamDuong } = await districts()
    const body = { unitId: tamDuong, roleCode: 'clerk', displayName: 'Trùng tên', userName: 'canbo.sinho', email: null }
    const refused = await refusalOf(administrator.call(access.createAccount, { body }))
    expect(refused).toMatchObject({ status: 409, code: 'access.user-name-taken' })
    expect(refused.message).toContain('canbo.sinho')
  })

  it('is not for clerks, and a foreign unit does not exist for them', async () => {
    const clerk = await product.signIn('canbo.tamduong')
    const { tamDuong, sinHo } = await districts()
    const body = { roleCode: 'clerk', displayName: 'Người lạ', userName: 'nguoi.la', email: null }
    expect((await refusalOf(clerk.call(access.createAccount, { body: { ...body, unitId: tamDuong } }))).status).toBe(
      403,
    )
    expect((await refusalOf(clerk.call(access.createAccount, { body: { ...body, unitId: sinHo } }))).status).toBe(404)
    expect((await refusalOf(clerk.call(access.listAccounts))).status).toBe(403)
  })

  it('happens once when it is sent five times at once', async () => {
    const { sinHo } = await districts()
    const body = {
      unitId: sinHo,
      roleCode: 'clerk',
      displayName: 'Bấm nhiều lần',
      userName: 'bam.nhieu.lan',
      email: null,
    }
    const idempotencyKey = 'five-times-at-once'
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => administrator.call(access.createAccount, { body, idempotencyKey })),
    )
    expect(new Set(answers.map((answer) => answer.oneTimePassword)).size).toBe(1)
    expect(await keptTexts()).not.toContain(answers[0]?.oneTimePassword)
    expect(await keptTexts()).not.toContain(idempotencyKey)
    const other = { ...body, userName: 'khac.noi.dung' }
    const refused = await refusalOf(administrator.call(access.createAccount, { body: other, idempotencyKey }))
    expect(refused.code).toBe('http.key-of-another-request')
  })
})

describe('reset password and end grant', () => {
  it('ends the sessions of the person at once', async () => {
    const { accounts } = await administrator.call(access.listAccounts)
    const account = accounts.find((one) => one.userName === 'canbo.giaoduc')
    const person = await product.signIn('canbo.giaoduc')
    await administrator.call(access.resetPassword, { params: { userId: account?.userId ?? '' } })
    expect((await refusalOf(person.call(access.getMe))).status).toBe(401)
  })

  it('takes the right away from today on', async () => {
    const { accounts } = await administrator.call(access.listAccounts)
    const grantId = accounts.find((one) => one.userName === 'lanhdao.giaoduc')?.posts[0]?.grantId ?? ''
    const person = await product.signIn('lanhdao.giaoduc')
    await administrator.call(access.endGrant, { params: { grantId } })
    expect((await person.call(access.getMe)).verbs).toEqual([])
    expect(await refusalOf(product.signIn('lanhdao.giaoduc'))).toMatchObject({ code: 'access.no-grant' })
  })

  it('lets nobody change their own right', async () => {
    const { accounts } = await administrator.call(access.listAccounts, { query: { q: 'quantri' } })
    const grantId = accounts[0]?.posts[0]?.grantId ?? ''
    expect((await refusalOf(administrator.call(access.endGrant, { params: { grantId } }))).code).toBe(
      'access.own-right',
    )
  })
})

describe('set sample clock', () => {
  it('walks the year for everybody, and only an administrator may', async () => {
    const clerk = await product.signIn('canbo.tamduong')
    expect(
      (await refusalOf(clerk.call(access.setSampleClock, { body: { day: localDate('2020-06-11') } }))).status,
    ).toBe(403)
    await administrator.call(access.setSampleClock, { body: { day: localDate('2020-06-11') } })
    expect((await clerk.call(access.getMe)).federation.today).toBe('2020-06-11')
    await administrator.call(access.setSampleClock, { body: { day: localDate('2020-01-15') } })
  })

  it('refuses a day on which nobody could sign in to set it back', async () => {
    const refused = await refusalOf(
      administrator.call(access.setSampleClock, { body: { day: localDate('2014-12-31') } }),
    )
    expect(refused).toMatchObject({ status: 422, code: 'access.clock-locks-out' })
    expect((await administrator.call(access.getMe)).federation.today).toBe('2020-01-15')
  })
})
