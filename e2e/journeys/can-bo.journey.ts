/** People: one who may be there twice, told apart with reasons; merged and parted again; handed over to another union with an opinion. */
import AxeBuilder from '@axe-core/playwright'
import type { Browser, Locator, Page } from '@playwright/test'
import { expect, picture, type RunningProduct, signIn, test } from '../journey.ts'

test.use({ scenario: 'can-bo' })

// Two offices, eight screens, each looked through for readers with other eyes or hands.
test.describe.configure({ timeout: 240_000 })

const opinion = 'Chấp hành tốt chủ trương, pháp luật; năm 2019 hoàn thành tốt nhiệm vụ, đạt Lao động tiên tiến.'

type Known = { readonly name: string; readonly birth: string; readonly unit: string }

/** Nothing on the page keeps a reader with other eyes or hands out. */
async function expectUsableByAll(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter((one) => one.impact === 'serious' || one.impact === 'critical')
  expect(serious.map((one) => `${one.id} ${one.nodes[0]?.target.join(' ')}`)).toEqual([])
}

/** Not under the bar of verbs that lies over the lower edge. */
async function expectAboveBar(page: Page, thing: Locator): Promise<void> {
  const [box, bar] = [await thing.boundingBox(), await page.locator('.verbs-bar').boundingBox()]
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0)
}

const wordsOf = async (place: Locator): Promise<string> => ((await place.textContent()) ?? '').trim()

/** Somebody of the list: whom the clerk is about to write down a second time. */
async function someone(page: Page): Promise<Known> {
  const row = page.locator('.rows-table tbody tr').nth(2)
  return {
    name: await wordsOf(row.locator('th a')),
    birth: await wordsOf(row.locator('td').nth(1)),
    unit: await wordsOf(row.locator('td a')),
  }
}

async function signedIn(browser: Browser, product: RunningProduct, userName: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  await signIn(page, product, userName)
  return page
}

async function startAdding(page: Page, { name, birth, unit }: Known): Promise<void> {
  await page.getByRole('link', { name: 'Thêm người' }).click()
  await page.getByLabel('Đơn vị', { exact: true }).fill(unit)
  await page.getByRole('option', { name: unit }).first().click()
  // As somebody in a hurry types it: small letters; the reasons still find the person.
  await page.getByLabel('Họ và tên').fill(name.toLocaleLowerCase('vi'))
  await page.getByRole('button', { name: `Viết thành “${name}”` }).click()
  await page.getByLabel('Ngày sinh').fill(birth)
}

