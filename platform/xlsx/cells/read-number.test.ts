import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumber } from './read-number.ts'

const inVietnamese = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 })

describe('a number typed as text', () => {
  it('is read back from the way Vietnamese write it', () => {
    const amounts = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((hundredths) => hundredths / 100)
    fc.assert(
      fc.property(amounts, (value) => {
        expect(readNumber(inVietnamese.format(value))).toEqual({ value, isDoubtful: false })
      }),
    )
  })

  it.each([
    ['1.234', 1234, false],
    ['1.234.567,89', 1234567.89, false],
    ['1 234', 1234, false],
    ['1,5', 1.5, false],
    ['1.5', 1.5, true],
    ['1,234', 1234, true],
    ['1,234,567.8', 1234567.8, true],
    ['007', 7, false],
    ['0,001', 0.001, false],
    ['0.500', 0.5, true],
  ])('%s', (text, value, isDoubtful) => {
    expect(readNumber(text)).toEqual({ value, isDoubtful })
  })

  it.each(['', '1.23.4', 'năm', '1,2,3', '12 người', '0x10', '1e5', '--1', '.'])('«%s» is none', (text) => {
    expect(readNumber(text)).toBeUndefined()
  })
})
