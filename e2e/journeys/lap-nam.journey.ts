/** The first job of the year: a plan document becomes what every unit owes, and the board shows who has done it. */
import { join } from 'node:path'
import { expect, picture, samples, signIn, test } from '../journey.ts'

test.use({ scenario: 'lap-nam' })

test.describe.configure({ mode: 'serial' })

test('cán bộ LĐLĐ tỉnh đưa Kế hoạch 142 vào, xem lại từng mục và xác nhận thành dự thảo', async ({ page, product }) => {
  await signIn(page, product, 'canbo.tinh')
  await picture(page, '01-viec-cua-toi-trong')
  await page.getByRole('link', { name: 'Văn bản đọc vào' }).click()
  await page.locator('input[type=file]').setInputFiles(join(samples, '000-ke-hoach-142.txt'))
  await expect(page.getByRole('heading', { name: /Kế hoạch 142\/KH-LĐLĐ/ })).toBeVisible()
  await expect(page.getByText('37 nhiệm vụ (3 có hạn nộp)')).toBeVisible()
  await picture(page, '02-doc-van-ban')

  await page.getByRole('tab', { name: /Hạn nộp/ }).click()
  for (const day of ['30/01/2020', '15/06/2020', '20/12/2020']) await expect(page.getByText(day).first()).toBeVisible()
  await picture(page, '03-han-nop')
  await page.getByRole('tab', { name: /Lưu ý/ }).click()
  await expect(page.getByText(/10, 11/).first()).toBeVisible()
  await picture(page, '04-luu-y')

  // Leaving and coming back loses nothing.
  await page.getByRole('tab', { name: /^Nhiệm vụ/ }).click()
  await page.getByRole('checkbox').first().uncheck()
  await expect(page.getByText(/Đã lưu lúc/)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('checkbox').first()).not.toBeChecked()
  await page.getByRole('checkbox').first().check()
  await expect(page.getByText(/Đã lưu lúc/)).toBeVisible()

  await page.getByRole('button', { name: /^Xác nhận \d+ mục$/ }).click()
  const confirmAnyway = page.getByRole('dialog').getByRole('button', { name: /^Xác nhận \d+ mục$/ })
  const draft = page.getByRole('heading', { name: /Công tác thi đua, khen thưởng năm 2020/ })
  await expect(confirmAnyway.or(draft)).toBeVisible()
  if (await confirmAnyway.isVisible()) await confirmAnyway.click()
  await expect(page).toHaveURL(/\/ke-hoach\//)
  await expect(draft).toBeVisible()
  await picture(page, '05-du-thao')
})

test('lãnh đạo LĐLĐ tỉnh ban hành: từng đơn vị nhận việc và hạn của mình', async ({ page, product }) => {
  await signIn(page, product, 'lanhdao.tinh')
  await page.getByRole('link', { name: 'Kế hoạch năm', exact: true }).click()
  await picture(page, '06-ke-hoach-nam')
  await page.getByRole('link', { name: /Công tác thi đua, khen thưởng năm 2020/ }).click()
  await page.getByRole('button', { name: 'Ban hành' }).click()
  await expect(page.getByRole('dialog').getByLabel('Số, ký hiệu')).toHaveValue('142/KH-LĐLĐ')
  await picture(page, '07-ban-hanh')
  await page.getByRole('dialog').getByRole('button', { name: 'Ban hành', exact: true }).click()
  await expect(page.getByText(/Đã ban hành\. .* đơn vị nhận .* việc/)).toBeVisible()
})

test('cán bộ LĐLĐ huyện thấy ba hạn nộp và các việc của mình, báo đã làm một việc', async ({ page, product }) => {
  await signIn(page, product, 'canbo.tamduong')
  await expect(page.getByText('Đăng ký các danh hiệu thi đua năm 2020').first()).toBeVisible()
  await page.getByRole('button', { name: /^Về sau trong năm/ }).click()
  await expect(page.getByText('Báo cáo sơ kết thi đua 6 tháng đầu năm').first()).toBeVisible()
  await expect(page.getByText('Báo cáo tổng kết công tác thi đua khen thưởng').first()).toBeVisible()
  await picture(page, '08-viec-cua-toi')

  await page
    .getByRole('link', { name: /Lịch năm/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: /Lịch năm/ })).toBeVisible()
  await picture(page, '09-lich-nam')
  await page.getByRole('link', { name: 'Việc của tôi' }).first().click()

  await page
    .getByRole('listitem')
    .filter({ hasText: 'Đăng ký các danh hiệu thi đua năm 2020' })
    .getByRole('link')
    .first()
    .click()
  await expect(page.getByText(/Mục IV\.2/i).first()).toBeVisible()
  await expect(page.getByText(/30\/01\/2020/).first()).toBeVisible()
  await page.getByLabel('Ghi chú').fill('Đã gửi bản đăng ký số 05/ĐK-LĐLĐ ngày 16/01/2020')
  await picture(page, '10-bao-viec')
  await page.locator('form').getByRole('button').last().click()
  await expect(page.getByText(/đúng hạn/i).first()).toBeVisible()
})

test('bảng theo dõi của LĐLĐ tỉnh cho thấy ai đã làm, ai chưa', async ({ page, product }) => {
  await signIn(page, product, 'canbo.tinh')
  await page.getByRole('link', { name: 'Bảng theo dõi' }).click()
  await expect(page.getByRole('rowheader', { name: /Tam Đường/ })).toBeVisible()
  await picture(page, '11-bang-theo-doi')
})

test('cán bộ huyện khác không thấy gì của LĐLĐ huyện Tam Đường', async ({ page, product }) => {
  await signIn(page, product, 'canbo.sinho')
  await expect(page.getByText('Tam Đường')).toHaveCount(0)
  await page.getByRole('link', { name: 'Tổ chức', exact: true }).click()
  await expect(page.getByText('LĐLĐ huyện Sìn Hồ').first()).toBeVisible()
  await expect(page.getByText('Tam Đường')).toHaveCount(0)
})
