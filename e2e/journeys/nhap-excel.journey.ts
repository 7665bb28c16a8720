/** A real installation takes its units out of a workbook: set-up, template, a file with faults, the mended one, the tree. */
import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { aWorkbook } from '#modules/workbook/testing'
import { expect, picture, type RunningProduct, startProduct, test } from '../journey.ts'

test.describe.configure({ mode: 'serial' })
test.use({ scenario: 'nhap-excel' })

let installation: RunningProduct
let page: Page
test.beforeAll(async ({ browser }) => {
  installation = await startProduct({ words: ['--empty'] })
  page = await (await browser.newContext()).newPage()
})
test.afterAll(() => installation.stop())

const headings = ['TT', 'Tên đơn vị', 'Loại đơn vị', 'Cấp trên trực tiếp', 'Ngày thành lập']
const district = 'LĐLĐ huyện Suối Bạc'
const lines = (day: string) => [
  [district, 'Liên đoàn Lao động huyện, thành phố', null, '01/01/2015'],
  ['CĐCS Trường THCS Suối Bạc', 'Công đoàn cơ sở', district, day],
  ['CĐCS Trạm Y tế Suối Bạc', 'Công đoàn cơ sở', district, '15/03/2016'],
]

async function drop(file: File): Promise<void> {
  const bytes = Buffer.from(await file.arrayBuffer()).toString('base64')
  const dataTransfer = await page.evaluateHandle(`(() => {
    const transfer = new DataTransfer()
    const bytes = Uint8Array.from(atob('${bytes}'), (letter) => letter.charCodeAt(0))
    transfer.items.add(new File([bytes], ${JSON.stringify(file.name)}))
    return transfer
  })()`)
  await page.locator('.workbook-drop').dispatchEvent('drop', { dataTransfer })
}

test('quản trị thiết lập liên đoàn, chọn nhập đơn vị từ Excel', async () => {
  const code = /nhập mã (\S+)/.exec(installation.output())?.[1] ?? ''
  await page.goto(`${installation.url}/`)
  await page.getByLabel('Mã thiết lập').fill(code)
  await page.getByLabel('Tên đầy đủ của liên đoàn').fill('Liên đoàn Lao động tỉnh Bình An')
  await page.getByLabel('Tên gọn').fill('LĐLĐ tỉnh Bình An')
  await page.getByLabel('Tỉnh, thành phố').fill('Bình An')
  await page.locator('button[type=submit]').click()
  await page.getByLabel('Họ và tên người quản trị').fill('Quản trị thứ nhất')
  await page.getByLabel('Tên đăng nhập').fill('quantri')
  await page.getByLabel('Mật khẩu', { exact: true }).fill('suối Nậm Na chảy về xuôi')
  await page.locator('button[type=submit]').click()
  await page.getByLabel(/Đã có danh sách trong Excel/).check()
  await picture(page, '50-thiet-lap-bang-excel')
  await page.locator('button[type=submit]').click()
  await page.locator('button[type=submit]').click()
  await expect(page.getByRole('heading', { name: 'Nhập từ Excel: Danh sách đơn vị' })).toBeVisible()
  await picture(page, '51-chon-tep-excel')
})

test('tải tệp mẫu về được', async () => {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Tải tệp mẫu' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('Mẫu Danh sách đơn vị.xlsx')
  expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK')
})

test('tệp có dòng sai được chỉ rõ dòng, ô và cách sửa; chưa ghi gì', async () => {
  await drop(await aWorkbook(lines('31/02/2016'), headings))
  await expect(page.getByRole('button', { name: /1\s*Bị từ chối/ })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(/Ngày thành lập \(ô E5\)/)).toBeVisible()
  await picture(page, '52-ket-qua-kiem-tra')
  await expect(page.getByRole('button', { name: /^Ghi \d/ })).toHaveCount(0)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.filter((one) => one.impact === 'serious' || one.impact === 'critical')).toEqual([])
  await page.reload()
  await expect(page.getByRole('button', { name: /1\s*Bị từ chối/ })).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Tải tệp có cột «Lỗi»' }).click()
  expect((await download).suggestedFilename()).toMatch(/Lỗi\.xlsx$/)
})

test('tệp đã sửa được ghi cả danh sách, cây tổ chức có đủ đơn vị', async () => {
  await page.getByRole('link', { name: 'Gửi tệp đã sửa' }).click()
  await page.locator('input[type=file]').setInputFiles({
    name: 'đơn vị.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await (await aWorkbook(lines('12/02/2016'), headings)).arrayBuffer()),
  })
  await page.getByRole('button', { name: 'Ghi 3 dòng vào hệ thống' }).click({ timeout: 30_000 })
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi 3 dòng vào hệ thống' }).click()
  await expect(page.getByText('Đã thêm 3 đơn vị.')).toBeVisible({ timeout: 30_000 })
  await picture(page, '53-da-ghi')
  await page.getByRole('link', { name: 'Xem cây tổ chức' }).click()
  await expect(page.getByText(district).first()).toBeVisible()
})
