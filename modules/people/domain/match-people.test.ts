import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, localDate, nfc } from '#platform/kernel'
import { type Matchable, matchPeople } from './match-people.ts'

const person = (given: Partial<Matchable> & { fullName: string }): Matchable => ({
  sex: null,
  birthOn: null,
  birthYear: given.birthOn ? Number(given.birthOn.slice(0, 4)) : null,
  identifier: null,
  partyMemberSince: null,
  unionMemberSince: null,
  unitIds: ['a'],
  titles: [],
  ...given,
})
const born = (day: string) => ({ birthOn: localDate(day) })
const verdict = (a: Matchable, b: Matchable) => matchPeople(a, b).verdict
const words = (a: Matchable, b: Matchable) => matchPeople(a, b).reasons.map((reason) => reason.words)

describe('names', () => {
  it.each([
    ['Nguyễn Thị Hoà', 'Nguyễn Thị Hòa'],
    ['Lường Văn Thuý', 'Lường Văn Thúy'],
    ['Lý A Páo', 'Lí A Páo'],
    ['Trần Thị Quý', 'Trần Thị Quí'],
    ['NGUYỄN  THỊ HOA', 'Nguyễn Thị Hoa'],
    ['Nguyễn Thị Hoa'.normalize('NFD'), 'Nguyễn Thị Hoa'],
    ['NguyÔn ThÞ Hoµ', 'Nguyễn Thị Hòa'],
    ['Nguyen Thi Hoa', 'Nguyễn Thị Hòa'],
    ['Đỗ Văn Đức', 'Do Van Duc'],
  ])('«%s» and «%s» on one day of birth are one person', (one, other) => {
    expect(
      verdict(person({ fullName: one, ...born('1985-03-12') }), person({ fullName: other, ...born('1985-03-12') })),
    ).toBe('same')
  })

  it('of which NFC alone would miss the place of the tone', () => {
    expect(nfc('Nguyễn Thị Hoà')).not.toBe(nfc('Nguyễn Thị Hòa'))
    expect(fold('Nguyễn Thị Hoà')).toBe(fold('Nguyễn Thị Hòa'))
  })

  it('take Hoa and Hòa of one unit and one day of birth for a question, not for one', () => {
    expect(
      verdict(
        person({ fullName: 'Lò Thị Hoa', ...born('1985-03-12') }),
        person({ fullName: 'Lò Thị Hòa', ...born('1985-03-12') }),
      ),
    ).toBe('possible')
  })

  it('tell brothers apart', () => {
    const twins = [
      person({ fullName: 'Vàng A Páo', ...born('1985-03-12') }),
      person({ fullName: 'Vàng A Súa', ...born('1985-03-12') }),
    ] as const
    expect(verdict(...twins)).toBe('different')
  })
})

describe('births', () => {
  const of = (day: string) => person({ fullName: 'Nguyễn Thị Hoa', ...born(day) })
  it.each([
    ['1985-03-12', '1985-12-03', 'ngày sinh chỉ đảo ngày với tháng'],
    ['1985-03-12', '1985-03-17', 'ngày sinh chỉ khác một chữ số'],
    ['1985-03-12', '1985-01-01', 'cùng năm sinh, một bên ghi ngày 01/01'],
  ])('%s and %s ask, saying why', (one, other, why) => {
    expect(verdict(of(one), of(other))).toBe('possible')
    expect(words(of(one), of(other))).toContain(why)
  })

  it('of other days part namesakes', () => {
    expect(verdict(of('1985-03-12'), of('1991-08-30'))).toBe('different')
  })

  it('known by the year only leave a question', () => {
    expect(verdict(of('1985-03-12'), person({ fullName: 'Nguyễn Thị Hoa', birthYear: 1985 }))).toBe('possible')
  })
})

describe('identity numbers', () => {
  const one = person({ fullName: 'Nguyễn Thị Hoa', ...born('1985-03-12'), identifier: '012185000123' })
  it('decide where both have one', () => {
    expect(verdict(one, { ...one, fullName: 'Nguyễn Hoa', birthOn: null, birthYear: null })).toBe('same')
    expect(verdict(one, { ...one, identifier: '012185000987' })).toBe('different')
  })
  it('of one wrong digit ask', () => {
    expect(verdict(one, { ...one, identifier: '012185000124' })).toBe('possible')
  })
  it('on two quite different people ask instead of deciding', () => {
    expect(verdict(one, person({ fullName: 'Giàng A Páo', ...born('1990-07-01'), identifier: one.identifier }))).toBe(
      'possible',
    )
  })
})

const anyPerson = fc
  .record({
    fullName: fc.constantFrom(
      'Lò Văn Hoà',
      'Lò Văn Hòa',
      'Lò Văn Hoa',
      'Lo Van Hoa',
      'Lò Hoà',
      'Giàng A Páo',
      'Lò Vân Hoà',
      'Hoà Lò Văn',
    ),
    sex: fc.constantFrom('male' as const, 'female' as const, null),
    birthOn: fc.constantFrom(
      localDate('1985-03-12'),
      localDate('1985-12-03'),
      localDate('1985-01-01'),
      localDate('1990-03-12'),
      null,
    ),
    identifier: fc.constantFrom('012185000123', '012185000124', '098765432109', null),
    partyMemberSince: fc.constantFrom(localDate('2010-05-19'), null),
    unionMemberSince: fc.constantFrom(localDate('2008-01-01'), localDate('2009-01-01'), null),
    unitIds: fc.constantFrom(['a'], ['b'], ['b', 'a']),
    titles: fc.constantFrom([], ['Chủ tịch']),
  })
  .map((given): Matchable => ({ ...given, birthYear: given.birthOn ? Number(given.birthOn.slice(0, 4)) : null }))

describe('matching', () => {
  it('says the same whichever row is asked first', () => {
    fc.assert(
      fc.property(anyPerson, anyPerson, (a, b) => {
        const [there, back] = [matchPeople(a, b), matchPeople(b, a)]
        expect([there.score, there.verdict]).toEqual([back.score, back.verdict])
      }),
    )
  })

  it('never calls a person another than itself', () => {
    fc.assert(
      fc.property(anyPerson, (a) => {
        const likeness = matchPeople(a, a)
        expect(likeness.verdict).not.toBe('different')
        expect(likeness.score).toBeGreaterThanOrEqual(58)
      }),
    )
  })

  it('keeps its score between 0 and 100 and gives a reason for every verdict but difference', () => {
    fc.assert(
      fc.property(anyPerson, anyPerson, (a, b) => {
        const { score, verdict, reasons } = matchPeople(a, b)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(100)
        if (verdict !== 'different') expect(reasons.some((reason) => reason.favours)).toBe(true)
      }),
    )
  })

  it('does not ask of namesakes whose birth nobody knows, unless they share the unit', () => {
    const hoa = person({ fullName: 'Nguyễn Thị Hoa' })
    expect(verdict(hoa, { ...hoa, unitIds: ['b'] })).toBe('different')
    expect(verdict(hoa, hoa)).toBe('possible')
  })
})
