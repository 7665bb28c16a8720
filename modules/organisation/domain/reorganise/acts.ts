/** The seven acts, each on the draft of the tree. Each returns its event; who founds a unit by a merger needs no other. */
import { Refusal } from '#platform/kernel'
import type { UnitAct } from '../acts.ts'
import type { Unit } from '../unit.ts'
import { refuseUnknownSector, refuseUnlessEndable, refuseUnlessSubject, refuseUnlessTarget, typeOf } from './checks.ts'
import { type Draft, isAlive, isWithin, type Node, nodeOf, setSuperior, superiorOf, unitsBelow } from './draft.ts'
import type { EventUnit, Succession, UnitEvent } from './ground.ts'

export type Done = { readonly event: UnitEvent; readonly successions: readonly Omit<Succession, 'event'>[] }

type Of<Kind extends UnitAct['act']> = Extract<UnitAct, { act: Kind }>

export function carryOut(draft: Draft, act: UnitAct, index: number): Done {
  switch (act.act) {
    case 'established':
      return establish(draft, act, index)
    case 'renamed':
      return rename(draft, act, index)
    case 'moved':
      return move(draft, act, index)
    case 'changed':
      return change(draft, act, index)
    case 'merged':
      return merge(draft, act, index)
    case 'split':
      return split(draft, act, index)
    case 'dissolved':
      return dissolve(draft, act, index)
  }
}

const as = (part: EventUnit['part'], node: Node): EventUnit => ({ unitId: node.id, part, name: nameOf(node) })
const nameOf = (node: Node): string => node.was?.name ?? node.now.name
const done = (
  kind: UnitEvent['kind'],
  units: readonly EventUnit[],
  details: UnitEvent['details'] = {},
  successions: Done['successions'] = [],
): Done => ({ event: { kind, units, details }, successions })

function establish(draft: Draft, { unit }: Of<'established'>, index: number): Done {
  const [node, superior] = [nodeOf(draft, unit.key), nodeOf(draft, unit.superior)]
  refuseUnlessTarget(draft, superior)
  refuseUnlessOffered(draft, unit.typeCode)
  refuseUnknownSector(draft, unit.sectorCode)
  if (isWithin(draft, superior, node)) throw new Refusal('rule', 'organisation.move-into-itself')
  setSuperior(node, superior, index)
  return done('established', [as('subject', node), as('to', superior)])
}

function rename(draft: Draft, act: Of<'renamed'>, index: number): Done {
  const node = nodeOf(draft, act.unit)
  refuseUnlessSubject(draft, node)
  const { name, shortName, typeCode = node.now.typeCode } = act
  if (typeCode !== node.now.typeCode) refuseUnlessOffered(draft, typeCode)
  const after: Unit = { ...node.now, name, shortName: shortName || name, typeCode }
  if (saysTheSame(node.now, after)) throw new Refusal('rule', 'organisation.nothing-to-change')
  node.isRetyped ||= typeCode !== node.now.typeCode
  node.now = after
  node.act = index
  return done('renamed', [as('subject', node)], { name })
}

function move(draft: Draft, act: Of<'moved'>, index: number): Done {
  const [node, superior] = [nodeOf(draft, act.unit), nodeOf(draft, act.superior)]
  if (node === draft.root) throw new Refusal('rule', 'organisation.root-stays')
  if (isWithin(draft, superior, node)) throw new Refusal('rule', 'organisation.move-into-itself')
  refuseUnlessSubject(draft, node)
  refuseUnlessTarget(draft, superior)
  const former = superiorOf(draft, node)
  if (former === superior) throw new Refusal('rule', 'organisation.nothing-to-change')
  setSuperior(node, superior, index)
  return done('moved', [as('subject', node), ...(former ? [as('from', former)] : []), as('to', superior)])
}

function change(draft: Draft, { unit, attributes }: Of<'changed'>, index: number): Done {
  const node = nodeOf(draft, unit)
  refuseUnlessSubject(draft, node)
  refuseUnknownSector(draft, attributes.sectorCode ?? null)
  const given = Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined))
  const after: Unit = { ...node.now, ...given }
  if (saysTheSame(node.now, after)) throw new Refusal('rule', 'organisation.nothing-to-change')
  node.now = after
  node.act = index
  return done('changed', [as('subject', node)], { attributes: given })
}

