import { describe, expect, it } from 'vitest'
import { day } from '../testing.ts'
import { currentSeason, seasonOf } from './season.ts'

describe('seasons', () => {
  it('span a calendar year or a school year', () => {
    expect(seasonOf('calendar', 2020)).toMatchObject({ startsOn: '2020-01-01', endsOn: '2020-12-31' })
    expect(seasonOf('school', 2019)).toMatchObject({
      name: 'Năm học 2019–2020',
      startsOn: '2019-09-01',
      endsOn: '2020-08-31',
    })
  })

  it('run by the calendar year of the day, else the nearest one', () => {
    const seasons = [seasonOf('calendar', 2020), seasonOf('calendar', 2021), seasonOf('school', 2020)]
    expect(currentSeason(seasons, day('2020-12-31'))?.year).toBe(2020)
    expect(currentSeason(seasons, day('2021-01-01'))?.year).toBe(2021)
    expect(currentSeason(seasons, day('2025-01-01'))?.year).toBe(2021)
    expect(currentSeason(seasons, day('2019-01-01'))?.year).toBe(2020)
    expect(currentSeason([], day('2019-01-01'))).toBeUndefined()
  })
})
