/** What refuses a single act, and what refuses the whole tree that would come out. */
import { fold, found, Refusal } from '#platform/kernel'
import { refuseUnlessBelow } from '../change.ts'
import type { UnitType } from '../unit.ts'
import { type Draft, isAlive, type Node, superiorOf } from './draft.ts'

/** The unit of an act: it is there on the day, and nothing later would be overwritten. */
export function refuseUnlessSubject(draft: Draft, node: Node): void {
  refuseIfEnded(node)
  const { was } = node
  if (!was) return
  const { on } = draft.ground
  if (on < was.validFrom) throw tooEarly(node, 'organisation.not-there-yet', was.validFrom)
  for (const since of [was.changedOn, was.placedOn])
    if (on < since) throw tooEarly(node, 'organisation.day-before-last-change', since)
}

/** A period holds at least one day: what began on the day cannot end on it. */
export function refuseUnlessEndable(draft: Draft, node: Node): void {
  if (node === draft.root) throw new Refusal('rule', 'organisation.root-stays')
  refuseUnlessSubject(draft, node)
  const since = node.was?.changedOn ?? draft.ground.on
  if (draft.ground.on <= since) throw tooEarly(node, 'organisation.day-not-after-start', since)
}

/** Who takes in or takes over: there on the day, and at the same place ever since. */
export function refuseUnlessTarget(draft: Draft, node: Node): void {
  const { was } = node
  const { on } = draft.ground
  const isThere = isAlive(node) && (was === null || was.validFrom <= on)
  if (!isThere) throw new Refusal('rule', 'organisation.superior-not-there', { on, name: node.now.name })
  if (was && on < was.placedOn) throw tooEarly(node, 'organisation.day-before-last-change', was.placedOn)
}

function refuseIfEnded({ now }: Node): void {
  if (now.validTo !== null)
    throw new Refusal('rule', 'organisation.already-ended', { since: now.validTo, name: now.name })
}

const tooEarly = ({ now }: Node, code: string, since: string) => new Refusal('rule', code, { since, name: now.name })

export function typeOf(draft: Draft, code: string): UnitType {
  const type = draft.ground.types.find((one) => one.code === code)
  return found(type, 'organisation.type-unknown')
}

export function refuseUnknownSector(draft: Draft, code: string | null): void {
  if (code !== null)
    found(
      draft.ground.sectors.find((one) => one.code === code),
      'organisation.sector-unknown',
    )
}

/** The whole tree once all acts are done; whatever is wrong is laid to the act that touched it last. */
export function refuseUnsoundTree(draft: Draft, refuse: (act: number | null, check: () => void) => void): void {
  const touched = [...draft.nodes.values()].filter((node) => node.act !== null)
  const below = Map.groupBy(draft.nodes.values(), (node) => node.now.parentId)
  for (const node of touched) {
    const own = (below.get(node.id) ?? []).filter(isAlive)
    refuse(node.act, () => {
      if (!isAlive(node)) refuseIfHanging(draft, node, own.length)
      else refuseUnlessRanked(draft, node, own)
      if (isAlive(node)) refuseTakenName(node, below.get(node.now.parentId) ?? [])
    })
  }
}

/** Also those that stood below on the day and have ended since: they would have stood below nothing. */
function refuseIfHanging(draft: Draft, node: Node, alive: number): void {
  const { on } = draft.ground
  const { was } = node
  const since = was
    ? draft.ground.units.filter(
        ({ id, pathOn, validTo }) =>
          id !== node.id && validTo !== null && validTo > on && pathOn?.startsWith(was.path) === true,
      ).length
    : 0
  if (alive + since > 0)
    throw new Refusal('rule', 'organisation.units-still-below', { count: alive + since, name: node.now.name })
}

function refuseUnlessRanked(draft: Draft, node: Node, below: readonly Node[]): void {
  const superior = superiorOf(draft, node)
  if (superior && isAlive(superior))
    refuseUnlessBelow(typeOf(draft, node.now.typeCode), typeOf(draft, superior.now.typeCode))
  if (!node.isRetyped) return
  for (const one of below) refuseUnlessBelow(typeOf(draft, one.now.typeCode), typeOf(draft, node.now.typeCode))
}

function refuseTakenName(node: Node, sisters: readonly Node[]): void {
  const name = fold(node.now.name)
  const other = sisters.some((one) => one !== node && isAlive(one) && fold(one.now.name) === name)
  if (other) throw new Refusal('rule', 'organisation.name-taken', { name: node.now.name })
}
