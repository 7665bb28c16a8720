import { expect, it } from 'vitest'
import { dueOf } from '../../domain/due.ts'
import { doneWords } from './done-words.ts'

const due = dueOf({ op: 'by', date: '2020-01-30', dateEnd: null, printed: null })

it('says by how many days of the province a report was late', () => {
  expect(doneWords({ standing: 'late', due, reportedAt: '2020-01-30T17:30:00Z' })).toBe('Đã làm, trễ 1 ngày')
  expect(doneWords({ standing: 'on-time', due, reportedAt: '2020-01-30T16:30:00Z' })).toBe('Đã làm đúng hạn')
})
