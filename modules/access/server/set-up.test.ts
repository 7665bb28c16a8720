import { afterAll, beforeAll, expect, it } from 'vitest'
import { showTree } from '#modules/organisation'
import { CallRefused } from '#platform/http'
import { startTestProduct, type TestProduct } from '../../../apps/server/testing.ts'
import { getMe, getSetUpState, setUp } from '../contract.ts'

let product: TestProduct
beforeAll(async () => {
  product = await startTestProduct({ sample: 'empty' })
})
afterAll(() => product.stop())

const password = 'nắng lên trên đèo Ô Quy Hồ'
const body = () => ({
  setUpCode: product.product.setUpCode,
  federation: { name: 'Liên đoàn Lao động tỉnh Bình An', shortName: 'LĐLĐ tỉnh Bình An', province: 'Bình An' },
  season: { year: 2027 },
  administrator: { displayName: 'Quản trị thứ nhất', userName: 'quantri', password },
  units: [
    { name: 'LĐLĐ huyện Một', typeCode: 'district_federation' },
    { name: 'Công đoàn ngành Giáo dục', typeCode: 'provincial_sector_union' },
  ],
})

const codeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'was not refused',
    (error: unknown) => (error instanceof CallRefused ? error.refused.code : String(error)),
  )

it('asks for the code that the terminal printed', async () => {
  expect((await product.anonymous.call(getSetUpState)).needed).toBe(true)
  expect(await codeOf(product.anonymous.call(setUp, { body: { ...body(), setUpCode: 'đoán bừa' } }))).toBe(
    'access.wrong-set-up-code',
  )
})

it('says of a code whether it is right before anything else is typed, and slows who guesses', async () => {
  const ask = (code: string) => product.anonymous.call(getSetUpState, { query: { code } })
  expect((await product.anonymous.call(getSetUpState)).isCodeRight).toBeNull()
  expect((await ask(product.product.setUpCode ?? '')).isCodeRight).toBe(true)
  for (let guess = 0; guess < 5; guess++) expect((await ask(`đoán ${guess}`)).isCodeRight).toBe(false)
  expect(await codeOf(ask('đoán nữa'))).toBe('access.too-many-attempts')
})

it('leaves nothing behind when one unit cannot be added', async () => {
  const wrong = { ...body(), units: [{ name: 'LĐLĐ huyện Một', typeCode: 'no-such-type' }] }
  expect(await codeOf(product.anonymous.call(setUp, { body: wrong }))).toMatch(/^organisation\./)
  expect((await product.anonymous.call(getSetUpState)).needed).toBe(true)
})

it('makes the federation, its units and its first administrator, once', async () => {
  const rival = { ...body(), administrator: { ...body().administrator, userName: 'quantri.hai' } }
  const codes = await Promise.all([body(), rival].map((one) => codeOf(product.anonymous.call(setUp, { body: one }))))
  expect(codes.sort()).toEqual(['access.already-set-up', 'was not refused'])
  expect(await codeOf(product.anonymous.call(setUp, { body: body() }))).toBe('access.already-set-up')
  const administrator = await product.signIn('quantri', password).catch(() => product.signIn('quantri.hai', password))
  const me = await administrator.call(getMe)
  expect(me.federation).toMatchObject({ shortName: 'LĐLĐ tỉnh Bình An', isSample: false })
  const tree = JSON.stringify(await administrator.call(showTree, { query: {} }))
  expect(tree).toContain('LĐLĐ huyện Một')
  expect(tree).toContain('Công đoàn ngành Giáo dục')
})
