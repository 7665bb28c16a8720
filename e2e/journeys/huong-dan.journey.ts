/** A guidance letter without number becomes dated obligations; the year is walked through until they are overdue. */
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, picture, type RunningProduct, samples, signIn, test } from '../journey.ts'

test.use({ scenario: 'huong-dan' })

test.describe.configure({ mode: 'serial' })

async function setDay(page: Page, product: RunningProduct, day: string): Promise<void> {
  await page.context().clearCookies()
  await signIn(page, product, 'quantri')
  await page.getByRole('button', { name: 'Đổi ngày' }).click()
  await page.getByRole('textbox', { name: 'Hôm nay là ngày' }).fill(day)
  await page.getByRole('dialog').getByRole('button', { name: 'Đặt ngày' }).click()
  await expect(page.getByText(`ngày giả lập ${day}`)).toBeVisible()
  await page.context().clearCookies()
}

test('cán bộ đưa hướng dẫn 002 vào, nói rõ văn bản chưa có số, xác nhận thành dự thảo', async ({ page, product }) => {
  await setDay(page, product, '25/11/2020')
  await signIn(page, product, 'canbo.tinh')
  await page.getByRole('link', { name: 'Văn bản đọc vào' }).click()
  await page.getByLabel('Loại').selectOption('guidance')
  await page.locator('input[type=file]').setInputFiles(join(samples, '002-huong-dan.pdf'))
  await page.getByRole('tab', { name: /Văn bản/ }).click()
  await page.getByLabel('Văn bản chưa có số, sẽ ghi khi ban hành').check()
  await page
    .getByLabel(/chưa có ngày|sẽ ghi khi ban hành/)
    .last()
    .check()
  await page.getByRole('button', { name: /^Xác nhận \d+ mục$/ }).click()
  const left = page.getByRole('dialog').getByRole('button', { name: /^Xác nhận \d+ mục$/ })
  await left.click()
  await expect(page).toHaveURL(/\/ke-hoach\//)
})

test('lãnh đạo ghi số, ngày rồi ban hành hướng dẫn', async ({ page, product }) => {
  await signIn(page, product, 'lanhdao.tinh')
  await page.getByRole('link', { name: 'Kế hoạch năm', exact: true }).click()
  await page
    .getByRole('link', { name: /Hướng dẫn|tổng kết phong trào thi đua/i })
    .first()
    .click()
  await page.getByRole('button', { name: 'Ban hành' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Số, ký hiệu').fill('25/HD-LĐLĐ')
  await dialog.getByRole('textbox', { name: 'Ngày ban hành' }).fill('24/11/2020')
  await dialog.getByRole('button', { name: 'Ban hành', exact: true }).click()
  await expect(page.getByText(/Đã ban hành/)).toBeVisible()
})

test('LĐLĐ huyện thấy hạn 10/12 và hạn cuối 14/01; qua hạn thì việc vẫn nằm trên cùng', async ({ page, product }) => {
  await signIn(page, product, 'canbo.tamduong')
  await expect(page.getByText(/10\/12/).first()).toBeVisible()
  await page.getByRole('button', { name: /^Về sau trong năm/ }).click()
  await expect(page.getByText(/14\/01/).first()).toBeVisible()
  await picture(page, '18-viec-theo-huong-dan')
  await setDay(page, product, '11/12/2020')
  await signIn(page, product, 'canbo.tamduong')
  await expect(page.getByRole('heading', { name: /Quá hạn/ })).toBeVisible()
  await expect(page.getByText('quá 1 ngày').first()).toBeVisible()
  await picture(page, '19-qua-han')
})

test('bảng theo dõi cho LĐLĐ tỉnh thấy đơn vị nào quá hạn', async ({ page, product }) => {
  await signIn(page, product, 'lanhdao.tinh')
  await page.getByRole('link', { name: 'Bảng theo dõi' }).click()
  await expect(page.getByText(/quá hạn, chưa làm/).first()).toBeVisible()
  await picture(page, '20-bang-qua-han')
})
