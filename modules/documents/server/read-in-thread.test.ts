import { describe, expect, it } from 'vitest'
import { planText } from '../testing.ts'
import { readInThread } from './read-in-thread.ts'
import { readText } from './take-in.ts'

describe('reading in a thread', () => {
  it('answers what the reader finds', async () => {
    expect((await readInThread(planText, 10)).number?.value).toBe('142/KH-LĐLĐ')
  })

  it('is stopped at the limit, does not hold up the process, and the next text is read', async () => {
    let ticks = 0
    const clock = setInterval(() => {
      ticks += 1
    }, 20)
    const refused = readInThread(`${planText}\n`.repeat(20_000), 0.3)
    const next = readInThread(planText, 10)
    await expect(refused).rejects.toMatchObject({ code: 'documents.too-hard', details: { limitSeconds: 0.3 } })
    expect((await next).number?.value).toBe('142/KH-LĐLĐ')
    clearInterval(clock)
    expect(ticks).toBeGreaterThan(5)
  })
})

describe('texts that no office wrote', () => {
  it.each([
    ['a text of a thousand pages', 'a '.repeat(600_000), 'documents.too-long'],
    ['nothing but spaces', ' '.repeat(900_000), 'documents.empty-text'],
    ['one word behind a desert', `${' '.repeat(900_000)}x`, 'documents.not-a-document'],
    ['half a character and nulls', '\uD800\0\0x', 'documents.not-a-document'],
  ])('%s is refused in good time', async (_, text, code) => {
    const start = performance.now()
    await expect(readText(text, 10)).rejects.toMatchObject({ code })
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
