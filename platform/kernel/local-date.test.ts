import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  addDays,
  dayOf,
  daysBetween,
  isLocalDate,
  LocalDateSchema,
  lastDayOfMonth,
  lastDayOfQuarter,
  localDate,
  quarterOf,
  readTypedDay,
  showDay,
  spellDay,
} from './local-date.ts'

describe('a day that comes in', () => {
  it.each(['1900-01-01', '2020-02-29', '2199-12-31'])('%s is taken', (day) => {
    expect(LocalDateSchema.safeParse(day).success).toBe(true)
  })

  it.each(['0000-01-01', '0020-01-30', '1899-12-31', '2200-01-01', '9999-12-31', '2020-02-30', '30/01/2020', 20200130])(
    '%s is refused in words',
    (day) => {
      const parsed = LocalDateSchema.safeParse(day)
      expect(parsed.error?.issues[0]?.message).toMatch(/^Không phải một ngày có thật/)
    },
  )
})

describe('legal days', () => {
  it('takes the day of Vietnam, not of the machine', () => {
    expect(dayOf(new Date('2020-01-30T16:59:59Z'))).toBe('2020-01-30')
    expect(dayOf(new Date('2020-01-30T17:00:00Z'))).toBe('2020-01-31')
  })

  it.each(['2020-02-30', '2020-13-01', '20-01-01', 'hôm nay', ''])('refuses %s', (text) => {
    expect(isLocalDate(text)).toBe(false)
    expect(() => localDate(text)).toThrow(RangeError)
  })

  it('pads the day, and of the months only 1 and 2', () => {
    expect(spellDay(localDate('2026-03-05'))).toBe('ngày 05 tháng 3 năm 2026')
    expect(spellDay(localDate('2026-02-07'))).toBe('ngày 07 tháng 02 năm 2026')
    expect(spellDay(localDate('2020-11-20'))).toBe('ngày 20 tháng 11 năm 2020')
  })

  it.each([
    ['1/2/2020', '2020-02-01'],
    ['01-02-2020', '2020-02-01'],
    ['01.02.2020', '2020-02-01'],
    ['01022020', '2020-02-01'],
    [' 15 / 6 / 2020 ', '2020-06-15'],
  ])('reads %s as day first', (text, day) => {
    expect(readTypedDay(text)).toBe(day)
  })

  it.each(['31/2/2020', '2/13/2020', '1/2/20', 'ngày mai'])('does not guess at %s', (text) => {
    expect(readTypedDay(text)).toBeUndefined()
  })

  it('knows the ends of quarters and months', () => {
    expect(lastDayOfQuarter(2020, 1)).toBe('2020-03-31')
    expect(lastDayOfQuarter(2020, 4)).toBe('2020-12-31')
    expect(lastDayOfMonth(2020, 2)).toBe('2020-02-29')
    expect(quarterOf(localDate('2020-07-01'))).toBe(3)
  })
})

const anyDay = fc
  .date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2090-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => localDate(date.toISOString().slice(0, 10)))

test('adding days and counting them are each other’s inverse', () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.integer({ min: -4000, max: 4000 }),
      (day, days) => daysBetween(day, addDays(day, days)) === days,
    ),
  )
})

test('what is shown can be typed back', () => {
  fc.assert(fc.property(anyDay, (day) => readTypedDay(showDay(day)) === day))
})