test('thêm người có thể trùng, gộp rồi tách, chuyển sang công đoàn khác kèm nhận xét', async ({
  page,
  browser,
  product,
}) => {
  await signIn(page, product, 'canbo.tamduong')
  await page.getByRole('link', { name: 'Cán bộ, đoàn viên' }).click()
  await expect(page.getByRole('heading', { name: 'Cán bộ, đoàn viên' })).toBeVisible()
  const known = await someone(page)
  await expectUsableByAll(page)
  await picture(page, '30-danh-sach-can-bo')

  await test.step('người có thể trùng hiện ra kèm lý do và phải được trả lời', async () => {
    await startAdding(page, known)
    const similar = page.getByRole('region', { name: /Có thể trùng với/ })
    await expect(similar.getByText('cùng họ tên')).toBeVisible()
    await expect(similar.getByText(`cùng ngày sinh ${known.birth}`)).toBeVisible()
    await expectAboveBar(page, similar.locator('.people-line').first())
    await page.getByLabel('Thuộc đơn vị từ ngày', { exact: true }).fill('1/9/2019')
    await page.getByRole('textbox', { name: /^Chức vụ/ }).fill('Ủy viên Ban Chấp hành')
    await page.getByLabel('Giữ chức vụ từ ngày', { exact: true }).fill('1/10/2019')
    await page.getByRole('button', { name: 'Thêm người' }).click()
    await expect(page.getByText('Hãy trả lời từng người có thể trùng trước khi thêm.')).toBeVisible()
    await similar.scrollIntoViewIfNeeded()
    await expectUsableByAll(page)
    await picture(page, '31-co-the-trung')
    await similar.getByRole('button', { name: 'Không phải người này' }).click()
    await page.getByRole('button', { name: 'Thêm người' }).click()
    await expect(page.getByRole('heading', { name: known.name })).toBeVisible()
    await expect(page.getByText(`Giữ chức vụ Ủy viên Ban Chấp hành, ${known.unit}`)).toBeVisible()
  })

  await test.step('hóa ra là một người: so sánh, gộp, rồi tách lại như cũ', async () => {
    await page.getByRole('button', { name: 'Gộp với hồ sơ khác' }).click()
    await page.getByLabel('Hồ sơ kia').fill(known.name)
    await page
      .getByRole('option', { name: new RegExp(known.birth) })
      .first()
      .click()
    await page.getByRole('button', { name: 'So sánh hai hồ sơ' }).click()
    await expect(page.getByRole('heading', { name: 'So sánh hai hồ sơ' })).toBeVisible()
    await expectUsableByAll(page)
    await picture(page, '32-so-sanh-hai-ho-so')
    await page.getByRole('button', { name: 'Là một người' }).click()
    await page.getByRole('button', { name: 'Gộp hai hồ sơ' }).click()
    await expect(page.getByRole('heading', { name: 'Hồ sơ đã gộp vào đây' })).toBeVisible()
    await expectUsableByAll(page)
    await picture(page, '33-ho-so-da-gop')
    await page.getByRole('button', { name: 'Tách lại' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Tách lại' }).click()
    await expect(page.getByText('Đã tách lại thành hai hồ sơ như trước khi gộp.')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Hồ sơ đã gộp vào đây' })).toHaveCount(0)
  })

  await test.step('đề nghị chuyển kèm nhận xét; đơn vị ngoài phạm vi ghi bằng tên', async () => {
    await page.getByRole('button', { name: 'Ghi thay đổi từ một ngày' }).click()
    await expectUsableByAll(page)
    await picture(page, '34-dieu-gi-thay-doi')
    await page.getByRole('button', { name: /Chuyển sang đơn vị khác/ }).click()
    await page.getByLabel('Đơn vị đến').fill('LĐLĐ huyện Xìn Hồ')
    await page.getByRole('button', { name: 'Gửi đề nghị chuyển' }).click()
    await expect(page.getByText('Hãy ghi nhận xét của đơn vị cũ.').first()).toBeVisible()
    await page.getByLabel('Nhận xét của đơn vị cũ').fill(opinion)
    await page.getByRole('button', { name: 'Gửi đề nghị chuyển' }).click()
    // What was typed stays; only the name of the unit has to be put right.
    await expect(page.getByText(/Không tìm thấy đơn vị đang hoạt động tên/).first()).toBeVisible()
    await expect(page.getByLabel('Nhận xét của đơn vị cũ')).toHaveValue(opinion)
    await page.getByLabel('Đơn vị đến').fill('LĐLĐ huyện Sìn Hồ')
    await page.getByRole('button', { name: 'Gửi đề nghị chuyển' }).click()
    await expect(page.getByText(/Đang chờ LĐLĐ huyện Sìn Hồ tiếp nhận/)).toBeVisible()
  })

  const address = page.url()
  const receiver = await signedIn(browser, product, 'canbo.sinho')

  await test.step('đơn vị đến thấy ở Việc của tôi, đọc nhận xét, tiếp nhận', async () => {
    await expect(receiver.getByText(`Tiếp nhận ${known.name} từ ${known.unit}`)).toBeVisible()
    await receiver.getByRole('link', { name: 'Trả lời' }).click()
    await expect(receiver.getByText(opinion)).toBeVisible()
    await expectUsableByAll(receiver)
    await picture(receiver, '35-tiep-nhan')
    await receiver.getByRole('button', { name: 'Tiếp nhận', exact: true }).click()
    await receiver.getByRole('dialog').getByRole('button', { name: 'Tiếp nhận' }).click()
    await expect(receiver.getByText('Đã tiếp nhận').first()).toBeVisible()
    await receiver.getByRole('link', { name: known.name }).click()
    await expect(receiver.getByText(/Chuyển đến LĐLĐ huyện Sìn Hồ/)).toBeVisible()
    await expect(receiver.getByText(opinion)).toBeVisible()
    await picture(receiver, '36-ho-so-sau-khi-chuyen')
  })

  await test.step('đơn vị cũ không còn mở được hồ sơ, nhưng vẫn thấy lần chuyển', async () => {
    await page.goto(address)
    await expect(page.getByRole('heading', { name: 'Không tìm thấy người này.' })).toBeVisible()
    await page.goto(`${product.url}/can-bo/chuyen?tinhtrang=accepted`)
    await expect(page.getByRole('link', { name: known.name })).toBeVisible()
  })
  await receiver.context().close()
})
