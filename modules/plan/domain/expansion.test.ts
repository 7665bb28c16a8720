import { describe, expect, it } from 'vitest'
import type { Id, TreePath } from '#platform/kernel'
import { aDebtor, aDuty, aParty, aTarget, aTask } from '../testing.ts'
import { type Expansion, expansionFindings, owedBy, targetKey, unitKey } from './expansion.ts'

const issuer = { unitId: 'tinh' as Id<'unit'>, path: '/tinh/' as TreePath }
const districts = aTarget('huyen', 'set')
const one = aTarget('tamduong')
const itself = aTarget('tinh', 'set')
const root = aDebtor('tinh', { unitPath: '/tinh/' as TreePath })
const expansion: Expansion = new Map([
  [targetKey(districts), [aDebtor('tamduong'), aDebtor('sinho')]],
  [targetKey(one), [aDebtor('tamduong')]],
  [targetKey(itself), [root]],
])

describe('who owes a duty', () => {
  it('names a unit once, also when two targets mean it', () => {
    const task = aTask('t', { parties: [aParty(districts), aParty(one, { role: 'co' })] })
    expect(owedBy(aDuty('d'), task, expansion, issuer).map((owed) => owed.unitId)).toEqual(['tamduong', 'sinho'])
  })

  it('counts a unit twice when it answers for itself and for a block', () => {
    const blocks = aTarget('khoi', 'set')
    const chair = aDebtor('tamduong', { block: { id: 'k1' as Id<'block'>, name: 'Khối huyện' } })
    const both: Expansion = new Map([...expansion, [targetKey(blocks), [chair]]])
    const task = aTask('t', { parties: [aParty(one), aParty(blocks)] })
    expect(owedBy(aDuty('d'), task, both, issuer)).toHaveLength(2)
  })

  it('lets a duty name fewer than the parties of its task, and never anyone outside', () => {
    const task = aTask('t', { parties: [aParty(districts), aParty(aTarget('TLĐ', 'outside'))] })
    expect(owedBy(aDuty('d', { targets: [one] }), task, expansion, issuer)).toHaveLength(1)
    expect(owedBy(aDuty('d'), task, expansion, issuer)).toHaveLength(2)
  })

  it('threatens the units below, not the issuer itself', () => {
    const duty = aDuty('d', { consequence: 'not-considered' })
    const task = aTask('t', { parties: [aParty(itself), aParty(one)] })
    expect(owedBy(duty, task, expansion, issuer).map((owed) => [owed.unitId, owed.consequence])).toEqual([
      ['tinh', 'none'],
      ['tamduong', 'not-considered'],
    ])
  })
})

describe('targets on the day of issue', () => {
  const findings = (target: ReturnType<typeof aTarget>, known: Expansion) =>
    expansionFindings([aTask('t', { number: '7', parties: [aParty(target)], duties: [aDuty('d')] })], known, issuer)

  it('refuses a unit that does not exist', () => {
    const gone = aTarget('giaithe')
    expect(findings(gone, new Map([[targetKey(gone), []]]))[0]).toMatchObject({
      code: 'plan.target-not-found',
      blocking: true,
      params: { task: '7 (t)', name: 'giaithe' },
    })
  })

  it('refuses a unit above or beside the issuer', () => {
    const beside = aTarget('beside')
    const debtor = aDebtor('beside', { unitPath: '/tinhkhac/' as TreePath })
    expect(findings(beside, new Map([[targetKey(beside), [debtor]]]))[0]?.code).toBe('plan.target-not-below')
  })

  it('refuses a group of nobody', () => {
    expect(findings(districts, new Map([[targetKey(districts), []]]))[0]?.code).toBe('plan.target-empty')
  })

  it('accepts an empty group beside a full one', () => {
    const task = aTask('t', { parties: [aParty(districts), aParty(one)], duties: [aDuty('d')] })
    const known: Expansion = new Map([...expansion, [targetKey(districts), []]])
    expect(expansionFindings([task], known, issuer)).toEqual([])
  })
})

it('orders the board by kind of unit, then by the Vietnamese alphabet', () => {
  const sector = aDebtor('Công đoàn ngành Giáo dục', { typeRank: 30 })
  const districts = ['Tam Đường', 'Than Uyên', 'Ân Thi', 'Đồng Tâm', 'Dương Minh', 'An Bình'].map((name) =>
    aDebtor(name),
  )
  const inOrder = [sector, ...districts].toSorted((a, b) => (unitKey(a) < unitKey(b) ? -1 : 1))
  expect(inOrder.map((one) => one.unitName)).toEqual([
    'An Bình',
    'Ân Thi',
    'Dương Minh',
    'Đồng Tâm',
    'Tam Đường',
    'Than Uyên',
    'Công đoàn ngành Giáo dục',
  ])
})
