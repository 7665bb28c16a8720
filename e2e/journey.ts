/** What every journey needs: the product started as people start it, signing in, pictures for the user guide. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'

const root = resolve(import.meta.dirname, '..')
const pictures = join(root, 'docs/huong-dan/hinh')
export const samples = join(root, 'samples/documents')
export const samplePassword = 'Thidua@2020mau'

export type RunningProduct = { readonly url: string; readonly output: () => string; readonly stop: () => Promise<void> }

/** `npm start` in a process of its own, on a data folder of its own. */
export async function startProduct(
  words: readonly string[] = [],
  environment: NodeJS.ProcessEnv = {},
): Promise<RunningProduct> {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-journey-'))
  const child = spawn(process.execPath, ['apps/server/main.ts', ...words], {
    cwd: root,
    env: { ...process.env, LOG_LEVEL: 'error', PORT: '0', THIDUA_DATA: folder, DATABASE_URL: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (text: Buffer) => (output += text.toString()))
  child.stderr.on('data', (text: Buffer) => (output += text.toString()))
  const url = await addressIn(child, () => output)
  return {
    url,
    output: () => output,
    stop: async () => {
      await stopped(child)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function addressIn(child: ChildProcess, output: () => string): Promise<string> {
  for (let waited = 0; waited < 90_000; waited += 100) {
    const found = /đang chạy tại (http:\S+)/.exec(output())
    if (found?.[1]) return found[1]
    if (child.exitCode !== null) break
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`the product did not start:\n${output()}`)
}

function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve()
  return new Promise((done) => {
    child.once('exit', () => done())
    child.kill('SIGTERM')
  })
}

type PerWorker = { product: RunningProduct }

/** Journeys of one file share a product, as offices share a federation. */
export const test = base.extend<object, PerWorker>({
  product: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner demands a destructured first argument
    async ({}, use) => {
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

export { expect }
