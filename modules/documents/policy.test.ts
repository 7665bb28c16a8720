import { describe, expect, it } from 'vitest'
import type { Actor, Id, TreePath } from '#platform/kernel'
import { canImport, canReadImports, placesWithImports } from './policy.ts'

const actor = (path: string, ...verbs: string[]): Actor => ({
  userId: 'u' as Actor['userId'],
  displayName: 'Cán bộ mẫu',
  federationId: 'f' as Actor['federationId'],
  grants: [{ unitId: 'x' as Id<'unit'>, path: path as TreePath, verbs: new Set(verbs) }],
})
const clerk = (path: string) => actor(path, 'document.read', 'document.import')
const reader = (path: string) => actor(path, 'document.read')

describe('imports are a draft of one unit', () => {
  it.each([
    ['clerk, own unit', clerk('/a/b/'), true, true],
    ['clerk of the superior', clerk('/a/'), false, false],
    ['clerk of a unit below', clerk('/a/b/c/'), false, false],
    ['clerk beside', clerk('/a/d/'), false, false],
    ['reader, own unit', reader('/a/b/'), true, false],
    ['nobody here', actor('/a/b/', 'plan.read'), false, false],
  ])('%s', (_, who, reads, imports) => {
    expect([canReadImports(who, '/a/b/'), canImport(who, '/a/b/')]).toEqual([reads, imports])
  })

  it('lists only places where documents may be read', () => {
    expect(placesWithImports(reader('/a/b/'))).toEqual(['/a/b/'])
    expect(placesWithImports(actor('/a/b/', 'plan.read'))).toEqual([])
  })
})
