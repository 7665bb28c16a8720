import { describe, expect, it } from 'vitest'
import { lastValidDay, meaningOf, readWhen, showWhen } from './when.ts'

describe('days and periods of a document', () => {
  it.each([
    ['2020-01-30', '30/01/2020'],
    ['2020-05', 'tháng 5/2020'],
    ['2020-Q4', 'quý IV/2020'],
    ['2020', 'năm 2020'],
  ])('writes %s as %s and reads it back', (when, words) => {
    expect(showWhen(when)).toBe(words)
    expect(readWhen(words)).toBe(when)
  })

  it('reads a typed day day first, and nothing that is no day', () => {
    expect(readWhen('1/2/2020')).toBe('2020-02-01')
    expect(readWhen('31/02/2020')).toBeUndefined()
    expect(readWhen('13/2020')).toBeUndefined()
  })
})

describe('the last valid day', () => {
  it.each([
    ['2020-12-20', null, 'by', '2020-12-20'],
    ['2020-12-20', null, 'before', '2020-12-19'],
    ['2020-05', null, 'before', '2020-04-30'],
    ['2020-Q2', null, 'within', '2020-06-30'],
    ['2020', null, 'within', '2020-12-31'],
    ['2020-05-01', '2020-05-10', 'between', '2020-05-10'],
    ['2020-05-01', null, 'from', undefined],
    [null, null, 'by', undefined],
  ] as const)('of %s %s %s is %s', (date, end, op, last) => {
    expect(lastValidDay(date, end, op)).toBe(last)
  })

  it('is said in words where the printed day is not it', () => {
    expect(meaningOf('2020-12-20', null, 'before')).toBe('trước ngày này: hạn cuối là 19/12/2020')
    expect(meaningOf('2020-12-20', null, 'by')).toBe('chậm nhất: tính cả ngày')
  })
})
