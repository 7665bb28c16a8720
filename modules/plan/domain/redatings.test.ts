import { expect, it } from 'vitest'
import { aDuty, aTask, day } from '../testing.ts'
import { redatingsOf } from './redatings.ts'

const due = (date: string) => ({ due: { op: 'by' as const, date } })
const task = (date: string) => aTask('t', { duties: [aDuty('d', due(date)), aDuty('other', due('2020-06-15'))] })

it('tells only the amendments that gave the duty another last day', () => {
  const amendments = [
    { on: day('2020-01-20'), reason: 'sửa chữ', changes: [{ before: task('2020-01-30'), after: task('2020-01-30') }] },
    { on: day('2020-01-25'), reason: 'nghỉ Tết', changes: [{ before: task('2020-01-30'), after: task('2020-02-15') }] },
    { on: day('2020-01-26'), reason: 'thêm', changes: [{ before: null, after: task('2020-02-15') }] },
  ]
  expect(redatingsOf(amendments, 'd')).toEqual([
    { on: '2020-01-25', reason: 'nghỉ Tết', before: '2020-01-30', after: '2020-02-15' },
  ])
  expect(redatingsOf(amendments, 'other')).toEqual([])
})
