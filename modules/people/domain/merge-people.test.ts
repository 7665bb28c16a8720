import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anId } from '#modules/organisation/testing'
import { addDays, type LocalDate, localDate } from '#platform/kernel'
import { joinPeriods, mergedFacts, restoredFacts } from './merge-people.ts'
import { overlap } from './periods.ts'
import type { Membership, PersonFacts } from './person.ts'

const dayZero = localDate('2010-01-01')

/** Periods of one person: in order, without overlap, the last one open or not. */
const somePeriods = (first: number) =>
  fc
    .tuple(fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 6 }), fc.boolean())
    .map(([cuts, isOpen]): Membership[] => {
      const days = [...cuts].sort((a, b) => a - b).map((cut) => addDays(dayZero, cut))
      return days.flatMap((validFrom, n) => {
        const validTo = days[n + 1] ?? null
        if (n % 2 === 1 || (validTo === null && !isOpen)) return []
        const rest = { unitName: 'A', isDirectWorker: null, began: 'recorded' as const, ended: null }
        return [{ id: anId(first + n), personId: anId(first), unitId: anId(first), ...rest, validFrom, validTo }]
      })
    })

const holds = (periods: readonly { validFrom: LocalDate; validTo: LocalDate | null }[], day: LocalDate) =>
  periods.some((one) => one.validFrom <= day && (one.validTo === null || day < one.validTo))

describe('periods of two rows of one person', () => {
  it('become one line: no day twice, none lost, the winner’s untouched', () => {
    fc.assert(
      fc.property(somePeriods(100), somePeriods(200), (winner, loser) => {
        let next = 900
        const { after, covered, trimmed, copies } = joinPeriods(winner, loser, () => anId(next++))
        for (const [n, one] of after.entries())
          for (const other of after.slice(n + 1)) expect(overlap(one, other)).toBe(false)
        for (let n = -1; n < 45; n++) {
          const day = addDays(dayZero, n)
          expect(holds(after, day)).toBe(holds(winner, day) || holds(loser, day))
        }
        const kept = new Map(after.map((one) => [one.id, one]))
        for (const { id, validFrom, validTo } of winner) expect(kept.get(id)).toEqual({ id, validFrom, validTo })
        expect(after).toHaveLength(winner.length + loser.length - covered.length + copies.length)
        expect(trimmed.every((piece) => loser.some((one) => one.id === piece.id))).toBe(true)
      }),
    )
  })
})

const facts = (given: Partial<PersonFacts>): PersonFacts => ({
  fullName: 'Lò Thị Hoà',
  sex: null,
  birthOn: null,
  birthYear: null,
  identifier: null,
  ethnicity: null,
  partyMemberSince: null,
  education: null,
  unionMemberSince: null,
  ...given,
})

describe('values of two rows of one person', () => {
  it('are those chosen, else the kept ones with their gaps filled', () => {
    const kept = facts({ birthYear: 1985, education: 'master' })
    const dropped = facts({
      fullName: 'Lò Thị Hòa',
      birthOn: localDate('1985-03-12'),
      birthYear: 1985,
      sex: 'female',
      education: 'bachelor',
    })
    expect(mergedFacts(kept, dropped, { education: 'dropped' })).toEqual(
      facts({ birthOn: localDate('1985-03-12'), birthYear: 1985, sex: 'female', education: 'bachelor' }),
    )
    expect(mergedFacts(kept, dropped, { birth: 'kept' })).toMatchObject({ birthOn: null, education: 'master' })
  })

  it('go back on undoing, but for what was corrected since', () => {
    const before = facts({ education: 'college' })
    const merged = facts({ education: 'master', sex: 'female', fullName: 'Lò Thị Hòa' })
    const now = { ...merged, fullName: 'Lò Thị Hoa' }
    expect(restoredFacts(merged, merged, before)).toEqual(before)
    expect(restoredFacts(now, merged, before)).toEqual({ ...before, fullName: 'Lò Thị Hoa' })
  })
})
