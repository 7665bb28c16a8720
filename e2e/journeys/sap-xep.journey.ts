/** A decision ends two district federations on 01/7/2025: written with a preview, and the tree of both days looked at. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, picture, type RunningProduct, signIn, test } from '../journey.ts'

test.use({ scenario: 'sap-xep' })

test.describe.configure({ mode: 'serial' })

const merged = 'Liên đoàn Lao động khu vực Than Uyên'

async function setDay(page: Page, product: RunningProduct, day: string): Promise<void> {
  await signIn(page, product, 'quantri')
  await page.getByRole('button', { name: 'Đổi ngày' }).click()
  await page.getByRole('textbox', { name: 'Hôm nay là ngày' }).fill(day)
  await page.getByRole('dialog').getByRole('button', { name: 'Đặt ngày' }).click()
  await expect(page.getByText(`ngày giả lập ${day}`)).toBeVisible()
}

async function pick(page: Page, label: string, typed: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(typed)
  await page.getByRole('option', { name }).first().click()
}

async function lookAt(page: Page, day: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Tại ngày' }).fill(day)
  await page.getByRole('textbox', { name: 'Tìm theo tên' }).focus()
  await expect(page.getByText(`Tại ngày ${day}`)).toBeVisible()
}

async function noSeriousFaults(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter((one) => one.impact === 'serious' || one.impact === 'critical')
  expect(serious.map((one) => `${one.id} ${one.nodes[0]?.target.join(' ')}`)).toEqual([])
}

test('quyết định thiếu số bị giữ lại, không mất chữ nào đã gõ', async ({ page, product }) => {
  await setDay(page, product, '15/07/2025')
  await page.getByRole('link', { name: 'Tổ chức', exact: true }).click()
  await expect(page.getByRole('tree', { name: 'Cây đơn vị' })).toBeVisible()
  await noSeriousFaults(page)
  // The message about the new day lies over the lower edge for some seconds.
  await expect(page.getByRole('button', { name: 'Đóng thông báo' })).toHaveCount(0)
  await picture(page, '21-cay-to-chuc')
  await page.getByRole('link', { name: 'Sắp xếp theo quyết định' }).click()
  await page.getByRole('textbox', { name: 'Có hiệu lực từ ngày' }).fill('01/07/2025')
  await page.getByRole('button', { name: /^Sáp nhập, hợp nhất/ }).click()
  await pick(page, 'Đơn vị kết thúc do sáp nhập', 'than uyen', 'LĐLĐ huyện Than Uyên')
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await expect(page.getByRole('alert')).toContainText('Hãy ghi số quyết định')
  await expect(page.getByRole('list', { name: /^Đã chọn/ })).toContainText('LĐLĐ huyện Than Uyên')
  await expect(page.getByRole('textbox', { name: 'Có hiệu lực từ ngày' })).toHaveValue('01/07/2025')
  await noSeriousFaults(page)
})

test('sáp nhập hai LĐLĐ huyện vào một đơn vị mới: xem trước rồi ghi', async ({ page, product }) => {
  await signIn(page, product, 'quantri')
  await page.goto(`${product.url}/to-chuc/sap-xep`)
  await page.getByRole('textbox', { name: 'Số, ký hiệu' }).fill('12/QĐ-LĐLĐ')
  await page.getByRole('textbox', { name: 'Ngày ký' }).fill('30/06/2025')
  await page.getByRole('textbox', { name: 'Có hiệu lực từ ngày' }).fill('01/07/2025')
  await page.getByRole('textbox', { name: 'Cơ quan ban hành' }).fill('Ban Thường vụ LĐLĐ tỉnh')
  await page.getByRole('button', { name: /^Sáp nhập, hợp nhất/ }).click()
  await pick(page, 'Đơn vị kết thúc do sáp nhập', 'than uyen', 'LĐLĐ huyện Than Uyên')
  await pick(page, 'Đơn vị kết thúc do sáp nhập', 'ldld tan uyen', 'LĐLĐ huyện Tân Uyên')
  await page.getByRole('radio', { name: /Một đơn vị mới/ }).check()
  await page.getByRole('textbox', { name: 'Tên đơn vị' }).fill(merged)
  await expect(page.getByRole('combobox', { name: 'Cấp trên trực tiếp' })).toHaveValue('LĐLĐ tỉnh Lai Châu')
  await picture(page, '22-sap-xep')
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await expect(page.getByRole('heading', { name: 'Quyết định này sẽ' })).toBeVisible()
  await noSeriousFaults(page)
  await picture(page, '23-xem-truoc')
  await page.getByLabel(/để xác nhận/).fill('ket thuc')
  await page.getByRole('button', { name: 'Ghi quyết định' }).click()
  await expect(page.getByText('theo Quyết định 12/QĐ-LĐLĐ ngày 30/06/2025')).toBeVisible()
})

test('cây tại ngày trước và sau quyết định', async ({ page, product }) => {
  await signIn(page, product, 'quantri')
  await page.goto(`${product.url}/to-chuc`)
  const tree = page.getByRole('tree', { name: 'Cây đơn vị' })
  await expect(tree.getByRole('treeitem', { name: merged })).toBeVisible()
  await expect(tree.getByRole('treeitem', { name: 'LĐLĐ huyện Tân Uyên' })).toHaveCount(0)
  await lookAt(page, '30/06/2025')
  await expect(tree.getByRole('treeitem', { name: 'LĐLĐ huyện Tân Uyên' })).toBeVisible()
  await expect(tree.getByRole('treeitem', { name: merged })).toHaveCount(0)
  await picture(page, '24-cay-truoc-sap-nhap')
  await page.getByRole('button', { name: /^01\/07\/2025/ }).click()
  const item = tree.getByRole('treeitem', { name: merged })
  await item.focus()
  await page.keyboard.press('ArrowRight')
  await expect(item).toHaveAttribute('aria-expanded', 'true')
  const first = tree.getByRole('group').last().getByRole('treeitem').first()
  await expect(first).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(first).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(item).toBeFocused()
})

test('đơn vị đã kết thúc vẫn có trang, dẫn tới đơn vị kế thừa; hai ngày so được với nhau', async ({
  page,
  product,
}) => {
  await signIn(page, product, 'quantri')
  await page.goto(`${product.url}/to-chuc?tim=tan+uyen&da-ket-thuc=1&loai=district_federation`)
  await page.getByRole('link', { name: 'LĐLĐ huyện Tân Uyên' }).click()
  await expect(page.getByText('Đơn vị đã kết thúc hoạt động, ngày cuối là 30/06/2025')).toBeVisible()
  await expect(page.getByText('theo Quyết định 12/QĐ-LĐLĐ ngày 30/06/2025').first()).toBeVisible()
  await noSeriousFaults(page)
  await picture(page, '25-don-vi-da-ket-thuc')
  await page.getByRole('link', { name: merged }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: merged })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Tiếp nối từ' })).toBeVisible()
  await page.goto(`${product.url}/to-chuc/so-sanh?tu=2025-06-30&den=2025-07-01`)
  await expect(page.getByRole('heading', { name: 'Đơn vị không còn (2)' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Đơn vị mới có (1)' })).toBeVisible()
  await noSeriousFaults(page)
  await picture(page, '26-so-sanh-hai-ngay')
})

test('giải thể khi còn đơn vị bên dưới: lời từ chối nằm ở dòng của việc, chọn đơn vị kế thừa rồi ghi', async ({
  page,
  product,
}) => {
  await signIn(page, product, 'quantri')
  await page.goto(`${product.url}/to-chuc`)
  await page.getByRole('treeitem', { name: 'Công đoàn Viên chức tỉnh' }).click()
  await page.getByRole('link', { name: 'Giải thể' }).click()
  await page.getByRole('textbox', { name: 'Số, ký hiệu' }).fill('15/QĐ-LĐLĐ')
  await page.getByRole('textbox', { name: 'Ngày ký' }).fill('30/06/2025')
  await page.getByRole('textbox', { name: 'Có hiệu lực từ ngày' }).fill('01/07/2025')
  await expect(page.getByText(/Còn \d+ đơn vị trực thuộc đang hoạt động/)).toBeVisible()
  await page.getByRole('button', { name: 'Xem trước' }).click()
  const line = page.getByRole('group', { name: /^Việc 1/ })
  await expect(line.getByText(/Hãy chuyển hoặc giải thể các đơn vị đó/)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Số, ký hiệu' })).toHaveValue('15/QĐ-LĐLĐ')
  await pick(page, 'Đơn vị kế thừa', 'tinh lai chau', 'LĐLĐ tỉnh Lai Châu')
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await page.getByLabel(/để xác nhận/).fill('KẾT THÚC')
  await page.getByRole('button', { name: 'Ghi quyết định' }).click()
  await expect(page.getByText('theo Quyết định 15/QĐ-LĐLĐ ngày 30/06/2025')).toBeVisible()
})

test('chia tách một LĐLĐ huyện, phân đơn vị trực thuộc; đơn vị cũ tìm thấy dưới đơn vị giữ hồ sơ', async ({
  page,
  product,
}) => {
  await signIn(page, product, 'quantri')
  await page.goto(`${product.url}/to-chuc`)
  await page.getByRole('treeitem', { name: 'LĐLĐ huyện Nậm Nhùn' }).click()
  await page.getByRole('link', { name: 'Chia, tách' }).click()
  await page.getByRole('textbox', { name: 'Số, ký hiệu' }).fill('16/QĐ-LĐLĐ')
  await page.getByRole('textbox', { name: 'Ngày ký' }).fill('30/06/2025')
  await page.getByRole('textbox', { name: 'Có hiệu lực từ ngày' }).fill('01/07/2025')
  await page.getByRole('textbox', { name: 'Tên đơn vị' }).nth(0).fill('LĐLĐ khu vực Nậm Hàng')
  await page.getByRole('textbox', { name: 'Tên đơn vị' }).nth(1).fill('LĐLĐ khu vực Nậm Pì')
  await page.getByRole('combobox', { name: 'CĐCS Trường Mầm non Nậm Pì' }).selectOption('LĐLĐ khu vực Nậm Pì')
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await page.getByLabel(/để xác nhận/).fill('KẾT THÚC')
  await page.getByRole('button', { name: 'Ghi quyết định' }).click()
  await page.getByRole('link', { name: 'LĐLĐ khu vực Nậm Pì' }).click()
  await expect(page.getByRole('link', { name: 'LĐLĐ huyện Nậm Nhùn' }).first()).toBeVisible()
  await page.getByRole('link', { name: /^Trực thuộc/ }).click()
  await expect(page.getByRole('link', { name: 'CĐCS Trường Mầm non Nậm Pì' })).toBeVisible()
})
