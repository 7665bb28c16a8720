import { describe, expect, it } from 'vitest'
import type { Id } from '#platform/kernel'
import { aDebtor, aDuty, aParty, aTarget, aTask, day } from '../testing.ts'
import { amendmentFindings, type Existing, reconcile, saysTheSame, settledDuties } from './amendment.ts'
import type { Owed } from './expansion.ts'
import type { ObligationState } from './states.ts'

const dutyId = 'd' as Id<'duty'>
const first = day('2020-01-30')
const later = day('2020-02-15')
const nothingSettled = new Map<Id<'duty'>, null>()

const existing = (unit: string, state: ObligationState = 'open'): Existing => ({
  id: `o-${unit}` as Id<'obligation'>,
  dutyId,
  unitId: unit as Id<'unit'>,
  block: null,
  body: null,
  state,
  dueOn: first,
})
const owed = (unit: string, dueOn = first): Owed => ({
  ...aDebtor(unit),
  dutyId,
  kind: 'registration',
  dueOn,
  consequence: 'none',
})
const units = (all: readonly { unitId: string }[]) => all.map((one) => one.unitId)

describe('what an amendment does to obligations', () => {
  it('adds who joins, withdraws who leaves, and keeps what is done', () => {
    const result = reconcile(
      [existing('stays'), existing('leaves'), existing('done', 'reported')],
      [owed('stays'), owed('joins')],
      nothingSettled,
    )
    expect(units(result.added)).toEqual(['joins'])
    expect(units(result.withdrawn)).toEqual(['leaves'])
    expect(units(result.kept)).toEqual(['done'])
    expect(result.redated).toEqual([])
  })

  it('gives the new last day to the open ones only', () => {
    const result = reconcile(
      [existing('open'), existing('done', 'reported'), existing('excused', 'waived')],
      [owed('open', later), owed('done', later), owed('excused', later)],
      nothingSettled,
    )
    expect(units(result.redated)).toEqual(['open'])
    expect(units(result.kept)).toEqual(['done', 'excused'])
    expect(result.added).toEqual([])
  })

  it('takes up again what was withdrawn, instead of owing it twice', () => {
    const result = reconcile([existing('back', 'withdrawn')], [owed('back')], nothingSettled)
    expect(units(result.restored)).toEqual(['back'])
    expect(result.added).toEqual([])
  })

  it('leaves everybody in place when only the day of a duty changed', () => {
    const result = reconcile([existing('a'), existing('b', 'withdrawn')], [], new Map([[dutyId, later]]))
    expect(units(result.redated)).toEqual(['a'])
    expect([...result.withdrawn, ...result.restored, ...result.added]).toEqual([])
  })
})

describe('duties whose targets an amendment leaves alone', () => {
  const task = aTask('t', { parties: [aParty(aTarget('u'))], duties: [aDuty('d')] })

  it('are settled, in whatever order the targets stand', () => {
    const two = [aParty(aTarget('u')), aParty(aTarget('v'))]
    const before = { ...task, parties: two }
    expect([...settledDuties([{ before, after: { ...before, parties: two.toReversed() } }]).keys()]).toEqual(['d'])
  })

  it('are not settled when a party is added', () => {
    const after = { ...task, parties: [...task.parties, aParty(aTarget('v'))] }
    expect(settledDuties([{ before: task, after }]).size).toBe(0)
  })
})

describe('the wording of an amendment', () => {
  const dated = (date: string) => aTask('t', { duties: [aDuty('d', { due: { op: 'by', date } })] })
  const today = day('2020-02-01')

  it('refuses a new last day that has passed, and leaves an old one alone', () => {
    const codes = (before: ReturnType<typeof dated>, after: ReturnType<typeof dated>) =>
      amendmentFindings([{ before, after }], today).map((finding) => finding.code)
    expect(codes(dated('2020-03-01'), dated('2020-01-31'))).toEqual(['plan.due-before-amendment'])
    expect(codes(dated('2020-03-01'), dated('2020-02-01'))).toEqual([])
    expect(codes(dated('2020-01-31'), { ...dated('2020-01-31'), text: 'khác' })).toEqual([])
  })

  it('sees no difference in the order of keys', () => {
    const task = aTask('t', { parties: [aParty(aTarget('u'))] })
    const turned = {
      ...task,
      parties: [{ target: { name: 'u', id: 'u', kind: 'unit' as const }, printed: 'u', role: 'lead' as const }],
    }
    expect(saysTheSame(task, turned)).toBe(true)
    expect(saysTheSame(task, { ...task, text: 'khác' })).toBe(false)
  })
})
