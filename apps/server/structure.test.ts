/** The checks of structure that an import tool cannot make. */
import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Endpoint, isWrite } from '#platform/http'
import { routesOf, wordings } from './compose.ts'
import { startTestProduct, type TestProduct } from './testing.ts'

const root = resolve(import.meta.dirname, '../..')
const slices = globSync('modules/*', { cwd: root }).map((folder) => folder.split('/')[1] ?? '')

let product: TestProduct
beforeAll(async () => {
  product = await startTestProduct({ sample: 'empty' })
})
afterAll(() => product.stop())

const endpointsIn = async (slice: string): Promise<Endpoint[]> => {
  const contract = (await import(resolve(root, `modules/${slice}/contract.ts`))) as Record<string, unknown>
  return Object.values(contract).filter(
    (value): value is Endpoint => typeof (value as Endpoint)?.path === 'string' && 'reply' in (value as Endpoint),
  )
}

describe('every endpoint of a contract', () => {
  it('is mounted exactly once', async () => {
    const mounted = routesOf(product.product).map((one) => one.endpoint.name)
    const declared = (await Promise.all(slices.map(endpointsIn))).flat().map((one) => one.name)
    expect([...mounted].sort()).toEqual([...declared].sort())
    expect(new Set(mounted).size).toBe(mounted.length)
  })

  it('has the name of its verb in camelCase and a Vietnamese sentence', () => {
    for (const { endpoint } of routesOf(product.product)) {
      expect(endpoint.name).toMatch(/^[a-z][a-zA-Z]+$/)
      expect(endpoint.summary).toMatch(/[à-ỹđ]/i)
    }
  })
})

describe('every write', () => {
  it('names a history entry that people can read', async () => {
    const words: Record<string, string> = {}
    for (const slice of slices)
      Object.assign(
        words,
        ((await import(resolve(root, `modules/${slice}/vi.ts`))) as { historyWords?: object }).historyWords,
      )
    for (const { endpoint, entry } of routesOf(product.product)) {
      if (!isWrite(endpoint)) continue
      expect(entry, endpoint.name).toMatch(/^[a-z-]+\.[a-z-]+$/)
      expect(words[entry ?? ''], `${endpoint.name}: ${entry}`).toBeTruthy()
    }
  })
})

describe('every refusal', () => {
  it('is worded in Vietnamese', async () => {
    for (const slice of slices) {
      const { refusals } = (await import(resolve(root, `modules/${slice}/errors.ts`))) as {
        refusals: readonly string[]
      }
      for (const code of refusals) expect(wordings[code], code).toBeTruthy()
    }
  })
})

describe('every slice', () => {
  it.each(slices)('%s writes SQL on its own schema only', (slice) => {
    for (const file of globSync(`modules/${slice}/server/store*.ts`, { cwd: root })) {
      const text = readFileSync(resolve(root, file), 'utf8')
      for (const other of slices.filter((name) => name !== slice)) {
        expect(text, file).not.toMatch(new RegExp(`['"\`\\s(]${other}\\.[a-z_]+['"\`\\s(]`))
      }
    }
  })
})

describe('the interface description', () => {
  it('is OpenAPI 3.1 and names every path', async () => {
    const description = (await (await product.anonymous.fetch('/api/openapi.json')).json()) as {
      openapi: string
      paths: object
    }
    expect(description.openapi).toBe('3.1.0')
    expect(Object.keys(description.paths)).toContain('/api/access/sign-in')
  })
})

describe('health', () => {
  it('tells the truth about the database', async () => {
    expect((await product.anonymous.fetch('/healthz')).status).toBe(200)
  })
})
