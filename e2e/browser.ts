/** Which browser the journeys drive: the machine's own Chromium if there is one, else the one npm brought. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome']

/** Without these a browser of root does not start, or tries to reach addresses outside. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
]

export type Browser = { readonly executablePath: string; readonly environment: Record<string, string> }

export async function findBrowser(): Promise<Browser> {
  const given = process.env.CHROMIUM
  const own = [...(given ? [given] : []), ...usual].find(existsSync)
  if (own) return { executablePath: own, environment: {} }
  // The package unpacks its libraries only where it believes to run in a cloud function.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  const executablePath = await chromium.executablePath()
  const libraries = join(dirname(executablePath), 'al2023', 'lib')
  return {
    executablePath,
    environment: existsSync(libraries) ? { LD_LIBRARY_PATH: `${libraries}:${process.env.LD_LIBRARY_PATH ?? ''}` } : {},
  }
}
