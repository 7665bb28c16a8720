/** Blocks, councils and numbers of a federation: formed, rotated, counted and corrected; the pictures of the user guide. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, picture, signIn, test } from '../journey.ts'

test.describe.configure({ mode: 'serial' })
test.use({ scenario: 'khoi-so-lieu' })

const dialogOf = (page: Page) => page.getByRole('dialog')

async function chooseUnit(page: Page, label: string, typed: string, name: string): Promise<void> {
  await dialogOf(page).getByLabel(label, { exact: true }).fill(typed)
  await page
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .first()
    .click()
}

test('liên đoàn lập một cụm từ các đơn vị chưa thuộc khối nào', async ({ page, product }) => {
  await signIn(page, product, 'quantri')
  await page.getByRole('link', { name: 'Khối, cụm thi đua' }).click()
  await expect(page.getByText(/đơn vị trực thuộc chưa thuộc khối nào/)).toBeVisible()
  await picture(page, '40-khoi-thi-dua')
  await page.getByRole('button', { name: 'Lập khối' }).click()
  const dialog = dialogOf(page)
  await dialog.getByLabel('Loại').selectOption('cluster')
  await dialog.getByLabel('Tên', { exact: true }).fill('Cụm thi đua doanh nghiệp')
  await dialog.getByLabel('Số, ký hiệu').fill('02/QĐ-LĐLĐ')
  await chooseUnit(page, 'Đơn vị trong khối', 'cao su mau 01', 'CĐCS Công ty cao su mẫu 01')
  await chooseUnit(page, 'Đơn vị trong khối', 'dien luc', 'CĐCS Công ty Điện lực mẫu')
  await dialog.getByLabel(/^Trưởng khối/).selectOption({ label: 'CĐCS Công ty cao su mẫu 01' })
  await dialog.getByRole('button', { name: 'Lập khối' }).click()
  await expect(page.getByRole('heading', { name: 'Cụm thi đua doanh nghiệp', level: 1 })).toBeVisible()
  await expect(page.getByText('02/QĐ-LĐLĐ').first()).toBeVisible()
})

test('đơn vị đã ở khối khác thì bị từ chối, nêu tên khối kia', async ({ page, product }) => {
  await signIn(page, product, 'quantri')
  await page.goto(`${product.url}/khoi-thi-dua`)
  await page.getByRole('link', { name: 'Cụm thi đua doanh nghiệp' }).click()
  await page.getByRole('button', { name: 'Đưa đơn vị vào khối' }).click()
  await chooseUnit(page, 'Đơn vị', 'tam duong', 'LĐLĐ huyện Tam Đường')
  await dialogOf(page).getByRole('button', { name: 'Đưa vào khối' }).click()
  await expect(
    dialogOf(page)
      .getByText(/Khối thi đua LĐLĐ các huyện, thành phố/)
      .first(),
  ).toBeVisible()
  await picture(page, '41-hai-khoi-bi-tu-choi')
})

test('hội nghị khối chọn trưởng khối năm tới; trưởng khối năm nay vẫn giữ đến hết năm', async ({ page, product }) => {
  await signIn(page, product, 'quantri')
  await page.goto(`${product.url}/khoi-thi-dua`)
  await page.getByRole('link', { name: 'Khối thi đua LĐLĐ các huyện, thành phố' }).click()
  await page.getByRole('button', { name: 'Chọn trưởng khối' }).click()
  const chair = dialogOf(page).getByLabel(/^Trưởng khối/)
  await chair.selectOption({ label: 'LĐLĐ huyện Tam Đường' })
  await expect(dialogOf(page).getByText('Đơn vị này vừa làm trưởng khối')).toBeVisible()
  await picture(page, '42-chon-truong-khoi')
  await chair.selectOption({ label: 'LĐLĐ huyện Sìn Hồ' })
  await dialogOf(page).getByRole('button', { name: 'Ghi trưởng khối' }).click()
  const rotation = page.getByRole('table', { name: 'Trưởng khối, phó trưởng khối qua các năm' })
  await expect(rotation.getByText('từ 01/01/2021').first()).toBeVisible()
  await expect(page.getByRole('row', { name: /LĐLĐ huyện Tam Đường Trưởng khối/ }).first()).toBeVisible()
  await picture(page, '43-khoi-luan-phien')
})

test('số đoàn viên được cộng theo cây, đính chính giữ lại số cũ', async ({ page, product }) => {
  await signIn(page, product, 'quantri')
  await page.getByRole('link', { name: 'Số liệu đoàn viên' }).click()
  await expect(page.getByRole('heading', { name: 'Qua các năm' })).toBeVisible()
  await picture(page, '44-so-lieu-doan-vien')
  await page.getByRole('link', { name: 'LĐLĐ huyện Tam Đường' }).click()
  await expect(page.getByText('LĐLĐ huyện Tam Đường, tại ngày')).toBeVisible()
  await page.getByRole('row').nth(1).getByRole('link').click()
  await page.getByRole('button', { name: 'Ghi số đoàn viên' }).click()
  const dialog = dialogOf(page)
  await dialog.getByRole('textbox', { name: /^Tính đến ngày/ }).fill('31/12/2019')
  await expect(dialog.getByText(/Ghi tiếp là đính chính/)).toBeVisible()
  await dialog.getByLabel('Đoàn viên', { exact: true }).fill('30')
  await dialog.getByLabel('Trong đó nữ').fill('31')
  await dialog.getByRole('button', { name: 'Đính chính' }).click()
  await expect(dialog.getByText(/không thể lớn hơn số đoàn viên/).first()).toBeVisible()
  await dialog.getByLabel('Trong đó nữ').fill('12')
  await dialog.getByRole('button', { name: 'Đính chính' }).click()
  await expect(page.getByText(/trước đó ghi .* đính chính/)).toBeVisible()
  await picture(page, '45-dinh-chinh-so-lieu')
})

test('nhóm riêng cho thấy ngay gồm những đơn vị nào', async ({ page, product }) => {
  await signIn(page, product, 'quantri')
  await page.getByRole('link', { name: 'Nhóm đơn vị' }).click()
  await page.getByRole('button', { name: 'Đặt nhóm riêng' }).click()
  const dialog = dialogOf(page)
  await dialog.getByLabel('Tên nhóm').fill('Các đơn vị vùng cao')
  await dialog.getByLabel('Gồm').selectOption('units')
  await chooseUnit(page, 'Đơn vị', 'muong te', 'LĐLĐ huyện Mường Tè')
  await chooseUnit(page, 'Đơn vị', 'nam nhun', 'LĐLĐ huyện Nậm Nhùn')
  await expect(dialog.getByText(/nhóm gồm 2 đơn vị/)).toBeVisible()
  await picture(page, '46-nhom-rieng')
  await dialog.getByRole('button', { name: 'Lưu nhóm' }).click()
  await page.getByRole('button', { name: 'Các đơn vị vùng cao' }).click()
  await expect(page.getByRole('link', { name: 'LĐLĐ huyện Nậm Nhùn' })).toBeVisible()
})

test('hội đồng có quyết định và nhiệm kỳ; cụm bên ngoài ghi theo năm', async ({ page, product }) => {
  await signIn(page, product, 'quantri')
  await page.goto(`${product.url}/khoi-thi-dua/ben-ngoai`)
  await page.getByRole('button', { name: 'Ghi một năm' }).first().click()
  await dialogOf(page)
    .getByLabel(/^Đơn vị trưởng/)
    .fill('LĐLĐ tỉnh Lào Cai')
  await dialogOf(page).getByLabel('Thành viên').fill('LĐLĐ tỉnh Lào Cai\nLĐLĐ tỉnh Lai Châu\nLĐLĐ tỉnh Điện Biên')
  await dialogOf(page).getByRole('button', { name: 'Ghi', exact: true }).click()
  await expect(dialogOf(page)).toHaveCount(0)
  await expect(page.getByText('LĐLĐ tỉnh Lào Cai').first()).toBeVisible()
  await picture(page, '47-cum-ben-ngoai')

  await page.goto(`${product.url}/khoi-thi-dua`)
  await page.getByRole('link', { name: 'Khối thi đua LĐLĐ các huyện, thành phố' }).click()
  await page.getByRole('link', { name: 'LĐLĐ tỉnh Lai Châu' }).click()
  await page.getByRole('link', { name: 'Ban, khối, số liệu' }).click()
  await page.getByRole('link', { name: 'Hội đồng Thi đua, Khen thưởng' }).click()
  await page.getByRole('button', { name: 'Nhiệm kỳ mới' }).click()
  await dialogOf(page)
    .getByRole('textbox', { name: /^Ngày đầu/ })
    .fill('02/01/2020')
  await dialogOf(page)
    .getByRole('textbox', { name: /^Ngày cuối/ })
    .fill('31/12/2024')
  await dialogOf(page).getByLabel('Số, ký hiệu').fill('01/QĐ-LĐLĐ')
  await dialogOf(page).getByRole('button', { name: 'Ghi nhiệm kỳ' }).click()
  await expect(page.getByText('từ 02/01/2020 đến hết 31/12/2024').first()).toBeVisible()
  await picture(page, '48-hoi-dong')
})

test('các trang khối, số liệu, nhóm không có lỗi trợ năng nghiêm trọng', async ({ page, product }) => {
  await signIn(page, product, 'quantri')
  for (const address of ['/khoi-thi-dua', '/khoi-thi-dua/ben-ngoai', '/so-lieu-doan-vien', '/nhom-don-vi']) {
    await page.goto(`${product.url}${address}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.waitForLoadState('networkidle')
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(serious.map(({ id, nodes }) => `${address} ${id}: ${nodes[0]?.html}`)).toEqual([])
  }
})
