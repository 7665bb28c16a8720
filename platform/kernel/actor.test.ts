import { describe, expect, it } from 'vitest'
import { type Actor, can, canOwn, type FederationId, type Grant, type UserId, wallsOf } from './actor.ts'
import type { Id } from './ids.ts'
import type { TreePath } from './place.ts'

const grant = (path: string, ...verbs: string[]): Grant => ({
  unitId: path as Id<'unit'>,
  path: path as TreePath,
  verbs: new Set(verbs),
})
const actor = (...grants: Grant[]): Actor => ({
  userId: 'u' as UserId,
  displayName: 'Cán bộ',
  federationId: 'f' as FederationId,
  grants,
})

describe('a right is verb × place', () => {
  const clerk = actor(grant('/t/a/', 'plan.read', 'plan.draft'))

  it('reaches the place and what lies below it', () => {
    expect(can(clerk, 'plan.read', '/t/a/')).toBe(true)
    expect(can(clerk, 'plan.read', '/t/a/b/')).toBe(true)
  })

  it.each(['/t/', '/t/b/', '/t/ab/', '/'])('does not reach %s', (path) => {
    expect(can(clerk, 'plan.read', path)).toBe(false)
  })

  it('is the verb granted and no other', () => {
    expect(can(clerk, 'plan.issue', '/t/a/')).toBe(false)
  })

  it('counts as own only at the very place', () => {
    expect(canOwn(clerk, 'plan.draft', '/t/a/')).toBe(true)
    expect(canOwn(clerk, 'plan.draft', '/t/a/b/')).toBe(false)
  })
})

describe('walls', () => {
  it('keep the outermost places only, and the line of superiors', () => {
    const walls = wallsOf(actor(grant('/t/a/b/'), grant('/t/a/'), grant('/t/c/')))
    expect(walls.walls).toEqual(['/t/a/', '/t/c/'])
    expect(walls.own).toEqual(['/t/a/b/', '/t/a/', '/t/c/'])
    expect([...walls.line].sort()).toEqual(['/t/', '/t/a/', '/t/a/b/', '/t/c/'])
  })
})
