import { describe, expect, it } from 'vitest'
import { aDuty, aTask, day } from '../../testing.ts'
import { namesDay, oldDaysNamed } from './old-days.ts'
import { formOf } from './task/task-form.ts'

describe('words that still name the old day', () => {
  it.each(['trước ngày 30/01/2020', 'ngày 30/1', 'ngày 30 tháng 01 năm 2020', 'đến 30-01-2020', 'ngày 30.1.2020'])(
    'are found in "%s"',
    (text) => expect(namesDay(text, day('2020-01-30'))).toBe(true),
  )

  it.each(['130/01', 'ngày 30/11/2020', 'ngày 30 tháng 12', 'số 30, tháng 1'])('are not seen in "%s"', (text) =>
    expect(namesDay(text, day('2020-01-30'))).toBe(false),
  )

  it('count only once the deadline itself has changed', () => {
    const task = aTask('t', {
      text: 'Đăng ký thi đua trước ngày 30/01/2020',
      duties: [aDuty('d', { due: { op: 'before', date: '2020-01-30' } })],
    })
    const form = formOf(task, { keepsIds: true })
    expect(oldDaysNamed(task, form)).toEqual([])
    const moved = { ...form, duties: form.duties.map((duty) => ({ ...duty, date: '2020-02-15' })) }
    expect(oldDaysNamed(task, moved)).toEqual(['30/01/2020'])
    expect(oldDaysNamed(task, { ...moved, text: 'Đăng ký thi đua' })).toEqual([])
  })
})
