import { describe, expect, it } from 'vitest'
import { day } from '../testing.ts'
import { type Owing, reported, takenBack, waived } from './obligation.ts'

const owing: Owing = {
  state: 'open',
  dueOn: day('2020-12-10'),
  consequence: 'not-considered',
  planState: 'issued',
  reportedBy: null,
  legalGround: 'Mục IV',
}
const refused = (code: string) => expect.objectContaining({ code })

describe('reporting an obligation', () => {
  it.each([
    ['2020-12-10', true],
    ['2020-12-11', false],
  ])('on %s is on time: %s', (today, onTime) => {
    expect(reported(owing, day(today))).toEqual({ state: 'reported', onTime })
  })

  it('is on time whenever no day is named', () => {
    expect(reported({ ...owing, dueOn: null }, day('2025-01-01')).onTime).toBe(true)
  })

  it('is refused after the day when late reports are not received', () => {
    const closed: Owing = { ...owing, consequence: 'closed' }
    expect(reported(closed, day('2020-12-10')).onTime).toBe(true)
    expect(() => reported(closed, day('2020-12-11'))).toThrow(refused('obligation.closed'))
  })

  it('is refused twice, after waiving, and under a closed plan', () => {
    const today = day('2020-12-01')
    expect(() => reported({ ...owing, state: 'reported' }, today)).toThrow(refused('obligation.already-reported'))
    expect(() => reported({ ...owing, state: 'waived' }, today)).toThrow(refused('obligation.wrong-state'))
    expect(() => reported({ ...owing, planState: 'closed' }, today)).toThrow(refused('obligation.plan-closed'))
  })
})

describe('taking a report back', () => {
  it('opens it again while it can still be reported', () => {
    expect(takenBack({ ...owing, state: 'reported' }, day('2020-12-20'))).toBe('open')
  })

  it('is refused when it could not be reported any more', () => {
    const closed: Owing = { ...owing, state: 'reported', consequence: 'closed' }
    expect(() => takenBack(closed, day('2020-12-11'))).toThrow(refused('obligation.closed'))
    expect(() => takenBack(owing, day('2020-12-01'))).toThrow(refused('obligation.wrong-state'))
  })
})

it('waives what is open only', () => {
  expect(waived(owing)).toBe('waived')
  expect(() => waived({ ...owing, state: 'reported' })).toThrow(refused('obligation.wrong-state'))
})
