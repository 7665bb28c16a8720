import { describe, expect, it } from 'vitest'
import { localDate } from '#platform/kernel'
import { dueIn, longDay, shortDay, showInstant, showNumber, showQuarter } from './formats.ts'

const today = localDate('2020-06-11')

describe('how far away a due day is', () => {
  it.each([
    ['2020-05-30', 'quá 12 ngày', 'late'],
    ['2020-06-10', 'quá 1 ngày', 'late'],
    ['2020-06-11', 'hôm nay', 'soon'],
    ['2020-06-12', 'ngày mai', 'soon'],
    ['2020-06-18', 'còn 7 ngày', 'soon'],
    ['2020-06-19', 'còn 8 ngày', 'calm'],
  ])('says for %s “%s”', (day, words, tone) => {
    expect(dueIn(localDate(day), today)).toEqual({ words, tone })
  })
})

describe('days', () => {
  it('leaves the year out only when it is the year of today', () => {
    expect(shortDay(localDate('2020-12-20'), today)).toBe('20/12')
    expect(shortDay(localDate('2021-01-05'), today)).toBe('05/01/2021')
  })

  it('names the weekday', () => {
    expect(longDay(today)).toBe('Thứ Năm, 11/06/2020')
    expect(longDay(localDate('2020-06-14'))).toBe('Chủ nhật, 14/06/2020')
  })

  it('shows an instant in Vietnam, also across midnight', () => {
    expect(showInstant('2020-06-10T17:30:00Z')).toBe('11/06/2020 00:30')
  })
})

it('writes numbers with point for thousands and comma for decimals', () => {
  expect(showNumber(1234567.5)).toBe('1.234.567,5')
})

it('writes quarters in Roman', () => {
  expect([1, 2, 3, 4].map(showQuarter)).toEqual(['Quý I', 'Quý II', 'Quý III', 'Quý IV'])
})
