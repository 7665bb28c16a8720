import { describe, expect, it } from 'vitest'
import type { Actor, TreePath } from '#platform/kernel'
import { canManageUnit, canReadOrganisation, canSeeHistory, unitAbilities } from './policy.ts'
import { anId } from './testing.ts'

const actor = (verbs: string[], path = '/r/a/'): Actor => ({
  userId: anId(1),
  displayName: 'Cán bộ',
  federationId: anId(2),
  grants: [{ unitId: anId(3), path: path as TreePath, verbs: new Set(verbs) }],
})

describe('who may manage units', () => {
  it.each([
    ['own unit', '/r/a/', true],
    ['unit below', '/r/a/x/', true],
    ['unit beside', '/r/b/', false],
    ['superior', '/r/', false],
  ])('with the right, %s: %s', (_, path, allowed) => {
    expect(canManageUnit(actor(['organisation.manage']), path)).toBe(allowed)
    expect(canManageUnit(actor(['organisation.read']), path)).toBe(false)
    expect(canSeeHistory(actor(['history.read']), path)).toBe(allowed)
  })

  it('reads with the right to read only', () => {
    expect(canReadOrganisation(actor(['organisation.read']))).toBe(true)
    expect(canReadOrganisation(actor(['plan.read']))).toBe(false)
  })

  it('offers neither move nor end for the root, and nothing for an ended unit', () => {
    const manager = actor(['organisation.manage'], '/r/')
    const root = { path: '/r/', parentId: null, validTo: null }
    expect(unitAbilities(manager, root)).toMatchObject({ canRename: true, canMove: false, canEnd: false })
    expect(
      Object.values(unitAbilities(manager, { path: '/r/a/', parentId: 'r', validTo: '2020-01-01' })),
    ).not.toContain(true)
  })
})
