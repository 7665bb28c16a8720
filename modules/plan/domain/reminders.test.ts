import { describe, expect, it } from 'vitest'
import type { Id, TreePath } from '#platform/kernel'
import { day } from '../testing.ts'
import { type Approaching, remindersOn, stageOf } from './reminders.ts'

describe('the step of a reminder', () => {
  it.each([
    [15, undefined],
    [14, 14],
    [8, 14],
    [7, 7],
    [2, 7],
    [1, 1],
    [0, 1],
    [-1, -1],
    [-5, -1],
  ])('%i days before is step %s', (daysLeft, stage) => {
    expect(stageOf(daysLeft)).toBe(stage)
  })
})

const owing = (unit: string, parent = '/tinh/', given: Partial<Approaching> = {}): Approaching => ({
  obligationId: `o-${unit}` as Id<'obligation'>,
  dutyId: 'd' as Id<'duty'>,
  dueOn: day('2020-01-30'),
  unitId: unit as Id<'unit'>,
  unitPath: `${parent}${unit}/` as TreePath,
  issuerId: 'tinh' as Id<'unit'>,
  issuerPath: '/tinh/' as TreePath,
  planNumber: '142/KH-LĐLĐ',
  title: 'Đăng ký thi đua',
  ...given,
})

describe('reminders', () => {
  it('go to each unit, and to their superior once for all', () => {
    const sent = remindersOn(day('2020-01-23'), [owing('a'), owing('b')])
    expect(sent.map((one) => [one.unitPath, one.title])).toEqual([
      ['/tinh/a/', 'Còn 7 ngày: Đăng ký thi đua'],
      ['/tinh/b/', 'Còn 7 ngày: Đăng ký thi đua'],
      ['/tinh/', 'Còn 7 ngày, 2 đơn vị chưa báo thực hiện: Đăng ký thi đua'],
    ])
  })

  it('go to the unit directly above and to the issuer', () => {
    const sent = remindersOn(day('2020-01-31'), [owing('cdcs', '/tinh/huyen/')])
    expect(sent.map((one) => one.unitPath)).toEqual(['/tinh/huyen/cdcs/', '/tinh/huyen/', '/tinh/'])
    expect(sent[0]?.title).toBe('Quá hạn 1 ngày: Đăng ký thi đua')
  })

  it('tell the issuer of its own work once', () => {
    const self = owing('tinh', '/')
    expect(remindersOn(day('2020-01-30'), [self]).map((one) => one.title)).toEqual(['Hết hạn hôm nay: Đăng ký thi đua'])
  })

  it('keep one key per step, and a new one when the last day moves', () => {
    const keys = (today: string, dueOn = '2020-01-30') =>
      remindersOn(day(today), [owing('a', '/tinh/', { dueOn: day(dueOn) })]).map((one) => one.dedupKey)
    expect(keys('2020-01-23')).toEqual(keys('2020-01-24'))
    expect(keys('2020-01-22')).not.toEqual(keys('2020-01-23'))
    expect(keys('2020-02-03', '2020-02-10')).not.toEqual(keys('2020-01-23'))
  })
})
