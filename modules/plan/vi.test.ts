import { describe, expect, it } from 'vitest'
import { wordedBy } from '#platform/http'
import { dueOf } from './domain/due.ts'
import { refusals } from './errors.ts'
import { dueWords, wordings } from './vi.ts'

describe('the words of a deadline', () => {
  it.each([
    [{ op: 'by', date: '2020-01-30' }, 'Chậm nhất ngày 30/01/2020'],
    [{ op: 'before', date: '2021-01-15' }, 'Trước ngày 15/01/2021 (ngày cuối còn đúng hạn: 14/01/2021)'],
    [{ op: 'within', date: '2020-Q2' }, 'Trong quý II/2020 (ngày cuối: 30/06/2020)'],
    [{ op: 'by', date: '2020-05' }, 'Chậm nhất tháng 5/2020 (ngày cuối: 31/05/2020)'],
    [{ op: 'between', date: '2020-12-25', dateEnd: '2020-12-31' }, 'Từ 25/12/2020 đến 31/12/2020'],
    [{ op: 'on', date: '2020-12-25' }, 'Ngày 25/12/2020'],
    [{ op: 'from', date: '2020-12-25' }, 'Từ ngày 25/12/2020'],
    [{ op: 'none', date: null }, 'Không ghi thời hạn'],
  ] as const)('%o → %s', (given, words) => {
    expect(dueWords(dueOf({ dateEnd: null, printed: null, ...given }))).toBe(words)
  })
})

describe('refusals', () => {
  it.each(refusals)('%s says something without showing a code or an empty place', (code) => {
    const details = {
      ...{ unit: 'LĐLĐ tỉnh', season: 'năm 2020', state: 'draft', number: '1/KH', issuedOn: '2020-01-14', open: 3 },
      ...{
        today: '2020-01-15',
        title: 'x',
        task: '7',
        printed: 'CDN',
        name: 'CĐN',
        dueOn: '2020-01-30',
        by: 'A',
        ground: 'y',
      },
    }
    const sentence = wordedBy(wordings, code, details) ?? ''
    expect(sentence.length).toBeGreaterThan(40)
    expect(sentence).toMatch(/\.$/)
    expect(sentence).not.toMatch(/undefined|null|plan\.|obligation\.|season\.|\d{4}-\d{2}/)
    expect(sentence.normalize('NFC')).toBe(sentence)
  })
})
