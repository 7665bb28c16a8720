import { describe, expect, it } from 'vitest'
import { localDate, Refusal } from '#platform/kernel'
import { noDecision } from './decision.ts'
import { formerNameOf, type Term, withAlias, withTerm } from './terms.ts'

const day = localDate
const body = { validFrom: day('2015-01-01'), validTo: null }
const term = (from: string, to: string | null = null) => ({
  validFrom: day(from),
  validTo: to ? day(to) : null,
  decision: noDecision,
})
const first: Term = { id: 'first', ...term('2015-01-01') }
const codeOf = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return 'done'
}

describe('a new term', () => {
  it('ends the one before it on its first day', () => {
    expect(withTerm([first], body, term('2020-01-01', '2025-01-01'))).toMatchObject({
      ended: { id: 'first', validTo: '2020-01-01' },
      added: { validFrom: '2020-01-01' },
      replaced: null,
    })
    const over = { ...first, validTo: day('2019-06-01') }
    expect(withTerm([over], body, term('2020-01-01')).ended).toBeNull()
  })

  it('written for the first day of the last term corrects that term', () => {
    expect(withTerm([first], body, term('2015-01-01', '2020-01-01'))).toMatchObject({
      ended: null,
      added: null,
      replaced: { id: 'first', validTo: '2020-01-01' },
    })
  })

  it('is refused before the body, before the last term, without a day of its own, and by a later paper', () => {
    expect(codeOf(() => withTerm([], body, term('2014-12-31')))).toBe('organisation.term-before-body')
    const second: Term = { id: 'second', ...term('2020-01-01') }
    expect(codeOf(() => withTerm([first, second], body, term('2018-01-01')))).toBe('organisation.term-before-last')
    expect(codeOf(() => withTerm([], body, term('2020-01-01', '2020-01-01')))).toBe('organisation.day-not-after-start')
    const late = { ...term('2020-01-01'), decision: { ...noDecision, on: day('2020-02-01') } }
    expect(codeOf(() => withTerm([], body, late))).toBe('organisation.decision-after-start')
  })
})

describe('a new name', () => {
  const named = { ...body, name: 'Ban CSPL' }
  const today = day('2020-01-15')

  it('leaves the former one with its days, and as an alias', () => {
    const former = formerNameOf(named, [], { name: 'Ban CSPL và QHLĐ', namedFrom: day('2019-03-01') }, today)
    expect(former).toEqual({ name: 'Ban CSPL', validFrom: '2015-01-01', validTo: '2019-03-01' })
    expect(withAlias(['CSPL'], former?.name)).toEqual(['CSPL', 'Ban CSPL'])
    expect(withAlias(['Ban CSPL'], former?.name)).toEqual(['Ban CSPL'])
  })

  it('without a day mends a slip; with one before the last change or ahead of today it is refused', () => {
    expect(formerNameOf(named, [], { name: 'Ban CSPL.', namedFrom: null }, today)).toBeUndefined()
    const before = [{ validTo: day('2019-03-01') }]
    const rename = (namedFrom: string) => () =>
      formerNameOf(named, before, { name: 'X', namedFrom: day(namedFrom) }, today)
    expect(codeOf(rename('2019-03-01'))).toBe('organisation.name-day-wrong')
    expect(codeOf(rename('2020-01-16'))).toBe('organisation.name-day-wrong')
    expect(codeOf(rename('2019-03-02'))).toBe('done')
  })
})
