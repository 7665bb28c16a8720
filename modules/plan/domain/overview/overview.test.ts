import { describe, expect, it } from 'vitest'
import type { Id } from '#platform/kernel'
import { aDuty, day } from '../../testing.ts'
import { boardRows } from './board.ts'
import { calendarOf } from './calendar.ts'
import { countStandings, sumCounts } from './counts.ts'

const today = day('2020-02-01')
const cell = (
  unit: string,
  duty: string,
  given: { state?: 'open' | 'reported'; onTime?: boolean; due?: string; id?: string } = {},
) => ({
  unitId: unit as Id<'unit'>,
  unitKey: `02 ${unit}`,
  unitName: unit,
  dutyId: duty as Id<'duty'>,
  obligationId: (given.id ?? `${unit}-${duty}`) as Id<'obligation'>,
  state: given.state ?? 'open',
  dueOn: day(given.due ?? '2020-03-31'),
  onTime: given.onTime ?? null,
  reportedAt: null,
})

describe('rows of the board', () => {
  it('have one cell per duty, where the worst of several speaks and leads nowhere alone', () => {
    const { rows } = boardRows(
      [cell('a', 'd'), cell('a', 'd', { due: '2020-01-30', id: 'block' }), cell('a', 'e')],
      10,
      today,
    )
    expect(rows[0]?.cells).toMatchObject([
      { dutyId: 'd', standing: 'missing', obligations: 2, obligationId: null },
      { dutyId: 'e', standing: 'open', obligations: 1, obligationId: 'a-e' },
    ])
    expect(rows[0]?.counts).toMatchObject({ owed: 3, missing: 1, open: 2 })
  })

  it('end with the key of the last one shown, and without a key on the last page', () => {
    const cells = [cell('a', 'd'), cell('b', 'd'), cell('c', 'd')]
    expect(boardRows(cells, 2, today)).toMatchObject({ rows: [{ unitId: 'a' }, { unitId: 'b' }], next: '02 b b' })
    expect(boardRows(cells, 3, today).next).toBeNull()
  })
})

describe('the calendar', () => {
  it('puts each duty under the quarter and month of its last valid day, next year after this one', () => {
    const dated = (id: string, op: 'by' | 'before' | 'from' | 'none', date: string | null) =>
      aDuty(id, { due: { op, date } })
    const calendar = calendarOf([
      dated('next', 'before', '2021-01-15'),
      dated('june', 'by', '2020-06-15'),
      dated('march', 'before', '2020-04-01'),
      dated('opens', 'from', '2020-06-20'),
      dated('never', 'none', null),
    ])
    expect(
      calendar.quarters.map(({ quarter, months }) => [
        quarter,
        months.map((one) => [one.month, one.entries.map((entry) => entry.id)]),
      ]),
    ).toEqual([
      ['2020-Q1', [['2020-03', ['march']]]],
      ['2020-Q2', [['2020-06', ['june', 'opens']]]],
      ['2021-Q1', [['2021-01', ['next']]]],
    ])
    expect(calendar.undated.map((entry) => entry.id)).toEqual(['never'])
  })
})

describe('counts', () => {
  it('leave the withdrawn out of what is owed, and add up', () => {
    const counts = countStandings(['on-time', 'late', 'missing', 'withdrawn', 'waived', 'open'])
    expect(counts).toEqual({ owed: 5, onTime: 1, late: 1, open: 1, missing: 1, waived: 1, withdrawn: 1 })
    expect(sumCounts([counts, counts]).owed).toBe(10)
  })
})
