import { describe, expect, it } from 'vitest'
import { dueOf, type GivenDue } from '../../domain/due.ts'
import { headingsOf, partsOf } from './quarters.ts'

const task = (text: string, period: string | null) => ({ text, period })

describe('parts of a plan', () => {
  it('puts months into their quarter, the year after its quarters, and what has no time last', () => {
    const parts = partsOf([
      task('không thời gian', null),
      task('cả năm', '2020'),
      task('tháng 5', '2020-05'),
      task('quý II', '2020-Q2'),
      task('quý I', '2020-Q1'),
    ])
    expect(parts.map((part) => [part.title, ...part.tasks.map((one) => one.text)])).toEqual([
      ['Quý I/2020', 'quý I'],
      ['Quý II/2020', 'tháng 5', 'quý II'],
      ['Cả năm 2020', 'cả năm'],
      ['Không ghi thời gian', 'không thời gian'],
    ])
  })

  it('shows asked-for quarters even when they are empty', () => {
    expect(partsOf([], ['2020-Q1', '2020-Q2']).map((part) => part.tasks.length)).toEqual([0, 0])
  })
})

describe('headings of a plan that is read', () => {
  const given = (op: GivenDue['op'], date: string | null) => ({
    due: dueOf({ op, date, dateEnd: null, printed: null }),
  })
  const line = (
    text: string,
    period: string | null,
    section: string | null,
    ...duties: ReturnType<typeof given>[]
  ) => ({
    ...task(text, period),
    ...{ section, duties },
  })

  it('begins with what has a day, by day, and files what has no time under its section', () => {
    const headings = headingsOf([
      line('tổng kết', null, 'IV.3', given('before', '2020-12-20')),
      line('quý I', '2020-Q1', null, given('within', '2020-Q1')),
      line('đăng ký', null, 'IV.2', given('by', '2020-01-30')),
      line('tổ chức', null, 'IV.1', given('none', null)),
      line('tuyên truyền', null, 'IV.1'),
      line('khác', null, null, given('from', '2020-03-01')),
    ])
    expect(headings.map((part) => [part.title, ...part.tasks.map((one) => one.text)])).toEqual([
      ['Có hạn nộp', 'đăng ký', 'tổng kết'],
      ['Quý I/2020', 'quý I'],
      ['Mục IV.1', 'tổ chức', 'tuyên truyền'],
      ['Không ghi thời gian', 'khác'],
    ])
  })
})
