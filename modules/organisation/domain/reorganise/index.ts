/** THE engine of reorganisation: acts of one decision on one day, over the tree of that day → all that changes, or a refusal naming the act. */
import { Refusal, type TreePath } from '#platform/kernel'
import type { UnitAct, UnitDecision } from '../acts.ts'
import { refuseFuture } from '../change.ts'
import { pathBelow, type Unit, type UnitId } from '../unit.ts'
import { carryOut, type Done } from './acts.ts'
import { refuseUnsoundTree } from './checks.ts'
import { type Draft, draftOf, isAlive, type Node, registerFounded } from './draft.ts'
import type { Change, Ground, Reorganisation } from './ground.ts'

export { finalSuccessors } from './final-successors.ts'
export type { Change, Ground, GroundUnit, Reorganisation, UnitEvent } from './ground.ts'

/** A number with its day, or a word why there is none. */
export function refuseUndecided(decision: UnitDecision): void {
  const isNumbered = decision.number !== null && decision.on !== null
  if (!isNumbered && decision.note === null) throw new Refusal('rule', 'organisation.decision-missing')
}

/** Units are founded first and ended last: within that, the acts happen in the order in which they are told. */
const rounds: readonly (readonly UnitAct['act'][])[] = [
  ['established'],
  ['renamed', 'moved', 'changed'],
  ['split'],
  ['merged', 'dissolved'],
]

/** @throws Refusal when an act, or the tree that would come out, is not sound. Of several acts the refusal names the one. */
export function reorganise(ground: Ground, acts: readonly UnitAct[], makeId: () => UnitId): Reorganisation {
  refuseFuture(ground.on, ground.today)
  const draft = draftOf(ground)
  const naming = (index: number | null, work: () => void) => {
    try {
      work()
    } catch (error) {
      if (!(error instanceof Refusal) || acts.length === 1 || index === null) throw error
      throw new Refusal(error.kind, error.code, { ...error.details, actNumber: index + 1 })
    }
  }
  for (const [index, act] of acts.entries())
    if (act.act === 'established') naming(index, () => registerFounded(draft, act.unit, index, makeId()))
  const done = new Map<number, Done>()
  for (const round of rounds)
    for (const [index, act] of acts.entries())
      if (round.includes(act.act)) naming(index, () => void done.set(index, carryOut(draft, act, index)))
  refuseUnsoundTree(draft, naming)
  return resultOf(
    draft,
    [...done].sort(([a], [b]) => a - b).map(([, one]) => one),
  )
}

function resultOf(draft: Draft, done: readonly Done[]): Reorganisation {
  placeAll(draft)
  const changed: Change[] = []
  const ended: Change[] = []
  const carried: Change[] = []
  for (const { was, now } of draft.nodes.values()) {
    if (!was) continue
    const change = { before: was, after: now }
    if (was.validTo === null && now.validTo !== null) ended.push(change)
    else if (!isSame(was, now)) changed.push(change)
    else if (was.path !== now.path) carried.push(change)
  }
  return {
    on: draft.ground.on,
    founded: [...draft.keys].map(([key, node]) => ({ key, unit: node.now })),
    ...{ changed, ended, carried },
    ...told(done),
    tree: [...draft.nodes.values()].filter(isAlive).map((node) => node.now),
  }
}

/** A unit founded by a merger or a split has one event, not two. */
function told(done: readonly Done[]): Pick<Reorganisation, 'events' | 'successions'> {
  const successors = new Set(done.flatMap((one) => one.successions.map((link) => link.successorId)))
  const shown = done.filter(
    ({ event }) => event.kind !== 'established' || !event.units.some((one) => isFoundedIn(one, successors)),
  )
  return {
    events: shown.map((one) => one.event),
    successions: shown.flatMap((one, event) => one.successions.map((link) => ({ ...link, event }))),
  }
}

const isFoundedIn = (one: { unitId: UnitId; part: string }, successors: ReadonlySet<UnitId>) =>
  one.part === 'subject' && successors.has(one.unitId)

/** Places follow from superiors, for ended units from their keepers. */
function placeAll(draft: Draft): void {
  const below = Map.groupBy(draft.nodes.values(), (node) => node.now.parentId)
  const place = (node: Node, above: TreePath | null): void => {
    const path = pathBelow(above, node.id)
    if (path !== node.now.path) node.now = { ...node.now, path }
    for (const one of below.get(node.id) ?? []) place(one, path)
  }
  place(draft.root, null)
}

const isSame = (a: Unit, b: Unit): boolean =>
  a.name === b.name &&
  a.shortName === b.shortName &&
  a.typeCode === b.typeCode &&
  a.parentId === b.parentId &&
  a.sectorCode === b.sectorCode &&
  a.employerKind === b.employerKind &&
  a.yearKind === b.yearKind
