import { describe, expect, it } from 'vitest'
import { noCounts, refuseUnlessReady, toWrite } from './decision.ts'

describe('writing', () => {
  const ready = { state: 'checked' as const, counts: { ...noCounts, good: 3, doubtful: 2, dropped: 1 } }

  it('takes good rows and accepted ones', () => {
    expect(toWrite(ready.counts)).toBe(4)
    expect(() => refuseUnlessReady(ready)).not.toThrow()
  })

  it.each([
    ['workbook.rows-refused', { refused: 1 }],
    ['workbook.rows-undecided', { undecided: 1 }],
    ['workbook.nothing-to-write', { good: 0, doubtful: 1, dropped: 1 }],
  ])('is refused: %s', (code, counts) => {
    expect(() => refuseUnlessReady({ ...ready, counts: { ...ready.counts, ...counts } })).toThrow(code)
  })

  it('is refused in every other state', () => {
    for (const state of ['checking', 'writing', 'written', 'failed', 'cancelled'] as const)
      expect(() => refuseUnlessReady({ ...ready, state })).toThrow('workbook.wrong-state')
  })
})
