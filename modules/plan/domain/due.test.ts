import { describe, expect, it, test } from 'vitest'
import { addDays, localDate } from '#platform/kernel'
import { type DueOp, dueOf, dueWithin, GivenDueSchema, periodOf, showPrinted } from './due.ts'

const due = (op: DueOp, date: string | null, dateEnd: string | null = null) =>
  dueOf({ op, date, dateEnd, printed: null })

describe('the last valid day', () => {
  it.each([
    ['by', '2020-01-30', null, '2020-01-30'], // "chậm nhất ngày 30/01/2020" includes the day
    ['before', '2021-01-15', null, '2021-01-14'], // "trước ngày 15/01/2021" excludes it
    ['before', '2020-03-01', null, '2020-02-29'],
    ['before', '2021-01-01', null, '2020-12-31'],
    ['by', '2020-02', null, '2020-02-29'],
    ['before', '2020-05', null, '2020-04-30'],
    ['before', '2020-Q1', null, '2019-12-31'],
    ['within', '2020-Q1', null, '2020-03-31'],
    ['within', '2020', null, '2020-12-31'],
    ['on', '2020-05', null, '2020-05-31'],
    ['between', '2020-12-25', '2020-12-31', '2020-12-31'],
    ['from', '2020-12-25', null, null],
    ['none', null, null, null],
  ] as const)('%s %s %s → %s', (op, date, dateEnd, last) => {
    expect(due(op, date, dateEnd).dueOn).toBe(last)
  })

  it('opens a range on its first day', () => {
    expect(due('between', '2020-12-25', '2020-12-31').opensOn).toBe('2020-12-25')
    expect(due('within', '2020-Q2').opensOn).toBe('2020-04-01')
    expect(due('by', '2020-01-30').opensOn).toBeNull()
  })

  it('takes the end of the period when a task names no day', () => {
    expect(dueOf(dueWithin('2020-Q4')).dueOn).toBe('2020-12-31')
    expect(dueOf(dueWithin(null)).dueOn).toBeNull()
  })

  test('before a day is always the day before by that day, over two years and a leap day', () => {
    for (let at = localDate('2019-06-01'); at < '2021-06-01'; at = addDays(at, 1)) {
      expect(due('by', at).dueOn).toBe(at)
      expect(addDays(due('before', at).dueOn ?? at, 1)).toBe(at)
    }
  })
})

describe('a printed date', () => {
  it.each([
    '2020-13',
    '2020-Q5',
    '20-01-30',
    '2020-02-30',
    '--01-10',
    '---18',
    'quý I',
    '0000',
    '0001-Q1',
    '1900',
    '9999-12-31',
  ])('refuses %s', (text) => {
    expect(periodOf(text)).toBeUndefined()
    expect(GivenDueSchema.safeParse({ op: 'by', date: text }).success).toBe(false)
  })

  it('needs a date for every word but none, and an end for a range', () => {
    expect(GivenDueSchema.safeParse({ op: 'by' }).success).toBe(false)
    expect(GivenDueSchema.safeParse({ op: 'between', date: '2020-01-01' }).success).toBe(false)
    expect(GivenDueSchema.safeParse({ op: 'none' }).success).toBe(true)
  })

  it.each([
    ['2020-01-30', '30/01/2020'],
    ['2020-05', 'tháng 5/2020'],
    ['2020-Q3', 'quý III/2020'],
    ['2020', 'năm 2020'],
  ])('shows %s as %s', (text, words) => {
    expect(showPrinted(text)).toBe(words)
  })
})
