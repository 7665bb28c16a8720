import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, localDate, showDay } from '#platform/kernel'
import { dayOfSerial, readDayNumber, readDayText } from './read-day.ts'

const anyDay = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays(localDate('1900-03-01'), days))

function read(text: string) {
  const said: string[] = []
  const day = readDayText(text, '1900', (severity) => said.push(severity))
  return { day, said }
}

describe('a day typed as text', () => {
  it('is read day first, whatever stands between', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('/', '-', '.', ' '), (day, between) => {
        expect(read(showDay(day).replaceAll('/', between))).toEqual({ day, said: [] })
      }),
    )
  })

  it('is never read month first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 13, max: 31 }), (month, day) => {
        expect(read(`${month}/${day}/2020`)).toEqual({ day: null, said: ['refused'] })
      }),
    )
  })

  it('never throws, and never gives a day without saying so when it guessed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { day, said } = read(text)
        expect(day === null ? said : []).toEqual(day === null ? ['refused'] : [])
      }),
    )
  })
})

describe('a day as a number', () => {
  it('is counted from both beginnings', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dayOfSerial(daysBetween(localDate('1899-12-30'), day), '1900')).toBe(day)
        if (day > '1904-01-01') expect(dayOfSerial(daysBetween(localDate('1904-01-01'), day), '1904')).toBe(day)
      }),
    )
  })

  it('counts as Excel does around the day that never was', () => {
    expect(dayOfSerial(1, '1900')).toBe('1900-01-01')
    expect(dayOfSerial(59, '1900')).toBe('1900-02-28')
    expect(dayOfSerial(61, '1900')).toBe('1900-03-01')
    expect(dayOfSerial(43831.75, '1900')).toBe('2020-01-01')
  })

  it.each(['', 'NaN', '1e400', '-5', '99999999'])('refuses «%s»', (written) => {
    const said: string[] = []
    expect(readDayNumber(written, true, '1900', (severity) => said.push(severity))).toBeNull()
    expect(said).toEqual(['refused'])
  })
})
