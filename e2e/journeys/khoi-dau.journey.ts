/** A real installation: first set-up with the code of the terminal, first administrator, first account on paper, first log-in. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, picture, type RunningProduct, startProduct, test } from '../journey.ts'

test.describe.configure({ mode: 'serial' })

let installation: RunningProduct
test.beforeAll(async () => {
  installation = await startProduct({ words: ['--empty'] })
})
test.afterAll(() => installation.stop())

const password = 'suối Nậm Na chảy về xuôi'
let oneTimePassword = ''

test('quản trị thiết lập lần đầu bằng mã in trong cửa sổ lệnh', async ({ page }) => {
  const code = /nhập mã (\S+)/.exec(installation.output())?.[1] ?? ''
  await page.goto(`${installation.url}/`)
  await expect(page).toHaveURL(/thiet-lap/)
  await picture(page, '14-thiet-lap')
  await page.getByLabel('Mã thiết lập').fill(code)
  await page.getByLabel('Tên đầy đủ của liên đoàn').fill('Liên đoàn Lao động tỉnh Bình An')
  await page.getByLabel('Tên gọn').fill('LĐLĐ tỉnh Bình An')
  await page.getByLabel('Tỉnh, thành phố').fill('Bình An')
  await page.locator('button[type=submit]').click()
  await page.getByLabel('Họ và tên người quản trị').fill('Quản trị thứ nhất')
  await page.getByLabel('Tên đăng nhập').fill('quantri')
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.locator('button[type=submit]').click()
  await page.getByLabel(/Tên các đơn vị/).fill('LĐLĐ huyện Một\nLĐLĐ huyện Hai')
  await picture(page, '15-don-vi-cap-duoi')
  await page.locator('button[type=submit]').click()
  await expect(page.getByText('LĐLĐ huyện Hai').first()).toBeVisible()
  await page.locator('button[type=submit]').click()
  await expect(page.getByRole('heading', { name: 'Việc của tôi' })).toBeVisible()
  await expect(page.getByText('Dữ liệu mẫu')).toHaveCount(0)
})

test('quản trị cấp tài khoản giấy cho cán bộ huyện', async ({ page }) => {
  await page.goto(`${installation.url}/`)
  await enter(page, 'quantri', password)
  await page.getByRole('link', { name: 'Tài khoản và quyền' }).click()
  await page.getByRole('button', { name: 'Cấp tài khoản' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Đơn vị').fill('huyen hai')
  await page.getByRole('option', { name: /LĐLĐ huyện Hai/ }).click()
  await dialog.getByLabel('Họ và tên').fill('Cán bộ huyện Hai')
  await dialog.getByLabel('Tên đăng nhập').fill('canbo.hai')
  await dialog.getByRole('button', { name: 'Cấp tài khoản' }).click()
  oneTimePassword = (await page.locator('.one-time-password').textContent()) ?? ''
  expect(oneTimePassword).toMatch(/^\w{4}-\w{4}-\w{4}$/)
  await picture(page, '16-phieu-tai-khoan')
})

test('cán bộ huyện đăng nhập lần đầu, đặt mật khẩu riêng và chỉ thấy đơn vị mình', async ({ page }) => {
  await page.goto(`${installation.url}/`)
  await enter(page, 'canbo.hai', oneTimePassword)
  await page.getByLabel(/Mật khẩu (dùng một lần|đang dùng|vừa dùng)/i).fill(oneTimePassword)
  await page.getByLabel('Mật khẩu mới').fill('trăng lên đỉnh núi Pu Si Lung')
  await picture(page, '17-mat-khau-lan-dau')
  await page.locator('button[type=submit]').click()
  await expect(page.getByRole('heading', { name: 'Việc của tôi' })).toBeVisible()
  await page.getByRole('link', { name: 'Tổ chức', exact: true }).click()
  await expect(page.getByText('LĐLĐ huyện Hai').first()).toBeVisible()
  await expect(page.getByText('LĐLĐ huyện Một')).toHaveCount(0)
})

test('các trang chính không có lỗi trợ năng nghiêm trọng', async ({ page }) => {
  await page.goto(`${installation.url}/`)
  await enter(page, 'quantri', password)
  for (const address of [
    '/',
    '/van-ban',
    '/ke-hoach',
    '/ke-hoach/moi',
    '/bang-theo-doi',
    '/lich-nam',
    '/to-chuc',
    '/tai-khoan',
  ]) {
    await page.goto(`${installation.url}${address}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).analyze()
    const serious = violations.filter((one) => one.impact === 'serious' || one.impact === 'critical')
    expect(serious.map((one) => `${address}: ${one.id} ${one.nodes[0]?.target.join(' ')}`)).toEqual([])
  }
})

async function enter(page: Page, userName: string, secret: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(userName)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(secret)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}
