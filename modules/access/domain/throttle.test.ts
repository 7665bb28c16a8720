import { describe, expect, it } from 'vitest'
import { afterFailure, secondsToWait } from './throttle.ts'

const now = new Date('2020-06-11T02:00:00Z')
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000)

describe('slowing who guesses', () => {
  it('lets a person err a few times', () => {
    expect(secondsToWait(undefined, now)).toBe(0)
    expect(secondsToWait({ failures: 4, lastAt: now }, now)).toBe(0)
  })

  it('doubles the pause with every further failure, up to a quarter of an hour', () => {
    const pauses = [5, 6, 7, 12, 40].map((failures) => secondsToWait({ failures, lastAt: now }, now))
    expect(pauses).toEqual([15, 30, 60, 900, 900])
  })

  it('lets the next try in when the pause is over', () => {
    expect(secondsToWait({ failures: 5, lastAt: ago(14) }, now)).toBe(1)
    expect(secondsToWait({ failures: 5, lastAt: ago(15) }, now)).toBe(0)
  })

  it('forgets after a quiet hour', () => {
    expect(secondsToWait({ failures: 40, lastAt: ago(3601) }, now)).toBe(0)
    expect(afterFailure({ failures: 40, lastAt: ago(3601) }, now)).toBe(1)
    expect(afterFailure({ failures: 4, lastAt: ago(60) }, now)).toBe(5)
  })
})
