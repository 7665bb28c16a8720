/** `npm run test:journeys [name]`: builds the pages, then drives the whole product in a browser. */
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { findBrowser } from './browser.ts'

const root = resolve(import.meta.dirname, '..')
const browser = await findBrowser()
const run = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/@playwright/test/cli.js'),
    'test',
    '--config',
    'e2e/playwright.config.ts',
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, ...browser.environment, CHROMIUM: browser.executablePath } },
)
process.exit(run.status ?? 1)
