import { expect, it } from 'vitest'
import { superiorsOf } from './use-superior.ts'

const nodes = [
  { id: 'tinh', parentId: null },
  { id: 'huyen', parentId: 'tinh' },
  { id: 'xa', parentId: 'huyen' },
]

it('names the superiors from the nearest up; the federation has none', () => {
  expect(superiorsOf('xa', nodes)).toEqual(['huyen', 'tinh'])
  expect(superiorsOf('tinh', nodes)).toEqual([])
})
