import { describe, expect, it } from 'vitest'
import { localDate } from '#platform/kernel'
import { isOnTime, standingOf, worstOf } from './standing.ts'

const dueOn = localDate('2020-01-30')
const open = { state: 'open', dueOn, onTime: null } as const

describe('how an obligation stands', () => {
  it('is open through the whole of its last valid day and missing from the next', () => {
    expect(standingOf(open, localDate('2020-01-30'))).toBe('open')
    expect(standingOf(open, localDate('2020-01-31'))).toBe('missing')
  })

  it('never goes missing without a day', () => {
    expect(standingOf({ ...open, dueOn: null }, localDate('2030-01-01'))).toBe('open')
  })

  it('keeps what was decided when the report came in', () => {
    const after = localDate('2021-01-01')
    expect(standingOf({ state: 'reported', dueOn, onTime: true }, after)).toBe('on-time')
    expect(standingOf({ state: 'reported', dueOn, onTime: false }, after)).toBe('late')
  })

  it('stays missing when the plan is closed over it', () => {
    expect(standingOf({ state: 'missed', dueOn: null, onTime: null }, dueOn)).toBe('missing')
  })
})

describe('a report', () => {
  it.each([
    ['2020-01-29', true],
    ['2020-01-30', true],
    ['2020-01-31', false],
  ])('received on %s is on time: %s', (received, expected) => {
    expect(isOnTime(dueOn, localDate(received))).toBe(expected)
  })
})

describe('several obligations in one cell', () => {
  it('lets the one that needs attention most speak', () => {
    expect(worstOf(['on-time', 'missing', 'open'])).toBe('missing')
    expect(worstOf(['waived', 'late', 'on-time'])).toBe('late')
  })
})
