import { describe, expect, it } from 'vitest'
import { lastDayOfMonth, localDate } from '#platform/kernel'
import { inMonth, weeksOf } from './month.ts'

describe('the same day in another month', () => {
  it.each([
    ['2020-01-31', 1, '2020-02-29'],
    ['2021-01-31', 1, '2021-02-28'],
    ['2020-12-15', 1, '2021-01-15'],
    ['2020-01-15', -1, '2019-12-15'],
    ['2020-03-31', -1, '2020-02-29'],
  ])('%s and %i is %s', (day, months, expected) => {
    expect(inMonth(localDate(day), months)).toBe(expected)
  })
})

describe('weeks of a month', () => {
  it('start on Monday and cover the whole month', () => {
    for (let month = 1; month <= 36; month++) {
      const day = inMonth(localDate('2019-01-15'), month)
      const days = weeksOf(day).flat()
      expect(days.length % 7).toBe(0)
      expect(new Date(`${days[0]}T00:00:00Z`).getUTCDay()).toBe(1)
      const own = days.filter((one) => one.startsWith(day.slice(0, 7)))
      expect(own[0]).toBe(`${day.slice(0, 7)}-01`)
      expect(own.at(-1)).toBe(lastDayOfMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7))))
    }
  })

  it('fill up with the neighbours', () => {
    const weeks = weeksOf(localDate('2020-06-11'))
    expect(weeks.length).toBe(5)
    expect(weeks.at(-1)?.at(-1)).toBe('2020-07-05')
  })
})
