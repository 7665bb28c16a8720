import { describe, expect, it } from 'vitest'
import { anId } from '#modules/organisation/testing'
import { type LocalDate, localDate } from '#platform/kernel'
import { asOne, takenWork } from './joined-periods.ts'
import type { Membership } from './person.ts'

const period = (id: number, from: string, to: string | null, rest: Partial<Membership> = {}): Membership => ({
  ...{ id: anId(id), personId: anId(1), unitId: anId(50), unitName: 'A', isDirectWorker: null },
  ...{ began: 'recorded', ended: null, validFrom: localDate(from), validTo: to as LocalDate | null },
  ...rest,
})

describe('periods cut apart by a merge', () => {
  it('are shown once, with what either says of the work', () => {
    const cut = [period(2, '2016-05-01', '2018-01-01', { isDirectWorker: true }), period(3, '2018-01-01', null)]
    expect(asOne(cut)).toEqual([period(3, '2016-05-01', null, { isDirectWorker: true })])
  })

  it.each([
    ['another unit', period(3, '2018-01-01', null, { unitId: anId(51) })],
    ['a gap', period(3, '2018-01-02', null)],
    ['other work', period(3, '2018-01-01', null, { isDirectWorker: false })],
  ])('stay two where there is %s', (_, next) => {
    const both = [period(2, '2016-05-01', '2018-01-01', { isDirectWorker: true }), next]
    expect(asOne(both)).toEqual(both)
  })

  it('stay two where somebody left and came back on the day', () => {
    const both = [
      period(2, '2016-05-01', '2018-01-01', { ended: 'left' }),
      period(3, '2018-01-01', null, { began: 'returned' }),
    ]
    expect(asOne(both)).toEqual(both)
  })
})

describe('direct work', () => {
  it('is taken over where the winner does not say it, from the same time and unit only', () => {
    const said = [period(3, '2015-01-01', '2019-01-01', { isDirectWorker: true })]
    expect(takenWork([period(2, '2018-01-01', null)], said)).toEqual([{ id: anId(2), isDirectWorker: true }])
    expect(takenWork([period(2, '2018-01-01', null, { isDirectWorker: false })], said)).toEqual([])
    expect(takenWork([period(2, '2019-01-01', null)], said)).toEqual([])
    expect(takenWork([period(2, '2018-01-01', null, { unitId: anId(51) })], said)).toEqual([])
  })
})
