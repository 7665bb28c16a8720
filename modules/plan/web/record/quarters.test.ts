import { describe, expect, it } from 'vitest'
import { partsOf } from './quarters.ts'

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