function merge(draft: Draft, act: Of<'merged'>, index: number): Done {
  const into = nodeOf(draft, act.into)
  refuseUnlessTarget(draft, into)
  const merged = [...new Set(act.units)].map((ref) => nodeOf(draft, ref))
  if (merged.includes(into)) throw new Refusal('rule', 'organisation.merged-into-itself', { name: into.now.name })
  const carried = merged.flatMap((node) => {
    refuseUnlessEndable(draft, node)
    return handOver(draft, node, into, index)
  })
  const units = [...merged.map((one) => as('predecessor', one)), as('successor', into)]
  const successions = merged.map((one) => succession('merged', one, into, true))
  return done('merged', [...units, ...carried.map((one) => as('carried', one))], {}, successions)
}

function split(draft: Draft, act: Of<'split'>, index: number): Done {
  const node = nodeOf(draft, act.unit)
  const parts = [...new Set(act.into)].map((ref) => nodeOf(draft, ref))
  const stays = parts.includes(node)
  const keeper = stays ? node : nodeOf(draft, act.keeper)
  if (parts.length < 2) throw new Refusal('rule', 'organisation.split-in-one', { name: node.now.name })
  if (!parts.includes(keeper)) throw new Refusal('rule', 'organisation.keeper-not-a-part', { name: node.now.name })
  if (stays) refuseUnlessSubject(draft, node)
  else refuseUnlessEndable(draft, node)
  const others = parts.filter((part) => part !== node)
  for (const part of others) refuseUnlessTarget(draft, part)
  const carried = distribute(draft, act, node, index)
  if (!stays) end(draft, node, keeper, index)
  const own = as(stays ? 'subject' : 'predecessor', node)
  const successions = others.map((part) => succession('split', node, part, part === keeper))
  const units = [own, ...others.map((part) => as('successor', part)), ...carried.map((one) => as('carried', one))]
  return done('split', units, {}, successions)
}

function distribute(draft: Draft, act: Of<'split'>, node: Node, index: number): Node[] {
  return act.below.flatMap(({ unit, to }) => {
    const [one, part] = [nodeOf(draft, unit), nodeOf(draft, to)]
    if (!act.into.includes(to)) throw new Refusal('rule', 'organisation.keeper-not-a-part', { name: node.now.name })
    if (superiorOf(draft, one) !== node || !isAlive(one))
      throw new Refusal('rule', 'organisation.not-below', { name: one.now.name, superior: node.now.name })
    if (part === node) return []
    if (isWithin(draft, part, one)) throw new Refusal('rule', 'organisation.move-into-itself')
    setSuperior(one, part, index)
    return [one]
  })
}

function dissolve(draft: Draft, act: Of<'dissolved'>, index: number): Done {
  const node = nodeOf(draft, act.unit)
  refuseUnlessEndable(draft, node)
  if (act.successor === null) {
    end(draft, node, draft.root, index)
    return done('dissolved', [as('subject', node)])
  }
  const successor = nodeOf(draft, act.successor)
  if (successor === node) throw new Refusal('rule', 'organisation.merged-into-itself', { name: node.now.name })
  refuseUnlessTarget(draft, successor)
  const carried = handOver(draft, node, successor, index)
  const units = [as('predecessor', node), as('successor', successor), ...carried.map((one) => as('carried', one))]
  return done('dissolved', units, {}, [succession('dissolved', node, successor, true)])
}

/** The unit ends, and everything directly below it goes below the successor. */
function handOver(draft: Draft, node: Node, successor: Node, index: number): Node[] {
  if (isWithin(draft, successor, node))
    throw new Refusal('rule', 'organisation.successor-below', { name: node.now.name, successor: successor.now.name })
  const carried = unitsBelow(draft, node)
  for (const one of carried) setSuperior(one, successor, index)
  end(draft, node, successor, index)
  return carried
}

function end(draft: Draft, node: Node, keeper: Node, index: number): void {
  node.now = { ...node.now, validTo: draft.ground.on, parentId: keeper.id }
  node.act = index
}

const succession = (kind: Succession['kind'], from: Node, to: Node, isMain: boolean) => ({
  kind,
  predecessorId: from.id,
  predecessorName: nameOf(from),
  successorId: to.id,
  successorName: to.now.name,
  isMain,
})

function refuseUnlessOffered(draft: Draft, typeCode: string): void {
  const type = typeOf(draft, typeCode)
  if (type.isRetired) throw new Refusal('rule', 'organisation.kind-retired', { type: type.name })
}

const saysTheSame = (a: Unit, b: Unit): boolean =>
  a.name === b.name &&
  a.shortName === b.shortName &&
  a.typeCode === b.typeCode &&
  a.sectorCode === b.sectorCode &&
  a.employerKind === b.employerKind &&
  a.yearKind === b.yearKind
