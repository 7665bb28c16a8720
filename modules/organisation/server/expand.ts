/** From printed names to units that owe something: candidates for matching, and sets turned into units on a day. */
import type { Tx } from '#platform/db'
import type { LocalDate, TreePath } from '#platform/kernel'
import type { NameCandidate, NameTarget } from '../domain/match-names.ts'
import { resolveSet, type SetGround, type SetRule } from '../domain/set-rule.ts'
import { type BlockId, type BodyId, inPeriodOn, type UnitId, type UnitSetId } from '../domain/unit.ts'
import { findRoot, listUnitsOn, type PlacedUnit } from './store.ts'
import { findBodies, listBodies } from './store-bodies.ts'
import { getUnitSet, listBlocksWithSeats, listOutsideBodies, listUnitSets } from './store-sets.ts'

export type ExpandedUnit = {
  readonly unitId: UnitId
  /** The present place, also when the day lies in the past. */
  readonly unitPath: TreePath
  readonly unitName: string
  /** Set when the obligation is a block's and this unit does it as its standing unit. */
  readonly onBehalfOf?: { readonly blockId: BlockId; readonly blockName: string }
  /** Set when a body of the unit is meant. */
  readonly body?: { readonly bodyId: BodyId; readonly bodyName: string }
}

export type Target = Pick<NameTarget, 'kind' | 'id'>

type Ground = Omit<SetGround, 'units'> & { readonly units: readonly PlacedUnit[] }

export const setGround = async (tx: Tx, on: LocalDate): Promise<Ground> => ({
  on,
  units: await listUnitsOn(tx, on),
  blocks: await listBlocksWithSeats(tx),
})

/** The units of a set, as a paper of the base unit means it, on the day. */
export async function expandSet(tx: Tx, setId: UnitSetId, baseUnitId: UnitId, on: LocalDate): Promise<ExpandedUnit[]> {
  const { rule } = await getUnitSet(tx, setId)
  return expandRule(rule, baseUnitId, await setGround(tx, on))
}

/** All units meant by the targets, each once per capacity (itself, a block it leads, a body of it). Outside bodies owe nothing here. */
export async function expandUnitTargets(
  tx: Tx,
  targets: readonly Target[],
  baseUnitId: UnitId,
  on: LocalDate,
): Promise<ExpandedUnit[]> {
  const ground = await setGround(tx, on)
  const sets = new Map((await listUnitSets(tx)).map((set) => [set.id as string, set.rule]))
  const bodies = await findBodies(
    tx,
    targets.flatMap((target) => (target.kind === 'body' ? [target.id as BodyId] : [])),
  )
  const expanded = targets.flatMap((target): ExpandedUnit[] => {
    if (target.kind === 'set') {
      const rule = sets.get(target.id)
      return rule ? expandRule(rule, baseUnitId, ground) : []
    }
    if (target.kind === 'unit') return unitIn(ground, target.id)
    const body = target.kind === 'body' ? bodies.find((one) => one.id === target.id) : undefined
    return body
      ? unitIn(ground, body.unitId).map((unit) => ({ ...unit, body: { bodyId: body.id, bodyName: body.name } }))
      : []
  })
  const once = new Map(
    expanded.map((one) => [`${one.unitId} ${one.onBehalfOf?.blockId ?? ''} ${one.body?.bodyId ?? ''}`, one]),
  )
  return [...once.values()]
}

const unitIn = (ground: Ground, id: string): ExpandedUnit[] =>
  ground.units
    .filter((unit) => unit.unitId === id)
    .map((unit) => ({ unitId: unit.unitId, unitPath: unit.presentPath, unitName: unit.name }))

function expandRule(rule: SetRule, baseUnitId: UnitId, ground: Ground): ExpandedUnit[] {
  const presentPath = new Map(ground.units.map((unit) => [unit.unitId, unit.presentPath]))
  return resolveSet(rule, baseUnitId, ground).map(({ unit, onBehalfOf }) => ({
    unitId: unit.unitId,
    unitPath: presentPath.get(unit.unitId) ?? unit.path,
    unitName: unit.name,
    ...(onBehalfOf ? { onBehalfOf } : {}),
  }))
}

/**
 * Everything a printed name may mean on the day: sets, units, bodies of the base unit (the federation unless said otherwise),
 * outside bodies. The federation itself is met through its set, so that its name never has two answers.
 */
export async function listNameCandidates(tx: Tx, on: LocalDate, baseUnitId?: UnitId): Promise<NameCandidate[]> {
  const root = await findRoot(tx)
  const base = baseUnitId ?? root?.id
  const sets = await listUnitSets(tx)
  const all = await listUnitsOn(tx, on)
  const shortNames = new Map<UnitId | null, string>(all.map((unit) => [unit.unitId, unit.shortName]))
  const units = all.filter((unit) => unit.unitId !== root?.id)
  const bodies = inPeriodOn(await listBodies(tx, base ? [base] : []), on)
  const rootNames = root ? [root.name, root.shortName] : []
  return [
    ...sets.map(
      ({ id, code, name, aliases }): NameCandidate => ({
        kind: 'set',
        id,
        name,
        aliases: code === 'federation' ? [...aliases, ...rootNames] : aliases,
      }),
    ),
    ...units.map((unit): NameCandidate => {
      const note = shortNames.get(unit.parentId) ?? ''
      return { kind: 'unit', id: unit.unitId, name: unit.name, aliases: [unit.shortName], note }
    }),
    ...bodies.map(({ id, name, aliases }): NameCandidate => ({ kind: 'body', id, name, aliases })),
    ...(await listOutsideBodies(tx)).map(
      ({ id, name, aliases }): NameCandidate => ({ kind: 'outside', id, name, aliases }),
    ),
  ]
}
