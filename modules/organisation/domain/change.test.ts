import { describe, expect, it } from 'vitest'
import { localDate } from '#platform/kernel'
import { defaultUnitTypes } from '../defaults/unit-types.ts'
import { refuseFuture, refuseUnlessAfter, refuseUnlessBelow } from './change.ts'

const type = (code: string) => {
  const found = defaultUnitTypes.find((one) => one.code === code)
  if (!found) throw new Error(code)
  return found
}

describe('a day', () => {
  it('may be today, never later', () => {
    const today = localDate('2020-06-15')
    expect(() => refuseFuture(today, today)).not.toThrow()
    expect(() => refuseFuture(localDate('2020-06-16'), today)).toThrow('organisation.day-in-future')
  })

  it('of an end leaves a period of at least one day', () => {
    const start = localDate('2020-06-15')
    expect(() => refuseUnlessAfter(start, localDate('2020-06-16'))).not.toThrow()
    expect(() => refuseUnlessAfter(start, start)).toThrow('organisation.day-not-after-start')
  })
})

describe('ranks', () => {
  it('let a kind stand below a kind of smaller rank only', () => {
    const [district, grassroots] = [type('district_federation'), type('grassroots_union')]
    expect(() => refuseUnlessBelow(grassroots, district)).not.toThrow()
    expect(() => refuseUnlessBelow(district, grassroots)).toThrow('organisation.type-not-below')
    expect(() => refuseUnlessBelow(district, district)).toThrow('organisation.type-not-below')
  })
})
