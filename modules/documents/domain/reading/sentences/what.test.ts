import { describe, expect, it } from 'vitest'
import { isTimeLabel, whatOf } from './what.ts'

const without = (clause: string, day: string) => {
  const from = clause.indexOf(day)
  return whatOf(clause, from, from + day.length)
}

describe('what is to be done by a day', () => {
  it.each([
    [
      'Đăng ký các danh hiệu thi đua gửi về LĐLĐ tỉnh chậm nhất ngày 30/01/2020;',
      'ngày 30/01/2020',
      'Đăng ký các danh hiệu thi đua gửi về LĐLĐ tỉnh',
    ],
    [
      'Chậm nhất ngày 10/12/2020 các đơn vị gửi báo cáo (qua Ban CSPL) để tổng hợp.',
      'ngày 10/12/2020',
      'các đơn vị gửi báo cáo (qua Ban CSPL) để tổng hợp',
    ],
    [
      'hồ sơ gửi về LĐLĐ tỉnh (qua Ban CSPL&QHLĐ trước 20/12/2020)',
      '20/12/2020',
      'hồ sơ gửi về LĐLĐ tỉnh (qua Ban CSPL&QHLĐ)',
    ],
    [
      'gửi hồ sơ về LĐLĐ tỉnh trước ngày 20/4/2020 (qua Ban Chính sách).',
      'ngày 20/4/2020',
      'gửi hồ sơ về LĐLĐ tỉnh (qua Ban Chính sách)',
    ],
    ['Thời gian: 1 ngày dự kiến từ ngày 25 đến 31/12/2020.', 'ngày 25 đến 31/12/2020', 'Thời gian: 1 ngày'],
  ])('%s', (clause, day, what) => {
    expect(without(clause, day)).toBe(what)
  })

  it('is not told by a label that only says when', () => {
    expect(['Thời gian: 1 ngày', 'Thời gian tổ chức: ½ ngày', 'Thời gian'].map(isTimeLabel)).toEqual([true, true, true])
    expect(isTimeLabel('Thời gian qua các đơn vị gửi báo cáo')).toBe(false)
  })
})
