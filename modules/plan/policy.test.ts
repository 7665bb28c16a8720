import { describe, expect, it } from 'vitest'
import { defaultRoles } from '#modules/access'
import type { Actor, FederationId, Id, TreePath, UserId } from '#platform/kernel'
import { obligationAbilities, planAbilities } from './policy.ts'

const actor = (role: string, path: string): Actor => ({
  userId: 'u' as UserId,
  displayName: 'Người thử',
  federationId: 'f' as FederationId,
  grants: [
    {
      unitId: 'unit' as Id<'unit'>,
      path: path as TreePath,
      verbs: new Set(defaultRoles.find((one) => one.code === role)?.verbs),
    },
  ],
})
const places = { own: '/tinh/huyen/', above: '/tinh/', below: '/tinh/huyen/cdcs/', beside: '/tinh/khac/' }
const allowed = (abilities: Record<string, boolean>) =>
  Object.keys(abilities)
    .filter((name) => abilities[name])
    .join(' ')

describe('a plan of the unit at /tinh/huyen/', () => {
  it.each([
    ['clerk', 'own', 'draft', 'edit discard'],
    ['head', 'own', 'draft', 'edit discard issue'],
    ['administrator', 'own', 'draft', 'edit discard issue'],
    ['auditor', 'own', 'draft', ''],
    ['clerk', 'own', 'issued', ''],
    ['head', 'own', 'issued', 'amend close'],
    ['head', 'own', 'amended', 'amend close'],
    ['head', 'own', 'closed', ''],
    ['head', 'above', 'draft', ''],
    ['head', 'above', 'issued', ''],
    ['administrator', 'above', 'issued', ''],
    ['head', 'below', 'issued', ''],
    ['head', 'beside', 'issued', ''],
  ] as const)('a %s placed %s may with a plan that is %s: %s', (role, place, state, expected) => {
    expect(allowed(planAbilities(actor(role, places[place]), { unitPath: places.own, state }))).toBe(expected)
  })
})

describe('an obligation of the unit at /tinh/huyen/ from a plan of /tinh/', () => {
  const given = (state: 'open' | 'reported' | 'waived', isReceivable = true) => ({
    unitPath: places.own,
    issuerPath: places.above,
    state,
    isReceivable,
  })
  it.each([
    ['clerk', 'own', given('open'), 'report'],
    ['clerk', 'own', given('open', false), ''],
    ['clerk', 'own', given('reported'), 'takeBack'],
    ['clerk', 'own', given('waived'), ''],
    ['auditor', 'own', given('open'), ''],
    ['clerk', 'above', given('open'), ''],
    ['head', 'above', given('open'), 'waive'],
    ['head', 'above', given('reported'), ''],
    ['head', 'own', given('open'), 'report'],
    ['head', 'beside', given('open'), ''],
    ['clerk', 'below', given('open'), ''],
  ] as const)('a %s placed %s: %o → %s', (role, place, obligation, expected) => {
    expect(allowed(obligationAbilities(actor(role, places[place]), obligation))).toBe(expected)
  })
})
