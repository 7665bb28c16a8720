/** What every journey needs: the product started as people start it, signing in, pictures for the user guide. */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { type RunningProduct, startProduct } from './running-product.ts'

const root = resolve(import.meta.dirname, '..')
const pictures = join(root, 'docs/huong-dan/hinh')
export const samples = join(root, 'samples/documents')
export const samplePassword = 'Thidua@2020mau'

type PerWorker = { scenario: string; product: RunningProduct }

/**
 * Journeys of one file share a product, as offices share a federation. Another `scenario` (`test.use({ scenario })` on top of
 * the file) takes a worker, and so a product, of its own.
 */
export const test = base.extend<object, PerWorker>({
  scenario: ['', { scope: 'worker', option: true }],
  product: [
    async ({ scenario: _ }, use) => {
      const product = await startProduct()
      await use(product)
      await product.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})

export async function signIn(
  page: Page,
  product: RunningProduct,
  userName: string,
  password = samplePassword,
): Promise<void> {
  await page.goto(`${product.url}/`)
  await page.getByLabel('Tên đăng nhập').fill(userName)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page.getByRole('heading', { name: 'Việc của tôi' })).toBeVisible()
}

/** A picture for the user guide, taken at desk and phone width. Written only when asked for: `PICTURES=1`. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!process.env.PICTURES) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: false })
  const size = page.viewportSize()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.waitForTimeout(300)
  await page.screenshot({ path: join(pictures, `${name}-dien-thoai.png`), fullPage: false })
  if (size) await page.setViewportSize(size)
}

export { expect, type RunningProduct, startProduct }
