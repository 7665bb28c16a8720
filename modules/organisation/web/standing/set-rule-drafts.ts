/** A rule as a form holds it, part by part, and back. */
import type { SetPart, SetRule } from '../../domain/set-rule.ts'
import type { BlockId, UnitId } from '../../domain/unit.ts'
import type { FoundUnit } from '../pick/unit-finder.tsx'

export const partKinds = {
  types: 'Theo loại đơn vị',
  blocks: 'Theo khối thi đua',
  units: 'Chọn từng đơn vị',
  root: 'LĐLĐ tỉnh',
  self: 'Chính đơn vị ban hành',
} as const
export type PartKind = keyof typeof partKinds

export type PartDraft = {
  readonly kind: PartKind
  readonly anyType: boolean
  readonly types: readonly string[]
  readonly depth: 'direct' | 'all'
  readonly blocks: 'chairs' | 'members'
  /** 'all' or one block. */
  readonly of: string
  /** Chosen before with their ids only: the names come with the server's answer. */
  readonly units: readonly FoundUnit[]
}

export const newPart = (kind: PartKind): PartDraft => ({
  kind,
  anyType: false,
  types: [],
  depth: 'all',
  blocks: 'members',
  of: 'all',
  units: [],
})

function draftOf(part: SetPart): PartDraft {
  if ('root' in part) return newPart('root')
  if ('self' in part) return newPart('self')
  if ('units' in part) return { ...newPart('units'), units: part.units.map((id) => ({ id, name: '', note: '' })) }
  if ('blocks' in part) return { ...newPart('blocks'), blocks: part.blocks, of: part.of }
  const anyType = part.types === 'any'
  return { ...newPart('types'), depth: part.depth, anyType, types: part.types === 'any' ? [] : part.types }
}

export const draftsOf = (rule: SetRule): PartDraft[] => rule.include.map(draftOf)

function partOf(draft: PartDraft): SetPart | undefined {
  const { kind, depth, anyType, types, blocks, of, units } = draft
  if (kind === 'root') return { root: true }
  if (kind === 'self') return { self: true }
  if (kind === 'blocks') return { blocks, of: of === 'all' ? 'all' : (of as BlockId) }
  if (kind === 'units') return units.length > 0 ? { units: units.map((unit) => unit.id as UnitId) } : undefined
  if (anyType) return { types: 'any', depth }
  return types.length > 0 ? { types: [...types], depth } : undefined
}

/** Undefined while a part says nothing yet. */
export function ruleOf(drafts: readonly PartDraft[]): SetRule | undefined {
  const parts = drafts.map(partOf)
  const include = parts.filter((part): part is SetPart => part !== undefined)
  return include.length > 0 && include.length === parts.length ? { include } : undefined
}
