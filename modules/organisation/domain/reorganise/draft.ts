/** The tree while a decision is worked out: superiors as references, places only at the end. */
import { found, Refusal } from '#platform/kernel'
import type { FoundedUnit, UnitRef } from '../acts.ts'
import { pathBelow, type Unit, type UnitId } from '../unit.ts'
import type { Ground, GroundUnit } from './ground.ts'

export type Node = {
  readonly id: UnitId
  readonly was: GroundUnit | null
  now: Unit
  /** Index of the act that last touched it: a refusal at the end names it. */
  act: number | null
  isRetyped: boolean
}

export type Draft = {
  readonly ground: Ground
  readonly nodes: Map<UnitId, Node>
  readonly keys: Map<string, Node>
  readonly root: Node
}

export function draftOf(ground: Ground): Draft {
  const nodes = new Map(
    ground.units.map((unit): [UnitId, Node] => {
      const { changedOn: _, placedOn: __, pathOn: ___, ...now } = unit
      return [unit.id, { id: unit.id, was: unit, now, act: null, isRetyped: false }]
    }),
  )
  const root = found(
    [...nodes.values()].find((node) => node.now.parentId === null),
    'organisation.unit-unknown',
  )
  return { ground, nodes, keys: new Map(), root }
}

export function nodeOf(draft: Draft, ref: UnitRef): Node {
  if (!ref.startsWith('+')) return found(draft.nodes.get(ref as UnitId), 'organisation.unit-unknown')
  const node = draft.keys.get(ref)
  if (!node) throw new Refusal('rule', 'organisation.key-unknown', { key: ref })
  return node
}

/** Founded units are known by their keys before anything else, so that acts may name them in any order. */
export function registerFounded(draft: Draft, unit: FoundedUnit, act: number, id: UnitId): void {
  if (draft.keys.has(unit.key)) throw new Refusal('rule', 'organisation.key-twice', { key: unit.key })
  const { key, superior: _, typeCode, name, shortName, sectorCode, employerKind, yearKind } = unit
  const now: Unit = {
    id,
    parentId: draft.root.id,
    path: pathBelow(null, id),
    typeCode,
    name,
    shortName: shortName || name,
    sectorCode,
    employerKind,
    yearKind,
    validFrom: draft.ground.on,
    validTo: null,
    version: 1,
  }
  const node: Node = { id, was: null, now, act, isRetyped: true }
  draft.nodes.set(id, node)
  draft.keys.set(key, node)
}

export const isAlive = (node: Node): boolean => node.now.validTo === null

/** The living units directly below. */
export const unitsBelow = (draft: Draft, node: Node): Node[] =>
  [...draft.nodes.values()].filter((one) => one.now.parentId === node.id && isAlive(one))

/** Does the unit stand at or below the other? */
export function isWithin(draft: Draft, node: Node, other: Node): boolean {
  for (let one: Node | undefined = node; one; one = superiorOf(draft, one)) if (one === other) return true
  return false
}

export const superiorOf = (draft: Draft, node: Node): Node | undefined =>
  node.now.parentId === null ? undefined : draft.nodes.get(node.now.parentId)

export function setSuperior(node: Node, superior: Node, act: number): void {
  node.now = { ...node.now, parentId: superior.id }
  node.act = act
}
