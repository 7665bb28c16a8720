import { describe, expect, it } from 'vitest'
import { localDate } from '#platform/kernel'
import { jumpsFrom } from './jumps.ts'

const days = (today: string, events: [string, string][] = []) =>
  jumpsFrom(
    localDate(today),
    events.map(([day, why]) => ({ day: localDate(day), why })),
  ).map(({ day, why }) => `${day} ${why}`)

describe('jumpsFrom', () => {
  it('offers today and the start of the year, newest first', () => {
    expect(days('2020-01-15')).toEqual(['2020-01-15 hôm nay', '2020-01-01 đầu năm'])
  })

  it('offers the end of the district level and the day before only once it has come', () => {
    expect(days('2025-06-30').join()).not.toContain('bỏ cấp huyện')
    expect(days('2025-07-01')).toEqual([
      '2025-07-01 hôm nay: bỏ cấp huyện',
      '2025-06-30 trước khi bỏ cấp huyện',
      '2025-01-01 đầu năm',
    ])
  })

  it('adds days of decisions, joins what falls on one day, never offers a day to come, and stops at eight', () => {
    expect(
      days('2020-01-15', [
        ['2020-01-01', '2 sáp nhập'],
        ['2020-02-01', '1 giải thể'],
      ]),
    ).toEqual(['2020-01-15 hôm nay', '2020-01-01 đầu năm: 2 sáp nhập'])
    const many = Array.from({ length: 12 }, (_, at): [string, string] => [
      `2019-${String(at + 1).padStart(2, '0')}-05`,
      'x',
    ])
    expect(days('2020-01-15', many.reverse())).toHaveLength(8)
  })
})
