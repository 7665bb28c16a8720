import { expect, it } from 'vitest'
import { wordedBy } from '#platform/http'
import { groups } from './domain/desk.ts'
import { refusals } from './errors.ts'
import { groupWords, wordings } from './vi.ts'

it.each([...refusals])('%s says how to go on', (code) => {
  const text = wordedBy(wordings, code, {}) ?? ''
  expect(text).toMatch(/Hãy/)
  expect(text).toBe(text.normalize('NFC'))
})

it('gives every group its heading', () => {
  expect(groups.map((group) => groupWords[group])).toEqual([
    'Quá hạn',
    'Đơn vị khác quá hạn, chưa báo',
    'Tuần này (7 ngày tới)',
    'Sắp tới (30 ngày)',
    'Về sau trong năm',
    'Chờ người khác',
    'Đã báo',
  ])
})
