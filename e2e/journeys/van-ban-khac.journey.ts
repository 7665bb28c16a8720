/** The same job from Word and PDF files, a guidance letter, and files that are refused. */
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, picture, type RunningProduct, samples, signIn, test } from '../journey.ts'

test.use({ scenario: 'van-ban-khac' })

const fixtures = join(samples, '../../platform/files/fixtures')

async function bringIn(page: Page, product: RunningProduct, userName: string, file: string): Promise<void> {
  await signIn(page, product, userName)
  await page.getByRole('link', { name: 'Văn bản đọc vào' }).click()
  // An empty list offers the file at once; a list with documents behind its button.
  const open = page.getByRole('button', { name: 'Đưa văn bản vào' })
  const input = page.locator('input[type=file]')
  await expect(open.or(page.getByText('Kéo tệp vào đây'))).toBeVisible()
  if (await open.isVisible()) await open.click()
  await input.setInputFiles(file)
}

for (const kind of ['docx', 'pdf']) {
  test(`kế hoạch 142 ở dạng .${kind} đọc ra cũng 37 nhiệm vụ, 3 hạn nộp`, async ({ page, product }) => {
    await bringIn(
      page,
      product,
      kind === 'docx' ? 'canbo.tinh' : 'canbo.tamduong',
      join(samples, `000-ke-hoach-142.${kind}`),
    )
    await expect(page.getByRole('heading', { name: /Kế hoạch 142\/KH-LĐLĐ/ })).toBeVisible()
    await expect(page.getByText('37 nhiệm vụ (3 có hạn nộp)')).toBeVisible()
    await page.getByRole('tab', { name: /Hạn nộp/ }).click()
    for (const day of ['30/01/2020', '15/06/2020', '20/12/2020'])
      await expect(page.getByText(day).first()).toBeVisible()
  })
}

test('hướng dẫn tổng kết cho hai hạn: chậm nhất 10/12/2020 và trước 15/01/2021', async ({ page, product }) => {
  await bringIn(page, product, 'canbo.tinh', join(samples, '002-huong-dan.docx'))
  await page.getByRole('tab', { name: /Hạn nộp/ }).click()
  await expect(page.getByText('10/12/2020').first()).toBeVisible()
  await expect(page.getByText('14/01/2021').first()).toBeVisible()
  await picture(page, '12-huong-dan-han-nop')
})

test('tệp quét không có chữ, tệp có mật khẩu, ảnh đổi đuôi: mỗi tệp một câu trả lời rõ', async ({ page, product }) => {
  await bringIn(page, product, 'canbo.tinh', join(fixtures, 'scan.pdf'))
  await expect(page.getByText(/không có chữ|lớp chữ|ảnh chụp|ảnh quét/i).first()).toBeVisible()
  await picture(page, '13-tep-bi-tu-choi')
  await page.locator('input[type=file]').setInputFiles(join(fixtures, 'encrypted.pdf'))
  await expect(page.getByText(/mật khẩu/i).first()).toBeVisible()
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'ảnh.docx', mimeType: 'application/msword', buffer: png })
  await expect(page.getByText(/không phải|không đúng/i).first()).toBeVisible()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'trong.txt', mimeType: 'text/plain', buffer: Buffer.from('  \n') })
  await expect(page.getByText(/trống|rỗng|không có nội dung|không có chữ/i).first()).toBeVisible()
})
