import { describe, expect, it } from 'vitest'
import { aDuty, aParty, aTarget, aTask, day } from '../testing.ts'
import { type Issuable, issueFindings } from './issue.ts'

const today = day('2020-01-14')
const plan: Issuable = {
  kind: 'annual',
  number: '142/KH-LĐLĐ',
  issuedOn: today,
  superiorPlanId: null,
  superiorCitation: null,
  isOfRoot: true,
  tasks: [
    aTask('t', { parties: [aParty(aTarget('u'))], duties: [aDuty('d', { due: { op: 'by', date: '2020-01-30' } })] }),
  ],
}
const codes = (change: Partial<Issuable>) => issueFindings({ ...plan, ...change }, today).map((finding) => finding.code)

describe('what a draft needs before issue', () => {
  it('accepts a complete plan', () => {
    expect(codes({})).toEqual([])
  })

  it.each([
    [{ number: null }, 'plan.number-missing'],
    [{ number: '' }, 'plan.number-missing'],
    [{ issuedOn: null }, 'plan.issue-date-missing'],
    [{ issuedOn: day('2020-01-15') }, 'plan.issue-date-in-future'],
    [{ tasks: [] }, 'plan.no-tasks'],
    [{ isOfRoot: false }, 'plan.superior-not-cited'],
  ] as const)('blocks %o', (change, code) => {
    expect(codes(change)).toEqual([code])
  })

  it('lets a lower unit cite its superior by choice or in words, and asks nothing of guidance', () => {
    expect(codes({ isOfRoot: false, superiorPlanId: 'p' })).toEqual([])
    expect(codes({ isOfRoot: false, superiorCitation: 'Kế hoạch 142/KH-LĐLĐ' })).toEqual([])
    expect(codes({ isOfRoot: false, kind: 'guidance' })).toEqual([])
  })

  it('blocks a last day before the issue, and accepts the day of issue itself', () => {
    const due = (date: string) => [aTask('t', { duties: [aDuty('d', { due: { op: 'by', date } })] })]
    expect(codes({ tasks: due('2020-01-13') })).toEqual(['plan.due-before-issue'])
    expect(codes({ tasks: due('2020-01-14') })).toEqual([])
    const before = [aTask('t', { duties: [aDuty('d', { due: { op: 'before', date: '2020-01-14' } })] })]
    expect(codes({ tasks: before })).toEqual(['plan.due-before-issue'])
  })

  it('blocks a name nobody has understood', () => {
    const tasks = [aTask('t', { number: '7', parties: [aParty(null, { printed: 'CDN' })] })]
    expect(issueFindings({ ...plan, tasks }, today)).toEqual([
      { code: 'plan.party-unresolved', blocking: true, params: { task: '7 (t)', printed: 'CDN' } },
    ])
  })
})
